"""Headings from the outline (the bookmarks) of the PDF."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from kompascheck.document import Kind
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.lines import Line, clean

_MAX_ENTRIES = 5000  # an outline can be cyclic or absurdly long in a damaged file
_NOT_LETTERS = re.compile(r"[\s\u00ad\u2010-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One bookmark: its title, level from 1, page from 1 and height on the page, when it says so."""

    title: str
    level: int
    page: int
    height: float | None


def entries(document: pypdfium2.PdfDocument) -> list[Entry]:
    """The outline of the document, in order; entries without a page are left out."""
    found: list[Entry] = []
    for mark in document.get_toc(max_depth=9):
        destination = mark.get_dest()
        page = destination.get_index() if destination else None
        if page is not None and page >= 0:
            mode, position = destination.get_view()
            height = position[1] if mode == pdfium.PDFDEST_VIEW_XYZ and len(position) > 1 else None
            found.append(Entry(clean(_title(mark)), mark.level + 1, page + 1, height))
        if len(found) >= _MAX_ENTRIES:
            break
    return found


def _title(mark: Any) -> str:
    """The title of a bookmark; bad bytes in a damaged file are replaced."""
    size = pdfium.FPDFBookmark_GetTitle(mark, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    pdfium.FPDFBookmark_GetTitle(mark, buffer, size)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace")


def with_outline(drafts: Sequence[Draft], outline: Sequence[Entry]) -> tuple[list[Draft], int]:
    """The drafts with those that the outline names made headings, and how many were found."""
    by_page: defaultdict[int, list[int]] = defaultdict(list)
    for index, draft in enumerate(drafts):
        if draft.table is None:
            by_page[draft.page].append(index)
    levels: dict[int, tuple[int, int]] = {}
    for entry in outline:
        wanted = squeezed(entry.title)
        places = [(index, _lead(drafts[index], wanted)) for index in by_page[entry.page] if index not in levels]
        matches = [(index, count) for index, count in places if count]
        if wanted and matches:
            index, count = min(matches, key=lambda match: _distance(drafts[match[0]].lines[0], entry))
            levels[index] = (entry.level, count)
    result: list[Draft] = []
    for index, draft in enumerate(drafts):
        if index not in levels:
            result.append(draft)
            continue
        level, count = levels[index]
        result.append(replace(draft, kind=Kind.HEADING, level=level, lines=draft.lines[:count]))
        if draft.lines[count:]:
            result.append(replace(draft, lines=draft.lines[count:]))
    return result, len(levels)


def squeezed(text: str) -> str:
    """A text as it is compared: lower case, without blanks and hyphens."""
    return _NOT_LETTERS.sub("", text).casefold()


def _lead(draft: Draft, wanted: str) -> int:
    """How many of the draft's first lines make up the wanted title; 0 for none."""
    text = bare = ""
    for count, line in enumerate(draft.lines, start=1):
        piece = squeezed(line.text)
        text += piece
        bare += squeezed(line.text.partition(" ")[2]) if count == 1 else piece  # without a number before it
        if wanted in (text, bare):
            return count
        if not wanted.startswith((text, bare)):
            break
    return 0


def _distance(line: Line, entry: Entry) -> float:
    """How far the line stands from where the entry points; without a place, big letters come first."""
    return abs(line.top - entry.height) if entry.height is not None else -line.size - line.bold
