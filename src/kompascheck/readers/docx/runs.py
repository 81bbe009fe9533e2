"""Reads the runs of a paragraph: what is text on the page, and what is instruction, deletion or drawing."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from kompascheck.readers.docx.branch import chosen_content
from kompascheck.readers.docx.fields import Fields, is_contents
from kompascheck.readers.docx.line import Line
from kompascheck.readers.docx.names import ALTERNATE, HYPERLINK, ID, RPR, RUN, SDT, SKIPPED, TEXT, M, w
from kompascheck.readers.docx.properties import RunFormat, run_format
from kompascheck.readers.docx.source import Source
from kompascheck.readers.docx.symbols import symbol

_MATH, _MATH_TEXT = f"{{{M}}}", f"{{{M}}}t"
_DRAWINGS = frozenset({w("drawing"), w("pict"), w("object")})
_NOTES = frozenset({w("footnoteReference"), w("endnoteReference")})
_FIXED = {w("tab"): "\t", w("ptab"): "\t", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}
_FIELD_MARK, _INSTRUCTION, _SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
_PAGE_BREAK, _SYMBOL, _SDT_CONTENT = w("lastRenderedPageBreak"), w("sym"), w("sdtContent")


class RunReader:
    """Reads the content of the paragraphs of one story into lines; `main` when its page breaks count."""

    def __init__(self, source: Source, fields: Fields, main: bool) -> None:
        self._source = source
        self._fields = fields
        self._main = main

    def read(self, elements: Iterable[etree._Element], line: Line, base: RunFormat) -> None:
        """Add the content of a paragraph, or of a wrapper inside it, to a line."""
        for element in elements:
            self._inline(element, line, base)

    def _inline(self, element: etree._Element, line: Line, base: RunFormat) -> None:
        tag = element.tag
        if tag == RUN:
            self._run(element, line, base)
        elif tag == SDT:
            self.read(element.iterfind(f"{_SDT_CONTENT}/*"), line, base)
        elif tag == ALTERNATE:
            self.read(chosen_content(element), line, base)
        elif tag == HYPERLINK:
            before = line.length
            self.read(element, line, base)
            if element.get(w("anchor"), "").startswith("_Toc"):
                line.linking += line.length - before
        elif tag == _SIMPLE_FIELD:
            before = line.length
            self.read(element, line, base)
            if is_contents(element.get(w("instr"), "")):
                line.pointing += line.length - before
        elif tag in _DRAWINGS:
            line.drawings.append(element)
        elif tag.startswith(_MATH):
            for text in element.iter(_MATH_TEXT):
                self._add(text.text or "", line, base, explicit=False)
        elif tag not in SKIPPED:
            self.read(element, line, base)

    def _looks(self, properties: etree._Element, base: RunFormat) -> tuple[RunFormat, bool]:
        """The looks of a run, and whether its size is set on the run itself."""
        direct = run_format(properties)
        if direct.style is not None:
            base = self._source.styles.character(direct.style).over(base)
        return direct.over(base), direct.size is not None

    def _run(self, run: Iterable[etree._Element], line: Line, looks: RunFormat, *, explicit: bool = False) -> None:
        for child in run:
            tag = child.tag
            if tag == TEXT:
                self._add(child.text or "", line, looks, explicit=explicit)
            elif tag == RPR:  # always the first
                looks, explicit = self._looks(child, looks)
            elif tag in _FIXED:
                self._add(_FIXED[tag], line, looks, explicit=explicit)
            elif tag == _SYMBOL:
                sign = symbol(child.get(w("char"), ""), child.get(w("font"), ""))
                self._add(sign, line, looks, explicit=explicit)
            elif tag == ALTERNATE:
                self._run(chosen_content(child), line, looks, explicit=explicit)
            elif tag == _FIELD_MARK:
                self._fields.mark(child.get(w("fldCharType"), ""))
            elif tag == _INSTRUCTION:
                self._fields.instruct(child.text or "")
            elif tag == _PAGE_BREAK and self._main:
                self._source.turn_page()
            elif tag in _NOTES:
                line.notes.append((tag, child.get(ID, "")))
            elif tag in _DRAWINGS:
                if not looks.hidden:
                    line.drawings.append(child)
            else:  # a link or a run inside a run is wrong, but some programs write it
                self._inline(child, line, looks)

    def _add(self, text: str, line: Line, looks: RunFormat, *, explicit: bool) -> None:
        if looks.hidden or self._fields.hides:
            line.hidden += len("".join(text.split()))
            return
        if self._source.pages and line.page is None and text.strip():
            line.page = self._source.current_page
        if self._fields.in_contents:
            line.pointing += len(text)
        line.add(text, looks, explicit=explicit)
