"""Finds where a quote stands on the pages of a PDF: one rectangle a line."""

from __future__ import annotations

import ctypes
import unicodedata
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from kompascheck.readers.pdf.textpage import TextPage

PAGES = 3  # a passage begins on its block's page, or on one of the next when the block is long
OPENING = 60  # letters of a long text that suffice to find where it begins
# Hyphens at the end of a line and white space differ between a page and the text that is read from it.
_LOOSE = frozenset("-\u2010\u2011\u00ad\x02\ufffe|•▪◦‣●○■□➢►")


@dataclass(frozen=True, slots=True)
class Rectangle:
    """In points, from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A page, from 0, and the lines of text on it."""

    page: int
    rectangles: tuple[Rectangle, ...] = ()


class TextFinder:
    """Looks in an open PDF; use as a context manager, so that its pages are closed."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._pages: dict[int, tuple[Any, str, list[int]]] = {}
        self._held: list[pypdfium2.PdfPage] = []  # a page that is let go takes its text page with it

    def __enter__(self) -> TextFinder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for handle, _, _ in self._pages.values():
            pdfium.FPDFText_ClosePage(handle)
        self._pages.clear()
        for page in self._held:
            page.close()

    def find(self, quote: str, page: int) -> Spot:
        """Where a quote stands, on this page or shortly after it; without rectangles when it is not there."""
        whole, _ = _letters(quote)
        for wanted in dict.fromkeys((whole, whole[:OPENING])):
            for number in range(page, min(page + PAGES, len(self._document))):
                handle, text, indexes = self._page(number)
                start = text.find(wanted) if wanted else -1
                if start >= 0:
                    first, last = indexes[start], indexes[start + len(wanted) - 1]
                    return Spot(number, _rectangles(handle, first, last - first + 1))
        return Spot(min(page, len(self._document) - 1))

    def _page(self, number: int) -> tuple[Any, str, list[int]]:
        """The text page, its letters, and of each letter its index in pdfium."""
        if number not in self._pages:
            page = self._document[number]
            self._held.append(page)
            with TextPage(page.raw) as text_page:
                letters, indexes = _letters(text_page.text())
            self._pages[number] = (pdfium.FPDFText_LoadPage(page.raw), letters, indexes)
        return self._pages[number]


def _letters(text: str) -> tuple[str, list[int]]:
    """The characters that a page and a quote from it have in common, and where each is in the text."""
    kept = [
        (index, letter)
        for index, drawn in enumerate(text)
        for letter in unicodedata.normalize("NFKC", drawn)  # a ligature is read as its letters
        if not letter.isspace() and letter not in _LOOSE
    ]
    return "".join(letter for _, letter in kept), [index for index, _ in kept]


def _rectangles(handle: Any, start: int, count: int) -> tuple[Rectangle, ...]:
    numbers = [ctypes.c_double() for _ in range(4)]
    found = []
    for index in range(pdfium.FPDFText_CountRects(handle, start, count)):
        if pdfium.FPDFText_GetRect(handle, index, *map(ctypes.byref, numbers)):
            left, top, right, bottom = (number.value for number in numbers)
            found.append(Rectangle(left, bottom, right, top))
    return tuple(found)
