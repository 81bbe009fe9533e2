"""Drafts from the layout of untagged pages: tables first, then boxes and columns, then paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from kompascheck.readers.pdf.boxes import in_boxes
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.footnotes import split_notes
from kompascheck.readers.pdf.hyphens import Vocabulary
from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.measure import Measure
from kompascheck.readers.pdf.order import in_reading_order
from kompascheck.readers.pdf.pages import Pages
from kompascheck.readers.pdf.paragraphs import paragraphs
from kompascheck.readers.pdf.shapes import NO_SHAPES, Shapes
from kompascheck.readers.pdf.tables import find_zones
from kompascheck.readers.pdf.tabling import carries_on, merged, table_of


def laid_out(pages: Pages, body: Sequence[Line], measure: Measure, words: Vocabulary) -> list[Draft]:
    """The drafts of all pages in reading order."""
    flow: list[Line | Draft] = []
    notes: list[Draft] = []
    for number, group in groupby(body, key=lambda line: line.page):
        lines, found = split_notes(list(group), measure)
        notes += found
        flow += _page(lines, pages.shapes.get(number, NO_SHAPES), measure, words)
    drafts: list[Draft] = []
    for is_table, stretch in groupby(flow, key=lambda part: isinstance(part, Draft)):
        if not is_table:  # a paragraph may run on over a page end
            drafts += paragraphs([part for part in stretch if isinstance(part, Line)], measure)
            continue
        for table in stretch:
            assert isinstance(table, Draft)
            if drafts and carries_on(drafts[-1], table):
                drafts[-1] = merged(drafts[-1], table)
            else:
                drafts.append(table)
    return placed(drafts, notes)


def placed(drafts: Sequence[Draft], more: Sequence[Draft]) -> list[Draft]:
    """The drafts with `more` of them put after the last one that starts on the same page or before."""
    result: list[Draft] = []
    waiting = list(more)
    for index, draft in enumerate(drafts):
        result.append(draft)
        following = drafts[index + 1].page if index + 1 < len(drafts) else None
        while waiting and (following is None or waiting[0].page < following):
            result.append(waiting.pop(0))
    return result + waiting


def _page(lines: list[Line], shapes: Shapes, measure: Measure, words: Vocabulary) -> list[Line | Draft]:
    """The lines of one page in reading order, with its tables in their places.

    A table takes part in the ordering as one wide line, so that it breaks the columns as it does on the page.
    """
    tables: dict[Line, Draft] = {}
    items: list[Line] = []
    done = 0
    for zone in find_zones(lines, shapes, measure.body):
        stand_in = replace(zone.lines[0], left=zone.left, right=zone.right, base=zone.bottom, row=-1 - zone.start)
        tables[stand_in] = table_of(zone, shapes, words)
        items += [*lines[done : zone.start], stand_in]
        done = zone.end
    items = in_boxes([*items, *lines[done:]], shapes, set(tables))
    return [tables.get(line, line) for line in in_reading_order(items)]
