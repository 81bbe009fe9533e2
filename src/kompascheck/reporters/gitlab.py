"""GitLab Code Quality: the widget and the marks in a merge request.

Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. GitLab itself tells new from
known by comparing branches, so known findings are in; suppressed ones are not. It shows only the first of two
findings with the same fingerprint, so the document's name is part of it.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from kompascheck.report import DocumentReport, Finding, Report, Severity, State
from kompascheck.reporters.listing import file_name, file_of, located, name

if TYPE_CHECKING:
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import RulePack

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """A JSON array with one object a finding."""
    issues = [
        _issue(finding, document, rules, options)
        for document in report.documents
        for finding in document.findings
        if finding.state is not State.SUPPRESSED
    ]
    return json.dumps(issues, ensure_ascii=not options.utf8, indent=2)


def _issue(finding: Finding, document: DocumentReport, rules: RulePack, options: ReportOptions) -> dict[str, Any]:
    path = file_name(document.path, options.root)
    return {
        "description": f"{finding.code}: {located(finding)}",
        "check_name": f"{finding.code} {name(finding.code, rules)}".rstrip(),
        "fingerprint": hashlib.sha256(f"{path}#{finding.fingerprint}".encode()).hexdigest(),
        "severity": _SEVERITY[finding.severity],
        "location": {
            "path": file_of(document, finding.place, options.root),
            "lines": {"begin": (finding.place.line if finding.place else None) or 1},
        },
    }
