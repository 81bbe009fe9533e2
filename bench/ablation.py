#!/usr/bin/env python3
"""What each part of the chain adds, over the unsealed documents in Markdown.

Usage: ablation.py [--folds 5]

The first rows learn nothing and are measured on the documents as they are; the lexicon was tuned by hand on the open D
documents, so those rows flatter. The last two are cross-validated over documents. Needs the extra `train`.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent))

import train
from training import data
from training.fit import fold_of
from training.measure import figures

from kompascheck.document import Document
from kompascheck.evidence.declarative import DeclarativeScorer
from kompascheck.evidence.scorer import Scorer
from kompascheck.lint import DEFAULTS, lint
from kompascheck.passages import Passage, passages
from kompascheck.readers import read_file
from kompascheck.report import Status
from kompascheck.rulepack import Pack
from kompascheck.rulepack.schema import Meeting, Requirement, Tense, Within

Raised = list[NDArray[np.bool_]]  # per document: which codes a way of judging calls missing


def _show(name: str, documents: Sequence[data.Labelled], raised: Raised) -> None:
    """One line of the table."""
    cells = []
    for free_form in ((True, False), (False,), (True,)):
        chosen = [(d.gold, called) for d, called in zip(documents, raised, strict=True) if d.free_form in free_form]
        found = figures(*(np.concatenate(part) for part in zip(*chosen, strict=True)))
        cells.append(f"{found.precision:.3f} {found.recall:.3f} {found.f1:.3f}")
    print(f"{name:62} " + " | ".join(cells), flush=True)


def _bare(meeting: Meeting, *, context: bool) -> Meeting:
    """A meeting without tense, and without context if so wished."""
    bare = replace(meeting, tense=Tense.ANY, without=())
    return bare if context else replace(bare, within=Within.SENTENCE, heading=False)


def _single(requirement: Requirement) -> tuple[Meeting, ...]:
    """Each concept of a requirement on its own: a search for keywords."""
    concepts = dict.fromkeys(concept for meeting in requirement.evidence for concept in meeting.all)
    return tuple(Meeting(all=(concept,)) for concept in concepts)


def _variants(pack: Pack) -> Mapping[str, tuple[Pack, bool]]:
    """The declarative layer with less and less left out, and whether barred passages count."""

    def with_evidence(evidence: Callable[[Requirement], tuple[Meeting, ...]]) -> Pack:
        asked = tuple(replace(r, evidence=evidence(r), spoiled_by=()) for r in pack.rules.requirements)
        return replace(pack, rules=replace(pack.rules, requirements=asked))

    return {
        "keywords only": (with_evidence(_single), True),
        "concepts that meet in a sentence": (
            with_evidence(lambda r: tuple(_bare(m, context=False) for m in r.evidence)),
            True,
        ),
        "+ paragraph, section and headings as context": (
            with_evidence(lambda r: tuple(_bare(m, context=True) for m in r.evidence)),
            True,
        ),
        "+ tense, denial, intention; no questions, marks, references": (pack, False),
    }


def _raised(scorer: Scorer, pieces: Sequence[Passage]) -> NDArray[np.bool_]:
    return np.array([score.missing >= DEFAULTS.missing_from for score in scorer.score(pieces).values()])


def _declarative(given: train.Material, read: Sequence[Document]) -> None:
    """The rows that learn nothing."""
    for name, (pack, barred) in _variants(given.pack).items():
        scorer = DeclarativeScorer(pack)
        seen = ([replace(p, bar=None) if barred else p for p in passages(document)] for document in read)
        _show(name, given.documents, [_raised(scorer, pieces) for pieces in seen])


def _learned(given: train.Material, read: Sequence[Document], folds: int) -> None:
    """The scorer without and with the checks, each document by one that never saw it."""
    alone: Raised = [np.zeros(0, np.bool_)] * len(read)
    chain = alone.copy()
    fold = fold_of(len(read), folds, seed=0)
    for k in range(folds):
        scorer = train.scorer_of(given, np.flatnonzero(fold != k).tolist())
        for i in np.flatnonzero(fold == k).tolist():
            alone[i] = _raised(scorer, passages(read[i]))
            report = lint(read[i], given.pack, scorer=scorer)
            chain[i] = np.array([r.status is Status.MISSING for r in report.requirements])
    _show("the learned scorer, with all of these as features", given.documents, alone)
    _show("+ structural checks: the product", given.documents, chain)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=5)
    folds = parser.parse_args().folds
    warnings.filterwarnings("ignore", module="sklearn")
    given = train.load(data.names(sealed=False))
    read = [read_file(data.CORPUS / d.name / "beeld.md") for d in given.documents]
    print(f"{len(read)} documents; precision, recall and F1 of violations: all | ordinary | free-form")
    _declarative(given, read)
    _learned(given, read, folds)


if __name__ == "__main__":
    main()
