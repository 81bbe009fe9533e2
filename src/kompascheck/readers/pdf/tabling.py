"""Tables from their zones: cells filled, doubtful ones kept as lines, halves on two pages put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kompascheck.document import Cell, Kind, Row, Table
from kompascheck.readers.pdf.columns import Column, column_of, columns_of
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.hyphens import Vocabulary, join
from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.rows import rows_of
from kompascheck.readers.pdf.shapes import Shapes
from kompascheck.readers.pdf.tables import Zone

_MAX_COLUMNS = 20
_MAX_DOUBT = 0.25  # the share of cells that may run over several columns


def table_of(zone: Zone, shapes: Shapes, words: Vocabulary) -> Draft:
    """The table in a zone; when its cells cannot be told apart, its lines, marked as not recovered."""
    columns = columns_of(zone, shapes)
    rows = tuple(_row(lines, columns, words) for lines in rows_of(zone, columns, shapes))
    cells = [cell for row in rows[1:] for cell in row.cells if cell.text]
    wide = sum(cell.colspan > 1 for cell in cells)
    if not 2 <= len(columns) <= _MAX_COLUMNS or wide > _MAX_DOUBT * len(cells):
        return Draft(Kind.TABLE, zone.lines, table=_unrecovered(zone, words))
    return Draft(Kind.TABLE, zone.lines, table=Table(rows))


def _row(lines: Sequence[Line], columns: Sequence[Column], words: Vocabulary) -> Row:
    """A row of cells; text that runs over several columns becomes one wide cell."""
    held: dict[int, list[Line]] = {}
    reach: dict[int, int] = {}
    for line in lines:
        first = column_of(line, columns)
        within = columns[first].left - line.size < line.left and line.right < columns[first].right + line.size
        span = [] if within else [index for index, column in enumerate(columns) if _covers(line, column)]
        if len(span) > 1:
            first = span[0]
            reach[first] = max(reach.get(first, 1), span[-1] - first + 1)
        held.setdefault(first, []).append(line)
    cells = []
    index = 0
    while index < len(columns):
        width = reach.get(index, 1)
        pieces = [line for column in range(index, index + width) for line in held.get(column, [])]
        cells.append(Cell(join(_left_to_right(pieces), words), colspan=width))
        index += width
    return Row(tuple(cells), lines[0].page)


def _left_to_right(pieces: Sequence[Line]) -> list[Line]:
    """The pieces of a cell line by line; a raised note mark stands on the line that it touches."""
    levels: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda line: -line.base):
        if levels and levels[-1][0].base - piece.base < 0.5 * piece.size:
            levels[-1].append(piece)
        else:
            levels.append([piece])
    return [piece for level in levels for piece in sorted(level, key=lambda line: line.left)]


def _covers(line: Line, column: Column) -> bool:
    """True when the line runs well into the column."""
    shared = min(line.right, column.right) - max(line.left, column.left)
    return shared > 0.5 * (column.right - column.left) or shared > 2 * line.size


def _unrecovered(zone: Zone, words: Vocabulary) -> Table:
    levels: dict[int, list[Line]] = {}
    for line in zone.lines:
        levels.setdefault(-round(line.base / 2), []).append(line)
    rows = (sorted(levels[key], key=lambda line: line.left) for key in sorted(levels))
    cells = ((Cell(" ".join(join([line], words) for line in row)),) for row in rows)
    return Table(tuple(Row(row, zone.lines[0].page) for row in cells), header_rows=0, recovered=False)


def carries_on(above: Draft, below: Draft) -> bool:
    """True for a table that goes on on the next page: as many columns, from the same margin."""
    if above.table is None or below.table is None or above.lines[-1].page + 1 != below.page:
        return False
    edges = [min(line.left for line in draft.lines) for draft in (above, below)]
    widths = [len(draft.table.grid()[0]) for draft in (above, below) if draft.table]
    return abs(edges[0] - edges[1]) < 3 and widths[0] == widths[1] and above.table.recovered == below.table.recovered


def merged(above: Draft, below: Draft) -> Draft:
    """One table; a head that is repeated goes, a row that the page end cut in two is made whole."""
    if above.table is None or below.table is None:
        return above
    rows, more = list(above.table.rows), list(below.table.rows)
    if more and more[0].text == rows[0].text:
        more.pop(0)
    if more and _completes(rows[-1], more[0]):
        rows[-1] = _whole(rows[-1], more.pop(0))
    table = replace(above.table, rows=(*rows, *more))
    return replace(above, lines=above.lines + below.lines, table=table)


def _completes(start: Row, rest: Row) -> bool:
    """True for the second half of a row: it adds to cells that hold text, in the middle of a sentence."""
    if len(start.cells) != len(rest.cells):
        return False
    pairs = [(cell.text, more.text) for cell, more in zip(start.cells, rest.cells, strict=True)]
    first = rest.cells[0].text
    return all(text for text, more in pairs if more) and not all(more for _, more in pairs) and not first[:1].isupper()


def _whole(start: Row, rest: Row) -> Row:
    cells = zip(start.cells, rest.cells, strict=True)
    return replace(start, cells=tuple(replace(cell, text=f"{cell.text} {more.text}".strip()) for cell, more in cells))
