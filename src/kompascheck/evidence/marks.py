"""Marks every passage with the concepts and cues in and around it, as matrices, in one pass over the document."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kompascheck.evidence.lexicon import Lexicon
from kompascheck.language.tense import tense
from kompascheck.language.words import words
from kompascheck.passages import Passage
from kompascheck.rulepack.schema import Meeting, Requirement, Spoiler, Tense, Within

Flags = NDArray[np.bool_]


class Marks(NamedTuple):
    """Passages × concepts: in the passage itself, in the headings above it, in its paragraph, in its section.

    The cues are one flag a passage.
    """

    columns: Mapping[str, int]  # by concept
    own: Flags
    heading: Flags
    paragraph: Flags
    section: Flags
    past: Flags
    future: Flags
    denial: Flags
    intention: Flags

    @property
    def names(self) -> tuple[str, ...]:
        """The concepts, in the order of their columns."""
        return tuple(self.columns)

    @property
    def cues(self) -> dict[str, Flags]:
        """The cues by name."""
        return {"?past": self.past, "?future": self.future, "?denial": self.denial, "?intention": self.intention}

    def numbers(self, concepts: Sequence[str]) -> list[int]:
        """The columns of some concepts."""
        return [self.columns[concept] for concept in concepts]

    def reach(self, meeting: Meeting, concepts: Sequence[str]) -> Flags:
        """Passages × these concepts, as far as they count for a meeting."""
        near = {Within.SENTENCE: self.own, Within.PARAGRAPH: self.paragraph, Within.SECTION: self.section}
        columns = self.numbers(concepts)
        found: Flags = near[meeting.within][:, columns]
        return found | self.heading[:, columns] if meeting.heading else found


def mark(passages: Sequence[Passage], lexicon: Lexicon) -> Marks:
    """The marks of a document's passages."""
    size = len(lexicon.names)
    own = _found((f"{p.header} {p.text}" for p in passages), lexicon, len(passages))
    paths = {path: number for number, path in enumerate(dict.fromkeys(p.headings for p in passages))}
    above = _found((" . ".join(path) for path in paths), lexicon, len(paths))
    tenses = [tense(p.text) for p in passages]
    return Marks(
        columns={name: number for number, name in enumerate(lexicon.names)},
        own=own,
        heading=above[[paths[p.headings] for p in passages]] if paths else np.zeros((0, size), bool),
        paragraph=_shared(own, passages, lambda p: p.block),
        section=_shared(own, passages, lambda p: p.place.heading),
        past=np.array([t.past for t in tenses], bool),
        future=np.array([t.future for t in tenses], bool),
        denial=np.array([t.denial for t in tenses], bool),
        intention=np.array([t.intention for t in tenses], bool),
    )


def _found(texts: Iterable[str], lexicon: Lexicon, count: int) -> Flags:
    flags = np.zeros((count, len(lexicon.names)), bool)
    concepts = [lexicon.find(words(text)) for text in texts]
    rows = np.repeat(np.arange(count), np.array([len(one) for one in concepts], np.int64))
    flags[rows, np.array([number for one in concepts for number in one], np.int64)] = True
    return flags


def _shared(own: Flags, passages: Sequence[Passage], owner: Callable[[Passage], Hashable]) -> Flags:
    """For every passage the concepts of all passages with the same owner."""
    if not passages:
        return own
    numbers: dict[Hashable, int] = {}
    of = np.array([numbers.setdefault(owner(p), len(numbers)) for p in passages])
    order = np.argsort(of, kind="stable")  # those of one owner together; `logical_or.at` would take ten times as long
    starts = np.searchsorted(of[order], np.arange(len(numbers)))
    shared: Flags = np.logical_or.reduceat(own[order], starts, axis=0)[of]
    return shared


def lacking(marks: Marks, meeting: Meeting, spoilers: Sequence[Spoiler]) -> dict[str, Flags]:
    """What may stand between a passage and this meeting, each with the passages that it holds for.

    Keys: the concept that is lacking, `a|b` when one of several is, `-c` for one that must not be there,
    `own-words` when everything came from around the passage, `tense`, or the spoiler.
    """
    gaps: dict[str, Flags] = dict(zip(meeting.all, ~marks.reach(meeting, meeting.all).T, strict=True))
    if meeting.any:
        gaps["|".join(meeting.any)] = ~np.any(marks.reach(meeting, meeting.any), axis=1)
    for concept, n in zip(meeting.without, marks.numbers(meeting.without), strict=True):
        gaps[f"-{concept}"] = marks.own[:, n]
    gaps["own-words"] = ~np.any(marks.own[:, marks.numbers((*meeting.all, *meeting.any))], axis=1)
    if meeting.tense is Tense.PAST:
        gaps["tense"] = ~marks.past
    elif meeting.tense is Tense.FUTURE:
        gaps["tense"] = ~marks.future
    if Spoiler.DENIAL in spoilers:
        gaps[Spoiler.DENIAL.value] = marks.denial
    if Spoiler.INTENTION in spoilers:
        gaps[Spoiler.INTENTION.value] = marks.intention & ~marks.past
    return gaps


class Declared(NamedTuple):
    """What the pack's own words say of each passage and requirement: passages × codes.

    `met` how many meetings hold, `fewest` what the nearest meeting lacks, `share` of a requirement's concepts.
    """

    met: NDArray[np.int64]
    fewest: NDArray[np.int64]
    share: NDArray[np.float32]


def declared(marks: Marks, requirements: Sequence[Requirement]) -> Declared:
    """Hold every passage against every meeting of a pack."""
    count = len(marks.past)
    met = np.zeros((count, len(requirements)), np.int64)
    fewest = np.full((count, len(requirements)), 9, np.int64)
    share = np.zeros((count, len(requirements)), np.float32)
    for c, requirement in enumerate(requirements):
        for meeting in requirement.evidence:
            gaps = lacking(marks, meeting, requirement.spoiled_by)
            lacks = np.add.reduce(np.array(list(gaps.values())), axis=0, dtype=np.int64)
            met[:, c] += lacks == 0
            fewest[:, c] = np.minimum(fewest[:, c], lacks)
        asked = dict.fromkeys(concept for m in requirement.evidence for concept in (*m.all, *m.any))
        if asked:
            share[:, c] = marks.own[:, marks.numbers(list(asked))].sum(axis=1) / 3
    return Declared(met, fewest, share)
