"""The whole report on one sheet: for each document its verdict, groups, findings and what more there is to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompascheck.report import DocumentReport, Report, State, Status
from kompascheck.reporters import ReportOptions
from kompascheck.reporters.handing_in import checklist, countdown, duty
from kompascheck.reporters.notes import reading
from kompascheck.reporters.tally import by_group
from kompascheck.reporters.text.canvas import Canvas
from kompascheck.reporters.text.findings import draw_findings, draw_gone, draw_suppressed, quoted
from kompascheck.reporters.text.making import draw_goals, draw_making_of
from kompascheck.reporters.text.tables import draw_groups, draw_locations
from kompascheck.reporters.wording import basis, totals, verdict

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack


def draw(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """The report as text of `options.width` columns."""
    canvas = Canvas(options)
    for document in report.documents:
        _draw_document(canvas, document, rules, options)
        canvas.line()
    canvas.line(f"Totaal: {totals(report)}.")
    if options.closing:
        canvas.line(options.closing)
    return canvas.drawn()


def _draw_document(canvas: Canvas, document: DocumentReport, rules: RulePack, options: ReportOptions) -> None:
    year = f", verslagjaar {document.reporting_year}" if document.reporting_year else ""
    canvas.line(f"{document.path} ({rules.title}{year})", "bold")
    canvas.line(verdict(document), "bold")
    _draw_duty(canvas, document)
    canvas.line()
    draw_groups(canvas, by_group(document, rules))
    draw_findings(canvas, document, rules, verbose=options.verbose)
    if document.in_state(State.SUPPRESSED):
        _draw_title(canvas, "Onderdrukt: dit telt niet mee")
        draw_suppressed(canvas, document, rules)
    if document.gone:
        _draw_title(canvas, "Verdwenen: dit stond nog in de baseline")
        draw_gone(canvas, document, rules)
    if document.locations:
        _draw_title(canvas, "Resultaten van de ervaringsmeting per locatie of wijkteam")
        draw_locations(canvas, document.locations)
    if document.making_of:
        _draw_title(canvas, "Hoe het kwaliteitsbeeld is gemaakt, per partij")
        draw_making_of(canvas, document.making_of)
    if document.goals:
        _draw_title(canvas, "Doelen van vorig jaar")
        draw_goals(canvas, document.goals)
    if options.verbose:
        _draw_evidence(canvas, document)
    if notes := reading(document.coverage, document.notes):
        _draw_title(canvas, "Over het lezen van dit document")
        canvas.labelled([("-", note) for note in notes], indent=0, label_width=1)
    _draw_handing_in(canvas, document)


def _draw_duty(canvas: Canvas, document: DocumentReport) -> None:
    if document.submission and (voluntary := duty(document.submission)):
        canvas.line(voluntary)


def _draw_handing_in(canvas: Canvas, document: DocumentReport) -> None:
    left = countdown(document.submission) if document.submission else None
    if left is None:
        return
    _draw_title(canvas, "Inleveren")
    canvas.line(left)
    canvas.labelled([("-", step) for step in checklist(document)], indent=0, label_width=1)


def _draw_evidence(canvas: Canvas, document: DocumentReport) -> None:
    present = [judgement for judgement in document.requirements if judgement.status is Status.PRESENT]
    if not present:
        return
    _draw_title(canvas, "Wat er wel staat")
    for judgement in present:
        resting = f" ({basis(judgement)})" if basis(judgement) else ""
        canvas.line(f"AANWEZIG: {judgement.code} {judgement.name}{resting}", "green")
        rows = [("", quoted(evidence)) for evidence in judgement.evidence]
        canvas.labelled(rows, indent=1, label_width=0)


def _draw_title(canvas: Canvas, title: str) -> None:
    canvas.line()
    canvas.line(title, "bold")
    canvas.line()
