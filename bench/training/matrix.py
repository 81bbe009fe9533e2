"""Counts of features as sparse matrices, built from the very features that the product computes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from kompascheck.evidence.features import Bags, Hashes, Seen, View, hashes_in
from training.data import Labelled

WEIGHT = {
    View.WORDS: 1.0,
    View.LETTERS: 1.0,
    View.BEFORE: 0.4,
    View.AFTER: 0.4,
    View.AROUND: 0.2,
    View.ABOVE: 0.3,
    View.CONCEPTS: 0.5,
}
AT_LEAST = {view: 4 if view is View.LETTERS else 3 for view in View}  # passages that must hold a feature


@dataclass(frozen=True, slots=True)
class Counts:
    """All documents below each other: per view a matrix passages × features, and the hash of each column."""

    by_view: dict[View, sparse.csr_matrix]
    keys: dict[View, Hashes]
    document: NDArray[np.int64]  # per passage: which document


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The features kept from the training documents: columns, and inverse document frequencies."""

    columns: dict[View, NDArray[np.int64]]
    rarity: dict[View, NDArray[np.float64]]


def count(documents: Sequence[Labelled]) -> Counts:
    """Count every feature of every passage."""
    parts: dict[View, list[tuple[NDArray[np.int64], Hashes]]] = {view: [] for view in View}
    offset = 0
    for d in documents:
        for view in View:
            rows, hashes = _features(d.seen, view)
            parts[view].append((rows + offset, hashes))
        offset += len(d.passages)
    by_view, keys = {}, {}
    for view, part in parts.items():
        rows = np.concatenate([r for r, _ in part])
        keys[view], columns = np.unique(np.concatenate([h for _, h in part]), return_inverse=True)
        ones = np.ones(len(rows), np.float64)
        by_view[view] = sparse.csr_matrix((ones, (rows, columns)), shape=(offset, len(keys[view])))
    document = np.repeat(np.arange(len(documents)), [len(d.passages) for d in documents])
    return Counts(by_view, keys, document)


def _owners(bags: Bags) -> NDArray[np.int64]:
    return np.repeat(np.arange(len(bags.starts) - 1), np.diff(bags.starts))


def _features(seen: Seen, view: View) -> tuple[NDArray[np.int64], Hashes]:
    """(passage, feature) pairs of one view."""
    if view is View.LETTERS:
        bags = seen.bags[View.WORDS]
        lengths = np.diff(seen.letter_starts)[bags.types]
        rows = np.repeat(_owners(bags), lengths)
        steps = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return rows, seen.letters[np.repeat(seen.letter_starts[bags.types], lengths) + steps]
    bags = seen.bags[view].apart()
    if view is View.CONCEPTS:
        return _owners(bags), seen.concepts[bags.types]
    rows, hashes = _owners(bags), hashes_in(view, seen.words)[bags.types]
    if view is View.WORDS:
        pair_rows = np.repeat(np.arange(len(seen.pair_starts) - 1), np.diff(seen.pair_starts))
        return np.concatenate([rows, pair_rows]), np.concatenate([hashes, seen.pairs])
    return rows, hashes


def vocabulary(counts: Counts, rows: NDArray[np.int64]) -> Vocabulary:
    """Choose the features of the training rows."""
    columns, rarity = {}, {}
    for view, matrix in counts.by_view.items():
        held = np.bincount(matrix[rows].indices, minlength=matrix.shape[1])
        columns[view] = np.flatnonzero(held >= AT_LEAST[view])
        rarity[view] = np.log((1 + len(rows)) / (1 + held[columns[view]])) + 1
    return Vocabulary(columns, rarity)


def weigh(counts: Counts, vocabulary: Vocabulary) -> sparse.csr_matrix:
    """The matrix that the first stage is fitted on: rarity-weighted, each view of length one times its weight."""
    parts = []
    for view, matrix in counts.by_view.items():
        kept = matrix[:, vocabulary.columns[view]]
        rarity = vocabulary.rarity[view]
        length = np.sqrt(np.maximum(kept @ rarity**2, 1e-9))
        parts.append(sparse.diags(WEIGHT[view] ** 0.5 / length) @ kept @ sparse.diags(rarity))
    return sparse.hstack(parts).tocsr()
