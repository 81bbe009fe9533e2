"""Cutting a physical line: at the gaps between cells and columns, or where the marked content changes."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2.raw as pdfium

from kompascheck.readers.pdf.lines import ARTIFACT, LABEL, UNMARKED, Line, clean

_SPACES = re.compile(" +")
_GAP, _SURE_GAP, _WIDE_GAP = 0.5, 0.9, 2.5  # in ems: gaps between cells, from which in any, in a justified line
_LOOSE = 0.75  # ems a letter, from which a line written in one go may still hold gaps

Gap = tuple[int, float, float]  # a space: its index in the text, and the edges of the letters beside it


class GapCutter:
    """Cuts the lines of a page at the gaps that may part the cells of a table row or two columns.

    Spaces are measured only in a line of several text objects, for other lines hardly ever hold gaps.
    """

    def __init__(self, text_page: Any, shift: float) -> None:
        self._handle, self._shift = text_page, shift
        self._box = pdfium.FS_RECTF()
        self._box_ref = ctypes.byref(self._box)

    def cut(self, line: Line, start: int, body: str, rects: int) -> list[Line]:
        """The pieces of a line; `rects` is the number of text objects that it is built of."""
        loose = line.right - line.left > _LOOSE * line.size * len(body)
        if line.turned or (rects < 2 and not loose):
            return [line]
        cuts = _cuts(self._gaps(start, body), line.size, body)
        if not cuts:
            return [line]
        parts = []
        first, left = 0, line.left
        for index, gap_left, gap_right in cuts:
            parts.append(line.piece(clean(body[first:index]), left, gap_left - self._shift))
            first, left = index + 1, gap_right - self._shift
        parts.append(line.piece(clean(body[first:]), left, line.right))
        return [part for part in parts if part.text.strip()]

    def _gaps(self, start: int, body: str) -> list[Gap]:
        """Each space in the line: its index, and the edges of the letters before and after it."""
        measure, handle, box, ref = pdfium.FPDFText_GetLooseCharBox, self._handle, self._box, self._box_ref
        gaps = []
        for match in _SPACES.finditer(body):
            measure(handle, start + match.start() - 1, ref)
            left = box.right
            measure(handle, start + match.end(), ref)
            gaps.append((match.end() - 1, left, box.left))
        return gaps


class MarkCutter:
    """Cuts the lines of a page where the marked content changes.

    Marked content is one stretch of the stream, so equal ids at both ends mean equal ids in between: the end
    of each stretch is found by halving, not by asking every character.
    """

    def __init__(self, text_page: Any) -> None:
        self._handle = text_page

    def cut(self, line: Line, start: int, body: str) -> list[Line]:
        """The pieces of a line, each with the id of its marked content."""
        last = len(body.rstrip()) - 1
        first, mcid, last_mcid = 0, self._mcid(start), self._mcid(start + last)
        parts: list[Line] = []
        while mcid != last_mcid:
            end = self._end(start, first, last, mcid, body)
            parts.append(line.piece(clean(body[first:end]), line.left, line.right, mcid))
            first, mcid = end, self._mcid(start + end)
        parts.append(line.piece(clean(body[first:]), line.left, line.right, mcid))
        return parts

    def _end(self, start: int, first: int, last: int, mcid: int, body: str) -> int:
        low, high = first, last
        while high - low > 1:
            middle = probed = (low + high) // 2
            while probed > low and body[probed] == " ":
                probed -= 1  # a space that pdfium made up goes with the letter before it
            low, high = (middle, high) if self._mcid(start + probed) == mcid else (low, middle)
        return high

    def _mcid(self, index: int) -> int:
        item = pdfium.FPDFText_GetTextObject(self._handle, index)
        if not item:
            return UNMARKED
        mcid = int(pdfium.FPDFPageObj_GetMarkedContentID(item))
        return mcid if mcid >= 0 else _unmarked(item)


def _unmarked(item: Any) -> int:
    """Text outside the structure: an artifact by its mark, else simply unmarked."""
    size = ctypes.c_ulong()
    name = (ctypes.c_ushort * 16)()
    for index in range(pdfium.FPDFPageObj_CountMarks(item)):
        pdfium.FPDFPageObjMark_GetName(pdfium.FPDFPageObj_GetMark(item, index), name, ctypes.sizeof(name), size)
        if bytes(name).decode("utf-16-le", "replace").startswith("Artifact"):
            return ARTIFACT
    return UNMARKED


def _cuts(gaps: list[Gap], size: float, body: str) -> list[Gap]:
    """The gaps that part cells: wide, and wider than the other spaces of the line (justified text)."""
    widths = [right - left for _, left, right in gaps]
    if not widths or max(widths) < _GAP * size:
        return []
    narrowest, widest = min(widths), max(widths)
    even = len(widths) > 2 and widest < 1.6 * narrowest
    usual = _WIDE_GAP * size if even else min(max(1.6 * narrowest, _GAP * size), _SURE_GAP * size)
    if len(widths) <= 2:
        usual = _SURE_GAP * size
    return [
        gap
        for width, gap in zip(widths, gaps, strict=True)
        if width >= usual and not LABEL.match(body[: gap[0]].strip())
    ]
