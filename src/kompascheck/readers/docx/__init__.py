"""Word documents (.docx, .docm, .dotx, .dotm), from Word itself and from programs that write its format."""

from __future__ import annotations

from typing import NamedTuple

from kompascheck.document import Block, Document, Kind, NoteKind, ReaderNote
from kompascheck.readers.contents import mark_contents
from kompascheck.readers.docx.build import Blocks, build_blocks, core_title
from kompascheck.readers.docx.coverage import LOST, reached_text, visible_text
from kompascheck.readers.docx.headings import guess_headings
from kompascheck.readers.docx.notes import open_ends
from kompascheck.readers.docx.package import Package
from kompascheck.readers.docx.refusal import CORRUPT, NO_TEXT
from kompascheck.readers.docx.remarks import numbered, read_remarks
from kompascheck.readers.docx.story import Story, read_story
from kompascheck.readers.docx.text import clean
from kompascheck.readers.errors import UnreadableError

GUESSED = 0.5  # confidence of headings that are only told by their looks


class Anchored(NamedTuple):
    """A document with the way back into its file: for each block the number of its paragraph or table.

    That number counts the paragraphs and tables of the main part in the order of its XML, from 0; None for a block
    that comes from an inserted file.
    """

    document: Document
    anchors: tuple[int | None, ...]


def read(data: bytes, name: str) -> Document:
    """Read a Word file. Raises UnreadableError when it is damaged, locked, hostile or without text."""
    return read_anchored(data, name).document


def read_anchored(data: bytes, name: str) -> Anchored:
    """As `read`, with the way back from each block to the file."""
    package = Package.open(data, name)
    try:
        story = read_story(package)
    except RecursionError as error:
        raise UnreadableError(name, CORRUPT) from error
    guess = guess_headings(story.pieces)
    built = build_blocks(guess.pieces)
    blocks = mark_contents(built.blocks)
    if not blocks:
        raise UnreadableError(name, NO_TEXT)
    visible = visible_text(story.roots) - story.hidden
    reached = reached_text(built.blocks, story.furniture) - built.extra
    coverage = max(0.0, min(1.0, reached / visible)) if visible > 0 else 1.0
    lost = visible - reached if coverage < LOST else 0
    anchors = numbered(story.roots[0], built.origins)
    document = Document(
        path=name,
        format="docx",
        blocks=blocks,
        title=built.title or _only_chapter(blocks) or core_title(package),
        furniture=tuple(dict.fromkeys(clean(line) for line in story.furniture)),
        notes=_notes(package, story, built, guessed=guess.count, lost=lost),
        coverage=coverage,
        heading_confidence=GUESSED if guess.count else float(built.headings > 0),
        comments=read_remarks(package, story.roots[0], anchors),
    )
    return Anchored(document, anchors)


def _only_chapter(blocks: tuple[Block, ...]) -> str | None:
    """The only heading of the first level: with chapters below it, that is the title of the document."""
    headings = [block for block in blocks if block.kind is Kind.HEADING]
    first = [block.text for block in headings if block.level == 1]
    return first[0] if len(first) == 1 and len(headings) > 1 else None


def _notes(package: Package, story: Story, built: Blocks, *, guessed: int, lost: int) -> tuple[ReaderNote, ...]:
    """What there is to tell about the reading; `lost` is in characters."""
    notes = list(open_ends(package, package.document_part(), story.roots))
    if guessed:
        notes.append(ReaderNote(NoteKind.GUESSED_HEADINGS, guessed))
    elif not built.headings:
        notes.append(ReaderNote(NoteKind.NO_HEADINGS))
    if lost:
        notes.append(ReaderNote(NoteKind.TEXT_NOT_REACHED, lost))
    return tuple(notes)
