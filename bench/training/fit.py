"""Fits the three stages, each on scores of the stage before it that were made without the document at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC

from kompascheck.evidence.features import Ints
from kompascheck.evidence.first import Array, chance, squash
from kompascheck.evidence.second import Rescoring, candidates
from kompascheck.evidence.third import document_features, with_priors
from kompascheck.evidence.weights import Weights
from training import matrix
from training.data import ANSWERED, MISSING, NOT_COUNTED, Labelled

INNER = 4  # folds within the training documents
# The weight in the first stage of an answer, of a passage of a document that lacks the code or that only looks like
# an answer, of an unmarked passage in a document that was marked throughout, and of any other.
QUOTE, SURE, UNMARKED, OTHER = 10.0, 4.0, 1.0, 0.1
SOFTNESS = 0.3  # C of the first stage
FEWEST = 10  # answers and non-answers that a code's own regression needs
TRUST = 8.0  # how much less the shared outcome is held back than the scores around


@dataclass(frozen=True, slots=True)
class First:
    """The first stage: coefficients over a vocabulary."""

    vocabulary: matrix.Vocabulary
    coef: Array
    bias: Array


@dataclass(frozen=True, slots=True)
class Linear:
    """A logistic regression with the standardising folded in."""

    coef: Array
    bias: Array


@dataclass(frozen=True, slots=True)
class Third:
    """The last stage, with what it knows of each code."""

    coef: Array
    bias: Array  # one a code
    prior: Array
    usual: Array

    def __call__(self, document: Array) -> Array:
        full = with_priors(document, self.prior, self.usual)
        return chance(full @ self.coef + self.bias)


def fold_of(count: int, folds: int, seed: int) -> NDArray[np.int64]:
    """A random fold for each document."""
    return np.random.RandomState(seed).permutation(count) % folds


def fit_first(x: sparse.csr_matrix, documents: Sequence[Labelled]) -> tuple[Array, Array]:
    """One linear classifier a code."""
    gold = np.repeat([d.gold for d in documents], [len(d.passages) for d in documents], axis=0)
    quotes = np.vstack([d.quotes for d in documents]) & (gold == ANSWERED)
    codes = gold.shape[1]
    coef, bias = np.zeros((x.shape[1], codes)), np.zeros(codes)
    near = np.vstack([d.near for d in documents])
    lengths = [len(d.passages) for d in documents]
    other = np.repeat([0.0 if d.fragment else OTHER for d in documents], lengths)
    unmarked = np.repeat([UNMARKED if d.thorough else OTHER for d in documents], lengths)
    for c in range(codes):
        y = quotes[:, c]
        rest = np.where(gold[:, c] == ANSWERED, unmarked, other)
        weight = np.where(y, QUOTE, np.where((gold[:, c] == MISSING) | near[:, c], SURE, rest))
        use = np.flatnonzero(weight)
        model = LinearSVC(C=SOFTNESS, tol=1e-2, random_state=0).fit(x[use], y[use], sample_weight=weight[use])
        coef[:, c], bias[c] = model.coef_[0], model.intercept_[0]
    return coef, bias


def _logistic(x: Array, y: NDArray[np.bool_], softness: float, iterations: int) -> Linear:
    scaler = StandardScaler().fit(x)
    model = LogisticRegression(C=softness, max_iter=iterations).fit(scaler.transform(x), y)
    scale = np.where(scaler.scale_ == 0, 1, scaler.scale_)
    coef = model.coef_[0] / scale
    return Linear(coef, model.intercept_[0] - scaler.mean_ @ coef)


def fit_second(documents: Sequence[Labelled], scores: Sequence[Array]) -> Rescoring:
    """Answers against passages of documents that lack the code or were marked throughout; the rest is left out."""
    parts, answers = [], []
    for d, s in zip(documents, scores, strict=True):
        some = candidates(s.astype(np.float32), d.context)
        gold, answer = d.gold[some.code], d.quotes[some.passage, some.code]
        use = (gold == MISSING) | ((gold == ANSWERED) & (answer | d.thorough))
        parts.append((some.features[use], some.around[use], some.code[use]))
        answers.append((answer & (gold == ANSWERED))[use])
    features, around, code = (np.concatenate(column) for column in zip(*parts, strict=True))
    y = np.concatenate(answers)
    shared = _logistic(features, y, 0.1, 500)
    margins = features @ shared.coef + shared.bias
    own, own_bias = _fit_own(margins, around, code, y, documents[0].gold.shape[0])
    return Rescoring(shared.coef, shared.bias, own, own_bias)


def _fit_own(margins: Array, around: Array, code: Ints, y: NDArray[np.bool_], codes: int) -> tuple[Array, Array]:
    """A regression a code on the shared outcome and the scores around; without examples the shared one stands."""
    own, bias = np.zeros((codes, 1 + around.shape[1])), np.zeros(codes)
    own[:, 0] = 1
    for c in range(codes):
        mine = code == c
        if min(y[mine].sum(), (~y[mine]).sum()) < FEWEST:
            continue
        mean, scale = around[mine].mean(0), around[mine].std(0) + 0.05
        x = np.column_stack([margins[mine] * TRUST, (around[mine] - mean) / scale])
        model = LogisticRegression(C=0.02, max_iter=300).fit(x, y[mine])
        own[c, 0], own[c, 1:] = model.coef_[0][0] * TRUST, model.coef_[0][1:] / scale
        bias[c] = model.intercept_[0] - mean @ own[c, 1:]
    return own, bias


def apply_second(model: Rescoring, document: Labelled, scores: Array) -> Array:
    """The second stage's chances, passages × codes."""
    some = candidates(scores.astype(np.float32), document.context)
    return some.spread(model(some))


