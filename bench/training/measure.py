"""The figures: precision, recall and F1 of missing requirements."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.data import ANSWERED, MISSING


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of violations found, falsely raised and passed over."""

    tp: int
    fp: int
    fn: int

    @property
    def precision(self) -> float:
        """Share of the raised violations that are real."""
        return self.tp / max(1, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """Share of the real violations that are raised."""
        return self.tp / max(1, self.tp + self.fn)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.tp / max(1, 2 * self.tp + self.fp + self.fn)

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f} (tp {self.tp} fp {self.fp} fn {self.fn})"


def figures(gold: NDArray[np.int64], raised: NDArray[np.bool_]) -> Figures:
    """Compare raised violations with the labels."""
    return Figures(
        int(((gold == MISSING) & raised).sum()),
        int(((gold == ANSWERED) & raised).sum()),
        int(((gold == MISSING) & ~raised).sum()),
    )


def best_threshold(gold: NDArray[np.int64], missing: NDArray[np.floating]) -> float:
    """The threshold with the best F1. Only honest on documents other than those it is used on."""
    tries = np.linspace(0.15, 0.85, 71)
    return float(max(tries, key=lambda t: figures(gold, missing >= t).f1))
