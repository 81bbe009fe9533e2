"""Whether a table lists the units of an organisation, whatever word its authors put over their names."""

from __future__ import annotations

import re

from kompascheck.checks.places.names import clean, has_article, is_name, prefix_kind

_SIZE_HEAD = re.compile(
    r"bewoners|cliënten|plaatsen|bedden|appartementen|capaciteit|mensen|omvang|ingevuld|respons|deelnem|waarderingen"
    r"|\b(?:rapport)?cijfer\b",
    re.IGNORECASE,
)
_SIZE_CELL = re.compile(r"\d+\s+(?:bewoners|cliënten|plaatsen|bedden|appartementen|mensen)\b", re.IGNORECASE)
_OTHER_HEAD = re.compile(
    r"functie|thema|doel|partner|organisatie\b|project|samenwerk|afdeling|verdieping|\brol\b|kengetal|onderwerp"
    r"|indicator|bron\b|instrument|discipline|scholing|activiteit|maand|kwartaal|vraag|medewerker|gemeente",
    re.IGNORECASE,
)
_TEAM_CELL = re.compile(
    r"^(?:wijkverpleging|wijkzorg|thuiszorg|thuis\b|volledig pakket|modulair pakket|vpt\b|mpt\b)", re.IGNORECASE
)
_HOUSE_CELL = re.compile(
    r"^(?:verpleeghuis|woonzorg|kleinschalig|wonen\b|woonsetting|dementie|somatiek|zorgvilla)", re.I
)
_FEWEST_ROWS = 2
_SHARE = 2 / 3  # of the rows that must bear a name; the rest may be totals


def is_unit_table(grid: tuple[tuple[str, ...], ...], heads: int, column: int) -> bool:
    """Whether `column` names units: names with a size beside them, of which some are surely a house or a team."""
    top = " ".join(row[column] for row in grid[:heads])
    rows = grid[heads:]
    if len(rows) < _FEWEST_ROWS or not top.strip() or _OTHER_HEAD.search(top):
        return False
    named = [(name, row) for row in rows if is_name(name := clean(row[column]))]
    if len(named) < _FEWEST_ROWS or len(named) < len(rows) * _SHARE:
        return False
    sized = any(_SIZE_HEAD.search(cell) for row in grid[:heads] for cell in row[column + 1 :]) or any(
        _SIZE_CELL.match(cell) for _, row in named for cell in row[column + 1 :]
    )
    return sized and sum(_is_unit(name, row) for name, row in named) * 2 >= len(named)


def team_row(name: str, row: tuple[str, ...]) -> bool:
    """Whether a row says that it is about care at home."""
    return prefix_kind(name) is None and (name.endswith(" Thuis") or any(_TEAM_CELL.match(cell) for cell in row[1:]))


def _is_unit(name: str, row: tuple[str, ...]) -> bool:
    if prefix_kind(name) is not None or has_article(name) or team_row(name, row):
        return True
    return any(_HOUSE_CELL.match(cell) or _SIZE_CELL.match(cell) for cell in row[1:])
