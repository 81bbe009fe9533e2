"""How well each framework beside the main one is judged: precision and recall of missing elements.

    python bench/frameworks.py [--disagreements]

A document of `tests/corpus-frameworks/<framework>/` has its labels in `gold.yaml`, in the form of the main corpus. An
element labelled `deels` counts neither way, as there. Documents that no term was chosen by (`sets.yaml`)
are given apart: they tell how a pack does at first sight.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from kompascheck.lint import lint
from kompascheck.readers import read_file
from kompascheck.report import Judgement, Status
from kompascheck.rulepack import open_pack

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus-frameworks"
BAR = 0.85  # the least precision and recall that a framework may have


@dataclass(frozen=True, slots=True)
class Verdict:
    """One element of one document: what the label says, and what kompascheck said."""

    document: str
    missing: bool
    judgement: Judgement

    @property
    def reported(self) -> bool:
        """Whether kompascheck reported it as missing."""
        return self.judgement.status is Status.MISSING


@dataclass(frozen=True, slots=True)
class Outcome:
    """All verdicts on the documents of one framework."""

    framework: str
    verdicts: tuple[Verdict, ...]

    @property
    def precision(self) -> float:
        """Of what was reported missing, the share that is; 1 when nothing was reported."""
        reported = [verdict.missing for verdict in self.verdicts if verdict.reported]
        return sum(reported) / len(reported) if reported else 1.0

    @property
    def recall(self) -> float:
        """Of what is missing, the share that was reported; 1 when nothing is missing."""
        missing = [verdict.reported for verdict in self.verdicts if verdict.missing]
        return sum(missing) / len(missing) if missing else 1.0


def measure(framework: str, *, first_sight: bool) -> Outcome:
    """Judge the labelled documents of a framework by its newest pack: those it was widened by, or those set apart."""
    apart = yaml.safe_load((CORPUS / "sets.yaml").read_text(encoding="utf-8"))["first_sight"].split()
    folders = [folder for folder in sorted((CORPUS / framework).iterdir()) if (folder.name in apart) is first_sight]
    return Outcome(framework, tuple(verdict for folder in folders for verdict in _verdicts(folder)))


def _verdicts(folder: Path) -> Iterator[Verdict]:
    labels = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))["onderdelen"]
    for judgement in lint(read_file(folder / "beeld.md"), open_pack(folder.parent.name)).requirements:
        status = labels.get(judgement.code, {}).get("status")
        if status in ("aanwezig", "ontbreekt"):
            yield Verdict(folder.name, status == "ontbreekt", judgement)


def main() -> int:
    """Print a line a framework; 1 when one stays below the bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--disagreements", action="store_true", help="also list where label and verdict differ")
    arguments = parser.parse_args()
    frameworks = [folder.name for folder in sorted(CORPUS.iterdir()) if folder.is_dir()]
    known = [measure(name, first_sight=False) for name in frameworks]
    for title, outcomes in (
        ("widened by these documents", known),
        ("at first sight", [measure(name, first_sight=True) for name in frameworks]),
    ):
        print(f"{title}:")
        for outcome in outcomes:
            _show(outcome, disagreements=arguments.disagreements)
    return int(any(min(outcome.precision, outcome.recall) < BAR for outcome in known))


def _show(outcome: Outcome, *, disagreements: bool) -> None:
    counted = len(outcome.verdicts)
    print(f"  {outcome.framework:24} precision {outcome.precision:.2f}  recall {outcome.recall:.2f}  n {counted}")
    for verdict in outcome.verdicts:
        if disagreements and verdict.missing is not verdict.reported:
            told = "missing, not reported" if verdict.missing else "there, reported missing"
            print(f"    {verdict.document} {verdict.judgement.code}: {told}")


if __name__ == "__main__":
    sys.exit(main())
