"""Sentences and list items on the making, read with what was said before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kompascheck.checks.making_of import cues
from kompascheck.checks.making_of.parties import Party, named_in
from kompascheck.checks.making_of.sharing import Share, shares
from kompascheck.checks.making_of.telling import Aspect, Told
from kompascheck.passages import Passage
from kompascheck.report import Evidence

_REFERS = re.compile(
    r"^\W*(?:en |ook |daarnaast )?(?:zij|ze|hij|die|deze|dit|dat|daar\w*|hun|de raad|beide)\b", re.IGNORECASE
)
_LABEL_WORDS = 4  # "Cliëntenraad: te weinig over de wijk" begins with a label of few words
_FEWEST_WORDS = 3  # that a party's words behind a label must have


@dataclass(slots=True)
class Reader:
    """Reads passages in order; remembers of whom the last one spoke."""

    last: tuple[Party, ...] = field(default=())

    def told(self, passage: Passage) -> Iterator[Told]:
        """What a passage tells, each with the passage as its quote."""
        text = passage.text
        evidence = Evidence(text, passage.place)
        if cues.DENIED.search(text):
            return
        found = shares(text)
        if not found:
            parties = self.last if _REFERS.match(text) else ()
            yield from (Told(parties, a, evidence) for a in _aspects(text) if parties or _of_readers(a, text))
            return
        self.last = found[-1].parties
        if (label := _label(text)) is not None:
            yield from self._labelled(found[0], label, evidence)
            return
        for share in found:
            aspects = _aspects(share.words)
            if aspects or cues.INVOLVED.search(text):
                yield Told(share.parties, None, evidence)
            yield from (Told(share.parties, aspect, evidence) for aspect in aspects)

    def _labelled(self, share: Share, words: str, evidence: Evidence) -> Iterator[Told]:
        yield Told(share.parties, None, evidence)
        aspects = _aspects(words)
        if not aspects and len(words.split()) >= _FEWEST_WORDS:
            aspects = [Aspect.SAID]
        yield from (Told(share.parties, aspect, evidence) for aspect in aspects)


def _of_readers(aspect: Aspect, text: str) -> bool:
    """Whether a sentence without a party still speaks of those who read the draft, or of the text that was adapted."""
    return aspect is Aspect.DONE or bool(cues.READERS.search(text))


def _aspects(words: str) -> list[Aspect]:
    found = [
        aspect
        for aspect, cue in ((Aspect.HOW, cues.HOW), (Aspect.SAID, cues.SAID), (Aspect.DONE, cues.DONE))
        if cue.search(words)
    ]
    if Aspect.DONE in found and cues.INTENDED.search(words):
        found.remove(Aspect.DONE)
    return found


def _label(text: str) -> str | None:
    """The words behind "Cliëntenraad:" at the start, None when no party is the label."""
    label, colon, words = text.partition(":")
    return words if colon and len(label.split()) <= _LABEL_WORDS and named_in(label) else None
