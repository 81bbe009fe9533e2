"""The findings of the text report: what is missing, why it is asked, where it would fit and how to repair it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompascheck.report import DocumentReport, Evidence, Finding, Judgement, Severity, Status
from kompascheck.reporters.text.canvas import Canvas
from kompascheck.reporters.wording import position
from kompascheck.typography import first_sentences, printable, shorten

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack

QUOTE_LENGTH = 160
SHORT_QUOTE_LENGTH = 110  # keeps a finding within seven lines
HELP_LENGTH = 170
HEADING_LENGTH = 48
OTHER = "Vorm en overige punten"
_INDENT = 2
_LABEL_WIDTH = 8
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_WORDS = {Severity.ERROR: "FOUT", Severity.WARNING: "LET OP", Severity.INFO: "TIP"}
_STATUS_WORDS = {Status.MISSING: "ONTBREEKT", Status.PARTIAL: "TWIJFEL"}


def draw_findings(canvas: Canvas, document: DocumentReport, rules: RulePack, *, verbose: bool) -> None:
    """All findings under the title of their group, in the pack's order; the heaviest first inside a group."""
    judgements = {judgement.code: judgement for judgement in document.requirements}
    for title, findings in _grouped(document, rules):
        canvas.line()
        canvas.line(title, "bold")
        for finding in findings:
            canvas.line()
            _draw(canvas, finding, judgements.get(finding.code), rules, verbose=verbose)


def _grouped(document: DocumentReport, rules: RulePack) -> Iterator[tuple[str, list[Finding]]]:
    groups = {requirement.code: requirement.group for requirement in rules.requirements}
    for group in rules.groups:
        findings = [finding for finding in document.findings if groups.get(finding.code) == group.id]
        if findings:
            yield group.title, findings
    others = [finding for finding in document.findings if finding.code not in groups]
    if others:
        yield OTHER, others


def _draw(canvas: Canvas, finding: Finding, judgement: Judgement | None, rules: RulePack, *, verbose: bool) -> None:
    name = f" {judgement.name}" if judgement else ""
    canvas.line(f"{_label(finding, judgement)}: {finding.code}{name}", _STYLES[finding.severity])
    rows = list(_verbose_rows(finding, judgement) if verbose else _rows(finding, judgement, rules))
    canvas.labelled(rows, indent=_INDENT, label_width=_LABEL_WIDTH)


def _label(finding: Finding, judgement: Judgement | None) -> str:
    """Advice is a tip whatever its status; a requirement that was judged says so; the rest has its severity."""
    if judgement is None or finding.severity is Severity.INFO:
        return _WORDS[finding.severity]
    return _STATUS_WORDS.get(judgement.status, _WORDS[finding.severity])


def _rows(finding: Finding, judgement: Judgement | None, rules: RulePack) -> Iterator[tuple[str, str]]:
    """Short: the source instead of the question, which the message repeats, and the advice without its example."""
    yield "Wat", finding.message
    requirement = rules.requirement(finding.code)
    if requirement:
        yield "Waarom", f"gevraagd in: {rules.source.title}, “{requirement.section}”"
    yield from _where(finding, judgement, SHORT_QUOTE_LENGTH)
    if finding.help:
        yield "Doen", first_sentences(finding.help, HELP_LENGTH)


def _verbose_rows(finding: Finding, judgement: Judgement | None) -> Iterator[tuple[str, str]]:
    yield "Wat", finding.message
    if finding.why:
        yield "Vraag", finding.why
    yield from _where(finding, judgement, QUOTE_LENGTH)
    if judgement and judgement.nearest:
        yield "Lijkt op", quoted(judgement.nearest)
    if finding.help:
        yield "Doen", finding.help


def _where(finding: Finding, judgement: Judgement | None, length: int) -> Iterator[tuple[str, str]]:
    if judgement and judgement.status is Status.PARTIAL and judgement.evidence:
        yield "Gevonden", quoted(judgement.evidence[0], length)
    elif place := _place(finding):
        yield "Waar", place


def _place(finding: Finding) -> str:
    spot = position(finding.place) if finding.place else ""
    if finding.fits:
        return f"past onder de kop “{shorten(finding.fits, HEADING_LENGTH)}”{f' ({spot})' if spot else ''}"
    if finding.place and finding.place.heading:
        return f"{spot}, onder “{shorten(finding.place.heading[-1], HEADING_LENGTH)}”"
    return spot


def quoted(evidence: Evidence, length: int = QUOTE_LENGTH) -> str:
    """A quote, shortened at a word, with its place; a paragraph's number alone finds nothing back in Word."""
    place = evidence.place
    spot = position(place)
    if place.page is None and place.line is None and place.heading:
        spot = f"{spot}, onder “{shorten(place.heading[-1], HEADING_LENGTH)}”"
    return f"“{shorten(printable(evidence.quote), length)}” ({spot})"
