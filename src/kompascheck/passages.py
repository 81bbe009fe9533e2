"""Cuts a document into passages: the sentences, list items and table rows that can answer something.

A passage is a literal piece of the document, with its place and its neighbours. Headings and lines of a
table of contents become context, never passages. What can never be evidence is barred here, with the reason,
so that every scorer, and the explanation to the author, agrees on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kompascheck.document import Block, Document, Kind, Place
from kompascheck.language import cues, sentences

MIN_LETTERS = 8  # shorter pieces ("Ja.", "2025") say nothing by themselves
_LETTERS = re.compile(rf"(?:[\W_]*[^\W_]){{{MIN_LETTERS}}}")


class PassageKind(StrEnum):
    """What sort of piece a passage is."""

    SENTENCE = "sentence"
    ITEM = "item"
    ROW = "row"


class Bar(StrEnum):
    """Why a passage can never be evidence."""

    QUESTION = "question"
    TEMPLATE = "template"
    REFERENCE = "reference"
    TABLE_HEAD = "table-head"


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of the document. `header` is a table row's column heads; `block` indexes the document's blocks."""

    index: int
    text: str
    kind: PassageKind
    block: int
    place: Place
    header: str = ""
    headings: tuple[str, ...] = ()  # the headings above it, without the document's own title
    bar: Bar | None = None


def passages(document: Document) -> tuple[Passage, ...]:
    """All passages of a document, in reading order."""
    found: list[Passage] = []
    title = _title(document)
    for number, block in enumerate(document.blocks):
        path = block.place.heading
        headings = path[1:] if title and path[:1] == (title,) else path
        for text, kind, place, header, head in _pieces(block):
            if _LETTERS.match(text):
                bar = Bar.TABLE_HEAD if head else _bar(text, kind)
                found.append(Passage(len(found), text, kind, number, place, header, headings, bar))
    return tuple(found)


def _title(document: Document) -> str | None:
    """The document's own title, when it is a heading: the only one of the highest level."""
    highest = min((heading.level for heading in document.headings), default=0)
    tops = [heading.text for heading in document.headings if heading.level == highest]
    return tops[0] if len(tops) == 1 else None


def _pieces(block: Block) -> Iterator[tuple[str, PassageKind, Place, str, bool]]:
    if block.kind in (Kind.HEADING, Kind.CONTENTS):
        return
    if block.table is None:
        kind = PassageKind.ITEM if block.kind is Kind.ITEM else PassageKind.SENTENCE
        for sentence in sentences.split(block.text):
            yield sentence, kind, block.place, "", False
        return
    heads = block.table.header_rows if len(block.table.rows) > block.table.header_rows else 0
    header = " ".join(cell.text for row in block.table.rows[:heads] for cell in row.cells if cell.text)
    for number, row in enumerate(block.table.rows):
        place = block.place.at(page=row.page, line=row.line)
        yield row.text, PassageKind.ROW, place, "" if number < heads else header, number < heads


def _bar(text: str, kind: PassageKind) -> Bar | None:
    if cues.is_template(text):
        return Bar.TEMPLATE
    if kind is not PassageKind.ROW and cues.is_question(text):
        return Bar.QUESTION
    if cues.is_reference(text):
        return Bar.REFERENCE
    return None
