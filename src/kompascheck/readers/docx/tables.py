"""Tables: each cell once, with the columns and rows it covers; frames and page layout read as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from lxml import etree

from kompascheck.document import Cell, Row, Table
from kompascheck.readers.docx.names import DEL, SKIPPED, TC, TCPR, TR, TRPR, VAL, w
from kompascheck.readers.docx.pieces import Grid, Paragraph, Piece
from kompascheck.readers.docx.properties import first_child, is_on, whole
from kompascheck.readers.docx.styles import Role
from kompascheck.readers.docx.text import clean

LAYOUT_WORDS = 40  # a one-row table with a cell of this many words is page layout, not data
_MAX_SPAN = 200
_SPAN, _MERGE, _BEFORE, _HEADER = w("gridSpan"), w("vMerge"), w("gridBefore"), w("tblHeader")


@dataclass(slots=True)
class _Cell:
    """A cell while its table is being read."""

    pieces: list[Piece]
    colspan: int = 1
    rowspan: int = 1

    @property
    def text(self) -> str:
        """The words in the cell itself, on one line; what hangs on it comes after the table."""
        return clean(" ".join(piece.text for piece in self.pieces if isinstance(piece, Paragraph) and _belongs(piece)))


ReadCell: TypeAlias = Callable[[etree._Element], list[Piece]]


def read_table(table: etree._Element, read_cell: ReadCell, page: int | None) -> Iterator[Piece]:
    """A table as a grid, followed by what hung in its cells (notes, images, tables); or a frame as its paragraphs."""
    rows: list[list[_Cell]] = []
    merged: dict[int, _Cell] = {}
    headers = 0
    for element in _children(table, TR):
        properties = element.find(TRPR)
        if properties is not None and properties.find(DEL) is not None:
            continue
        row = _read_row(element, properties, read_cell, merged)
        marked = None if properties is None else properties.find(_HEADER)
        if marked is not None and is_on(marked.get(VAL)) and headers == len(rows):
            headers += 1
        rows.append(row)
    if not any(cell.pieces for row in rows for cell in row):
        return
    if _is_layout(rows):
        yield from (_set_apart(piece) for row in rows for cell in row for piece in cell.pieces)
        return
    cells = tuple(Row(tuple(Cell(cell.text, cell.colspan, cell.rowspan) for cell in row)) for row in rows)
    if any(cell.text for row in cells for cell in row.cells):
        first = next((piece.page for row in rows for cell in row for piece in cell.pieces if piece.page), page)
        yield Grid(Table(cells, min(max(1, headers), len(rows) - 1)), first)
    yield from (piece for row in rows for cell in row for piece in cell.pieces if not _belongs(piece))


def _read_row(
    element: etree._Element, properties: etree._Element | None, read_cell: ReadCell, merged: dict[int, _Cell]
) -> list[_Cell]:
    """A row; `merged` keeps the cells, by column, that may go on in the row below."""
    row: list[_Cell] = []
    column = _count(None if properties is None else properties.find(_BEFORE), 0)
    if column:
        row.append(_Cell([], column))
    for cell in _children(element, TC):
        span, merge = _cell_settings(first_child(cell, TCPR))
        if merge == "continue" and column in merged:
            merged[column].rowspan += 1
        else:
            row.append(_Cell(read_cell(cell), span))
            merged.pop(column, None)
            if merge:
                merged[column] = row[-1]
        column += span
    return row


def _cell_settings(settings: etree._Element | None) -> tuple[int, str]:
    """The columns that a cell covers, and its part in a vertical merge: "restart", "continue" or ""."""
    span, merge = 1, ""
    for setting in settings if settings is not None else ():
        if setting.tag == _SPAN:
            span = _count(setting, 1)
        elif setting.tag == _MERGE:
            merge = setting.get(VAL, "continue")
    return span, merge


def _children(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also inside content controls and other wrappers."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag not in SKIPPED:
            yield from _children(child, wanted)


def _count(element: etree._Element | None, default: int) -> int:
    return (None if element is None else whole(element.get(VAL), _MAX_SPAN)) or default


def _belongs(piece: Piece) -> bool:
    """Is this part of the words of a cell, and not something that hangs on it?"""
    return isinstance(piece, Paragraph) and not piece.made and piece.role is not Role.NOTE


def _is_layout(rows: list[list[_Cell]]) -> bool:
    """Is a table a frame (one column), columns of text (one row), or chapters in cells, and no data?"""
    filled = [[cell for cell in row if cell.pieces] for row in rows]
    if all(len(row) <= 1 for row in filled):
        return True
    cells = [cell for row in filled for cell in row]
    if sum(bool(row) for row in filled) == 1 and any(len(cell.text.split()) >= LAYOUT_WORDS for cell in cells):
        return True
    return any(_holds_chapter(cell) for cell in cells)


def _holds_chapter(cell: _Cell) -> bool:
    roles = [piece.role for piece in cell.pieces if isinstance(piece, Paragraph)]
    return Role.HEADING in roles and Role.BODY in roles and len(cell.text.split()) >= LAYOUT_WORDS


def _set_apart(piece: Piece) -> Piece:
    return replace(piece, aside=True)
