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
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))

import train
from training import data
from training.fit import fit, fold_of

from kompascheck.evidence.declarative import DeclarativeScorer
from kompascheck.evidence.learned import LearnedScorer
from kompascheck.evidence.lexicon import Lexicon
from kompascheck.evidence.scorer import Scorer
from kompascheck.lint import DEFAULTS, lint
from kompascheck.passages import Passage, passages
from kompascheck.readers import read_file
from kompascheck.report import Status
from kompascheck.rulepack import Pack
from kompascheck.rulepack.schema import Meeting, Requirement, Tense, Within

Missing = set[str]  # the codes that a way of judging calls missing


class Count:
    """Hits and misses of one way of judging, for ordinary and free-form documents."""

    def __init__(self) -> None:
        self.n: dict[str, dict[str, int]] = defaultdict(lambda: {"tp": 0, "fp": 0, "fn": 0})

    def add(self, document: data.Labelled, missing: Missing) -> None:
        """Hold what was called missing against the labels."""
        gold = yaml.safe_load((data.CORPUS / document.name / "gold.yaml").read_text("utf-8"))["onderdelen"]
        for kind in ("all", "free-form" if document.free_form else "ordinary"):
            for code, label in gold.items():
                if label["status"] == "ontbreekt":
                    self.n[kind]["tp" if code in missing else "fn"] += 1
                elif label["status"] == "aanwezig":
                    self.n[kind]["fp"] += code in missing

    def show(self, name: str) -> None:
        """One line of the table."""
        cells = []
        for kind in ("all", "ordinary", "free-form"):
            tp, fp, fn = (self.n[kind][key] for key in ("tp", "fp", "fn"))
            cells.append(
                f"{tp / max(1, tp + fp):.3f} {tp / max(1, tp + fn):.3f} {2 * tp / max(1, 2 * tp + fp + fn):.3f}"
            )
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


def _called_missing(scorer: Scorer, pieces: Sequence[Passage]) -> Missing:
    return {code for code, score in scorer.score(pieces).items() if score.missing >= DEFAULTS.missing_from}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=5)
    folds = parser.parse_args().folds
    warnings.filterwarnings("ignore", module="sklearn")
    given = train.load(data.names(sealed=False))
    read = [read_file(data.CORPUS / d.name / "beeld.md") for d in given.documents]
    print(f"{len(read)} documents; precision, recall and F1 of violations: all | ordinary | free-form")
    for name, (pack, barred) in _variants(given.pack).items():
        scorer, count = DeclarativeScorer(pack), Count()
        for d, document in zip(given.documents, read, strict=True):
            pieces = passages(document)
            free = [replace(p, bar=None) for p in pieces] if barred else pieces
            count.add(d, _called_missing(scorer, free))
        count.show(name)
    alone, chain = Count(), Count()
    fold = fold_of(len(read), folds, seed=0)
    for k in range(folds):
        known = np.flatnonzero(fold != k).tolist()
        model = fit([given.documents[i] for i in known], given.fragments, given.counts, known)
        requirements = given.pack.rules.requirements
        weights = model.weights(given.counts, [r.code for r in requirements])
        learned = LearnedScorer(requirements, Lexicon(given.pack.concepts), weights)
        for i in np.flatnonzero(fold == k):
            alone.add(given.documents[i], _called_missing(learned, passages(read[i])))
            report = lint(read[i], given.pack, scorer=learned)
            chain.add(given.documents[i], {r.code for r in report.requirements if r.status is Status.MISSING})
    alone.show("the learned scorer, with all of these as features")
    chain.show("+ structural checks: the product")


if __name__ == "__main__":
    main()
