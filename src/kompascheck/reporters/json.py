"""The machine format, schema version 1. Its JSON Schema is `schemas/report-1.schema.json` in this package.

Within a schema version fields are only added, never renamed, removed or given another meaning. Fields about a
baseline, a suppression, a profile, the making-of or a person's word are there only when there is one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kompascheck import __version__
from kompascheck.report import (
    Basis,
    DocumentReport,
    Evidence,
    Finding,
    GoneFinding,
    Judgement,
    MakingOf,
    Report,
    Severity,
    State,
    Submission,
    Suppression,
)

if TYPE_CHECKING:
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import RulePack

SCHEMA_VERSION = 1


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """The report as JSON; characters outside ASCII are escaped where the output cannot hold UTF-8."""
    return json.dumps(as_data(report), ensure_ascii=not options.utf8, indent=2)


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data, ready for JSON."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "kompascheck", "version": __version__},
        "documents": [_document(document) for document in report.documents],
        "summary": _summary(report),
    }


def _summary(report: Report) -> dict[str, int]:
    """The findings that count, by severity; what does not count is named only when there is any."""
    apart = {
        "known": report.count_state(State.KNOWN),
        "suppressed": report.count_state(State.SUPPRESSED),
        "gone": len(report.gone),
    }
    return {
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "infos": report.count(Severity.INFO),
    } | {name: count for name, count in apart.items() if count}


def _document(document: DocumentReport) -> dict[str, Any]:
    data: dict[str, Any] = {
        "path": document.path,
        "format": document.format,
        "pack": document.pack,
        "reporting_year": document.reporting_year,
        "requirements": [_requirement(judgement) for judgement in document.requirements],
        "locations": [
            {"name": place.name, "kind": place.kind, "outcome": place.outcome, "value": place.value}
            for place in document.locations
        ],
        "sources": [{"name": source.name, "explained": source.explained} for source in document.sources],
        "findings": [_finding(finding) for finding in document.findings],
    }
    if document.making_of:
        data["making_of"] = [_making_of(party) for party in document.making_of]
    if document.goals:
        data["goals"] = [{"goal": trace.goal, "evidence": _quoted(trace.evidence)} for trace in document.goals]
    if document.submission:
        data["submission"] = _submission(document.submission)
    if document.baseline:
        data["gone"] = [_gone(gone) for gone in document.gone]
    return data


def _making_of(row: MakingOf) -> dict[str, Any]:
    return {"party": row.party, "how": _quoted(row.how), "said": _quoted(row.said), "done": _quoted(row.done)}


def _quoted(evidence: Evidence | None) -> dict[str, Any] | None:
    return _evidence(evidence) if evidence else None


def _submission(submission: Submission) -> dict[str, Any]:
    return {
        "duty": submission.duty,
        "minimum_clients": submission.minimum_clients,
        "deadline": submission.deadline.isoformat() if submission.deadline else None,
        "days_left": submission.days_left,
    }


def _requirement(judgement: Judgement) -> dict[str, Any]:
    """A verdict; what it rests on is named only when that is not kompascheck's own finding."""
    data: dict[str, Any] = {
        "code": judgement.code,
        "name": judgement.name,
        "level": judgement.level,
        "status": judgement.status,
        "confidence": judgement.confidence,
        "evidence": [_evidence(evidence) for evidence in judgement.evidence],
    }
    if judgement.basis is not Basis.DETECTED:
        data["basis"] = judgement.basis
    if judgement.reviewer:
        data["reviewer"] = {"name": judgement.reviewer.name, "date": judgement.reviewer.date.isoformat()}
    return data


def _evidence(evidence: Evidence) -> dict[str, Any]:
    place = evidence.place
    return {
        "quote": evidence.quote,
        "page": place.page,
        "line": place.line,
        "paragraph": place.paragraph,
        "heading": list(place.heading),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    data: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "help": finding.help,
        "page": place.page if place else None,
        "line": place.line if place else None,
        "heading": list(place.heading) if place else [],
        "fingerprint": finding.fingerprint,
    }
    if finding.state is not State.NEW:
        data["state"] = finding.state
    if finding.suppression:
        data["suppression"] = _suppression(finding.suppression)
    return data


def _suppression(suppression: Suppression) -> dict[str, Any]:
    return {
        "reason": suppression.reason,
        "by": suppression.by,
        "until": suppression.until.isoformat() if suppression.until else None,
        "origin": suppression.origin,
    }


def _gone(gone: GoneFinding) -> dict[str, Any]:
    return {
        "code": gone.code,
        "severity": gone.severity,
        "message": gone.message,
        "heading": list(gone.heading),
        "fingerprint": gone.fingerprint,
    }
