"""Plain text: paragraphs parted by blank lines, headings guessed from numbers, capitals and underlining."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kompascheck.document import Document, DocumentBuilder, Kind, NoteKind, ReaderNote
from kompascheck.readers.contents import mark_contents
from kompascheck.readers.decoding import decode
from kompascheck.readers.headings import may_head, number_level

_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*•·▪–]|\d{1,2}[.)]|[a-z][.)])\s+(?P<text>\S.*)")
_RULE = re.compile(r"\s*([=\-_*~])\1{2,}\s*")
MAX_WRAPPED = 160  # characters; a longer line shows that lines are not wrapped, and each is a paragraph
MAX_HEADING = 80  # characters
MIN_CAPITALS = 4  # letters; fewer make an abbreviation
GUESSED = 0.5  # confidence of headings that plain text only hints at
INDENT = 4  # spaces a level of list nesting


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def read(data: bytes, name: str) -> Document:
    """Read a text file. Raises UnreadableError when the bytes are no text."""
    decoded = decode(data, name)
    builder = DocumentBuilder()
    for chunk in _chunks(decoded.text):
        _add_chunk(builder, chunk)
    blocks = mark_contents(builder.blocks)
    headings = sum(block.kind is Kind.HEADING for block in blocks)
    note = ReaderNote(NoteKind.GUESSED_HEADINGS, headings) if headings else ReaderNote(NoteKind.NO_HEADINGS)
    return Document(name, "txt", blocks, notes=(*decoded.notes, note), heading_confidence=GUESSED)


def _chunks(text: str) -> Iterator[list[_Line]]:
    """The lines of the text in stretches without a blank line; one by one when no line was ever wrapped."""
    lines = re.split(r"[\n\f]", text)
    if max(map(len, lines)) > MAX_WRAPPED:
        yield from ([_Line(number, line)] for number, line in enumerate(lines, start=1) if line.strip())
        return
    chunk: list[_Line] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            chunk.append(_Line(number, line))
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _add_chunk(builder: DocumentBuilder, chunk: list[_Line]) -> None:
    if len(chunk) >= 2 and _RULE.fullmatch(chunk[1].text) and may_head(chunk[0].text.strip(), MAX_HEADING):
        level = 1 if chunk[1].text.strip().startswith("=") else 2
        builder.add(Kind.HEADING, chunk[0].text, line=chunk[0].number, level=level)
        chunk = chunk[2:]
    elif len(chunk) == 1 and (guessed := _heading_level(chunk[0].text.strip())):
        builder.add(Kind.HEADING, chunk[0].text, line=chunk[0].number, level=guessed)
        return
    _add_lines(builder, [line for line in chunk if not _RULE.fullmatch(line.text)])


def _heading_level(text: str) -> int | None:
    """The level of a line that stands alone and looks like a heading, None for any other line."""
    if not may_head(text, MAX_HEADING):
        return None
    letters = [char for char in text if char.isalpha()]
    if len(letters) >= MIN_CAPITALS and all(char.isupper() for char in letters):
        return 1
    return number_level(text)


def _add_lines(builder: DocumentBuilder, lines: list[_Line]) -> None:
    """Paragraphs and list items; a line that is no new item goes on with the one before it."""
    kind, level, start, parts = Kind.PARAGRAPH, 0, 0, list[str]()
    for line in lines:
        item = _ITEM.fullmatch(line.text)
        if item or not parts:
            builder.add(kind, " ".join(parts), line=start, level=level)
            kind = Kind.ITEM if item else Kind.PARAGRAPH
            level = len(item["indent"].expandtabs(INDENT)) // INDENT + 1 if item else 0
            start, parts = line.number, []
        parts.append(" ".join((item["text"] if item else line.text).split()))
    builder.add(kind, " ".join(parts), line=start, level=level)
