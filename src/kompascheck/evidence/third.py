"""Stage 3 of the learned scorer: how strongly, how often and how exclusively a document answers each code."""

from __future__ import annotations

from typing import Any

import numpy as np

from kompascheck.evidence.context import Context
from kompascheck.evidence.first import Array

TOP = 6  # best passages that count


def document_features(first: Array, second: Array, ctx: Context) -> Array:
    """One row a code, from the scores of the first and the second stage (passages × codes)."""
    columns: list[Array] = []
    for raw in (first, second):
        s = np.where(ctx.barred[:, None], 0, raw)
        codes = s.shape[1]
        ranked = -np.sort(-s, axis=0)[:TOP]
        ranked = np.vstack([ranked, np.repeat(ranked[-1:], TOP - len(ranked), 0)])
        at, best = s.argmax(0), ranked[0]
        across = -np.sort(-s, axis=1)
        leads = s == across[:, :1]
        other = np.array([np.delete(s[at[c]], c).max() for c in range(codes)])
        columns += [
            best, ranked[1], ranked[2], ranked[3:].mean(0), s.mean(0),
            np.where(leads, s, -0.2).max(0), (s - np.where(leads, across[:, 1:2], across[:, :1])).max(0),
            np.array([s[max(0, at[c] - 2) : at[c] + 3, c].sum() for c in range(codes)]),
            (group := np.array([best[p].mean() for p in ctx.peers])), best - group, best - _median(best),
            np.full(codes, best.mean()), other, best - other, (s > 0.15).sum(0), (s > 0.3).sum(0),
        ]  # fmt: skip
    at = np.where(ctx.barred[:, None], 0, second).argmax(0), np.arange(second.shape[1])
    met, share = ctx.told.met, ctx.told.share
    columns += [np.minimum(1, met).max(0), np.minimum(5, (met > 0).sum(0)), met[at], share[at]]
    return np.column_stack([*columns, ctx.cues[at[0]]]).astype(np.float32)


def _median(values: Array) -> np.floating[Any]:
    """As numpy's own, which loads its masked arrays first."""
    ranked = np.sort(values)
    middle: np.floating[Any] = (ranked[(len(ranked) - 1) // 2] + ranked[len(ranked) // 2]) / 2
    return middle


def with_priors(features: Array, prior: Array, usual: Array) -> Array:
    """Add what training knows of each code: how often it is missing, and its usual scores either way."""
    answered, unanswered = usual
    where = (features[:, 0] - unanswered) / np.maximum(0.05, answered - unanswered)
    return np.column_stack([features, prior, answered, unanswered, where]).astype(np.float32)
