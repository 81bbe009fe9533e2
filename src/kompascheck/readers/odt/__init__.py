"""OpenDocument text (.odt), as LibreOffice and others write it.

Deleted text of tracked changes stays out; so do comments, which are counted. The format holds no pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompascheck.document import Document, Kind, NoteKind, ReaderNote
from kompascheck.readers.contents import mark_contents
from kompascheck.readers.errors import UnreadableError

if TYPE_CHECKING:
    from lxml import etree

_NO_TEXT = "het document bevat geen tekst. Staat de tekst in afbeeldingen, lever dan een versie met echte tekst aan."


def read(data: bytes, name: str) -> Document:
    """Read an ODT file. Raises UnreadableError when it is damaged, locked or empty."""
    from kompascheck.readers.odt.archive import Archive
    from kompascheck.readers.odt.names import q
    from kompascheck.readers.odt.styles import Styles
    from kompascheck.readers.odt.walker import Context, Walker

    archive = Archive.open(data, name)
    content = archive.required("content.xml")
    shared = archive.xml("styles.xml")
    roots = [root for root in (shared, content) if root is not None]
    body = content.find(f"{q('office:body')}/{q('office:text')}")
    walker = Walker(Styles.of(*roots))
    if body is not None:
        walker.walk(body, Context())
    if not walker.builder.blocks:
        raise UnreadableError(name, _NO_TEXT)
    blocks = mark_contents(walker.builder.blocks)
    headings = [block for block in blocks if block.kind is Kind.HEADING]
    titles = [block.text for block in headings if block.level == 1]
    return Document(
        path=name,
        format="odt",
        blocks=blocks,
        title=_meta_title(archive.xml("meta.xml")) or (titles[0] if len(titles) == 1 else None),
        furniture=_furniture(shared),
        notes=_notes(content, no_headings=not headings),
    )


def _notes(content: etree._Element, *, no_headings: bool) -> tuple[ReaderNote, ...]:
    from kompascheck.readers.odt.names import q

    counts = {
        NoteKind.TRACKED_CHANGES: sum(1 for _ in content.iter(q("text:changed-region"))),
        NoteKind.COMMENTS: sum(1 for _ in content.iter(q("office:annotation"))),
        NoteKind.NO_HEADINGS: int(no_headings),
    }
    return tuple(ReaderNote(kind, count) for kind, count in counts.items() if count)


def _meta_title(meta: etree._Element | None) -> str | None:
    from kompascheck.readers.odt.names import q

    found = None if meta is None else meta.find(f".//{q('dc:title')}")
    return ((found.text or "").strip() or None) if found is not None else None


def _furniture(styles: etree._Element | None) -> tuple[str, ...]:
    """The running headers and footers, each once."""
    from kompascheck.readers.odt.names import q
    from kompascheck.readers.odt.text import plain

    if styles is None:
        return ()
    bands = styles.iter(q("style:header"), q("style:footer"), q("style:header-left"), q("style:footer-left"))
    lines = (plain(paragraph) for band in bands for paragraph in band.iter(q("text:p")))
    return tuple(dict.fromkeys(line for line in lines if line))
