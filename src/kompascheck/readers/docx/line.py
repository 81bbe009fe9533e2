"""The text of one paragraph, gathered from its runs, with what hangs on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from kompascheck.readers.docx.fields import Fields, is_contents
from kompascheck.readers.docx.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    HYPERLINK,
    ID,
    RPR,
    RUN,
    SDT,
    TEXT,
    TRANSPARENT,
    VAL,
    M,
    w,
)
from kompascheck.readers.docx.pieces import Look
from kompascheck.readers.docx.styles import RunFormat, Styles, run_format

_MATH = f"{{{M}}}"
_MATH_TEXT = f"{{{M}}}t"
_DRAWINGS = frozenset({w("drawing"), w("pict"), w("object")})
_NOTES = frozenset({w("footnoteReference"), w("endnoteReference")})
_FIXED = {w("tab"): "\t", w("ptab"): "\t", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_FIELD_MARK, _INSTRUCTION, _SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
_SDT_CONTENT = w("sdtContent")
_PAGE_BREAK, _SYMBOL, _RUN_STYLE = w("lastRenderedPageBreak"), w("sym"), w("rStyle")
# Ticks, crosses and bullets in the symbol fonts of Word; other signs there are ornaments.
_SYMBOLS = {"F0FC": "✓", "F0FB": "✗", "F0FE": "☑", "F0FD": "☒", "F0A8": "☐", "F06F": "☐", "F0B7": "•", "F0A7": "▪", "F0E0": "→"}


@dataclass(slots=True)
class Line:
    """What one paragraph holds. A paragraph whose end mark was deleted goes on in the same line."""

    parts: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # (tag of the reference, id)
    drawings: list[etree._Element] = field(default_factory=list)
    hidden: int = 0  # characters left out as hidden text
    bookmarked: int = 0  # characters that link to the bookmark of a heading, as lines of contents do
    contents: int = 0  # characters from a contents field
    page: int | None = None
    _sizes: Counter[tuple[int, bool]] = field(default_factory=Counter)
    _bold: int = 0
    _italic: int = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    @property
    def look(self) -> Look:
        """The looks of most of the text."""
        total = self._sizes.total()
        if not total:
            return Look()
        (size, explicit), _ = self._sizes.most_common(1)[0]
        return Look(size, explicit, self._bold / total, self._italic / total)

    def add(self, text: str, looks: RunFormat, explicit: bool, default_size: int) -> None:
        """Add text as it looks."""
        self.parts.append(text)
        weight = len("".join(text.split()))
        if weight:
            self._sizes[looks.size or default_size, explicit] += weight
            self._bold += weight if looks.bold else 0
            self._italic += weight if looks.italic else 0


@dataclass(slots=True)
class LineReader:
    """Reads the content of paragraphs of one story (the body, a note, a header) into lines."""

    styles: Styles
    fields: Fields
    default_size: int
    turn_page: Callable[[], None]
    page: Callable[[], int | None]

    def read(self, element: etree._Element, line: Line, base: RunFormat) -> None:
        """Add the content of a paragraph, or of a wrapper inside it, to a line."""
        for child in element:
            self._inline(child, line, base)

    def _inline(self, child: etree._Element, line: Line, base: RunFormat) -> None:
        tag = child.tag
        if tag == RUN:
            self._run(child, line, base)
        elif tag in TRANSPARENT:
            self.read(child, line, base)
        elif tag == HYPERLINK:
            self._link(child, line, base)
        elif tag == SDT:
            content = child.find(_SDT_CONTENT)
            if content is not None:
                self.read(content, line, base)
        elif tag == _SIMPLE_FIELD:
            before = len(line.text)
            self.read(child, line, base)
            if is_contents(child.get(w("instr"), "")):
                line.contents += len(line.text) - before
        elif tag == ALTERNATE:
            chosen = chosen_content(child)
            if chosen is not None:
                self.read(chosen, line, base)
        elif tag in _DRAWINGS:
            line.drawings.append(child)
        elif tag.startswith(_MATH):
            for text in child.iter(_MATH_TEXT):
                self._add(text.text or "", line, base, False)

    def _link(self, element: etree._Element, line: Line, base: RunFormat) -> None:
        before = len(line.text)
        self.read(element, line, base)
        if element.get(w("anchor"), "").startswith("_Toc"):
            line.bookmarked += len(line.text) - before

    def _run(self, run: etree._Element, line: Line, base: RunFormat) -> None:
        properties = run.find(RPR)
        direct = run_format(properties)
        looks = direct.over(base)
        if properties is not None:
            style = properties.find(_RUN_STYLE)
            if style is not None:
                looks = direct.over(self.styles.character(style.get(VAL, "")).over(base))
        self._run_content(run, line, looks, direct.size is not None)

    def _run_content(self, run: etree._Element, line: Line, looks: RunFormat, explicit: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == TEXT:
                self._add(child.text or "", line, looks, explicit)
            elif tag in _FIXED:
                self._add(_FIXED[tag], line, looks, explicit)
            elif tag == _PAGE_BREAK:
                self.turn_page()
            elif tag == _FIELD_MARK:
                self.fields.mark(child.get(w("fldCharType"), ""))
            elif tag == _INSTRUCTION:
                self.fields.instruct(child.text or "")
            elif tag in _NOTES:
                line.notes.append((tag, child.get(ID, "")))
            elif tag == _SYMBOL:
                self._add(_symbol(child.get(w("char"), "")), line, looks, explicit)
            elif tag == ALTERNATE:
                chosen = chosen_content(child)
                if chosen is not None:
                    self._run_content(chosen, line, looks, explicit)
            elif tag in _DRAWINGS:
                if not looks.hidden:
                    line.drawings.append(child)
            elif tag != RPR:  # a link or run inside a run is wrong, but some programs write it
                self._inline(child, line, looks)

    def _add(self, text: str, line: Line, looks: RunFormat, explicit: bool) -> None:
        if not text:
            return
        if looks.hidden or self.fields.hides:
            line.hidden += len("".join(text.split()))
            return
        if line.page is None and text.strip():
            line.page = self.page()
        if self.fields.in_contents:
            line.contents += len(text)
        line.add(text, looks, explicit, self.default_size)


def chosen_content(alternate: etree._Element) -> etree._Element | None:
    """The one branch of an AlternateContent to read: the first choice, the fallback only without any."""
    choice = alternate.find(CHOICE)
    return alternate.find(FALLBACK) if choice is None else choice


def _symbol(code: str) -> str:
    """A symbol-font character: known ticks and bullets, characters outside the private area as they are."""
    known = _SYMBOLS.get(code.upper())
    if known is not None:
        return known
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if 0xE000 <= number <= 0xF8FF or not 0x20 <= number < 0xD800 else chr(number)
