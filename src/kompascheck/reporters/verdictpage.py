"""How one requirement was judged in one document: the verdict, and the passages that were weighed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompascheck.report import Evidence, Status
from kompascheck.reporters.text.canvas import Canvas
from kompascheck.reporters.text.findings import quoted

if TYPE_CHECKING:
    from kompascheck.evidence.explanation import Considered
    from kompascheck.report import DocumentReport
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import Requirement

_STATUS = {
    Status.PRESENT: "aanwezig",
    Status.PARTIAL: "twijfel",
    Status.MISSING: "ontbreekt",
    Status.NOT_APPLICABLE: "niet van toepassing",
}
_LABEL_WIDTH = 9
_QUOTE = 300  # characters


def verdict_page(
    report: DocumentReport, requirement: Requirement, weighed: Sequence[Considered], options: ReportOptions
) -> str:
    """The page that `explain CODE --in BESTAND` shows."""
    judgement = next(j for j in report.requirements if j.code == requirement.code)
    canvas = Canvas(options)
    canvas.line(f"{requirement.code} {requirement.name} in {report.path}", "bold")
    canvas.line(requirement.question)
    canvas.line()
    canvas.line(f"Oordeel: {_STATUS[judgement.status]} (zekerheid {judgement.confidence:.0%})", "bold")
    finding = next((f for f in report.findings if f.code == requirement.code), None)
    if finding is not None:
        canvas.line(finding.message)
    if requirement.check:
        canvas.line(
            "Dit oordeel komt uit het tellen en lezen van tabellen; de passages hieronder zijn ter vergelijking."
        )
    canvas.line()
    canvas.line(
        "Deze passages kwamen het dichtst bij een antwoord:" if weighed else "Geen enkele passage kwam in de buurt."
    )
    for number, one in enumerate(weighed, 1):
        canvas.line()
        canvas.labelled(_rows(number, one), indent=0, label_width=_LABEL_WIDTH)
    canvas.line()
    canvas.labelled(
        [("Telt", requirement.counts), ("Telt niet", requirement.not_enough)], indent=0, label_width=_LABEL_WIDTH
    )
    return canvas.drawn()


def _rows(number: int, one: Considered) -> list[tuple[str, str]]:
    rows = [(f"{number}.", quoted(Evidence(one.passage.text, one.passage.place), _QUOTE))]
    rows.append(("", f"kans dat dit het antwoord is: {one.weight:.0%}" if one.weight else "telt niet mee"))
    if one.has:
        rows.append(("Heeft", ", ".join(name.replace("-", " ") for name in one.has)))
    if one.lacks:
        rows.append(("Mist", "; ".join(one.lacks)))
    return rows
