#!/usr/bin/env python3
"""Fit and measure the learned scorer of the Generiek kompas.

Usage: train.py cv [--folds 5] | train.py fit | train.py sealed

`cv` prints cross-validated figures over the unsealed documents; `fit` writes the weights beside the pack,
fitted on every labelled document; `sealed` fits on the unsealed documents and opens the sealed ones: write
each opening down in docs/betrouwbaarheid.md. Needs the extra `train`.
"""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent))

from kompascheck.rulepack import open_pack
from kompascheck.rulepack.schema import Requirement
from training import data, matrix, measure
from training.fit import fit, fold_of


PACK = "generiek-kompas@2025"


@dataclass(frozen=True)
class Material:
    """What there is to learn from: documents, fragments, and the counts of both."""

    documents: list[data.Labelled]
    fragments: list[data.Labelled]
    counts: matrix.Counts
    requirements: tuple[Requirement, ...]

    @property
    def gold(self) -> NDArray[np.int64]:
        """Documents × codes."""
        return np.array([d.gold for d in self.documents])


def load(names: list[str], pack: str = PACK) -> Material:
    """Read the documents with these names, and all fragments."""
    opened = open_pack(pack)
    documents, fragments = data.load(names, opened), data.load_fragments(opened)
    return Material(documents, fragments, matrix.count([*documents, *fragments]), opened.rules.requirements)


def evaluate(given: Material, train: list[int], test: list[int]) -> tuple[NDArray[np.float64], float]:
    """Chances of `missing` for the test documents, and the threshold from the training documents."""
    model = fit([given.documents[i] for i in train], given.fragments, given.counts, train)
    out = []
    for i in test:
        first = model.scores(given.counts, np.flatnonzero(given.counts.document == i))
        out.append(model.missing(given.documents[i], first)[0])
    return np.array(out), model.threshold


def show(title: str, documents: list[data.Labelled], missing: NDArray[np.float64], raised: NDArray[np.bool_]) -> None:
    """Figures for all documents, and for the ordinary and the free-form ones apart."""
    gold = np.array([d.gold for d in documents])
    free = np.array([d.free_form for d in documents])
    print(f"{title}: {measure.figures(gold, raised)} AP {measure.average_precision(gold, missing):.3f}")
    for name, some in (("ordinary", ~free), ("free-form", free)):
        if some.any():
            print(f"  {name} ({some.sum()}): {measure.figures(gold[some], raised[some])}")


def cross_validate(folds: int) -> None:
    """Nested cross-validation over the unsealed documents."""
    given = load(data.names(sealed=False))
    documents, requirements = given.documents, given.requirements
    n = len(documents)
    fold = fold_of(n, folds, seed=0)
    missing, raised = np.zeros((n, len(requirements))), np.zeros((n, len(requirements)), bool)
    for k in range(folds):
        start = time.time()
        train, test = np.flatnonzero(fold != k).tolist(), np.flatnonzero(fold == k).tolist()
        missing[test], threshold = evaluate(given, train, test)
        raised[test] = missing[test] >= threshold
        print(f"fold {k}: {time.time() - start:.0f} s, threshold {threshold:.2f}", flush=True)
    show("threshold from the training folds", documents, missing, raised)
    show("threshold 0.5", documents, missing, missing >= 0.5)
    gold = given.gold
    print(measure.calibration(gold, missing))
    worst = sorted(
        ((measure.figures(gold[:, c], raised[:, c]), r.code) for c, r in enumerate(requirements)),
        key=lambda pair: -(pair[0].fp + pair[0].fn),
    )
    print("hardest: " + "; ".join(f"{code} fp {f.fp} fn {f.fn}" for f, code in worst[:14]))


def fit_all() -> None:
    """Fit on everything and write the weights."""
    given = load(data.names(sealed=False) + data.names(sealed=True))
    model = fit(given.documents, given.fragments, given.counts, list(range(len(given.documents))))
    path = open_pack(PACK).path.with_suffix(".weights.npz")
    weights = model.weights(given.counts, [r.code for r in given.requirements])
    weights.save(path)
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB, {len(weights.keys)} features, threshold {model.threshold:.2f}")


def open_sealed() -> None:
    """The sealed documents, by a model that never saw them."""
    given = load(data.names(sealed=False) + data.names(sealed=True))
    split = len(data.names(sealed=False))
    missing, threshold = evaluate(given, list(range(split)), list(range(split, len(given.documents))))
    show(f"sealed, threshold {threshold:.2f}", given.documents[split:], missing, missing >= threshold)


def main() -> None:
    """Parse and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["cv", "fit", "sealed"])
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    warnings.filterwarnings("ignore", module="sklearn")
    {"cv": lambda: cross_validate(options.folds), "fit": fit_all, "sealed": open_sealed}[options.what]()


if __name__ == "__main__":
    main()
