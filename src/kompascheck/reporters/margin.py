"""What reports in the margin of a document say, and at which block: shared by the Word and the PDF reporter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompascheck import __version__
from kompascheck.document import Document, Kind
from kompascheck.report import DocumentReport, Finding, Judgement, Severity, State, Status
from kompascheck.reporters.listing import doubtful_evidence, grouped, judgement_of, label, name
from kompascheck.reporters.tally import by_group
from kompascheck.reporters.wording import coverage, number, verdict
from kompascheck.typography import first_sentences, printable, shorten

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack

QUOTE_LENGTH = 160
HELP_LENGTH = 170


@dataclass(frozen=True, slots=True)
class MarginNote:
    """One finding in the margin. `block` counts from 1; None for a finding that belongs nowhere: then at the top.

    `quote` is the passage that it is about, empty when it is about the whole block.
    """

    block: int | None
    quote: str
    severity: Severity
    lines: tuple[str, ...]


def margin_notes(report: DocumentReport, document: Document, rules: RulePack) -> tuple[MarginNote, ...]:
    """A note for each finding that is not suppressed, in reading order."""
    found = [_note(finding, report, document, rules) for _, findings in grouped(report, rules) for finding in findings]
    return tuple(sorted(found, key=lambda note: note.block or 0))


def _note(finding: Finding, report: DocumentReport, document: Document, rules: RulePack) -> MarginNote:
    judgement = judgement_of(report, finding)
    evidence = doubtful_evidence(finding, judgement)
    if evidence:
        block, quote = _within(evidence[0].place.paragraph, document), evidence[0].quote
    elif finding.place is not None:
        block, quote = _within(finding.place.paragraph, document), ""
    else:
        block, quote = _nearest_chapter(finding, report, document, rules), ""
    return MarginNote(block, quote, finding.severity, tuple(_lines(finding, judgement, quote, rules)))


def _lines(finding: Finding, judgement: Judgement | None, quote: str, rules: RulePack) -> Iterator[str]:
    known = " (bekend)" if finding.state is State.KNOWN else ""
    yield f"{label(finding, judgement).upper()}: {finding.code} {name(finding.code, rules)}".rstrip() + known
    yield printable(finding.message)
    if quote:
        yield f"Gevonden: “{shorten(printable(quote), QUOTE_LENGTH)}”"
    if finding.help:
        yield f"Doen: {first_sentences(printable(finding.help), HELP_LENGTH)}"


def _within(paragraph: int, document: Document) -> int | None:
    return paragraph if 1 <= paragraph <= len(document.blocks) else None


def _nearest_chapter(finding: Finding, report: DocumentReport, document: Document, rules: RulePack) -> int | None:
    """The heading of the chapter that answers other requirements of the same group, as no heading tells it."""
    requirement = rules.requirement(finding.code)
    if requirement is None:
        return None
    group = {one.code for one in rules.requirements if one.group == requirement.group}
    answered = (j for j in report.requirements if j.code in group and j.status is Status.PRESENT)
    evidence = next((j.evidence[0] for j in answered if j.evidence), None)
    if evidence is None:
        return None
    before = document.blocks[: evidence.place.paragraph]
    return next((block.place.paragraph for block in reversed(before) if block.kind is Kind.HEADING), None)


def summary(reports: Sequence[DocumentReport], rules: RulePack) -> tuple[str, ...]:
    """The note at the top: the verdict, the groups, and what made it."""
    return tuple(line for report in reports for line in _summary(report, rules))


def _summary(report: DocumentReport, rules: RulePack) -> Iterator[str]:
    yield verdict(report)
    for group in by_group(report, rules):
        yield f"{group.title}: {coverage(group)}"
    suppressed = len(report.in_state(State.SUPPRESSED))
    if suppressed:
        yield f"Onderdrukt: {number(suppressed, 'bevinding', 'bevindingen')}."
    yield f"kompascheck {__version__}, {report.pack}."
