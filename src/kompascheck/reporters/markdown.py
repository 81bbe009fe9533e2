"""The report as GitHub-flavoured Markdown, for a merge request or a job summary.

Nothing that stands in a document can become markup, a link, a mention or a reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kompascheck.report import DocumentReport, Evidence, Finding, Report, State, Status
from kompascheck.reporters.handing_in import checklist, countdown, duty
from kompascheck.reporters.listing import doubtful_evidence, grouped, judgement_of, label, name, place, suppressed_by
from kompascheck.reporters.notes import reading
from kompascheck.reporters.tally import Tally, by_group
from kompascheck.reporters.wording import basis, outcome, position, totals, verdict
from kompascheck.typography import printable, shorten

if TYPE_CHECKING:
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import RulePack

QUOTE_LENGTH = 300
_MARKS = re.compile(r"[\\`*_\[\]{}|~#$!]|^[-+=]")
_NUMBER = re.compile(r"^(\d{1,9})(?=[.)])")  # "2025." would begin a list
_LINKS = re.compile(r"(?<=\w)(?=://)|(?<=www)(?=\.)|(?<=[@#])(?=\w)|(?<=GH)(?=-)", re.IGNORECASE)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BREAK = "<!-- -->"  # an empty comment parts two characters without showing


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """One section a document, then the totals."""
    lines = [line for document in report.documents for line in _document(document, rules, options)]
    lines.append(f"**Totaal:** {totals(report)}.")
    if options.closing:
        lines += ["", escape(options.closing)]
    return "\n".join(lines) + "\n"


def _document(document: DocumentReport, rules: RulePack, options: ReportOptions) -> Iterator[str]:
    year = f", verslagjaar {document.reporting_year}" if document.reporting_year else ""
    yield f"## {escape(document.path)}"
    yield from ("", f"{escape(rules.title)} ({document.pack}{year})")
    yield from ("", f"**{verdict(document)}**", "")
    if document.submission and (voluntary := duty(document.submission)):
        yield from (voluntary, "")
    if options.quiet:
        return
    yield from _table(("Onderdeel", "Aanwezig", "Twijfel", "Ontbreekt", "Advies"), _groups(document, rules), figures=4)
    for title, findings in grouped(document, rules):
        yield f"### {escape(title)}"
        yield ""
        for finding in findings:
            yield from _finding(finding, document, rules)
    yield from _apart(document, rules)
    if document.locations:
        yield from ("### Resultaten van de ervaringsmeting per locatie of wijkteam", "")
        rows = [(item.name, item.kind, outcome(item), item.response or "") for item in document.locations]
        yield from _table(("Locatie of wijkteam", "Soort", "Uitkomst", "Respons"), rows, figures=1)
    if document.making_of:
        yield from ("### Hoe het kwaliteitsbeeld is gemaakt, per partij", "")
        made = [(row.party, _where(row.how), _where(row.said), _where(row.done)) for row in document.making_of]
        yield from _table(("Partij", "Hoe", "Wat gezegd", "Wat gedaan"), made, figures=0)
    if document.goals:
        yield from ("### Doelen van vorig jaar", "")
        goals = [(trace.goal, _where(trace.evidence)) for trace in document.goals]
        yield from _table(("Doel van vorig jaar", "Terugblik"), goals, figures=0)
    yield from _evidence(document, rules)
    if notes := reading(document.coverage, document.notes):
        yield from ("### Over het lezen van dit document", "")
        yield from (f"- {escape(note)}" for note in notes)
        yield ""
    yield from _handing_in(document)


def _where(evidence: Evidence | None) -> str:
    return position(evidence.place) if evidence else "niet gevonden"


def _handing_in(document: DocumentReport) -> Iterator[str]:
    left = countdown(document.submission) if document.submission else None
    if left is None:
        return
    yield from ("### Inleveren", "", left, "")
    steps = [f"- [ ] {escape(step)}" for step in checklist(document)]
    yield from (*steps, "") if steps else ()


def _groups(document: DocumentReport, rules: RulePack) -> list[tuple[str, ...]]:
    return [_group(tally) for tally in by_group(document, rules) if tally.mandatory or tally.advice]


def _group(tally: Tally) -> tuple[str, ...]:
    advice = f"{tally.advice_followed} van {tally.advice}" if tally.advice else ""
    return (tally.title, str(tally.present), str(tally.partial), str(tally.missing), advice)


def _finding(finding: Finding, document: DocumentReport, rules: RulePack) -> Iterator[str]:
    judgement = judgement_of(document, finding)
    known = " (bekend)" if finding.state is State.KNOWN else ""
    title = f"{finding.code} {name(finding.code, rules)}".rstrip()
    yield f"- **{label(finding, judgement).capitalize()}: {title}**{known}<br>"
    lines = [escape(finding.message)]
    if evidence := doubtful_evidence(finding, judgement):
        lines.append(f"Gevonden: {_quote(evidence[0])}")
    elif spot := place(finding):
        lines.append(f"Waar: {escape(spot)}")
    if finding.help:
        lines.append(f"*Doen:* {escape(finding.help)}")
    yield "<br>\n".join(f"  {line}" for line in lines)
    yield ""


def _apart(document: DocumentReport, rules: RulePack) -> Iterator[str]:
    """What does not count, and why."""
    suppressed = [finding for finding in document.in_state(State.SUPPRESSED) if finding.suppression]
    if suppressed:
        yield from ("### Onderdrukt: dit telt niet mee", "")
        for finding in suppressed:
            reason = suppressed_by(finding.suppression) if finding.suppression else ""
            yield f"- {finding.code} {name(finding.code, rules)}: {escape(reason)}"
        yield ""
    if document.gone:
        yield from ("### Verdwenen: dit stond nog in de baseline", "")
        yield from (f"- {gone.code} {name(gone.code, rules)}: {escape(gone.message)}" for gone in document.gone)
        yield ""


def _evidence(document: DocumentReport, rules: RulePack) -> Iterator[str]:
    present = [judgement for judgement in document.requirements if judgement.status is Status.PRESENT]
    if not present:
        return
    yield f"<details><summary>Wat er wel staat ({len(present)})</summary>"
    yield ""
    for judgement in present:
        resting = f" ({escape(basis(judgement))})" if basis(judgement) else ""
        yield f"- **{judgement.code} {judgement.name}**{resting}: {_quote(judgement.evidence[0])}"
    yield from ("", "</details>", "")


def _quote(evidence: Evidence) -> str:
    return f"“{escape(shorten(printable(evidence.quote), QUOTE_LENGTH))}” ({escape(position(evidence.place))})"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], *, figures: int) -> Iterator[str]:
    """A table whose last `figures` columns stand to the right."""
    if not rows:
        return
    words = len(head) - figures
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join([' --- '] * words + [' ---: '] * figures)}|"
    yield from (f"| {' | '.join(map(escape, row))} |" for row in rows)
    yield ""


def escape(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    marked = _LINKS.sub("\0", _NUMBER.sub(r"\1\\", _MARKS.sub(r"\\\g<0>", printable(text))))
    return "".join(_ENTITIES.get(character, character) for character in marked).replace("\0", _BREAK)
