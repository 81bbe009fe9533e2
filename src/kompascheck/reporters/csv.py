"""CSV (RFC 4180, comma, UTF-8): a row for every requirement and every finding, for a spreadsheet or a script.

A requirement without a finding has a row with its status alone. Columns are only ever added at the end.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompascheck.report import DocumentReport, Evidence, Finding, Judgement, Report
from kompascheck.reporters.listing import name

if TYPE_CHECKING:
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import RulePack

COLUMNS = (
    "document", "code", "name", "level", "status", "confidence", "severity", "state", "message", "help", "page", "line",
    "heading", "quote", "fingerprint",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """The rows of all documents under one head."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for document in report.documents:
        for row in _rows(document, rules):
            writer.writerow({"document": cell(document.path)} | row)
    return buffer.getvalue()


def _rows(document: DocumentReport, rules: RulePack) -> Iterator[dict[str, str]]:
    for judgement in document.requirements:
        quotes = _judged(judgement)
        findings = [finding for finding in document.findings if finding.code == judgement.code]
        for finding in findings:
            yield quotes | _found(finding)
        if not findings:
            yield quotes
    judged = {judgement.code for judgement in document.requirements}
    for finding in document.findings:
        if finding.code not in judged:
            yield {"code": finding.code, "name": name(finding.code, rules)} | _found(finding)


def _judged(judgement: Judgement) -> dict[str, str]:
    evidence = judgement.evidence[0] if judgement.evidence else None
    return {
        "code": judgement.code,
        "name": judgement.name,
        "level": judgement.level,
        "status": judgement.status,
        "confidence": str(judgement.confidence),
        "quote": cell(evidence.quote) if evidence else "",
    } | _where(evidence)


def _found(finding: Finding) -> dict[str, str]:
    return {
        "severity": finding.severity,
        "state": finding.state,
        "message": cell(finding.message),
        "help": cell(finding.help),
        "fingerprint": finding.fingerprint,
    } | _where(finding)


def _where(item: Finding | Evidence | None) -> dict[str, str]:
    place = item.place if item else None
    if place is None:
        return {}
    return {
        "page": str(place.page or ""),
        "line": str(place.line or ""),
        "heading": cell(" / ".join(place.heading)),
    }


def cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula, on one line."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat.startswith(_FORMULA) else flat
