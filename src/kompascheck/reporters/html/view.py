"""What the HTML template shows of one document: plain values, ready in Dutch, so that the template only lays out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompascheck.report import DocumentReport, Evidence, Finding, Judgement, Level, Location, State, Status
from kompascheck.reporters.handing_in import checklist, countdown, duty
from kompascheck.reporters.listing import doubtful_evidence, grouped, judgement_of, label, name, place, suppressed_by
from kompascheck.reporters.notes import reading
from kompascheck.reporters.rulebook import LEVEL
from kompascheck.reporters.tally import Tally, tally
from kompascheck.reporters.wording import STATUS, basis, coverage, outcome, position, verdict
from kompascheck.typography import shorten

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import Requirement, RulePack

QUOTE_LENGTH = 600


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote with its place."""

    text: str
    spot: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One requirement in the picture: its look, and its words for who cannot see it."""

    look: str
    words: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """One row of the picture, with what stands in the document for that group."""

    title: str
    tally: Tally
    words: str
    marks: tuple[Mark, ...]
    present: tuple[RequirementView, ...]


@dataclass(frozen=True, slots=True)
class RequirementView:
    """A requirement that is present, with its evidence."""

    code: str
    name: str
    question: str
    quotes: tuple[Quote, ...]
    basis: str = ""


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding. `quotes` is the doubtful evidence, `nearest` what came near when the answer is missing."""

    kind: str
    label: str
    known: bool
    code: str
    name: str
    message: str
    place: str
    help: str
    quotes: tuple[Quote, ...]
    nearest: Quote | None
    requirement: Requirement | None
    level: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document."""

    path: str
    verdict: str
    mood: str  # how the verdict looks: complete, almost or incomplete
    year: int | None
    overall: Tally
    overall_words: str
    groups: tuple[GroupView, ...]
    findings: tuple[tuple[str, tuple[FindingView, ...]], ...]
    suppressed: tuple[tuple[str, str, str], ...]
    gone: tuple[tuple[str, str, str], ...]
    locations: tuple[tuple[Location, str], ...]
    notes: tuple[str, ...]
    making_of: tuple[tuple[str, str, str, str], ...]
    goals: tuple[tuple[str, str], ...]
    duty: str | None
    countdown: str | None
    steps: tuple[str, ...]


def document_view(document: DocumentReport, rules: RulePack) -> DocumentView:
    """Everything the page shows of this document."""
    overall = tally("", document.requirements)
    return DocumentView(
        path=document.path,
        verdict=verdict(document),
        mood="incomplete" if overall.missing else "almost" if overall.partial else "complete",
        year=document.reporting_year,
        overall=overall,
        overall_words=coverage(overall),
        groups=tuple(_groups(document, rules)),
        findings=tuple(
            (title, tuple(_finding(finding, document, rules) for finding in findings))
            for title, findings in grouped(document, rules)
        ),
        suppressed=tuple(
            (finding.code, name(finding.code, rules), suppressed_by(finding.suppression))
            for finding in document.in_state(State.SUPPRESSED)
            if finding.suppression
        ),
        gone=tuple((gone.code, name(gone.code, rules), gone.message) for gone in document.gone),
        locations=tuple((location, outcome(location)) for location in document.locations),
        notes=reading(document.coverage, document.notes),
        making_of=tuple((row.party, _where(row.how), _where(row.said), _where(row.done)) for row in document.making_of),
        goals=tuple((trace.goal, _where(trace.evidence)) for trace in document.goals),
        duty=duty(document.submission) if document.submission else None,
        countdown=countdown(document.submission) if document.submission else None,
        steps=tuple(checklist(document)),
    )


def _groups(document: DocumentReport, rules: RulePack) -> Iterable[GroupView]:
    requirements = {requirement.code: requirement for requirement in rules.requirements}
    for group in rules.groups:
        judged = [j for j in document.requirements if j.code in requirements and requirements[j.code].group == group.id]
        if not judged:
            continue
        counts = tally(group.title, judged)
        present = (j for j in judged if j.status is Status.PRESENT)
        yield GroupView(
            title=group.title,
            tally=counts,
            words=coverage(counts),
            marks=tuple(map(_mark, judged)),
            present=tuple(
                RequirementView(j.code, j.name, requirements[j.code].question, tuple(map(_quote, j.evidence)), basis(j))
                for j in present
            ),
        )


def _mark(judgement: Judgement) -> Mark:
    words = f"{judgement.code} {judgement.name}: {STATUS[judgement.status]}"
    if judgement.level is not Level.ADVICE:
        return Mark(judgement.status, words)
    followed = judgement.status is Status.PRESENT
    return Mark("advice" if followed else "advice-open", f"{words} (advies)")


def _finding(finding: Finding, document: DocumentReport, rules: RulePack) -> FindingView:
    judgement = judgement_of(document, finding)
    requirement = rules.requirement(finding.code)
    return FindingView(
        kind=finding.severity,
        label=label(finding, judgement).capitalize(),
        known=finding.state is State.KNOWN,
        code=finding.code,
        name=name(finding.code, rules),
        message=finding.message,
        place=place(finding),
        help=finding.help,
        quotes=tuple(map(_quote, doubtful_evidence(finding, judgement))),
        nearest=_quote(judgement.nearest) if judgement and judgement.nearest and finding.why else None,
        requirement=requirement,
        level=LEVEL[requirement.level] if requirement else "",
        basis=basis(judgement) if judgement and finding.why else "",
    )


def _where(evidence: Evidence | None) -> str:
    """The place of a piece of evidence, empty when there is none."""
    return position(evidence.place) if evidence else ""


def _quote(evidence: Evidence) -> Quote:
    where = evidence.place
    under = f", onder “{shorten(where.heading[-1], 60)}”" if where.heading else ""
    return Quote(shorten(evidence.quote, QUOTE_LENGTH), position(where) + under)
