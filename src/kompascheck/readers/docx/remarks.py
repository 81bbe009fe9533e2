"""Remarks in a Word file that are not on the page: comments in the margin, and bookmarks that declare an answer.

A comment "kompas: GK103" and a bookmark `kompas_GK103` say the same; a bookmark's name can hold no colon. A second
bookmark for the same code has a number behind it: `kompas_GK103_2`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from kompascheck.document import Comment
from kompascheck.readers.docx.names import ID, TBL, P, w
from kompascheck.readers.docx.notes import first_part, is_own
from kompascheck.readers.docx.package import Package

_COMMENT = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
_BOOKMARK = (w("bookmarkStart"), w("bookmarkEnd"))
_DECLARING = re.compile(r"kompas_([A-Za-z]{1,4}\d*)(?:_\d+)?")


@dataclass(slots=True)
class _Mark:
    """A stretch of the document with a remark on it; `paragraphs` are those it touches."""

    text: str
    paragraphs: list[etree._Element] = field(default_factory=list)


def numbered(root: etree._Element, origins: Sequence[etree._Element | None]) -> tuple[int | None, ...]:
    """The number of each of these paragraphs and tables among all in the part, None for one from elsewhere."""
    numbers = {element: number for number, element in enumerate(root.iter(P, TBL))}
    return tuple(None if origin is None else numbers.get(origin) for origin in origins)


def read_remarks(package: Package, root: etree._Element, anchors: Sequence[int | None]) -> tuple[Comment, ...]:
    """All remarks, each with the blocks that it stands at; those that kompascheck put there itself are left out."""
    comments = first_part(package, package.document_part(), "comments")
    texts = (
        {}
        if comments is None
        else {comment.get(ID, ""): _text(comment) for comment in comments.iterfind(w("comment")) if not is_own(comment)}
    )
    elements = list(root.iter(P, TBL))
    blocks: dict[etree._Element, list[int]] = {}
    for block, anchor in enumerate(anchors, start=1):
        if anchor is not None:
            blocks.setdefault(elements[anchor], []).append(block)
    found = []
    for mark in _marks(root, texts):
        numbers = dict.fromkeys(number for paragraph in mark.paragraphs for number in _blocks(paragraph, blocks))
        found.append(Comment(mark.text, paragraphs=tuple(numbers)))
    return tuple(found)


def _text(comment: etree._Element) -> str:
    lines = ("".join(text.text or "" for text in paragraph.iter(w("t"))) for paragraph in comment.iter(P))
    return "\n".join(lines).strip()


def _blocks(paragraph: etree._Element, blocks: dict[etree._Element, list[int]]) -> list[int]:
    """The blocks that a paragraph became; one in a table or text box is part of what is around it."""
    own = blocks.get(paragraph)
    if own is not None:
        return own
    return next((blocks[around] for around in paragraph.iterancestors(P, TBL) if around in blocks), [])


def _marks(root: etree._Element, texts: dict[str, str]) -> Iterator[_Mark]:
    """The marks in the order in which they begin, each with the paragraphs up to its end."""
    marks: dict[tuple[bool, str], _Mark] = {}
    opened: set[tuple[bool, str]] = set()
    closing: set[tuple[bool, str]] = set()  # ended before any paragraph began: they are about the next one
    for element in root.iter(P, *_COMMENT, *_BOOKMARK):
        if element.tag == P:
            for key in opened | closing:
                marks[key].paragraphs.append(element)
            closing.clear()
            continue
        key = (element.tag in _BOOKMARK, element.get(ID, ""))
        if element.tag in (_COMMENT[1], _BOOKMARK[1]):
            if key in opened and not marks[key].paragraphs:
                closing.add(key)
            opened.discard(key)
            continue
        text = _declared(element) if key[0] else texts.get(key[1])
        if text is not None and key not in marks:
            marks[key] = _Mark(text, list(element.iterancestors(P))[:1])
            if element.tag != _COMMENT[2]:
                opened.add(key)
    yield from marks.values()


def _declared(bookmark: etree._Element) -> str | None:
    found = _DECLARING.fullmatch(bookmark.get(w("name"), ""))
    return f"kompas: {found[1].upper()}" if found else None
