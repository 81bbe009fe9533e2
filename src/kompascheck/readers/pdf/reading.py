"""From an opened PDF to the document: which route to the blocks, which source for the headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from kompascheck.document import Block, Document, Kind, NoteKind, ReaderNote
from kompascheck.readers.pdf.annotations import PageOpener
from kompascheck.readers.pdf.blocks import blocks
from kompascheck.readers.pdf.coverage import coverage
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.furniture import furniture
from kompascheck.readers.pdf.headings import with_looks
from kompascheck.readers.pdf.hyphens import Vocabulary, tidy
from kompascheck.readers.pdf.layout import laid_out, placed
from kompascheck.readers.pdf.lines import ARTIFACT, Line
from kompascheck.readers.pdf.measure import Measure, look
from kompascheck.readers.pdf.outline import Entry, entries, with_outline
from kompascheck.readers.pdf.pages import Pages, read_pages
from kompascheck.readers.pdf.paragraphs import paragraphs
from kompascheck.readers.pdf.refusal import refuse_without_text
from kompascheck.readers.pdf.tagcontent import TagContent
from kompascheck.readers.pdf.tagged import Tagged

_TRUSTED = 0.9  # the share of the text that the structure tree has to hold
_NO_TITLE = re.compile(
    r"(?:microsoft word\s*-.*|(?:document|naamloos|untitled)[\s\d-]*|.*\.(?:docx?|pdf|indd|odt))", re.I
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The drafts in reading order with what was learnt on the way."""

    pages: Pages
    drafts: list[Draft]
    running: set[Line]
    words: Vocabulary
    measure: Measure
    tagged: bool


def document_of(source: pypdfium2.PdfDocument, name: str) -> Document:
    """Read an opened PDF. Raises UnreadableError when no page has text."""
    opener = PageOpener(source)
    reading = _tagged(opener) if pdfium.FPDFCatalog_IsTagged(source.raw) else None
    if reading is None:
        reading = _untagged(opener)
    refuse_without_text(reading.pages, name)
    drafts, confidence, notes = _with_headings(reading, entries(source))
    body = blocks(drafts, reading.words)
    running = tuple(dict.fromkeys(tidy(line.text) for line in reading.pages.lines if line in reading.running))
    return Document(
        name,
        "pdf",
        body,
        title=_title(source, body),
        furniture=running,
        notes=(*notes, *_notes(reading, drafts, opener.remarks)),
        coverage=coverage(reading.pages, body, reading.running),
        heading_confidence=confidence,
    )


def _tagged(opener: PageOpener) -> _Reading | None:
    """Follow the structure tree, or None when it does not hold the text."""
    pages = read_pages(opener, marked=True)
    inside = {piece for element in pages.tree.elements.values() for piece in element.content.values()}
    running = {line for line in furniture(pages.texts) if (line.page, line.mcid) not in inside}
    running |= {line for line in pages.lines if line.mcid == ARTIFACT}
    body = [line for line in pages.lines if line not in running]
    loose = [line for line in body if (line.page, line.mcid) not in inside]
    if _chars(body) - _chars(loose) < _TRUSTED * _chars(body) or _chars(running) > _chars(body):
        return None
    words, measure = Vocabulary.of(body), Measure.of(body)
    content = TagContent(pages.tree, body)
    drafts = Tagged(content, words).drafts
    loose = [line for line in body if (line.page, line.mcid) not in content.taken]
    drafts = placed(drafts, paragraphs(loose, measure))
    return _Reading(pages, drafts, running, words, measure, tagged=True)


def _untagged(opener: PageOpener) -> _Reading:
    pages = read_pages(opener, marked=False)
    running = furniture(pages.texts)
    body = [line for line in pages.lines if line not in running]
    words, measure = Vocabulary.of(body), Measure.of(body)
    drafts = laid_out(pages, body, measure, words)
    return _Reading(pages, drafts, running, words, measure, tagged=False)


def _with_headings(reading: _Reading, outline: Sequence[Entry]) -> tuple[list[Draft], float, list[ReaderNote]]:
    """The drafts with their headings, how sure those are, and the note about it."""
    drafts = reading.drafts
    if any(draft.kind is Kind.HEADING for draft in drafts):
        return drafts, 1.0, []
    drafts, found = with_outline(drafts, outline)
    if found:
        sure = frozenset(look(draft.lines[0]) for draft in drafts if draft.kind is Kind.HEADING)
        drafts, _ = with_looks(drafts, reading.measure, sure)
        return drafts, 0.9, []
    drafts, found = with_looks(drafts, reading.measure)
    if found:
        return drafts, 0.5, [ReaderNote(NoteKind.GUESSED_HEADINGS, found)]
    return drafts, 0.0, [ReaderNote(NoteKind.NO_HEADINGS)]


def _notes(reading: _Reading, drafts: Sequence[Draft], remarks: int) -> list[ReaderNote]:
    notes = []
    if reading.pages.scanned:
        notes.append(ReaderNote(NoteKind.SCANNED_PAGES, len(reading.pages.scanned), reading.pages.scanned))
    lost = [draft for draft in drafts if draft.table is not None and not draft.table.recovered]
    if lost:
        pages = tuple(sorted({draft.page for draft in lost}))
        notes.append(ReaderNote(NoteKind.TABLE_NOT_RECOVERED, len(lost), pages))
    if reading.pages.partly_read:
        pages = reading.pages.partly_read
        notes.append(ReaderNote(NoteKind.TEXT_NOT_REACHED, len(pages), pages))
    if remarks:
        notes.append(ReaderNote(NoteKind.COMMENTS, remarks))
    return notes


def _title(source: pypdfium2.PdfDocument, body: Sequence[Block]) -> str | None:
    """The title in the file's properties, unless it is a file name; else the first heading of the highest level."""
    try:
        given = " ".join(source.get_metadata_value("Title").split())
    except UnicodeDecodeError:
        given = ""
    if len(given) > 3 and not _NO_TITLE.fullmatch(given):
        return given
    return next((block.text for block in body if block.kind is Kind.HEADING and block.level == 1), None)


def _chars(lines: Sequence[Line] | set[Line]) -> int:
    together = "".join(line.text for line in lines)
    return len(together) - together.count(" ")
