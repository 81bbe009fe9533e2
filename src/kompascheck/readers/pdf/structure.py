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
_MAX_DEPTH = 60  # real trees are 5 to 20 deep; a damaged one can be endless
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
        self._buffer = ctypes.create_string_buffer(1024)

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
        kind = self._string(pdfium.FPDF_StructElement_GetType, handle)
        element = Element(kind, max(0, pdfium.FPDF_StructElement_CountChildren(handle)))
        element.actual = self._string(pdfium.FPDF_StructElement_GetActualText, handle) or None
        if kind in ("TD", "TH"):
            element.colspan = self._span(handle, b"ColSpan")
            element.rowspan = self._span(handle, b"RowSpan")
        return element

    def _string(self, call: Any, handle: Any) -> str:
        size = call(handle, self._buffer, 1024)
        return self._buffer.raw[: max(0, min(size, 1024) - 2)].decode("utf-16-le", "replace")

    def _span(self, handle: Any, name: bytes) -> int:
        number = ctypes.c_float()
        for index in range(pdfium.FPDF_StructElement_GetAttributeCount(handle)):
            attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(handle, index)
            value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name) if attributes else None
            if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
                return max(1, min(int(number.value), 200))
        return 1
