"""Turns the pieces of a Word document into the blocks that every format shares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from kompascheck.document import Block, DocumentBuilder, Kind
from kompascheck.readers.docx.notes import first_part
from kompascheck.readers.docx.package import Package
from kompascheck.readers.docx.pieces import Grid, Paragraph, Piece
from kompascheck.readers.docx.styles import Role
from kompascheck.readers.docx.text import clean, text_size

_KINDS = {
    Role.BODY: Kind.PARAGRAPH,
    Role.HEADING: Kind.HEADING,
    Role.TITLE: Kind.HEADING,
    Role.ITEM: Kind.ITEM,
    Role.QUOTE: Kind.QUOTE,
    Role.CAPTION: Kind.CAPTION,
    Role.CONTENTS: Kind.CONTENTS,
    Role.NOTE: Kind.NOTE,
}
_BULLET = re.compile(r"[•▪◦‣●○■□➢►]\s+(?=\S)|[-–]\t\s*(?=\S)")
_MACHINE_MADE = re.compile(r"automatisch gegenereerde beschrijving|description automatically generated", re.I)
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_NO_TITLE = re.compile(r"(?:microsoft word\s*-.*|document\s?\d*|.*\.(?:docx?|dotx?))", re.I)


class Blocks(NamedTuple):
    """The blocks, with what the document can only tell while they are made."""

    blocks: tuple[Block, ...]
    title: str | None
    headings: int
    extra: int  # characters in the blocks that are no text elements of the file: numbers, alt texts, figures
    origins: tuple[etree._Element | None, ...] = ()  # of each block


def build_blocks(pieces: Sequence[Piece]) -> Blocks:
    """Make blocks. An automatic heading number is put before its heading, as it stands on the page.

    Readers and writers refer to chapters by these numbers, and in Markdown and PDF they are part of the
    heading too. Numbers of list items are left out: there they carry no meaning.
    """
    maker = _Maker(outside=any(_is_heading(piece) and not piece.aside for piece in pieces))
    for piece in _without_repeated_alt_texts(pieces):
        if isinstance(piece, Grid):
            maker.add_table(piece)
        else:
            maker.add(piece)
        maker.note_origin(piece)
    headings = sum(map(_is_heading, pieces))
    return Blocks(tuple(maker.builder.blocks), maker.title, headings, maker.extra, tuple(maker.origins))


@dataclass(slots=True)
class _Maker:
    """Adds pieces to a builder, and keeps count of what they add to the text of the file."""

    outside: bool  # are there headings outside text boxes and frames?
    builder: DocumentBuilder = field(default_factory=DocumentBuilder)
    title: str | None = None
    extra: int = 0
    origins: list[etree._Element | None] = field(default_factory=list)

    def note_origin(self, piece: Piece) -> None:
        """Keep the origin of the block that a piece became; one without text became none."""
        if len(self.origins) < len(self.builder.blocks):
            self.origins.append(piece.origin)

    def add_table(self, piece: Grid) -> None:
        if piece.made:
            self.extra += sum(text_size(cell.text) for row in piece.table.rows for cell in row.cells)
        self.builder.add_table(piece.table, page=piece.page, aside=piece.aside)

    def add(self, piece: Paragraph) -> None:
        text = clean(piece.text)
        shown, kind, level = text, _KINDS[piece.role], piece.level
        if kind is Kind.HEADING and piece.aside and self.outside:
            kind, level = Kind.PARAGRAPH, 0  # a heading in a box has nothing to say about the text after the box
        if kind is Kind.HEADING and piece.label:
            shown = f"{piece.label} {text}"
        elif kind is Kind.PARAGRAPH and (bullet := _BULLET.match(piece.text.lstrip())):
            shown, kind, level = clean(piece.text.lstrip()[bullet.end() :]), Kind.ITEM, 1
        if piece.role is Role.TITLE and self.title is None:
            self.title = text
        if piece.made:
            self.extra += text_size(shown)
        elif shown is not text:
            self.extra += text_size(shown) - text_size(text)
        self.builder.add(kind, shown, page=piece.page, level=level, aside=piece.aside)


def _is_heading(piece: Piece) -> bool:
    return isinstance(piece, Paragraph) and piece.role is Role.HEADING


def _without_repeated_alt_texts(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Leave out alt texts that a machine made up, and those that say what the caption beside them says."""
    for index, piece in enumerate(pieces):
        if isinstance(piece, Paragraph) and piece.made and piece.role is Role.CAPTION:
            near = [*pieces[max(0, index - 2) : index], *pieces[index + 1 : index + 3]]
            if _MACHINE_MADE.search(piece.text):
                continue
            if any(isinstance(one, Paragraph) and clean(one.text) == clean(piece.text) for one in near):
                continue
        yield piece


def core_title(package: Package) -> str | None:
    """The title in the file's properties, None when it is empty or only a file name."""
    root = first_part(package, "", "core-properties")
    element = None if root is None else root.find(_DC_TITLE)
    title = clean("" if element is None else element.text or "")
    return None if not title or _NO_TITLE.fullmatch(title) else title
