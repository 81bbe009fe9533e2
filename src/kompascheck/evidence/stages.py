"""The three stages of the learned scorer, each a linear layer over what the stage before it found.

1. `passage_scores`: what the words of a passage and its surroundings say for every code.
2. `candidates`: the best passages of each code, seen among all other codes and their neighbours.
3. `document_features`: how strongly the whole document answers a code.

Training (`bench/training`) uses the same functions, so that it sees what the product sees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kompascheck.evidence.features import Bags, Hashes, Ints, Seen, View, hashes_in
from kompascheck.evidence.marks import Declared, Marks, declared
from kompascheck.passages import Passage, PassageKind
from kompascheck.rulepack.schema import Requirement, Tense

Array: TypeAlias = NDArray[np.floating[Any]]

BAGS = (View.WORDS, View.BEFORE, View.AFTER, View.AROUND, View.ABOVE, View.CONCEPTS)
CANDIDATES = 12  # passages a code that go to the second stage
FLOOR = 0.1  # a passage below this goes on only when it is among the best three
TOP = 6


def sums(values: Array, bags: Bags) -> Array:
    """Per bag the sum of the rows of `values` that its types point at."""
    return segment_sums(values[bags.types], bags.starts)


def segment_sums(rows: Array, starts: Ints) -> Array:
    """Sums of consecutive rows; an empty segment gives zero."""
    out = np.zeros((len(starts) - 1, *rows.shape[1:]), np.float32)
    filled = np.flatnonzero(np.diff(starts))
    if len(filled):
        out[filled] = np.add.reduceat(rows, starts[filled], axis=0)
    return out


@dataclass(frozen=True, slots=True)
class Table:
    """The first stage's weights, ready to look up; the last row is that of an unknown feature."""

    keys: Hashes
    norms: Array
    weights: Array
    bias: Array

    @classmethod
    def of(cls, keys: Hashes, norms: Array, weights: Array, bias: Array) -> Table:
        """Add the row of the unknown feature."""
        norms = np.append(norms.astype(np.float32), np.float32(0))
        return cls(keys, norms, np.vstack([weights, np.zeros((1, weights.shape[1]), np.float32)]), bias)

    def rows(self, hashes: Hashes) -> Ints:
        """Where each hash stands in the table."""
        at = np.minimum(np.searchsorted(self.keys, hashes), len(self.keys) - 1)
        return np.where(self.keys[at] == hashes, at, len(self.keys))


def passage_scores(seen: Seen, table: Table) -> Array:
    """Stage 1: a number between 0 and 1 for every passage and code."""
    total = np.tile(table.bias, (len(seen.bags[View.WORDS].starts) - 1, 1))
    for view in BAGS:
        rows = table.rows(seen.concepts if view is View.CONCEPTS else hashes_in(view, seen.words))
        said, length = sums(table.weights[rows], seen.bags[view]), sums(table.norms[rows], seen.bags[view])
        if view is View.WORDS:
            pairs = table.rows(seen.pairs)
            said += segment_sums(table.weights[pairs], seen.pair_starts)
            length += segment_sums(table.norms[pairs], seen.pair_starts)
        total += said / np.sqrt(np.maximum(length, 1e-9))[:, None]
    letters = table.rows(seen.letters)
    said = segment_sums(table.weights[letters], seen.letter_starts)
    length = segment_sums(table.norms[letters], seen.letter_starts)
    bags = seen.bags[View.WORDS]
    total += sums(said, bags) / np.sqrt(np.maximum(sums(length, bags), 1e-9))[:, None]
    return squash(total)


def squash(margins: Array) -> Array:
    """Margins of the linear classifiers as numbers between 0 and 1."""
    return (1 / (1 + np.exp(-3 * margins))).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Context:
    """What the later stages need of a document and a pack besides scores."""

    barred: NDArray[np.bool_]
    block: Ints
    section: Ints
    shape: Array  # per passage: position, is a row, is an item, length
    peers: tuple[Ints, ...]  # per code: the other codes of its group
    traits: Array  # per code: properties that the pack gives it
    told: Declared
    cues: Array  # per passage


def context(passages: Sequence[Passage], requirements: Sequence[Requirement], marks: Marks) -> Context:
    """Gather it."""
    groups = [r.group for r in requirements]
    last = max(1, len(passages) - 1)
    paths = {path: n for n, path in enumerate(dict.fromkeys(p.place.heading for p in passages))}
    shape = [
        (p.index / last, p.kind is PassageKind.ROW, p.kind is PassageKind.ITEM, len(p.text) / 100) for p in passages
    ]
    peers = tuple(
        np.array([k for k, other in enumerate(groups) if other == group and k != c] or [c])
        for c, group in enumerate(groups)
    )
    return Context(
        np.array([p.bar is not None for p in passages], bool),
        np.array([p.block for p in passages], np.int64),
        np.array([paths[p.place.heading] for p in passages], np.int64),
        np.array(shape, np.float32).reshape(-1, 4),
        peers,
        traits(requirements),
        declared(marks, requirements),
        np.column_stack(list(marks.cues.values())).astype(np.float32),
    )


