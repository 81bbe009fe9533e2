"""Text lines of a page with their place, size and font, at a few library calls a line.

A call per character would make reading three times as slow as `pdftotext`, so a line is probed at its first
character and measured by its text rectangles; its spaces are measured only when it is built of several text
objects, because only then it can hold the cells of a table row or the lines of two columns.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

from kompascheck.readers.pdf.frame import Frame

SOFT = "\u00ad"  # how a hyphen at a line end that pdfium holds for soft is kept in `Line.text`
LABEL = re.compile(r"^(?:[•●▪■◦○‣∙·➢✓✔❖*\uf0b7\uf0a7\u2010-\u2015-]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$")
UNMARKED, ARTIFACT = -1, -2  # in place of an id: text outside the structure, and text marked as no content
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | {"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\t": " ", "\x00": ""}
)
_PHYSICAL_LINE = re.compile(r"[^\r\n\ufffe\x02]*[\ufffe\x02]?")
_BOLD = re.compile(r"bold|black|heavy|demi|halfvet|vet$", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|cursief", re.IGNORECASE)
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
_GAP, _SURE_GAP, _WIDE_GAP = 0.5, 0.9, 2.5  # in ems: gaps between cells, from which in any, in a justified line


Gap = tuple[int, float, float]  # a space: its index in the text, and the edges of the letters beside it


@dataclass(frozen=True, slots=True)
class Font:
    """A font as far as it tells headings from body text."""

    family: str
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True, eq=False)  # each line is itself: two may look the same
class Line:
    """A stretch of text on one baseline; lengths in points, the origin at the bottom left of the page.

    `row` tells which lines of one page stand on the same physical line; `bold_end` whether the line is also
    bold at its end; `turned` by how many quarter turns it is rotated; `mcid` the marked content it came from.
    """

    page: int
    text: str
    left: float
    right: float
    base: float
    size: float
    font: Font
    row: int
    bold_end: bool = False
    turned: int = 0
    mcid: int = UNMARKED
    boxed: bool = False

    @property
    def top(self) -> float:
        """The upper edge of the letters, about."""
        return self.base + 0.8 * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of the letters, about."""
        return self.base - 0.2 * self.size

    @property
    def bold(self) -> bool:
        """True when the line is bold from start to end."""
        return self.font.bold and self.bold_end


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of one page in the order of its content stream, with the page's size in points."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    chars: int  # characters on the page, blanks not counted


def clean(text: str) -> str:
    """Ligatures to letters, odd blanks to spaces, without the line end; a hyphen mark at the end stays."""
    return text.translate(_LIGATURES)


