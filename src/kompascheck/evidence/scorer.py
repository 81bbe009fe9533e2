"""The one interface of the evidence engine; the declarative and the learned scorer stand behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kompascheck.passages import Passage

MAX_BEST = 5  # passages that a score keeps


@dataclass(frozen=True, slots=True)
class Score:
    """What a scorer thinks of one requirement.

    `missing` is the chance (0-1) that the document does not answer it; `best` are the passages that answer it
    best, strongest first, each with a weight (0-1) that it does.
    """

    missing: float
    best: tuple[tuple[Passage, float], ...] = ()


class Scorer(Protocol):
    """Scores every requirement of a pack on the passages of one document."""

    def score(self, passages: Sequence[Passage]) -> Mapping[str, Score]:
        """The score of each requirement, by code."""
        ...
