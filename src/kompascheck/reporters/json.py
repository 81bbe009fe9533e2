"""The machine format, schema version 1. Its JSON Schema is `schemas/report-1.schema.json` in this package.

Within a schema version fields are only added, never renamed, removed or given another meaning.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kompascheck import __version__
from kompascheck.report import DocumentReport, Evidence, Finding, Judgement, Report, Severity

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
        "summary": {
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
        },
    }


def _document(document: DocumentReport) -> dict[str, Any]:
    return {
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


def _requirement(judgement: Judgement) -> dict[str, Any]:
    return {
        "code": judgement.code,
        "name": judgement.name,
        "level": judgement.level,
        "status": judgement.status,
        "confidence": judgement.confidence,
        "evidence": [_evidence(evidence) for evidence in judgement.evidence],
    }


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
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "help": finding.help,
        "page": place.page if place else None,
        "line": place.line if place else None,
        "heading": list(place.heading) if place else [],
        "fingerprint": finding.fingerprint,
    }
