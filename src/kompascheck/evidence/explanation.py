"""Why a verdict fell: the passages that came nearest to one requirement, what each had and what it lacked.

It explains by the pack's own concepts and meetings and by what bars a passage, so it reads the same with every
scorer; the weight is the scorer's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kompascheck.evidence.lexicon import Lexicon
from kompascheck.evidence.marks import Marks, lacking, mark
from kompascheck.evidence.scorer import Score
from kompascheck.passages import Bar, Passage
from kompascheck.rulepack import Pack
from kompascheck.rulepack.schema import Requirement

SHOWN = 5
_BARS = {
    Bar.QUESTION: "het is een vraag, geen antwoord",
    Bar.TEMPLATE: "het is een nog niet ingevulde plek uit een sjabloon",
    Bar.REFERENCE: "het verwijst alleen naar een andere tekst",
    Bar.TABLE_HEAD: "het is de kop van een tabel",
}
_CUES = {
    "own-words": "het onderwerp staat alleen in de kop of in de tekst eromheen",
    "denial": "het zegt dat iets er niet is",
    "intention": "het is een voornemen",
}


@dataclass(frozen=True, slots=True)
class Considered:
    """One passage that was weighed: how strongly (0-1), the concepts it had, and what stood in its way, in Dutch."""

    passage: Passage
    weight: float
    has: tuple[str, ...]
    lacks: tuple[str, ...]


def considered(
    passages: Sequence[Passage], pack: Pack, requirement: Requirement, score: Score
) -> tuple[Considered, ...]:
    """The passages that came nearest, strongest first; barred ones that hold a meeting come last."""
    marks = mark(passages, Lexicon(pack.concepts))
    asked = list(dict.fromkeys(c for m in requirement.evidence for c in (*m.all, *m.any)))
    found = [_one(passage, weight, marks, requirement, asked) for passage, weight in score.best]
    shown = {passage.index for passage, _ in score.best}
    for i in _barred(passages, marks, requirement):
        if i not in shown:
            found.append(_one(passages[i], 0.0, marks, requirement, asked))
    return tuple(found[:SHOWN])


def _barred(passages: Sequence[Passage], marks: Marks, requirement: Requirement) -> list[int]:
    """Passages that would answer, were they not a question, a reference or an unfilled template."""
    barred = np.array([p.bar is not None for p in passages], bool)
    met = np.zeros(len(passages), bool)
    for meeting in requirement.evidence:
        met |= ~np.any(list(lacking(marks, meeting, requirement.spoiled_by).values()), axis=0)
    return [int(i) for i in np.flatnonzero(barred & met)]


def _one(passage: Passage, weight: float, marks: Marks, requirement: Requirement, asked: list[str]) -> Considered:
    i = passage.index
    has = tuple(name for name, n in zip(asked, marks.numbers(asked), strict=True) if marks.own[i, n])
    if passage.bar is not None:
        return Considered(passage, 0.0, has, (_BARS[passage.bar],))
    gaps = [
        [key for key, flags in lacking(marks, meeting, requirement.spoiled_by).items() if flags[i]]
        for meeting in requirement.evidence
    ]
    fewest = min(gaps, key=len, default=[])
    return Considered(passage, weight, has, tuple(_say(key, requirement) for key in fewest))


def _say(key: str, requirement: Requirement) -> str:
    """A key of `marks.lacking` as a Dutch phrase."""
    if key in _CUES:
        return _CUES[key]
    if key == "tense":
        future = any(m.tense.value == "future" for m in requirement.evidence)
        return "het spreekt niet over de komende tijd" if future else "het blikt niet terug"
    if key.startswith("-"):
        return f"het gaat over {_name(key[1:])}"
    return f"geen woord voor {' of '.join(_name(part) for part in key.split('|')[:4])}"


def _name(concept: str) -> str:
    return f"‘{concept.replace('-', ' ')}’"
