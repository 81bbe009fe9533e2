"""Which passages are about the making of the document: its chapter on that, and what follows a sentence about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kompascheck.checks import CheckInput
from kompascheck.checks.making_of import cues
from kompascheck.checks.making_of.parties import named_in
from kompascheck.document import Place
from kompascheck.passages import Passage

_CODES = ("GK502", "GK503", "GK504", "GK505")
_SURE = 0.5  # the weight from which on a scorer's passage opens a zone
_REACH = 8  # blocks that a zone goes on under the same heading


def zones(given: CheckInput) -> Iterator[tuple[Passage, bool]]:
    """The passages about the making, in order, each with whether a chapter on the making holds it."""
    sure = _sure(given)
    opened: Passage | None = None
    for passage in given.passages:
        if passage.bar is not None:
            continue
        chapter = _in_chapter(passage.place)
        if passage.index in sure or _opens(passage):
            opened = passage
        near = (
            opened is not None
            and passage.place.heading == opened.place.heading
            and passage.block - opened.block <= _REACH
        )
        if chapter or near or given.document.blocks[passage.block].table is not None:
            yield passage, chapter or near


def _sure(given: CheckInput) -> set[int]:
    scores = [given.scores[code] for code in _CODES if code in given.scores]
    return {passage.index for score in scores for passage, weight in score.best if weight >= _SURE}


def _in_chapter(place: Place) -> bool:
    return any(map(_is_about_making, place.heading))


@lru_cache(maxsize=1024)
def _is_about_making(title: str) -> bool:
    """Remembered, for every passage of a chapter asks."""
    return cues.MAKING_HEAD.search(title) is not None


def _opens(passage: Passage) -> bool:
    """Whether a passage says that a party, or readers, took part in the making of this very document."""
    text = passage.text
    low = text.lower()
    about = any(map(low.__contains__, cues.SELF_HINTS)) and cues.SELF.search(text) and cues.INVOLVED.search(text)
    return bool(about and (named_in(text) or cues.READERS.search(text)))