def fit_third(documents: Sequence[Labelled], features: Array) -> Third:
    """`features` is documents × codes × features."""
    gold = np.array([d.gold for d in documents])
    best = features[:, :, 0]
    missing, answered = (gold == MISSING).sum(0), (gold == ANSWERED).sum(0)
    prior = np.log((missing + 1) / (answered + 3.5))
    usual = np.stack([
        np.where(gold == ANSWERED, best, 0).sum(0) / np.maximum(1, answered),
        np.where(gold == MISSING, best, 0).sum(0) / (missing + 3),
    ])  # fmt: skip
    full = np.array([with_priors(f, prior, usual) for f in features])
    codes = gold.shape[1]
    use = gold != NOT_COUNTED
    scaler = StandardScaler().fit(full[use])
    scale = np.where(scaler.scale_ == 0, 1, scaler.scale_)
    one_hot = np.tile(np.eye(codes)[None], (len(documents), 1, 1))
    x = np.dstack([(full - scaler.mean_) / scale, one_hot])[use]
    model = LogisticRegression(C=0.05, max_iter=1000).fit(x, gold[use])
    coef = model.coef_[0][: full.shape[2]] / scale
    bias = model.intercept_[0] - scaler.mean_ @ coef + model.coef_[0][full.shape[2] :]
    return Third(coef, bias, prior, usual)


@dataclass(frozen=True, slots=True)
class Model:
    """All three stages, and the threshold found inside the training documents."""

    first: First
    second: Rescoring
    third: Third
    threshold: float

    def scores(self, counts: matrix.Counts, rows: NDArray[np.int64]) -> Array:
        """First-stage scores of some rows."""
        x = matrix.weigh(counts, self.first.vocabulary)[rows]
        return squash(x @ self.first.coef + self.first.bias)

    def missing(self, document: Labelled, first: Array) -> tuple[Array, Array]:
        """The chance of `missing` a code, and the second stage's chances."""
        second = apply_second(self.second, document, first)
        return self.third(document_features(first, second, document.context)), second

    def weights(self, counts: matrix.Counts, codes: Sequence[str]) -> Weights:
        """The weights as the product loads them."""
        keys, norms, rows, start = [], [], [], 0
        for view, columns in self.first.vocabulary.columns.items():
            rarity = self.first.vocabulary.rarity[view]
            part = self.first.coef[start : start + len(columns)]
            keys.append(counts.keys[view][columns])
            norms.append(rarity**2)
            rows.append(part * (matrix.WEIGHT[view] ** 0.5 * rarity)[:, None])
            start += len(columns)
        key, norm, table = np.concatenate(keys), np.concatenate(norms), np.vstack(rows)
        key, order = np.unique(key, return_index=True)
        scale = np.abs(table).max(0) / 127
        f32 = np.float32
        return Weights(
            np.array(codes), key, norm[order].astype(np.float16), np.round(table[order] / scale).astype(np.int8),
            scale.astype(f32), self.first.bias.astype(f32), self.second.shared.astype(f32),
            np.array(self.second.shared_bias, f32),
            self.second.own.astype(f32), self.second.own_bias.astype(f32), self.third.coef.astype(f32),
            self.third.bias.astype(f32), self.third.prior.astype(f32), self.third.usual.astype(f32),
        )  # fmt: skip


def fit(
    documents: Sequence[Labelled], fragments: Sequence[Labelled], counts: matrix.Counts, places: Sequence[int]
) -> Model:
    """Fit on these documents; `places` are their numbers in `counts`, behind which those of the fragments come.

    Fragments teach the first stage alone: the later stages ask how a whole document reads.
    """
    from training.measure import best_threshold

    n = len(documents)
    fold = fold_of(n, INNER, seed=1)
    everything = [*documents, *fragments]
    row_document = np.repeat(np.arange(len(everything)), [len(d.passages) for d in everything])
    behind = range(counts.document[-1] + 1 - len(fragments), counts.document[-1] + 1)
    rows = np.concatenate([np.flatnonzero(counts.document == p) for p in (*places, *behind)])
    fold = np.append(fold, np.full(len(fragments), -1))
    vocabulary = matrix.vocabulary(counts, rows)
    x = matrix.weigh(counts, vocabulary)[rows]
    crossed = np.zeros((len(rows), documents[0].gold.shape[0]))
    for k in range(INNER):
        inside, outside = fold[row_document] != k, fold[row_document] == k
        coef, bias = fit_first(x[inside], [everything[i] for i in np.flatnonzero(fold != k).tolist()])
        crossed[outside] = squash(x[outside] @ coef + bias)
    first = [crossed[row_document == i] for i in range(n)]
    second: list[Array] = [np.zeros(0)] * n
    fold = fold[:n]
    for k in range(INNER):
        train = np.flatnonzero(fold != k).tolist()
        model = fit_second([documents[i] for i in train], [first[i] for i in train])
        for i in np.flatnonzero(fold == k).tolist():
            second[i] = apply_second(model, documents[i], first[i])
    features = np.array([document_features(a, b, d.context) for d, a, b in zip(documents, first, second, strict=True)])
    inner = np.zeros((n, features.shape[1]))
    for k in range(INNER):
        train = np.flatnonzero(fold != k).tolist()
        third = fit_third([documents[i] for i in train], features[train])
        for i in np.flatnonzero(fold == k).tolist():
            inner[i] = third(features[i])
    threshold = best_threshold(np.array([d.gold for d in documents]), inner)
    coef, bias = fit_first(x, everything)
    return Model(First(vocabulary, coef, bias), fit_second(documents, first), fit_third(documents, features), threshold)
