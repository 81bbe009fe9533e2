"""Stage 1 of the learned scorer: what the words of a passage and its surroundings say for every code."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kompascheck.evidence.features import Bags, Hashes, Ints, Seen, View, hashes_in

Array: TypeAlias = NDArray[np.floating[Any]]

BAGS = (View.WORDS, View.BEFORE, View.AFTER, View.AROUND, View.ABOVE, View.CONCEPTS)


def sums(values: Array, bags: Bags) -> Array:
    """Per passage the sum of the rows of `values` that the types of its bag point at."""
    summed: Array = segment_sums(np.take(values, bags.types, axis=0), bags.starts)[bags.of]
    return summed


def segment_sums(rows: Array, starts: Ints) -> Array:
    """Sums of consecutive rows; an empty segment gives zero."""
    out = np.zeros((len(starts) - 1, *rows.shape[1:]), np.float32)
    filled = np.flatnonzero(np.diff(starts))
    if len(filled):
        out[filled] = np.add.reduceat(rows, starts[filled], axis=0)
    return out


class Table(NamedTuple):
    """The first stage's weights, ready to look up; the last row is that of an unknown feature.

    The weights are whole numbers, times a scale for each code: a document uses few of their rows, so only those are
    worked out.
    """

    keys: Hashes
    norms: Array
    weights: NDArray[np.int8]
    scale: Array
    bias: Array

    @classmethod
    def of(cls, keys: Hashes, norms: Array, weights: NDArray[np.int8], scale: Array, bias: Array) -> Table:
        """Add the row of the unknown feature."""
        norms = np.append(norms.astype(np.float32), np.float32(0))
        return cls(keys, norms, np.vstack([weights, np.zeros((1, weights.shape[1]), np.int8)]), scale, bias)

    def said(self, rows: Ints) -> Array:
        """What these rows say for each code."""
        said = np.take(self.weights, rows, axis=0).astype(np.float32)
        said *= self.scale
        return said

    def rows(self, hashes: Hashes) -> Ints:
        """Where each hash stands in the table."""
        order = np.argsort(hashes)  # a search in order stays near the last place it looked
        at = np.empty(len(hashes), np.int64)
        at[order] = np.searchsorted(self.keys, hashes[order])
        at = np.minimum(at, len(self.keys) - 1)
        return np.where(self.keys[at] == hashes, at, len(self.keys))


def passage_scores(seen: Seen, table: Table) -> Array:
    """Stage 1: a number between 0 and 1 for every passage and code."""
    total = np.tile(table.bias, (len(seen.bags[View.WORDS].of), 1))
    for view in BAGS:
        rows = table.rows(seen.concepts if view is View.CONCEPTS else hashes_in(view, seen.words))
        said, length = sums(table.said(rows), seen.bags[view]), sums(table.norms[rows], seen.bags[view])
        if view is View.WORDS:
            pairs = table.rows(seen.pairs)
            said += segment_sums(table.said(pairs), seen.pair_starts)
            length += segment_sums(table.norms[pairs], seen.pair_starts)
        total += said / np.sqrt(np.maximum(length, 1e-9))[:, None]
    letters = table.rows(seen.letters)
    said = segment_sums(table.said(letters), seen.letter_starts)
    length = segment_sums(table.norms[letters], seen.letter_starts)
    bags = seen.bags[View.WORDS]
    total += sums(said, bags) / np.sqrt(np.maximum(sums(length, bags), 1e-9))[:, None]
    return squash(total)


def squash(margins: Array) -> Array:
    """Margins of the linear classifiers as numbers between 0 and 1."""
    return chance(3 * margins).astype(np.float32)


def chance(margins: Array) -> Array:
    """The logistic function; margins beyond what it can tell apart are cut off."""
    chances: Array = 1 / (1 + np.exp(-np.clip(margins, -50, 50)))
    return chances
