"""The structure tree of a tagged PDF, merged over its pages.

pdfium gives the tree page by page: on each page all children of an element can be counted, but only those
with content on that page are there. So the path of child numbers from the root names an element on every
page, and sorting by path gives the reading order of the whole document.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

Path = tuple[int, ...]
_LONGEST_KIND = 64  # bytes of a type's name in UTF-16
_MOST_CELLS = 200  # columns or rows that a cell may say it covers
_MAX_DEPTH = 60  # real trees are 5 to 20 deep; a damaged one can be endless
_SPELT = frozenset({"Span", "P", "H", "Title", "Figure", "Formula", *(f"H{level}" for level in range(1, 7))})
_REACH = 40  # children without content on the page to pass over before the rest is taken to be elsewhere


@dataclass(slots=True)
class Element:
    """One element: its type, how many children it has, and by child number its marked content (page, id)."""

    kind: str
    children: int
    content: dict[int, tuple[int, int]] = field(default_factory=dict)
    actual: str | None = None
    colspan: int = 1
    rowspan: int = 1


class Tree:
    """All elements of the document that have content, by path."""

    def __init__(self) -> None:
        self.elements: dict[Path, Element] = {}
        self._from: dict[Path, int] = {}
        self._kinds: dict[bytes, str] = {}
        self._buffer = ctypes.create_string_buffer(_LONGEST_KIND)

    def add_page(self, page: Any, number: int, wanted: set[int]) -> None:
        """Add what page `number` shows of the tree; `wanted` are the ids of its marked content."""
        handle = pdfium.FPDF_StructTree_GetForPage(page)
        if not handle:
            return
        try:
            left = set(wanted)
            self._add_children((), handle, number, left, full=False)
            if left and left & wanted:
                self._add_children((), handle, number, left, full=True)
        finally:
            pdfium.FPDF_StructTree_Close(handle)

    def _add_children(self, path: Path, handle: Any, number: int, left: set[int], *, full: bool) -> None:
        root = not path
        count = (pdfium.FPDF_StructTree_CountChildren if root else pdfium.FPDF_StructElement_CountChildren)(handle)
        child_of = pdfium.FPDF_StructTree_GetChildAtIndex if root else pdfium.FPDF_StructElement_GetChildAtIndex
        start = 0 if full or count < _REACH else self._from.get(path, 0)
        missed = 0
        for index in range(start, count):
            child = child_of(handle, index)
            if child:
                missed = 0
                self._from[path] = index
                self._add((*path, index), child, number, left, full=full)
            else:
                mcid = -1 if root else pdfium.FPDF_StructElement_GetChildMarkedContentID(handle, index)
                if mcid >= 0:
                    missed = 0
                    self._add_content(path, index, number, mcid, left)
                elif not full:
                    missed += 1
                    if missed > _REACH and self._from.get(path, -1) >= start and index > _REACH:
                        break

    def _add_content(self, path: Path, index: int, number: int, mcid: int, left: set[int]) -> None:
        left.discard(mcid)
        self.elements[path].content[index] = (number, mcid)

    def _add(self, path: Path, handle: Any, number: int, left: set[int], *, full: bool) -> None:
        if len(path) > _MAX_DEPTH:
            return
        if path not in self.elements:
            self.elements[path] = self._described(handle)
        self._add_children(path, handle, number, left, full=full)

    def _described(self, handle: Any) -> Element:
        kind = self._kind(handle)
        element = Element(kind, max(0, pdfium.FPDF_StructElement_CountChildren(handle)))
        if kind in _SPELT:
            element.actual = _actual_text(handle)
        elif kind in ("TD", "TH"):
            element.colspan, element.rowspan = _spans(handle)
        return element

    def _kind(self, handle: Any) -> str:
        size = pdfium.FPDF_StructElement_GetType(handle, self._buffer, _LONGEST_KIND)
        raw = self._buffer.raw[: max(0, min(size, _LONGEST_KIND) - 2)]
        kind = self._kinds.get(raw)
        if kind is None:
            kind = self._kinds[raw] = raw.decode("utf-16-le", "replace")
        return kind


def _actual_text(handle: Any) -> str | None:
    size = pdfium.FPDF_StructElement_GetActualText(handle, None, 0)
    if size <= 2:
        return None
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetActualText(handle, buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _spans(handle: Any) -> tuple[int, int]:
    """How many columns and rows a cell covers."""
    spans = {b"ColSpan": 1, b"RowSpan": 1}
    number = ctypes.c_float()
    for index in range(pdfium.FPDF_StructElement_GetAttributeCount(handle)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(handle, index)
        for name in spans if attributes else ():
            value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name)
            if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
                spans[name] = max(1, min(int(number.value), _MOST_CELLS))
    return spans[b"ColSpan"], spans[b"RowSpan"]
