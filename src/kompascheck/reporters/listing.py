"""The findings as reports for people list them: grouped, labelled, named and placed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck.document import Place
from kompascheck.ownrules import own_rule
from kompascheck.report import DocumentReport, Evidence, Finding, Judgement, Severity, State, Status, Suppression
from kompascheck.reporters.wording import position
from kompascheck.typography import shorten

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack

OTHER = "Vorm en overige punten"
HEADING_LENGTH = 48
SEVERITY = {Severity.ERROR: "fout", Severity.WARNING: "let op", Severity.INFO: "tip"}
_STATUS = {Status.MISSING: "ontbreekt", Status.PARTIAL: "twijfel"}


def grouped(
    document: DocumentReport, rules: RulePack, states: Iterable[State] = (State.NEW, State.KNOWN)
) -> Iterator[tuple[str, list[Finding]]]:
    """The findings in these states under the title of their group, in the pack's order."""
    asked = frozenset(states)
    shown = [finding for finding in document.findings if finding.state in asked]
    groups = {requirement.code: requirement.group for requirement in rules.requirements}
    for group in rules.groups:
        findings = [finding for finding in shown if groups.get(finding.code) == group.id]
        if findings:
            yield group.title, findings
    others = [finding for finding in shown if finding.code not in groups]
    if others:
        yield OTHER, others


def judgement_of(document: DocumentReport, finding: Finding) -> Judgement | None:
    """The verdict on the requirement that a finding is about, None for a finding about form."""
    return next((judgement for judgement in document.requirements if judgement.code == finding.code), None)


def doubtful_evidence(finding: Finding, judgement: Judgement | None) -> tuple[Evidence, ...]:
    """What was found for a doubtful verdict; a remark of a check on the same requirement has a place of its own."""
    doubtful = judgement is not None and judgement.status is Status.PARTIAL and finding.why is not None
    return judgement.evidence if judgement and doubtful else ()


def label(finding: Finding, judgement: Judgement | None) -> str:
    """Advice is a tip whatever its status; a verdict is named by its status; a remark has its severity."""
    if judgement is None or finding.severity is Severity.INFO or finding.why is None:
        return SEVERITY[finding.severity]
    return _STATUS.get(judgement.status, SEVERITY[finding.severity])


def name(code: str, rules: RulePack) -> str:
    """The kebab-case name beside a code, empty for a code that nobody knows."""
    rule = rules.requirement(code) or own_rule(code)
    return rule.name if rule else ""


def place(finding: Finding) -> str:
    """Where a finding is, or where its answer would fit; empty when that cannot be said."""
    spot = position(finding.place) if finding.place else ""
    if finding.fits:
        return f"past onder de kop “{shorten(finding.fits, HEADING_LENGTH)}”{f' ({spot})' if spot else ''}"
    if finding.place and finding.place.heading:
        return f"{spot}, onder “{shorten(finding.place.heading[-1], HEADING_LENGTH)}”"
    return spot


def located(finding: Finding) -> str:
    """The message and where it holds, for formats that have no room for both."""
    spot = place(finding)
    return f"{finding.message} Waar: {spot}." if spot else finding.message


def suppressed_by(suppression: Suppression) -> str:
    """Why a finding does not count: the reason, who decided it, until when and where that stands."""
    by = f" Besloten door {suppression.by}." if suppression.by else ""
    until = f", tot en met {suppression.until:%d-%m-%Y}" if suppression.until else ""
    origin = f" ({suppression.origin}{until})" if suppression.origin else until
    return f"{suppression.reason.rstrip('.')}{origin}.{by}"


def file_of(document: DocumentReport, where: Place | None, root: Path | None) -> str:
    """The file that a place is in, named as by `file_name`: of a folder of chapters one chapter, else the document.

    In such a folder something that has no place is put in the first chapter that is known to hold anything.
    """
    quoted = (evidence.place for judgement in document.requirements for evidence in judgement.evidence)
    source = next((spot.source for spot in (where, *quoted) if spot and spot.source), None)
    return file_name(str(Path(document.path, source)) if source else document.path, root)


def file_name(path: str, root: Path | None) -> str:
    """The path of a document with forward slashes, relative to `root` when it lies inside it."""
    if root is None:
        return Path(path).as_posix() if os.sep != "/" else path
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link in the checkout keeps its own name
    base = Path(os.path.abspath(root))  # noqa: PTH100 - and so must what it is compared with
    return absolute.relative_to(base).as_posix() if absolute.is_relative_to(base) else path
