"""Which of last year's goals the document looks back on, and which it silently drops (GK902).

A goal is looked for by its words: a paragraph, list item or table row that holds enough of them, outside the
chapters that look ahead. Rare words weigh more than those that stand all over the document.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from kompascheck.checks import CheckInput, CheckResult, Remark
from kompascheck.checks.reporting import reporting_year
from kompascheck.document import Document, Kind, Place
from kompascheck.language.words import Stemmer, words
from kompascheck.ownrules import GOAL_DROPPED
from kompascheck.report import Evidence, GoalTrace, Severity

_ENOUGH = 0.55  # the share of a goal's weight that a passage must hold
_SHORTEST = 4  # letters; shorter words tell goals apart badly
_PREFIX = 6  # letters that two forms of one word share: levensverhaal, levensverhalen
_SHOWN_GOAL = 90
# Words of goals in general, which do not tell one from another.
_COMMON = frozenset(
    (
        *("alle", "alles", "andere", "binnen", "deze", "door", "eerder", "eind", "elke", "geen", "goed", "goede"),
        *("hebben", "heeft", "iedere", "ieder", "jaar", "kunnen", "maken", "meer", "minder", "minste", "minstens"),
        *("moeten", "naar", "nieuwe", "niet", "onze", "over", "samen", "staat", "tenminste", "tussen", "uiterlijk"),
        *("vanaf", "voor", "waar", "weten", "willen", "wordt", "worden", "zijn", "zodat", "zoveel", "zullen"),
        *("krijgt", "krijgen", "gaat", "gaan", "werkt", "werken", "komt", "komen"),
    )
)
_AHEAD = re.compile(r"vooruit|\bkomende? jaar|\bvolgende? jaar|perspectief|\bplannen\b|\bambities?\b", re.IGNORECASE)
_BACK = re.compile(r"terug|afgelopen|vorig", re.IGNORECASE)


class _Piece(NamedTuple):
    """One paragraph, item or row that looks back, with the stems of its words and of the headings above it."""

    text: str
    place: Place
    stems: frozenset[str]


def check(given: CheckInput) -> CheckResult:
    """Look for each goal of the profile among what looks back."""
    goals = given.organisation.goals
    if not goals:
        return CheckResult()
    stem = Stemmer()
    pieces = _pieces(given.document, reporting_year(given), stem)
    traces = tuple(GoalTrace(goal, _trace(_stems(goal, stem), pieces)) for goal in goals)
    return CheckResult(goals=traces, remarks=tuple(_remark(t.goal) for t in traces if t.evidence is None))


def _remark(goal: str) -> Remark:
    shown = goal if len(goal) <= _SHOWN_GOAL else f"{goal[:_SHOWN_GOAL].rstrip()}…"
    message = f"Dit doel van vorig jaar is in de terugblik niet gevonden: '{shown}'."
    return Remark(GOAL_DROPPED.code, Severity.WARNING, message, GOAL_DROPPED.advice)


def _pieces(document: Document, year: int, stem: Stemmer) -> list[_Piece]:
    found: list[_Piece] = []
    for block in document.blocks:
        if block.kind in (Kind.HEADING, Kind.CONTENTS) or looks_ahead(block.place, year):
            continue
        heads = _stems(" ".join(block.place.heading[1:]), stem)
        if block.table is None:
            found.append(_Piece(block.text, block.place, _stems(block.text, stem) | heads))
            continue
        for row in block.table.rows:
            place = block.place.at(page=row.page, line=row.line)
            found.append(_Piece(row.text, place, _stems(row.text, stem) | heads))
    return found


def looks_ahead(place: Place, year: int) -> bool:
    """Whether a heading above this place, the title aside, is about what comes after `year`."""
    return any(
        (_AHEAD.search(title) or str(year + 1) in title) and not _BACK.search(title) for title in place.heading[1:]
    )


def _stems(text: str, stem: Stemmer) -> frozenset[str]:
    lower = (word.lower() for word in words(text))
    return frozenset(stem(word) for word in lower if len(word) >= _SHORTEST and word.isalpha() and word not in _COMMON)


def _trace(goal: frozenset[str], pieces: Sequence[_Piece]) -> Evidence | None:
    """The passage that holds most of a goal, if that is enough."""
    holding = {word: [number for number, piece in enumerate(pieces) if _holds(piece, word)] for word in goal}
    weights = {word: math.log(1 + len(pieces) / max(1, len(where))) for word, where in holding.items()}
    total = sum(weights.values())
    shares = [0.0] * len(pieces)
    for word, where in holding.items():
        for number in where:
            shares[number] += weights[word] / total
    best = max(range(len(pieces)), key=shares.__getitem__, default=None)
    if best is None or shares[best] < _ENOUGH:
        return None
    return Evidence(pieces[best].text, pieces[best].place)


def _holds(piece: _Piece, word: str) -> bool:
    if word in piece.stems:
        return True
    return len(word) >= _PREFIX and any(other.startswith(word[:_PREFIX]) or word in other for other in piece.stems)