def traits(requirements: Sequence[Requirement]) -> Array:
    """Properties of each code: the time it asks for, and the group it belongs to."""
    groups = list(dict.fromkeys(r.group for r in requirements))
    rows = [
        (
            any(m.tense is Tense.PAST for m in r.evidence),
            any(m.tense is Tense.FUTURE for m in r.evidence),
            *(r.group == group for group in groups),
        )
        for r in requirements
    ]
    return np.array(rows, np.float32)


def _maxima(scores: Array, owner: Ints) -> Array:
    """For every passage the maxima over all passages with the same owner (block or section)."""
    _, inverse = np.unique(owner, return_inverse=True)
    best = np.zeros((inverse.max() + 1, scores.shape[1]), np.float32)
    np.maximum.at(best, inverse, scores)
    return best[inverse]


def candidates(scores: Array, ctx: Context) -> tuple[Ints, Ints, Array]:
    """Stage 2: the passages worth a second look: their indices, their codes, and their features."""
    scores = np.where(ctx.barred[:, None], 0, scores)
    n, codes = scores.shape
    keep = min(CANDIDATES, n)
    picked = np.argsort(-scores, axis=0, kind="stable")[:keep].T
    place = np.broadcast_to(np.arange(keep), (codes, keep))
    code = np.broadcast_to(np.arange(codes)[:, None], (codes, keep))
    use = (place < 3) | (scores[picked, code] > FLOOR)
    j, c, r = picked[use], code[use], place[use]
    return j, c, _candidate_features(scores, ctx, j, c, r)


def _candidate_features(scores: Array, ctx: Context, j: Ints, c: Ints, r: Ints) -> Array:
    codes = scores.shape[1]
    block, section = _maxima(scores, ctx.block), _maxima(scores, ctx.section)
    padded = np.pad(scores, ((2, 2), (0, 0)))
    order = np.argsort(-scores, axis=1, kind="stable")
    rank = np.argsort(order, axis=1, kind="stable")[j, c]
    rival = np.where(rank == 0, order[j, 1], order[j, 0])
    best, own, other = scores.max(0), scores[j, c], scores[j, rival]
    before, after = np.maximum(0, c - 1), np.minimum(codes - 1, c + 1)
    peer = [ctx.peers[k] for k in c]
    columns = [
        own, r, own - best[c], other, own - other, rank,
        padded[j, c], padded[j + 1, c], padded[j + 3, c], padded[j + 4, c],
        block[j, c], section[j, c], scores[j, before], scores[j, after],
        padded[j + 1, before], padded[j + 3, after], best[rival] - other,
        np.array([scores[a, p].max() for a, p in zip(j, peer, strict=True)]),
        np.array([block[a, p].max() for a, p in zip(j, peer, strict=True)]),
        np.array([section[a, p].mean() for a, p in zip(j, peer, strict=True)]),
    ]  # fmt: skip
    met = ctx.told.met[j, c]
    told = [met, np.minimum(1, met), ctx.told.share[j, c]]
    return np.column_stack([*columns, *told, ctx.cues[j], ctx.shape[j], ctx.traits[c]]).astype(np.float32)


def spread(values: Array, j: Ints, c: Ints, shape: tuple[int, int]) -> Array:
    """The second stage's outcomes laid out as passages × codes."""
    out = np.zeros(shape, np.float32)
    out[j, c] = values
    return out


def document_features(first: Array, second: Array, ctx: Context) -> Array:
    """Stage 3: per code how strongly, how often and how exclusively the document answers it."""
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
            (group := np.array([best[p].mean() for p in ctx.peers])), best - group, best - np.median(best),
            np.full(codes, best.mean()), other, best - other, (s > 0.15).sum(0), (s > 0.3).sum(0),
        ]  # fmt: skip
    at = np.where(ctx.barred[:, None], 0, second).argmax(0), np.arange(second.shape[1])
    met, share = ctx.told.met, ctx.told.share
    columns += [np.minimum(1, met).max(0), np.minimum(5, (met > 0).sum(0)), met[at], share[at]]
    return np.column_stack([*columns, ctx.cues[at[0]]]).astype(np.float32)


def with_priors(features: Array, prior: Array, usual: Array) -> Array:
    """Add what training knows of each code: how often it is missing, and its usual scores either way."""
    answered, unanswered = usual
    where = (features[:, 0] - unanswered) / np.maximum(0.05, answered - unanswered)
    return np.column_stack([features, prior, answered, unanswered, where]).astype(np.float32)
