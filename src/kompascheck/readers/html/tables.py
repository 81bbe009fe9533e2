"""An HTML table as rows of cells, with the columns and rows that each covers."""

from __future__ import annotations

from lxml.html import HtmlElement

from kompascheck.document import Cell, Row, Table
from kompascheck.readers.html.text import alternatives, squeeze, visible_text

MAX_SPAN = 100  # columns; more is a slip of the page builder


def table_of(element: HtmlElement, offset: int = 0) -> Table:
    """The table; rows marked as head count as head, and without any mark the first row does."""
    trs = [tr for tr in element.iter("tr") if next(tr.iterancestors("table")) is element]
    rows = tuple(
        Row(tuple(_cell(cell, len(trs) - index) for cell in tr if cell.tag in ("td", "th")), line=_line(tr, offset))
        for index, tr in enumerate(trs)
    )
    return Table(rows, header_rows=_header_rows(trs))


def is_layout(element: HtmlElement) -> bool:
    """Is this table only there to place things on the page?"""
    cells = [cell for cell in element.iter("td", "th") if next(cell.iterancestors("table")) is element]
    if element.get("role") in ("presentation", "none") or len(cells) <= 1:
        return True
    return any(part.tag in ("table", "h1", "h2", "h3") for cell in cells for part in cell.iterdescendants())


def _cell(cell: HtmlElement, rows_left: int) -> Cell:
    text = squeeze(" ".join([visible_text(cell), *alternatives(cell)]))
    rowspan = _span(cell.get("rowspan"), rows_left)
    return Cell(text, colspan=_span(cell.get("colspan"), MAX_SPAN) or 1, rowspan=rowspan or rows_left)


def _span(value: str | None, most: int) -> int:
    """A span as a number; 0, which means "to the end", as it is; nonsense as 1."""
    digits = (value or "1").strip()
    return min(int(digits), most) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1


def _header_rows(trs: list[HtmlElement]) -> int:
    count = 0
    for tr in trs:
        if not any(cell.tag == "th" for cell in tr) and not _in_head(tr):
            break
        if any(cell.tag == "td" for cell in tr) and not _in_head(tr):
            break
        count += 1
    if count or any(True for tr in trs for cell in tr if cell.tag == "th"):
        return count
    return min(1, len(trs))


def _in_head(tr: HtmlElement) -> bool:
    parent = tr.getparent()
    return parent is not None and parent.tag == "thead"


def _line(tr: HtmlElement, offset: int) -> int | None:
    return tr.sourceline + offset if tr.sourceline else None