class TextPage:
    """One page's text layer; use as a context manager, so that its memory is freed page by page."""

    def __init__(self, page: Any) -> None:
        self._handle = pdfium.FPDFText_LoadPage(page)
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._refs = [ctypes.byref(number) for number in self._numbers]
        self._box = pdfium.FS_RECTF()
        self._box_ref = ctypes.byref(self._box)
        self._matrix = pdfium.FS_MATRIX()
        self._fonts: dict[int, Font] = {}

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
        text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self._handle, index) for index in range(count))
        return "".join(chr(code) if code and not 0xD800 <= code < 0xE000 else " " for code in codes)

    def lines(self, number: int, frame: Frame, *, marked: bool) -> list[Line]:
        """The lines in content order: split at wide gaps, or, if `marked`, at the ends of marked content."""
        found: list[Line] = []
        for row, match in enumerate(_PHYSICAL_LINE.finditer(self.text())):
            raw = match.group()
            body = raw.rstrip(" \ufffe\x02")
            skip = len(body) - len(body.lstrip())
            if not body.strip():
                continue
            start, body = match.start() + skip, body[skip:]
            line = self._probe(number, row, start, body, frame)
            ending = SOFT if raw.rstrip(" ")[-1] in "\ufffe\x02" else ""
            if marked:
                parts = self._marked(line, start, body + (" " if raw.endswith(" ") and not ending else ""))
            else:
                parts = self._parted(line, start, body, frame.left)
            if ending:
                parts[-1] = replace(parts[-1], text=parts[-1].text + ending)
            found.extend(parts)
        return found

    def _probe(self, number: int, row: int, start: int, body: str, frame: Frame) -> Line:
        """The line as a whole, measured at its first character and by its text rectangles."""
        handle, (x, y, right, low) = self._handle, self._numbers
        pdfium.FPDFText_GetMatrix(handle, start, self._matrix)
        matrix = self._matrix
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = pdfium.FPDFText_GetFontSize(handle, start) * scale
        turned = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4 if matrix.b else 0
        font = self._font(start)
        bold_end = font.bold and (len(body) < 2 or self._font(start + len(body) - 1).bold)
        pdfium.FPDFText_GetCharOrigin(handle, start, self._refs[0], self._refs[1])
        left, base = frame.upright(x.value, y.value, turned)
        last = pdfium.FPDFText_CountRects(handle, start, len(body)) - 1
        pdfium.FPDFText_GetRect(handle, max(last, 0), *self._refs)
        ends = (x.value if turned == 2 else right.value, low.value if turned == 3 else y.value)
        end = frame.upright(*ends, turned)[0]
        return Line(number, clean(body), left, max(left, end), base, size, font, row, bold_end, turned)

    def _font(self, index: int) -> Font:
        """The font of a character. Cached per page only: pdfium may reuse an address after the page closes."""
        item = pdfium.FPDFText_GetTextObject(self._handle, index)
        font = pdfium.FPDFTextObj_GetFont(item) if item else None
        if not font:
            return Font("", False, False)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        known = self._fonts.get(key)
        if known is None:
            known = self._fonts[key] = _describe(font)
        return known

    def _parted(self, line: Line, start: int, body: str, shift: float) -> list[Line]:
        """The line cut at the gaps that may part the cells of a table row or two columns."""
        loose = line.right - line.left > 0.75 * line.size * len(body)
        if line.turned or (not loose and pdfium.FPDFText_CountRects(self._handle, start, len(body)) < 2):
            return [line]
        cuts = _cuts(self._gaps(start, body), line.size, body)
        parts = []
        first, left = 0, line.left
        for index, gap_left, gap_right in cuts:
            parts.append(replace(line, text=clean(body[first:index]), left=left, right=gap_left - shift))
            first, left = index + 1, gap_right - shift
        if not parts:
            return [line]
        parts.append(replace(line, text=clean(body[first:]), left=left, font=self._font(start + first)))
        return [part for part in parts if part.text.strip()]

    def _gaps(self, start: int, body: str) -> list[Gap]:
        """Each space in the line: its index, and the edges of the letters before and after it."""
        gaps = []
        for match in re.finditer(" +", body):
            self._loose_box(start + match.start() - 1)
            left = self._box.right
            self._loose_box(start + match.end())
            gaps.append((match.end() - 1, left, self._box.left))
        return gaps

    def _loose_box(self, index: int) -> None:
        pdfium.FPDFText_GetLooseCharBox(self._handle, index, self._box_ref)

    def _marked(self, line: Line, start: int, body: str) -> list[Line]:
        """The line cut where the marked content changes.

        Marked content is one stretch of the stream, so equal ids at both ends mean equal ids in between: the
        ends of each stretch are found by halving, not by asking every character.
        """
        parts: list[Line] = []
        last = len(body.rstrip()) - 1
        first, mcid = 0, self._mcid(start)
        while first <= last:
            low, high = first, last
            if self._mcid(start + high) != mcid:
                while high - low > 1:
                    middle = (low + high) // 2
                    probe = self._mcid_near(start, middle, low, body)
                    low, high = (middle, high) if probe == mcid else (low, middle)
                end = high
            else:
                end = len(body)
            parts.append(replace(line, text=clean(body[first:end]), mcid=mcid))
            first = end
            if first <= last:
                mcid = self._mcid(start + first)
        return parts

    def _mcid(self, index: int) -> int:
        item = pdfium.FPDFText_GetTextObject(self._handle, index)
        if not item:
            return UNMARKED
        mcid = int(pdfium.FPDFPageObj_GetMarkedContentID(item))
        return mcid if mcid >= 0 else self._unmarked(item)

    def _unmarked(self, item: Any) -> int:
        """Text outside the structure: an artifact by its mark, else simply unmarked."""
        size = ctypes.c_ulong()
        for index in range(pdfium.FPDFPageObj_CountMarks(item)):
            name = ctypes.create_string_buffer(32)
            mark = pdfium.FPDFPageObj_GetMark(item, index)
            pdfium.FPDFPageObjMark_GetName(mark, ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort)), 32, size)
            if name.raw.decode("utf-16-le", "replace").startswith("Artifact"):
                return ARTIFACT
        return UNMARKED

    def _mcid_near(self, start: int, middle: int, low: int, body: str) -> int:
        """The id at `middle`; a space that pdfium made up has none, then that of the character before it."""
        while middle > low and body[middle] == " ":
            middle -= 1
        return self._mcid(start + middle)


def _describe(font: Any) -> Font:
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace").split("+", 1)[-1]
    flags = max(0, pdfium.FPDFFont_GetFlags(font))
    bold = bool(_BOLD.search(name) or flags & _FORCE_BOLD or pdfium.FPDFFont_GetWeight(font) >= 700)
    italic = bool(_ITALIC.search(name) or flags & _ITALIC_FLAG)
    return Font(re.split(r"[-,]", name)[0], bold, italic)


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
