"""The verslagjaar that a document gives itself: in its title, its running heads or its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kompascheck.document import Document, Kind, Place

_FRONT_LINES = 15  # a title page and the first lines of an introduction
_TITLE_LINES = 4
_MONTHS = r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = re.compile(rf"\b(?:\d{{1,2}}\s+)?(?:{_MONTHS})\s+20\d\d\b|\b\d{{1,2}}[-/]\d{{1,2}}[-/]20\d\d\b", re.IGNORECASE)
# Each from the surest way to say it to the least.
_SAID = (
    re.compile(r"\bverslag(?:leggings)?jaar:?\s+(20\d\d)\b", re.IGNORECASE),
    re.compile(r"\bkwaliteits(?:beeld|verslag|rapport)\w*\b[^.!?\d]{0,60}\b(20\d\d)\b", re.IGNORECASE),
    re.compile(r"^\W*(20\d\d)\b[^.!?\d]{0,40}\bkwaliteitsbeeld\b|\bkwaliteit (?:in|over) (20\d\d)\b", re.IGNORECASE),
)
_TITLED = (
    re.compile(r"\b(?:over|jaar|jaarbeeld|jaarverslag|terug op) (20\d\d)\b", re.IGNORECASE),
    re.compile(r"^(?=.{0,80}$).*\b(20\d\d)\b"),  # a short line
)
_LOOSE = (re.compile(r"\b(?:over|terug op) (?:het (?:jaar|kalenderjaar) )?(20\d\d)\b", re.IGNORECASE),)


class StatedYear(NamedTuple):
    """A verslagjaar and where it stands; without a place it comes from the file's properties."""

    year: int
    place: Place | None = None


def stated_year(document: Document) -> StatedYear | None:
    """The verslagjaar that the document states, None when it does not."""
    if document.year:
        return StatedYear(document.year)
    lines = [(_DATE.sub("", text), place) for text, place in _front(document)]
    for ways, where in ((_SAID, lines), (_TITLED, lines[:_TITLE_LINES]), (_LOOSE, lines)):
        for way in ways:
            for text, place in where:
                if match := way.search(text):
                    return StatedYear(int(next(filter(None, match.groups()))), place)
    return None


def _front(document: Document) -> Iterator[tuple[str, Place | None]]:
    if document.title:
        yield document.title, document.blocks[0].place if document.blocks else None
    front = [block for block in document.blocks if block.kind is not Kind.CONTENTS][:_FRONT_LINES]
    for block in front:
        if block.table is None:
            yield block.text, block.place
    for line in document.furniture:
        yield line, None
