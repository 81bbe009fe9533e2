"""Stage 2 of the learned scorer: the best passages of each code, seen among all other codes and their neighbours.

Two layers: one regression shared by all codes, which learns what a good candidate looks like whatever the code;
and a small one for each code, which learns from the scores of all codes in and around the passage.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from kompascheck.evidence.context import Context
from kompascheck.evidence.features import Ints
from kompascheck.evidence.first import Array, chance

CANDIDATES = 12  # passages a code that get a second look
FLOOR = 0.1  # a passage below this gets one only when it is among the best three


class Candidates(NamedTuple):
    """Pairs of a passage and a code: their numbers, the shared features, and the scores of all codes around."""

    passage: Ints
    code: Ints
    features: Array
    around: Array
    shape: tuple[int, int]  # passages, codes

    def spread(self, values: Array) -> Array:
        """One value a pair laid out as passages × codes; zero elsewhere."""
        out = np.zeros(self.shape, np.float32)
        out[self.passage, self.code] = values
        return out


class Rescoring(NamedTuple):
    """The two layers' coefficients; standardising is folded in. `own_*` has a row for each code."""

    shared: Array
    shared_bias: Array
    own: Array  # first the weight of the shared layer's outcome, then those of the scores around
    own_bias: Array

    def margins(self, candidates: Candidates) -> Array:
        """The shared layer's outcome."""
        margins: Array = candidates.features @ self.shared + self.shared_bias
        return margins

    def __call__(self, candidates: Candidates) -> Array:
        """The chance that each passage answers the code."""
        own = self.own[candidates.code]
        margins = self.margins(candidates) * own[:, 0] + np.einsum("ij,ij->i", candidates.around, own[:, 1:])
        return chance(margins + self.own_bias[candidates.code])


def _maxima(scores: Array, owner: Ints) -> Array:
    """For every passage the maxima over all passages with the same owner (block or section)."""
    best = np.zeros((owner.max() + 1, scores.shape[1]), np.float32)
    np.maximum.at(best, owner, scores)
    return best[owner]


def candidates(scores: Array, ctx: Context) -> Candidates:
    """The passages worth a second look."""
    scores = np.where(ctx.barred[:, None], 0, scores)
    n, codes = scores.shape
    keep = min(CANDIDATES, n)
    picked = np.argsort(-scores, axis=0, kind="stable")[:keep].T
    place = np.broadcast_to(np.arange(keep), (codes, keep))
    code = np.broadcast_to(np.arange(codes)[:, None], (codes, keep))
    use = (place < 3) | (scores[picked, code] > FLOOR)
    j, c, r = picked[use], code[use], place[use]
    padded = np.pad(scores, ((1, 1), (0, 0)))
    beside = np.maximum(padded[:-2], padded[2:])
    around = np.column_stack([scores[j], beside[j], _maxima(scores, ctx.section)[j]])
    return Candidates(j, c, _features(scores, ctx, j, c, r), around.astype(np.float32), (n, codes))


def _features(scores: Array, ctx: Context, j: Ints, c: Ints, r: Ints) -> Array:
    codes = scores.shape[1]
    block, section = _maxima(scores, ctx.block), _maxima(scores, ctx.section)
    padded = np.pad(scores, ((2, 2), (0, 0)))
    order = np.argsort(-scores, axis=1, kind="stable")
    rank = np.argsort(order, axis=1, kind="stable")[j, c]
    rival = np.where(rank == 0, order[j, 1], order[j, 0])
    best, own, other = scores.max(0), scores[j, c], scores[j, rival]
    before, after = np.maximum(0, c - 1), np.minimum(codes - 1, c + 1)
    columns = [
        own, r, own - best[c], other, own - other, rank,
        padded[j, c], padded[j + 1, c], padded[j + 3, c], padded[j + 4, c],
        block[j, c], section[j, c], scores[j, before], scores[j, after],
        padded[j + 1, before], padded[j + 3, after], best[rival] - other,
        _of_peers(np.max, scores, ctx, j, c), _of_peers(np.max, block, ctx, j, c),
        _of_peers(np.mean, section, ctx, j, c),
    ]  # fmt: skip
    met = ctx.told.met[j, c]
    told = [met, np.minimum(1, met), ctx.told.share[j, c]]
    return np.column_stack([*columns, *told, ctx.cues[j], ctx.shape[j], ctx.traits[c]]).astype(np.float32)


def _of_peers(how: Callable[..., Array], values: Array, ctx: Context, j: Ints, c: Ints) -> Array:
    """For every candidate the maximum or mean of its passage's values for the other codes of its group."""
    out = np.zeros(len(j), np.float32)
    for code, peers in enumerate(ctx.peers):
        at = np.flatnonzero(c == code)
        out[at] = how(values[j[at][:, None], peers], axis=1)
    return out
