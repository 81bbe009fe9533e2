#!/usr/bin/env python3
"""Accuracy on the labelled corpus, per form: the figures of the corpus's own score sheet, in one process.

Usage: accuracy.py [--cmd "kompascheck"] [--forms md,docx,plat,pdf,magazine] [--details] [DIR...]

A violation is a requirement that gold calls `ontbreekt`; it is found when the verdict is `missing`. Gold
`deels` counts neither way. Without DIR: all of tests/corpus. The shipped weights were fitted on these very
documents, so this measures the whole chain (reading, checks, forms), not accuracy on unseen ones: for that,
see `train.py cv`. With --cmd the command is run as users run it, one process a document.
"""

from __future__ import annotations

import argparse
import json
import re
import shlex
import subprocess
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"
FORMS = {
    "md": "beeld.md",
    "docx": "beeld.docx",
    "plat": "beeld-plat.docx",
    "pdf": "beeld.pdf",
    "magazine": "beeld-magazine.pdf",
}
STATUS = {"aanwezig": "present", "deels": "partial", "ontbreekt": "missing", "nvt": "not_applicable"}
GENERIC = re.compile(
    r"\b(woonzorg\w*|zorg\w*|wijkteam|wijkverpleging|thuis\w*|team|locatie|huize?|dagbesteding|residentie|verpleeghuis)\b",
    re.I,
)
Verdicts = dict[str, Any]


def norm(text: str | None) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[\W_]+", "", text or "").lower()


def place(name: str) -> str:
    """A location's own name, without words such as `wijkteam`."""
    return norm(GENERIC.sub("", name)) or norm(name)


@dataclass
class Sheet:
    """The counts of one form."""

    n: Counter[str] = field(default_factory=Counter)
    codes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def ratio(self, part: str, whole: str) -> float:
        """One count as a share of another."""
        return self.n[part] / max(1, self.n[whole])

    def line(self, form: str) -> str:
        """The line that is printed."""
        n = self.n
        precision, recall = n["tp"] / max(1, n["tp"] + n["fp"]), n["tp"] / max(1, n["tp"] + n["fn"])
        f1 = 2 * n["tp"] / max(1, 2 * n["tp"] + n["fp"] + n["fn"])
        same = f"{n['same'] / n['compared']:.3f}" if n["compared"] else "-"
        return (
            f"{form:9s} {n['docs']} documents, violations: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} "
            f"(tp {n['tp']} fp {n['fp']} fn {n['fn']}) | 3-way exact {self.ratio('exact', 'all'):.3f} | "
            f"nuisance {self.ratio('nuisance', 'present'):.3f} | "
            f"evidence literal {self.ratio('literal', 'evidence'):.3f} "
            f"near gold {self.ratio('near', 'evidence'):.3f} | "
            f"locations P {self.ratio('hit', 'tool'):.2f} R {self.ratio('hit', 'gold'):.2f} "
            f"outcome {self.ratio('outcome', 'hit'):.2f} | same as md {same} | broken {n['broken']}"
        )


def judge(sheet: Sheet, gold: Verdicts, text: str, document: Verdicts, details: str | None) -> None:
    """Hold one document's verdicts against its labels."""
    n, whole = sheet.n, norm(text)
    paragraphs = [norm(p) for p in re.split(r"\n\s*\n", text)]
    found = {r["code"]: r for r in document["requirements"]}
    for code, label in gold["onderdelen"].items():
        verdict = found.get(code, {"status": "missing"})
        status, wanted = verdict["status"], STATUS[label["status"]]
        n["all"] += 1
        n["exact"] += status == wanted
        n["present"] += wanted == "present"
        n["nuisance"] += wanted == "present" and status == "partial"
        kind = _kind(status, wanted)
        n[kind] += 1
        sheet.codes[code][kind] += 1
        quotes = [e["quote"] for e in verdict.get("evidence", ())]
        if details and kind in ("fn", "fp"):
            answer = label.get("bewijs", "")[:110]
            print(f"  {details} {code} gold={label['status']} tool={status} | tool: {quotes[:1]} | gold: {answer!r}")
        if wanted == status == "present":
            shown, answer = [norm(q) for q in quotes], norm(label["bewijs"])
            near = [p for p in paragraphs if answer in p] or [answer]
            n["evidence"] += 1
            n["literal"] += bool(shown) and all(q and q in whole for q in shown)
            n["near"] += any(q and (q in p or p in q) for q in shown for p in near)
    labelled = {place(x["naam"]): bool(x.get("uitkomst")) for x in gold.get("locaties") or []}
    told = {place(x["name"]): bool(x["outcome"]) for x in document.get("locations", ())}
    hit = labelled.keys() & told.keys()
    n.update(gold=len(labelled), tool=len(told), hit=len(hit), outcome=sum(labelled[x] == told[x] for x in hit))


def _kind(status: str, wanted: str) -> str:
    if wanted == "missing":
        return "tp" if status == "missing" else "fn"
    if wanted == "partial":
        return "deels"
    wrong = ("missing",) if wanted == "present" else ("missing", "partial")
    return "fp" if status in wrong else "tn"


def in_process() -> Callable[[Path], Verdicts | None]:
    """Lint within this process: the same verdicts, without a start for every document."""
    from kompascheck.evidence.engine import open_scorer
    from kompascheck.lint import lint
    from kompascheck.readers import UnreadableError, read_file
    from kompascheck.report import Report
    from kompascheck.reporters.json import as_data
    from kompascheck.rulepack import open_pack

    pack = open_pack()
    scorer = open_scorer(pack)

    def run(path: Path) -> Verdicts | None:
        try:
            report = lint(read_file(path), pack, scorer=scorer)
        except UnreadableError as error:
            print(f"  {error}")
            return None
        documents: list[Verdicts] = as_data(Report((report,)))["documents"]
        return documents[0]

    return run


def by_command(command: str) -> Callable[[Path], Verdicts | None]:
    """Lint as users do."""

    def run(path: Path) -> Verdicts | None:
        done = subprocess.run(
            [*shlex.split(command), "lint", str(path), "--format", "json"], capture_output=True, text=True, check=False
        )
        try:
            documents: list[Verdicts] = json.loads(done.stdout)["documents"]
        except (ValueError, KeyError):
            print(f"  {path}: no usable JSON; exit {done.returncode}; {done.stderr.strip()[:300]}")
            return None
        return documents[0] if documents else None

    return run


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dirs", nargs="*", type=Path)
    parser.add_argument("--cmd")
    parser.add_argument("--forms", default=",".join(FORMS))
    parser.add_argument("--details", action="store_true")
    options = parser.parse_args()
    run = by_command(options.cmd) if options.cmd else in_process()
    folders = options.dirs or sorted(p.parent for p in CORPUS.glob("*/gold.yaml"))
    first: dict[tuple[str, str], str] = {}
    for form in options.forms.split(","):
        sheet = Sheet()
        for folder in folders:
            if not (folder / FORMS[form]).exists():
                continue
            gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
            document = run(folder / FORMS[form])
            sheet.n["docs"] += 1
            sheet.n["broken"] += document is None
            document = document or {"requirements": []}
            text = (folder / "beeld.md").read_text(encoding="utf-8")
            judge(sheet, gold, text, document, f"{form} {folder.name}" if options.details else None)
            for requirement in document["requirements"]:
                key = folder.name, requirement["code"]
                if form == "md":
                    first[key] = requirement["status"]
                elif key in first:
                    sheet.n["compared"] += 1
                    sheet.n["same"] += first[key] == requirement["status"]
        print(sheet.line(form), flush=True)


if __name__ == "__main__":
    main()
