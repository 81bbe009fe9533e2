#!/usr/bin/env python3
"""Fit and measure the learned scorer of the Generiek kompas.

Usage: train.py cv [--folds 5] [--forms md,docx,…] | train.py fit | train.py sealed

`cv`: cross-validation over the unsealed documents: every document is linted, in every form, by a scorer that
never saw it. `fit` writes the weights beside the pack, fitted on every labelled document. `sealed` fits on the
unsealed documents and opens the sealed ones: write each opening down in docs/betrouwbaarheid.md. Needs the
extra `train`.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))

import accuracy
from training import data, matrix
from training.fit import fit, fold_of

from kompascheck.evidence.learned import LearnedScorer
from kompascheck.evidence.lexicon import Lexicon
from kompascheck.lint import lint
from kompascheck.readers import read_file
from kompascheck.report import DocumentReport, Report, Status
from kompascheck.reporters.json import as_data
from kompascheck.rulepack import Pack, open_pack

PACK = "generiek-kompas@2025"


@dataclass(frozen=True)
class Material:
    """What there is to learn from: documents, fragments, and the counts of both."""

    documents: list[data.Labelled]
    fragments: list[data.Labelled]
    counts: matrix.Counts
    pack: Pack


def load(names: list[str], pack: str = PACK) -> Material:
    """Read the documents with these names, and all fragments."""
    opened = open_pack(pack)
    documents, fragments = data.load(names, opened), data.load_fragments(opened)
    return Material(documents, fragments, matrix.count([*documents, *fragments]), opened)


def scorer_of(given: Material, train: list[int]) -> LearnedScorer:
    """The learned scorer, fitted on some of the documents."""
    model = fit([given.documents[i] for i in train], given.fragments, given.counts, train)
    weights = model.weights(given.counts, [r.code for r in given.pack.rules.requirements])
    return LearnedScorer(given.pack.rules.requirements, Lexicon(given.pack.concepts), weights)


def lint_unseen(given: Material, train: list[int], test: list[int], forms: Sequence[str], tally: Tally) -> None:
    """Fit on some documents and lint others, in every form."""
    scorer = scorer_of(given, train)
    for i in test:
        document = given.documents[i]
        folder = data.CORPUS / document.name
        gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
        text = (folder / "beeld.md").read_text(encoding="utf-8")
        for form in forms:
            path = folder / accuracy.FORMS[form]
            if path.exists():
                tally.add(document, form, gold, text, lint(read_file(path), given.pack, scorer=scorer))


@dataclass
class Tally:
    """Score sheets per form and kind of document, and the chances of `missing` in Markdown."""

    sheets: dict[tuple[str, str], accuracy.Sheet] = field(default_factory=lambda: defaultdict(accuracy.Sheet))
    status: dict[tuple[str, str], str] = field(default_factory=dict)
    chances: list[tuple[float, bool]] = field(default_factory=list)
    false_alarms: list[tuple[str, int]] = field(default_factory=list)

    def add(self, seen: data.Labelled, form: str, gold: dict[str, Any], text: str, report: DocumentReport) -> None:
        """Count one linted document."""
        verdicts = as_data(Report((report,)))["documents"][0]
        kind = "free-form" if seen.free_form else "ordinary"
        for sheet in (self.sheets[form, "all"], self.sheets[form, kind]):
            sheet.n["docs"] += 1
            accuracy.judge(sheet, gold, text, verdicts, None)
            for r in verdicts["requirements"]:
                if form == "md":
                    self.status[seen.name, r["code"]] = r["status"]
                elif (seen.name, r["code"]) in self.status:
                    sheet.n["compared"] += 1
                    sheet.n["same"] += self.status[seen.name, r["code"]] == r["status"]
        if form == "md":
            self._chances(seen, gold, report)

    def _chances(self, seen: data.Labelled, gold: dict[str, Any], report: DocumentReport) -> None:
        false = 0
        for judgement in report.requirements:
            label = accuracy.STATUS[gold["onderdelen"][judgement.code]["status"]]
            if label in ("present", "missing") and judgement.status in (Status.PRESENT, Status.MISSING):
                self.chances.append((judgement.confidence, judgement.status.value == label))
            false += label == "present" and judgement.status is Status.MISSING
        if all(x["status"] != "ontbreekt" for x in gold["onderdelen"].values()):
            self.false_alarms.append((seen.name, false))

    def show(self) -> None:
        """Print everything."""
        for (form, kind), sheet in sorted(self.sheets.items()):
            print(f"{kind:9s} {sheet.line(form)}")
        for name, counts in (
            ("D", self.sheets["md", "ordinary"].codes),
            ("free-form", self.sheets["md", "free-form"].codes),
        ):
            worst = sorted(counts.items(), key=lambda pair: -(pair[1]["fp"] + pair[1]["fn"]))
            print(f"hardest, {name}: " + "; ".join(f"{code} fp {n['fp']} fn {n['fn']}" for code, n in worst[:14]))
        print("complete documents, false alarms: " + "; ".join(f"{name} {n}" for name, n in self.false_alarms))
        print("confidence of present and missing verdicts -> share right")
        for low in np.arange(0.4, 1, 0.1):
            some = [
                right
                for confidence, right in self.chances
                if low <= confidence < low + 0.1 or (low > 0.85 and confidence == 1)
            ]
            if some:
                print(f"  {low:.1f}-{low + 0.1:.1f}: {sum(some) / len(some):.2f} (n {len(some)})")


def cross_validate(folds: int, forms: Sequence[str]) -> None:
    """Cross-validation over the unsealed documents."""
    given = load(data.names(sealed=False))
    fold = fold_of(len(given.documents), folds, seed=0)
    tally = Tally()
    for k in range(folds):
        lint_unseen(given, np.flatnonzero(fold != k).tolist(), np.flatnonzero(fold == k).tolist(), forms, tally)
    tally.show()


def fit_all() -> None:
    """Fit on everything and write the weights."""
    given = load(data.names(sealed=False) + data.names(sealed=True))
    model = fit(given.documents, given.fragments, given.counts, list(range(len(given.documents))))
    path = given.pack.path.with_suffix(".weights.npz")
    weights = model.weights(given.counts, [r.code for r in given.pack.rules.requirements])
    weights.save(path)
    print(
        f"{path.name}: {path.stat().st_size / 1e6:.2f} MB, {len(weights.keys)} features, "
        f"best threshold within training {model.threshold:.2f}"
    )


def open_sealed(forms: Sequence[str]) -> None:
    """The sealed documents, by a model that never saw them."""
    given = load(data.names(sealed=False) + data.names(sealed=True))
    split, count = len(data.names(sealed=False)), len(given.documents)
    tally = Tally()
    lint_unseen(given, list(range(split)), list(range(split, count)), forms, tally)
    tally.show()


def main() -> None:
    """Parse and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["cv", "fit", "sealed"])
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--forms", default=",".join(accuracy.FORMS))
    options = parser.parse_args()
    warnings.filterwarnings("ignore", module="sklearn")
    forms = options.forms.split(",")
    match options.what:
        case "cv":
            cross_validate(options.folds, forms)
        case "fit":
            fit_all()
        case _:
            open_sealed(forms)


if __name__ == "__main__":
    main()
