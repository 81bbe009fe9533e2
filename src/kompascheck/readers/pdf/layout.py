"""Blocks from the layout of untagged pages: tables first, then columns, then paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from kompascheck.document import Kind, Row, Table
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.grid import columns_of, rows_of, table_of
from kompascheck.readers.pdf.hyphens import Vocabulary
from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.pages import Pages
from kompascheck.readers.pdf.paragraphs import Measure, paragraphs
from kompascheck.readers.pdf.shapes import NO_SHAPES, Shapes
from kompascheck.readers.pdf.tables import Zone, find_zones


def laid_out(pages: Pages, body: Sequence[Line], measure: Measure, words: Vocabulary) -> list[Draft]:
    """The drafts of all pages in reading order."""
    drafts: list[Draft] = []
    running: list[Line] = []  # lines since the last table: a paragraph may run on over a page end
    for number, group in groupby(body, key=lambda line: line.page):
        lines = list(group)
        shapes = pages.shapes.get(number, NO_SHAPES)
        done = 0
        for zone in find_zones(lines, shapes, measure.body):
            running += lines[done : zone.start]
            drafts += paragraphs(running, measure)
            running = []
            draft = _table(zone, shapes, words)
            if drafts and _carries_on(drafts[-1], draft):
                drafts[-1] = _merged(drafts[-1], draft)
            else:
                drafts.append(draft)
            done = zone.end
        running += lines[done:]
    return drafts + paragraphs(running, measure)


def _table(zone: Zone, shapes: Shapes, words: Vocabulary) -> Draft:
    columns = columns_of(zone, shapes)
    rows = rows_of(zone, columns, shapes)
    return Draft(Kind.TABLE, zone.lines, table=table_of(rows, columns, words))


def _carries_on(above: Draft, below: Draft) -> bool:
    """True for a table that goes on on the next page: as many columns, at the same places."""
    if above.table is None or below.table is None or above.lines[-1].page + 1 != below.page:
        return False
    edges = [min(line.left for line in draft.lines) for draft in (above, below)]
    widths = [len(draft.table.grid()[0]) for draft in (above, below) if draft.table]
    return abs(edges[0] - edges[1]) < 3 and widths[0] == widths[1]


def _merged(above: Draft, below: Draft) -> Draft:
    """One table; a head that is repeated goes, a row that the page end cut in two is made whole."""
    assert above.table and below.table  # both are tables, see _carries_on
    rows, more = list(above.table.rows), list(below.table.rows)
    if more and more[0].text == rows[0].text:
        more.pop(0)
    if more and _completes(rows[-1], more[0]):
        rows[-1] = _whole(rows[-1], more.pop(0))
    table = Table((*rows, *more), above.table.header_rows)
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
    joined = (replace(cell, text=f"{cell.text} {more.text}".strip()) for cell, more in cells)
    return replace(start, cells=tuple(joined))
