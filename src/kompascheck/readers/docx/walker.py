"""Walks a story (body, note, header, text box) block by block and delivers its pieces in reading order.

Footnotes and endnotes come directly after the paragraph or table that holds their anchor: there they share
its headings, and a reader of the evidence sees them together. Text boxes come there for the same reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from kompascheck.readers.docx.branch import chosen_content
from kompascheck.readers.docx.drawings import Drawing, chart_table, diagram_texts, read_drawing
from kompascheck.readers.docx.fields import Fields
from kompascheck.readers.docx.line import Line
from kompascheck.readers.docx.names import ALT_CHUNK, ALTERNATE, PPR, REL_ID, SDT, SKIPPED, TBL, VAL, P, w
from kompascheck.readers.docx.pieces import Grid, Paragraph, Piece
from kompascheck.readers.docx.properties import first_child, paragraph_format
from kompascheck.readers.docx.roles import describe
from kompascheck.readers.docx.runs import RunReader
from kompascheck.readers.docx.source import NoteKey, Source
from kompascheck.readers.docx.styles import Role
from kompascheck.readers.docx.tables import read_table

_CONTENTS_GALLERY = f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}"
_SDT_CONTENT = w("sdtContent")


class Walker:
    """Walks one story of the part `part`; only the body (`main`) turns pages, and a note has no notes itself."""

    def __init__(self, source: Source, part: str, *, main: bool = False, in_note: bool = False) -> None:
        self._source = source
        self._part = part
        self._in_note = in_note
        self._fields = Fields()
        self._runs = RunReader(source, self._fields, main)
        self._open: Line | None = None  # a paragraph that goes on, because its end mark was deleted

    def walk(self, parent: etree._Element) -> list[Piece]:
        """All pieces of a story, or of a cell in it."""
        return [*self._blocks(parent), *self._flush()]

    def _blocks(self, parent: Iterable[etree._Element], *, contents: bool = False) -> Iterator[Piece]:
        for child in parent:
            tag = child.tag
            if tag == P:
                yield from self._paragraph(child, contents=contents)
            elif tag == TBL:
                yield from self._flush()
                for piece in read_table(child, self.walk, self._source.current_page):
                    yield piece if piece.origin is not None else replace(piece, origin=child)
            elif tag == SDT:
                gallery = child.find(_CONTENTS_GALLERY)
                listed = gallery is not None and gallery.get(VAL) == "Table of Contents"
                yield from self._blocks(child.iterfind(f"{_SDT_CONTENT}/*"), contents=contents or listed)
            elif tag == ALTERNATE:
                yield from self._blocks(chosen_content(child), contents=contents)
            elif tag == ALT_CHUNK:
                link = self._source.package.relations(self._part).get(child.get(REL_ID, ""))
                yield from self._source.read_chunk(link.target) if link else ()
            elif tag not in SKIPPED:
                yield from self._blocks(child, contents=contents)

    def _paragraph(self, element: etree._Element, *, contents: bool) -> list[Piece]:
        own = paragraph_format(first_child(element, PPR))
        style = self._source.styles.paragraph(own.style)
        if style.level and self._open is None:
            self._fields.close_contents()
        line, self._open = self._open or Line(element=element), None
        self._runs.read(element, line, style.run)
        self._fields.close_paragraph()
        if own.goes_on:
            self._open = line
            return []
        return self._finished(line, describe(line, style, own, self._source.numbering, contents=contents))

    def _flush(self) -> list[Piece]:
        """Deliver a paragraph that went on into nothing."""
        if self._open is None:
            return []
        line, self._open = self._open, None
        return self._finished(
            line, Paragraph(line.text, Role.BODY, look=line.look, page=line.page, origin=line.element)
        )

    def _finished(self, line: Line, paragraph: Paragraph) -> list[Piece]:
        """A paragraph, followed by what hangs on it."""
        self._source.hidden += line.hidden
        hanging: list[Piece] = []
        for element in line.drawings:
            hanging += self._drawing(read_drawing(element))
        for key in line.notes:
            hanging += self._note(key)
        pieces: list[Piece] = [paragraph] if paragraph.text.strip() else []
        return pieces + [replace(piece, origin=line.element) for piece in hanging]

    def _drawing(self, drawing: Drawing) -> Iterator[Piece]:
        page = self._source.current_page
        for box in drawing.boxes:
            inner = Walker(self._source, self._part, in_note=self._in_note)
            yield from (replace(piece, aside=True, page=piece.page or page) for piece in inner.walk(box))
        for description in drawing.descriptions:
            if description.strip():
                yield Paragraph(description, Role.CAPTION, page=page, aside=True, made=True)
        for root in self._linked(drawing.diagrams):
            for text in diagram_texts(root):
                yield Paragraph(text, Role.BODY, page=page, aside=True, made=True)
        for root in self._linked(drawing.charts):
            table = chart_table(root)
            if table is not None:
                yield Grid(table, page, aside=True, made=True)

    def _linked(self, ids: Iterable[str]) -> Iterator[etree._Element]:
        """The parts behind relation ids, as far as the file holds them."""
        package = self._source.package
        links = package.relations(self._part)
        for key in ids:
            if key in links and links[key].target in package:
                yield package.xml(links[key].target)

    def _note(self, key: NoteKey) -> Iterator[Piece]:
        found = self._source.notes.get(key)
        if found is None or self._in_note or key in self._source.noted:
            return
        self._source.noted.add(key)
        part, element = found
        pieces = Walker(self._source, part, in_note=True).walk(element)
        text = " ".join(piece.text for piece in pieces if isinstance(piece, Paragraph) and not piece.made)
        yield Paragraph(text, Role.NOTE, page=self._source.current_page, aside=True)
        yield from (piece for piece in pieces if isinstance(piece, Grid))
