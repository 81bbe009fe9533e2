"""The findings of the text report: what is missing, why it is asked, where it would fit and how to repair it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompascheck.report import DocumentReport, Evidence, Finding, Judgement, Severity, State
from kompascheck.reporters.listing import HEADING_LENGTH, doubtful_evidence, grouped, label, name, place, suppressed_by
from kompascheck.reporters.text.canvas import Canvas
from kompascheck.reporters.wording import basis, position
from kompascheck.typography import first_sentences, printable, shorten

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack

QUOTE_LENGTH = 160
SHORT_QUOTE_LENGTH = 110  # keeps a finding within seven lines
HELP_LENGTH = 170
_INDENT = 2
_LABEL_WIDTH = 8
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}


def draw_findings(canvas: Canvas, document: DocumentReport, rules: RulePack, *, verbose: bool) -> None:
    """All findings under the title of their group, in the pack's order; the heaviest first inside a group."""
    judgements = {judgement.code: judgement for judgement in document.requirements}
    for title, findings in grouped(document, rules):
        canvas.line()
        canvas.line(title, "bold")
        for finding in findings:
            canvas.line()
            _draw(canvas, finding, judgements.get(finding.code), rules, verbose=verbose)


def _draw(canvas: Canvas, finding: Finding, judgement: Judgement | None, rules: RulePack, *, verbose: bool) -> None:
    canvas.line(_title(finding, judgement, rules), _STYLES[finding.severity])
    rows = list(_verbose_rows(finding, judgement) if verbose else _rows(finding, judgement, rules))
    canvas.labelled(rows, indent=_INDENT, label_width=_LABEL_WIDTH)


def _title(finding: Finding, judgement: Judgement | None, rules: RulePack) -> str:
    known = " (bekend)" if finding.state is State.KNOWN else ""
    return f"{label(finding, judgement).upper()}: {finding.code} {name(finding.code, rules)}".rstrip() + known


def draw_suppressed(canvas: Canvas, document: DocumentReport, rules: RulePack) -> None:
    """The findings that do not count, each with the reason."""
    rows = [
        ("-", f"{finding.code} {name(finding.code, rules)}: {suppressed_by(finding.suppression)}")
        for finding in document.in_state(State.SUPPRESSED)
        if finding.suppression
    ]
    canvas.labelled(rows, indent=0, label_width=1)


def draw_gone(canvas: Canvas, document: DocumentReport, rules: RulePack) -> None:
    """What the baseline knows and is no longer there."""
    rows = [("-", f"{gone.code} {name(gone.code, rules)}: {gone.message}") for gone in document.gone]
    canvas.labelled(rows, indent=0, label_width=1)


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
        if judgement and basis(judgement):
            yield "Oordeel", basis(judgement)
    yield from _where(finding, judgement, QUOTE_LENGTH)
    if judgement and judgement.nearest:
        yield "Lijkt op", quoted(judgement.nearest)
    if finding.help:
        yield "Doen", finding.help


def _where(finding: Finding, judgement: Judgement | None, length: int) -> Iterator[tuple[str, str]]:
    if evidence := doubtful_evidence(finding, judgement):
        yield "Gevonden", quoted(evidence[0], length)
    elif spot := place(finding):
        yield "Waar", spot


def quoted(evidence: Evidence, length: int = QUOTE_LENGTH) -> str:
    """A quote, shortened at a word, with its place; a paragraph's number alone finds nothing back in Word."""
    where = evidence.place
    spot = position(where)
    if where.page is None and where.line is None and where.heading:
        spot = f"{spot}, onder “{shorten(where.heading[-1], HEADING_LENGTH)}”"
    return f"“{shorten(printable(evidence.quote), length)}” ({spot})"
