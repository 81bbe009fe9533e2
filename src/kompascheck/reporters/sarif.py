"""SARIF 2.1.0, for code scanning and SARIF viewers.

All rules of the pack are listed, with help. A place in a DOCX or PDF has no line: the region is then line 1, as
viewers ask, and the true place stands in `logicalLocations` and in the message. Specification:
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kompascheck import __version__
from kompascheck.report import DocumentReport, Finding, GoneFinding, Report, Severity, State, Suppression
from kompascheck.reporters.listing import file_of, judgement_of, located
from kompascheck.reporters.notes import note_text
from kompascheck.reporters.sarif_rules import rule_descriptors

if TYPE_CHECKING:
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import RulePack

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """One log with one run."""
    descriptors = rule_descriptors(report, rules)
    index = {descriptor["id"]: number for number, descriptor in enumerate(descriptors)}
    driver = {
        "name": "kompascheck",
        "version": __version__,
        "semanticVersion": __version__,
        "language": "nl",
        "rules": descriptors,
        "properties": {"pack": rules.id},
    }
    run = {
        "tool": {"driver": driver},
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "De map van waaruit is gecontroleerd."}}},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notifications(report, options)}],
        "results": list(_results(report, options, index)),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=not options.utf8, indent=2)


def _notifications(report: Report, options: ReportOptions) -> list[dict[str, Any]]:
    """What the readers had to tell about their reading."""
    return [
        {
            "level": "note",
            "message": {"text": note_text(note)},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(file_of(document, None, options.root))}}],
        }
        for document in report.documents
        for note in document.notes
    ]


def _results(report: Report, options: ReportOptions, index: dict[str, int]) -> Iterator[dict[str, Any]]:
    for document in report.documents:
        for finding in document.findings:
            yield _result(document, finding, options, index)
        for gone in document.gone:
            yield _gone(document, gone, options, index)


def _result(
    document: DocumentReport, finding: Finding, options: ReportOptions, index: dict[str, int]
) -> dict[str, Any]:
    message = f"{located(finding)}\n{finding.help}".rstrip()
    result = _base(finding, message, index) | {"locations": [_location(document, finding, options)]}
    judgement = judgement_of(document, finding)
    if judgement:
        result["rank"] = round(judgement.confidence * 100, 1)
    if document.baseline:
        result["baselineState"] = "unchanged" if finding.state is State.KNOWN else "new"
    if finding.suppression:
        result["suppressions"] = [_suppression(finding.suppression)]
    return result


def _base(finding: Finding | GoneFinding, message: str, index: dict[str, int]) -> dict[str, Any]:
    """What a finding and one that is gone share. GitHub reads only the second fingerprint, and else hashes line 1."""
    return {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": LEVEL[finding.severity],
        "message": {"text": message},
        "partialFingerprints": {
            "kompascheck/v1": finding.fingerprint,
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
        },
    }


def _gone(document: DocumentReport, gone: GoneFinding, options: ReportOptions, index: dict[str, int]) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _physical(file_of(document, None, options.root), 1)}
    if gone.heading:
        location["logicalLocations"] = [_logical(gone.heading)]
    return _base(gone, gone.message, index) | {"locations": [location], "baselineState": "absent"}


def _location(document: DocumentReport, finding: Finding, options: ReportOptions) -> dict[str, Any]:
    where = finding.place
    line = (where.line if where else None) or 1
    location: dict[str, Any] = {"physicalLocation": _physical(file_of(document, where, options.root), line)}
    if where is None:
        return location
    logical = _logical(where.heading or ("document",))
    counted = {"page": where.page, "paragraph": where.paragraph, "chapter": where.source}
    logical["properties"] = {key: value for key, value in counted.items() if value is not None}
    return location | {"logicalLocations": [logical]}


def _logical(heading: tuple[str, ...]) -> dict[str, Any]:
    return {"name": heading[-1], "fullyQualifiedName": " / ".join(heading), "kind": "section"}


def _physical(name: str, line: int) -> dict[str, Any]:
    return {"artifactLocation": _artifact(name), "region": {"startLine": line}}


def _artifact(name: str) -> dict[str, str]:
    if PurePath(name).is_absolute():
        return {"uri": PurePath(name).as_uri()}
    return {"uri": quote(name), "uriBaseId": _ROOT}


def _suppression(suppression: Suppression) -> dict[str, Any]:
    decided = {"by": suppression.by, "until": suppression.until.isoformat() if suppression.until else None}
    data: dict[str, Any] = {
        "kind": "inSource" if suppression.in_source else "external",
        "status": "accepted",
        "justification": suppression.reason,
    }
    known = {key: value for key, value in decided.items() if value}
    return data | ({"properties": known} if known else {})
