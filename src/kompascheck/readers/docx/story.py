"""Reads the stories of a package: the body with all that hangs on it, and the headers and footers apart."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from kompascheck.readers.docx.chunks import text_chunk
from kompascheck.readers.docx.names import w
from kompascheck.readers.docx.notes import first_part, parts_of, read_notes
from kompascheck.readers.docx.numbering import Numbering
from kompascheck.readers.docx.package import Package
from kompascheck.readers.docx.pieces import Grid, Piece
from kompascheck.readers.docx.source import Source
from kompascheck.readers.docx.styles import Styles
from kompascheck.readers.docx.walker import Walker
from kompascheck.readers.errors import UnreadableError

_WORD = (".docx", ".docm", ".dotx", ".dotm")


class Story(NamedTuple):
    """What the package holds: the pieces of the body, the lines of headers and footers, and the trees read."""

    pieces: tuple[Piece, ...]
    furniture: tuple[str, ...]
    roots: tuple[etree._Element, ...]  # of the parts with text
    hidden: int  # characters left out as hidden text


def read_story(package: Package, *, nested: bool = False) -> Story:
    """Read a package; `nested` is true for a document inside a document, which may hold no further ones."""
    main = package.document_part()
    root = package.xml(main)
    bodies = root.findall(w("body"))  # one, but damaged files with more have been seen
    notes = read_notes(package, main)

    def chunk(part: str) -> list[Piece]:
        return [] if nested or part not in package else _read_chunk(package, part)

    source = Source(
        package,
        Styles.parse(first_part(package, main, "styles")),
        Numbering.parse(first_part(package, main, "numbering")),
        notes,
        chunk,
        pages=next(root.iter(w("lastRenderedPageBreak")), None) is not None,
    )
    pieces = tuple(piece for body in bodies for piece in Walker(source, main, main=True).walk(body))
    margins = list(parts_of(package, main, "header", "footer"))
    lines = [line for part, margin in margins for line in _lines(Walker(source, part).walk(margin))]
    noted = [element for key, (_, element) in notes.items() if key in source.noted]
    return Story(pieces, tuple(lines), (root, *noted, *(margin for _, margin in margins)), source.hidden)


def _read_chunk(package: Package, part: str) -> list[Piece]:
    """The pieces of an inserted file. One that cannot be read is left out: the document around it still counts."""
    try:
        data = package.read(part)
        if posixpath.splitext(part)[1].lower() in _WORD:
            pieces = list(read_story(Package.open(data, package.name), nested=True).pieces)
        else:
            pieces = list(text_chunk(data, part))
    except UnreadableError:
        return []
    return [replace(piece, made=True, origin=None) for piece in pieces]


def _lines(pieces: list[Piece]) -> list[str]:
    """The lines of a header or footer; a table there is read row by row."""
    lines: list[str] = []
    for piece in pieces:
        if isinstance(piece, Grid):
            lines += [row.text for row in piece.table.rows if row.text]
        elif not piece.made and piece.text.strip():
            lines.append(piece.text)
    return lines
