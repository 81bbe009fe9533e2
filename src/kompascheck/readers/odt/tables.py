"""A table of an OpenDocument text as rows of cells."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from kompascheck.document import Cell, Row, Table
from kompascheck.readers.odt.names import q
from kompascheck.readers.odt.text import HIDDEN, plain

MAX_SPAN = 100  # columns; tables from spreadsheets repeat their last cell without end


def table_of(element: etree._Element) -> Table:
    """The table; without rows that are marked as head, the first row is."""
    trs = [row for row in element.iter(q("table:table-row")) if next(row.iterancestors(q("table:table"))) is element]
    heads = sum(next(row.iterancestors()).tag == q("table:table-header-rows") for row in trs)
    rows = tuple(Row(tuple(_cells(row))) for row in trs)
    return Table(rows, header_rows=heads or min(1, len(rows)))


def _cells(row: etree._Element) -> Iterator[Cell]:
    """The cells of a row; a place that is covered by a merged cell holds none."""
    for cell in row.iterchildren(q("table:table-cell")):
        parts = (plain(part) for part in cell.iter(q("text:p"), q("text:h")) if not _is_hidden(part, cell))
        text = " ".join(part for part in parts if part)
        columns = _number(cell.get(q("table:number-columns-spanned")))
        rows = _number(cell.get(q("table:number-rows-spanned")))
        repeated = _number(cell.get(q("table:number-columns-repeated")))
        yield from [Cell(text, columns, rows)] * (repeated if text or repeated < MAX_SPAN else 1)


def _is_hidden(part: etree._Element, cell: etree._Element) -> bool:
    """Does this paragraph of a cell belong to a comment?"""
    for ancestor in part.iterancestors():
        if ancestor is cell:
            return False
        if ancestor.tag in HIDDEN:
            return True
    return False


def _number(value: str | None) -> int:
    if not value or not value.isdecimal() or len(value) > 6:
        return 1
    return min(max(1, int(value)), MAX_SPAN)
