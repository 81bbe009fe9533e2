"""The declarative scorer: a requirement is answered where its concepts meet and nothing spoils the meeting.

It works with every pack, also a user's own, and can say of each passage what it had and what it lacked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kompascheck.evidence.lexicon import Lexicon
from kompascheck.evidence.scorer import Score
from kompascheck.language import cues
from kompascheck.language.words import words
from kompascheck.passages import Passage
from kompascheck.rulepack import Pack
from kompascheck.rulepack.schema import Meeting, Requirement, Spoiler, Tense, Within

FOUND = 0.9  # weight of a meeting with nothing against it
NEAR = 0.4  # weight of the best passage that misses one thing
MAX_BEST = 5


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of one passage: its concepts, those within each reach, and its cues."""

    concepts: frozenset[str]
    heading: frozenset[str]
    paragraph: frozenset[str]
    section: frozenset[str]
    past: bool
    future: bool
    denial: bool
    intention: bool

    def reach(self, meeting: Meeting) -> frozenset[str]:
        """The concepts that count for a meeting."""
        near = {Within.SENTENCE: self.concepts, Within.PARAGRAPH: self.paragraph, Within.SECTION: self.section}
        return near[meeting.within] | (self.heading if meeting.heading else frozenset())


def mark(passages: Sequence[Passage], lexicon: Lexicon) -> list[Marks]:
    """The marks of every passage, in one pass over the document."""
    names = lexicon.names

    def find(text: str) -> frozenset[str]:
        return frozenset(names[number] for number in lexicon.find(words(text)))

    own = [find(f"{p.header} {p.text}") for p in passages]
    headings = {p.place.heading: find(" . ".join(p.place.heading)) for p in passages}
    blocks: dict[int, frozenset[str]] = {}
    sections: dict[tuple[str, ...], frozenset[str]] = {}
    for passage, concepts in zip(passages, own, strict=True):
        blocks[passage.block] = blocks.get(passage.block, frozenset()) | concepts
        sections[passage.place.heading] = sections.get(passage.place.heading, frozenset()) | concepts
    return [
        Marks(
            concepts,
            headings[p.place.heading],
            blocks[p.block],
            sections[p.place.heading],
            past=bool(cues.PAST.search(p.text)),
            future=bool(cues.FUTURE.search(p.text)),
            denial=bool(cues.DENIAL.search(p.text)),
            intention=bool(cues.INTENTION.search(p.text)),
        )
        for p, concepts in zip(passages, own, strict=True)
    ]


def lacks(marks: Marks, meeting: Meeting, spoilers: Sequence[Spoiler]) -> list[str]:
    """What stands between a passage and this meeting: concepts, `tense` or a spoiler. Empty when it answers."""
    reach = marks.reach(meeting)
    missing = [concept for concept in meeting.all if concept not in reach]
    if meeting.any and not reach.intersection(meeting.any):
        missing.append("|".join(meeting.any))
    missing += [f"-{concept}" for concept in meeting.without if concept in marks.concepts]
    if not marks.concepts.intersection((*meeting.all, *meeting.any)):
        missing.append("own-words")  # everything came from around the passage, nothing from itself
    if (meeting.tense is Tense.PAST and not marks.past) or (meeting.tense is Tense.FUTURE and not marks.future):
        missing.append(f"tense:{meeting.tense.value}")
    if Spoiler.DENIAL in spoilers and marks.denial:
        missing.append(Spoiler.DENIAL.value)
    if Spoiler.INTENTION in spoilers and marks.intention and not marks.past:
        missing.append(Spoiler.INTENTION.value)
    return missing


class DeclarativeScorer:
    """Scores by the meetings that a pack declares."""

    def __init__(self, pack: Pack) -> None:
        self._requirements = pack.rules.requirements
        self._lexicon = Lexicon(pack.concepts)

    def score(self, passages: Sequence[Passage]) -> Mapping[str, Score]:
        """See `Scorer.score`; a requirement without declared evidence is called missing with little weight."""
        marks = mark(passages, self._lexicon)
        return {requirement.code: self._one(requirement, passages, marks) for requirement in self._requirements}

    def _one(self, requirement: Requirement, passages: Sequence[Passage], marks: Sequence[Marks]) -> Score:
        weighed: list[tuple[Passage, float]] = []
        for passage, own in zip(passages, marks, strict=True):
            if passage.bar is not None:
                continue
            gaps = [lacks(own, meeting, requirement.spoiled_by) for meeting in requirement.evidence]
            fewest = min(map(len, gaps), default=9)
            if fewest == 0:
                weighed.append((passage, FOUND + 0.01 * sum(not gap for gap in gaps)))
            elif fewest == 1:
                weighed.append((passage, NEAR))
        best = sorted(weighed, key=lambda pair: -pair[1])[:MAX_BEST]
        answered = bool(best) and best[0][1] >= FOUND
        return Score(missing=0.15 if answered else 0.85, best=tuple(best))
