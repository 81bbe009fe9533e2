"""The visible part of a page, and its coordinates set upright."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium


@dataclass(frozen=True, slots=True)
class Frame:
    """The box that a viewer shows, in the page's own coordinates (points), before any rotation."""

    left: float
    bottom: float
    width: float
    height: float

    @classmethod
    def of(cls, page: Any) -> Frame:
        """The crop box of a page, or its media box; a page without area shows all, as in viewers."""
        box = pdfium.FS_RECTF()
        if not pdfium.FPDF_GetPageBoundingBox(page, box) or box.left == box.right or box.top == box.bottom:
            left, bottom, right, top = (ctypes.c_float() for _ in range(4))
            if pdfium.FPDFPage_GetMediaBox(page, left, bottom, right, top):
                return cls(left.value, bottom.value, right.value - left.value, top.value - bottom.value)
            return cls(0.0, 0.0, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
        return cls(box.left, box.bottom, abs(box.right - box.left), abs(box.top - box.bottom))

    def upright(self, x: float, y: float, turned: int) -> tuple[float, float]:
        """A point as seen with the page turned so that text of `turned` quarter turns stands upright."""
        x, y = x - self.left, y - self.bottom
        if turned == 1:
            return y, self.width - x
        if turned == 2:
            return self.width - x, self.height - y
        if turned == 3:
            return self.height - y, x
        return x, y

    def size(self, turned: int) -> tuple[float, float]:
        """Width and height of the page as seen when turned."""
        return (self.height, self.width) if turned % 2 else (self.width, self.height)
