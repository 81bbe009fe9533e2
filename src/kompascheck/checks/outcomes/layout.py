"""Turns a table into series of cells: one for each unit, and those of the organisation as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kompascheck.checks.outcomes.cells import is_number
from kompascheck.checks.outcomes.columns import Holds, holds, without_size
from kompascheck.checks.outcomes.finder import Finder
from kompascheck.checks.places import Unit
from kompascheck.document import Block, Place

_PAIR = 2
Grid = tuple[tuple[str, ...], ...]
_TOTAL = re.compile(
    r"^\W*(?:(?:sub)?totaal|gemiddelde?|alle\b|samen|organisatie|stichting|geheel|overall)|\btotaal\b", re.IGNORECASE
)


class SeriesCell(NamedTuple):
    """One cell with the head over or beside it, what that head says it holds, and its row as a quote."""

    text: str
    head: str
    holds: Holds
    quote: str
    place: Place


class Series(NamedTuple):
    """The cells of one unit, or with `unit` None of the whole; `total` says that its name says so."""

    unit: Unit | None
    cells: tuple[SeriesCell, ...]
    quote: str
    place: Place
    total: bool = False


class Layout(NamedTuple):
    """A table read by its units."""

    series: tuple[Series, ...]
    by_column: bool


def layout(block: Block, finder: Finder, year: int) -> Layout:
    """Find where the units stand (rows, columns, corner) and gather their cells."""
    assert block.table is not None
    grid = _label_first(block.table.grid())
    heads = min(block.table.header_rows, max(0, len(grid) - 1))
    width = len(grid[0]) if grid else 0
    tops = [_joined(grid[r][c] for r in range(heads)) for c in range(width)]
    columns = {c: unit for c in range(1, width) if (unit := finder.first(tops[c])) is not None}
    names = _name_column(grid, heads, finder)
    rows_named = sum(finder.row(row[names]) is not None for row in grid[heads:])
    if columns and len(columns) >= rows_named:
        return Layout(tuple(_by_column(block, grid, heads, tops, columns, finder, year)), by_column=True)
    corner = finder.row(tops[0]) if heads and not rows_named else None
    return Layout(tuple(_by_row(block, grid, heads, tops, names, corner, finder, year)), by_column=False)


def _label_first(grid: Grid) -> Grid:
    """A table that puts the figure before its label ("8,7 | ons cijfer op Zorgkaart"), turned round."""
    if not grid or len(grid[0]) != _PAIR:
        return grid
    figures = sum(is_number(row[0]) and not is_number(row[1]) for row in grid)
    return tuple((row[1], row[0]) for row in grid) if figures * 2 > len(grid) else grid


def _by_row(
    block: Block, grid: Grid, heads: int, tops: list[str], names: int, corner: Unit | None, finder: Finder, year: int
) -> Iterator[Series]:
    section: Unit | None = None
    has_units = any(finder.row(row[names]) for row in grid[heads:])
    for number, row in enumerate(grid[heads:], heads):
        quote, place = _row(block, number)
        name = row[names]
        if len({cell for cell in row if cell}) == 1 and len(row) > 1:
            section = finder.row(name)  # a row merged over the whole width heads the rows below it
            continue
        unit = finder.row(name) or section or corner
        topic = Holds.ANY if finder.row(name) else holds(name, year, row=True)
        cells = tuple(
            SeriesCell(
                text,
                tops[c] if has_units else f"{tops[c]} {name}".strip(),
                _both(holds(tops[c], year), topic),
                quote,
                place,
            )
            for c, text in enumerate(row)
            if c != names and c < len(tops)
        )
        if unit is None and has_units and not _TOTAL.search(name) and number < len(grid) - 1:
            continue  # neither a unit nor a total: some other group of people
        yield Series(unit, cells, quote, place, total=unit is None and has_units)


def _by_column(
    block: Block, grid: Grid, heads: int, tops: list[str], columns: dict[int, Unit], finder: Finder, year: int
) -> Iterator[Series]:
    gathered: dict[str | None, tuple[Unit | None, list[SeriesCell]]] = {}
    for c in range(1, len(tops)):
        unit = columns.get(c)
        if unit is None and not _TOTAL.search(tops[c]) and c < len(tops) - 1:
            continue
        rest = without_size(finder.pattern.sub("", tops[c])).strip(" :()")
        _, cells = gathered.setdefault(unit.name if unit else None, (unit, []))
        for number, row in enumerate(grid[heads:], heads):
            quote, place = _row(block, number)
            kind = _both(holds(rest, year) if rest else Holds.ANY, holds(row[0], year, row=True))
            cells.append(SeriesCell(row[c], f"{row[0]} {rest}".strip(), kind, quote, place))
    for unit, cells in gathered.values():
        if cells:
            yield Series(unit, tuple(cells), cells[0].quote, cells[0].place, total=unit is None)


def _both(first: Holds, second: Holds) -> Holds:
    """What a cell holds when its column and its row both say something: the more telling of the two."""
    for kind in (Holds.EARLIER, Holds.STAFF, Holds.RELATIVES, Holds.OTHER, Holds.COUNT, Holds.SCORE):
        if kind in (first, second):
            return kind
    return Holds.ANY


def _name_column(grid: Grid, heads: int, finder: Finder) -> int:
    width = len(grid[0]) if grid else 0
    counts = [sum(finder.row(row[c]) is not None for row in grid[heads:]) for c in range(min(2, width))]
    return counts.index(max(counts)) if counts else 0


def _row(block: Block, number: int) -> tuple[str, Place]:
    assert block.table is not None
    row = block.table.rows[number]
    return row.text, block.place.at(page=row.page, line=row.line)


def _joined(cells: Iterator[str]) -> str:
    return " ".join(dict.fromkeys(cell for cell in cells if cell))
