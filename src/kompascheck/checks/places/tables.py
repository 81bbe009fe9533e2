"""Units named in tables: as rows under a head such as "Locatie", or as column heads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompascheck.checks.places import lists
from kompascheck.checks.places.names import Mention, clean, has_article, is_name, prefix_kind, shown_name
from kompascheck.checks.places.unit_table import is_unit_table, team_row
from kompascheck.checks.places.vocabulary import Vocabulary
from kompascheck.document import Block
from kompascheck.report import PlaceKind

_UNIT_HEAD = re.compile(
    r"^(?:naam\s+(?:van\s+)?(?:de\s+|het\s+)?)?(?:zorg|woon|woonzorg|verpleeghuis)?(?:locaties?|plek(?:ken)?"
    r"|huis(?:\s+of\s+\w+)?|huizen|vestiging(?:en)?|woonvorm(?:en)?|erf|verpleeghuis|woonzorgcentrum"
    r"|(?:wijk|thuis|thuiszorg|wijkzorg)?teams?|wijkverpleging)"
    r"(?:\s*(?:/|of|en|\+|&|,)\s*(?:wijk|thuis|thuiszorg)?(?:team|locatie|huis|huizen|wijk"
    r"|wijkverpleging)s?)?(?:\s*\(.*\))?$",
    re.IGNORECASE,
)
_TEAM_HEAD = re.compile(
    r"^(?:wijk|thuis|thuiszorg|wijkzorg)?teams?\b(?!.*(?:huis|locatie))|^wijkverpleging", re.IGNORECASE
)
_CAPACITY_HEAD = re.compile(
    r"bewoners|cliënten|plaatsen|bedden|appartementen|capaciteit|mensen in zorg|plekken|wooneenheden", re.IGNORECASE
)
_CAPACITY_CELL = re.compile(
    r"^\d[\d.]*\s+(?:bewoners|cliënten|plaatsen|bedden|appartementen|mensen|plekken)", re.IGNORECASE
)
_LOOSE_HEAD = re.compile(
    r"^(?:naam|(?:organisatie)?onderdeel|onderdelen|waar|zorgonderdeel|afdeling of team)?$", re.IGNORECASE
)
_WHERE_HEAD = re.compile(
    r"^(?:plaats|woonplaats|dorp|kern|gemeente|adres|werkgebied|gebied|stad|waar)\b", re.IGNORECASE
)
_PEOPLE_OF = re.compile(
    r"^(?:aantal\s+)?(?:bewoners|cliënten|plaatsen|appartementen)\s+(?:van\s+|in\s+|op\s+)?(?P<name>[A-ZÀ-Þ'’].+)$",
    re.IGNORECASE,
)
# What the only team goes by; `merge` drops it where teams have names.
_ONLY_TEAM = re.compile(
    r"(?:(?:het|ons) )?(?:wijkteam|wijkverpleging|wijkzorg|thuiszorg|thuiszorgteam|wijkverpleegteam)", re.IGNORECASE
)
_GROUP = re.compile(r"\s+(?:bewoners|cliënten|naasten|mantelzorgers|familie)\b.*$", re.IGNORECASE)


def mentions(block: Block, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The units that a table names, in its rows or in its head."""
    if block.table is None:
        return
    grid = block.table.grid()
    heads = min(block.table.header_rows, max(0, len(grid) - 1))
    if not grid or len(grid[0]) < 2:
        return
    for row in grid:
        yield from lists.listed(block, f"{row[0]}: {row[1]}")
    yield from _rows(block, grid, heads, vocabulary)
    yield from _columns(block, grid, heads, vocabulary)
    for number, row in enumerate(grid[heads:], heads):
        match = _PEOPLE_OF.match(row[0])
        if match and row[1][:1].isdigit() and is_name(clean(match["name"])):
            place = block.place.at(page=block.table.rows[number].page, line=block.table.rows[number].line)
            yield Mention(shown_name(clean(match["name"])), prefix_kind(clean(match["name"])), place, sure=True)


def name_column(grid: tuple[tuple[str, ...], ...], heads: int) -> int | None:
    """The column under a head that says it holds the units; None when no head says so.

    A loose head ("Naam", "Onderdeel" or none) will do when the next columns tell where they are or how many live there.
    """
    for column in range(min(2, len(grid[0]))):
        if any(_UNIT_HEAD.match(row[column].strip(" *:")) for row in grid[:heads]):
            return column
    others = [cell.strip(" *:") for row in grid[:heads] for cell in row[1:]]
    loose = all(_LOOSE_HEAD.match(row[0].strip(" *:")) for row in grid[:heads])
    if loose and any(_WHERE_HEAD.match(cell) or _CAPACITY_HEAD.fullmatch(cell) for cell in others):
        return 0
    return next((column for column in range(min(2, len(grid[0]))) if is_unit_table(grid, heads, column)), None)


def _rows(block: Block, grid: tuple[tuple[str, ...], ...], heads: int, vocabulary: Vocabulary) -> Iterator[Mention]:
    assert block.table is not None
    named = name_column(grid, heads)
    column = named or 0
    head = " ".join(row[column] for row in grid[:heads])
    strange = named is None and bool(head.strip())  # a head that says something else, such as "Functie" or "Doel"
    kind = PlaceKind.WIJKTEAM if _TEAM_HEAD.match(head.strip(" *:")) else PlaceKind.LOCATIE
    rows = [(number, row, clean(row[column])) for number, row in enumerate(grid[heads:], heads)]
    sisters = sum(prefix_kind(name) is not None for _, _, name in rows)
    located = any(_WHERE_HEAD.match(cell.strip(" *:")) for row in grid[:heads] for cell in row[column + 1 :])
    for number, row, name in rows:
        if named is not None and _ONLY_TEAM.fullmatch(name):
            place = block.place.at(page=block.table.rows[number].page, line=block.table.rows[number].line)
            yield Mention(name, PlaceKind.WIJKTEAM, place, sure=True, table=block.place.paragraph)
        if not is_name(name):
            continue
        counted = any(_CAPACITY_CELL.match(cell) for cell in row[column + 1 :])
        if named is None and not counted and not vocabulary.proper(name):
            continue
        if strange and not has_article(name) and prefix_kind(name) is None:
            continue
        place = block.place.at(page=block.table.rows[number].page, line=block.table.rows[number].line)
        sure = named is not None or counted or (sisters > 1 and not strange)
        yield Mention(
            shown_name(name),
            prefix_kind(name) or (PlaceKind.WIJKTEAM if team_row(name, row) else kind if named is not None else None),
            place,
            sure,
            # Among the places, and not last as a total would be, the organisation's name is that of its first house.
            spoken=named is not None and located and number < len(grid) - 1,
            table=block.place.paragraph,
        )


def _columns(block: Block, grid: tuple[tuple[str, ...], ...], heads: int, vocabulary: Vocabulary) -> Iterator[Mention]:
    for row in grid[:heads]:
        names = [clean(_GROUP.sub("", cell)) for cell in row[1:]]
        names = [name for name in dict.fromkeys(names) if is_name(name)]
        strong = [n for n in names if prefix_kind(n) is not None or has_article(n)]
        about_units = bool(re.search(r"\b(?:huis|huizen|locaties?|(?:wijk)?teams?)\b", row[0], re.IGNORECASE))
        if len(strong) < 2 and not (about_units and len(names) > 1 and all(map(vocabulary.proper, names))):
            continue
        for name in names:
            if name in strong or vocabulary.known(name):
                yield Mention(shown_name(name), prefix_kind(name), block.place, sure=False)
