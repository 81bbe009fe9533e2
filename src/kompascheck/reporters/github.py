"""GitHub annotations: one workflow command a finding, heaviest first, within what GitHub shows of one step.

Syntax and limits: https://docs.github.com/actions/reference/workflow-commands-for-github-actions. Only findings that
count are annotated; the whole table belongs in the job summary (the `markdown` report).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompascheck.report import SEVERITY_ORDER, DocumentReport, Finding, Report, Severity, State
from kompascheck.reporters.listing import file_of, located, name
from kompascheck.reporters.wording import number, totals, verdict
from kompascheck.typography import printable

if TYPE_CHECKING:
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import RulePack

LIMIT = 10  # annotations of one kind that GitHub shows of a step
_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MANY = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("waarschuwing", "waarschuwingen"),
    Severity.INFO: ("tip", "tips"),
}


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """The annotations and, as plain lines of the log, the verdicts and the totals."""
    lines = [_plain(f"{document.path}: {verdict(document)}") for document in report.documents]
    for severity in reversed(SEVERITY_ORDER):
        lines += _of_severity(report, severity, rules, options)
    lines.append(_plain(f"Totaal: {totals(report)}. {options.closing}".rstrip()))
    return "\n".join(lines) + "\n"


def _of_severity(report: Report, severity: Severity, rules: RulePack, options: ReportOptions) -> Iterator[str]:
    found = [
        (document, finding)
        for document in report.documents
        for finding in document.in_state(State.NEW)
        if finding.severity is severity
    ]
    for document, finding in found[:LIMIT]:
        yield _annotation(document, finding, rules, options)
    if len(found) > LIMIT:
        rest = number(len(found) - LIMIT, *_MANY[severity])
        yield _plain(f"Nog {rest}; GitHub toont er {LIMIT} van elke soort. De hele lijst staat in de samenvatting.")


def _annotation(document: DocumentReport, finding: Finding, rules: RulePack, options: ReportOptions) -> str:
    properties = {"file": file_of(document, finding.place, options.root)}
    if finding.place and finding.place.line:
        properties["line"] = str(finding.place.line)
    properties["title"] = f"{finding.code} {name(finding.code, rules)}".rstrip()
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    parts = (located(finding), finding.help)
    return f"::{_COMMAND[finding.severity]} {listed}::{_data(chr(10).join(part for part in parts if part))}"


def _data(text: str) -> str:
    """Text in a command: its lines stay one line of the log."""
    shown = "\n".join(printable(line) for line in text.splitlines())
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """A line of the log that is no command, whatever the document is called: the runner looks for :: and ##[."""
    shown = printable(text).replace("##[", "## [")
    return f"kompascheck: {shown}"
