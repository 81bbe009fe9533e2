"""The text layer of a page, read at a few library calls a line.

A call per character would make reading three times as slow as `pdftotext`, so a line is probed at its first
character and measured by its text rectangles.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import replace
from typing import Any

import pypdfium2.raw as pdfium

from kompascheck.readers.pdf.cutting import GapCutter, MarkCutter
from kompascheck.readers.pdf.frame import Frame
from kompascheck.readers.pdf.lines import SOFT, Font, Line, clean

_PHYSICAL_LINE = re.compile(r"[^\r\n\ufffe\x02]*[\ufffe\x02]?")
_BOLD = re.compile(r"bold|black|heavy|demi|halfvet|vet$", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|cursief", re.IGNORECASE)
_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x01\x03-\x08\x0b\x0c\x0e-\x1f\ufffd]")
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
_NO_FONT = Font("", False, False)


class TextPage:
    """One page's text layer; use as a context manager, so that its memory is freed page by page."""

    def __init__(self, page: Any) -> None:
        self._handle = pdfium.FPDFText_LoadPage(page)
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._refs = [ctypes.byref(number) for number in self._numbers]
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_ref = ctypes.byref(self._matrix)
        self._fonts: dict[int, Font] = {}
        self.unreadable = 0  # characters whose font does not say what letters they are, once the text was read

    def __enter__(self) -> TextPage:
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle:
            pdfium.FPDFText_ClosePage(self._handle)

    def text(self) -> str:
        """The page's characters; the index of each is its index in pdfium. Unmapped ones are blanks."""
        count = pdfium.FPDFText_CountChars(self._handle) if self._handle else 0
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (2 * count + 1))()
        written = pdfium.FPDFText_GetText(self._handle, 0, count, buffer)
        units = bytes(buffer)[: 2 * max(0, written - 1)]
        if len(units) != 2 * count:  # it left some out, and the indices would shift
            codes = (pdfium.FPDFText_GetUnicode(self._handle, index) for index in range(count))
            units = b"".join((code if 0 < code <= 0xFFFF else 0x20).to_bytes(2, "little") for code in codes)
        text = _one_a_unit(units)
        self.unreadable = max(0, count - written + 1) + len(_CONTROL.findall(text))
        return text

    def lines(self, number: int, frame: Frame, *, marked: bool) -> list[Line]:
        """The lines in content order: split at wide gaps, or, if `marked`, at the ends of marked content."""
        found: list[Line] = []
        gaps, marks = GapCutter(self._handle, frame.left), MarkCutter(self._handle)
        for row, match in enumerate(_PHYSICAL_LINE.finditer(self.text())):
            raw = match.group()
            trimmed = raw.rstrip(" \ufffe\x02")
            body = trimmed.lstrip()
            if not body:
                continue
            start = match.start() + len(trimmed) - len(body)
            broken = raw.rstrip(" ")[-1] in "\ufffe\x02"
            line, rects = self._probe(number, row, start, body, frame)
            if not line.text.strip():
                continue
            if marked:
                parts = marks.cut(line, start, body + " " if raw.endswith(" ") and not broken else body)
            else:
                parts = gaps.cut(line, start, body, rects)
                if len(parts) > 1:
                    parts[-1] = replace(parts[-1], font=self._font(start + len(body) - 1))
            if broken:
                parts[-1] = replace(parts[-1], text=parts[-1].text + SOFT)
            found.extend(parts)
        return found

    def _probe(self, number: int, row: int, start: int, body: str, frame: Frame) -> tuple[Line, int]:
        """The line as a whole, measured at its first character and by its text rectangles; and their number."""
        handle, matrix, (x, y, right, low) = self._handle, self._matrix, self._numbers
        letter = start if body[0].isalnum() else start + _first_letter(body)  # a bullet has its own font and size
        pdfium.FPDFText_GetMatrix(handle, letter, self._matrix_ref)
        scale, turned = abs(matrix.d), 0
        if matrix.b or matrix.c:
            scale = math.hypot(matrix.c, matrix.d)
            turned = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        # pdfium's font size leaves out the text matrix
        size = pdfium.FPDFText_GetFontSize(handle, letter) * (scale or 1.0)
        font = self._font(letter)
        bold_end = font.bold and (len(body) < 2 or self._font(start + len(body) - 1).bold)
        pdfium.FPDFText_GetCharOrigin(handle, start, self._refs[0], self._refs[1])
        left, base = frame.upright(x.value, y.value, turned)
        rects = pdfium.FPDFText_CountRects(handle, start, len(body))
        pdfium.FPDFText_GetRect(handle, max(rects - 1, 0), *self._refs)
        ends = (x.value if turned == 2 else right.value, low.value if turned == 3 else y.value)
        end = max(left, frame.upright(*ends, turned)[0])
        return Line(number, clean(body), left, end, base, size, font, row, bold_end, turned), rects

    def _font(self, index: int) -> Font:
        """The font of a character. Cached per page only: pdfium may reuse an address after the page closes."""
        item = pdfium.FPDFText_GetTextObject(self._handle, index)
        font = pdfium.FPDFTextObj_GetFont(item) if item else None
        if not font:
            return _NO_FONT
        key = ctypes.c_void_p.from_buffer(font).value or 0
        known = self._fonts.get(key)
        if known is None:
            known = self._fonts[key] = _describe(font)
        return known


def _one_a_unit(units: bytes) -> str:
    """UTF-16 as text of one character a unit, as pdfium counts: a letter of two units gets a blank without width."""
    text = units.decode("utf-16-le", "surrogatepass")
    if 2 * len(text) < len(units):
        text = _TWO_UNITS.sub("\\g<0>\u200b", text)
    return _HALF.sub(" ", text)


def _first_letter(body: str) -> int:
    match = re.search(r"\w", body)
    return match.start() if match else 0


def _describe(font: Any) -> Font:
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace").split("+", 1)[-1]
    flags = max(0, pdfium.FPDFFont_GetFlags(font))
    bold = bool(_BOLD.search(name) or flags & _FORCE_BOLD or pdfium.FPDFFont_GetWeight(font) >= 700)
    italic = bool(_ITALIC.search(name) or flags & _ITALIC_FLAG)
    return Font(re.split(r"[-,]", name)[0], bold, italic)
