"""JUnit XML: a test suite for each document, a test case for each requirement.

A requirement fails when a finding about it makes the run fail, so that the numbers agree with the exit code.
Lighter findings pass with the message as output; known, suppressed and not applicable are skipped with the reason.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from kompascheck.report import SEVERITY_ORDER, DocumentReport, Finding, Report, State, Status
from kompascheck.reporters.listing import located, name, suppressed_by

if TYPE_CHECKING:
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import RulePack


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """The whole file, declaration included."""
    root = ET.Element("testsuites", name="kompascheck")
    suites = [_suite(document, rules, options) for document in report.documents]
    root.extend(suites)
    for count in ("tests", "failures"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    root.set("errors", "0")
    ET.indent(root)
    declared = "utf-8" if options.utf8 else "us-ascii"
    text = ET.tostring(root, encoding=declared, xml_declaration=False).decode(declared)
    return f"<?xml version='1.0' encoding='{declared}'?>\n{text}\n"


def _suite(document: DocumentReport, rules: RulePack, options: ReportOptions) -> ET.Element:
    suite = ET.Element("testsuite", name=_text(document.path))
    properties = ET.SubElement(suite, "properties")
    ET.SubElement(properties, "property", name="pack", value=document.pack)
    codes = {judgement.code: judgement.status for judgement in document.requirements}
    others = dict.fromkeys(finding.code for finding in document.findings if finding.code not in codes)
    for code in (*codes, *others):
        findings = [finding for finding in document.findings if finding.code == code]
        exempt = codes.get(code) is Status.NOT_APPLICABLE
        suite.append(_case(code, findings, document, rules, options, exempt=exempt))
    suite.set("tests", str(len(suite.findall("testcase"))))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    return suite


def _case(
    code: str,
    findings: Sequence[Finding],
    document: DocumentReport,
    rules: RulePack,
    options: ReportOptions,
    *,
    exempt: bool,
) -> ET.Element:
    case = ET.Element("testcase", name=f"{code} {name(code, rules)}".rstrip(), classname=_text(document.path))
    counted = [finding for finding in findings if finding.state is State.NEW]
    failed = [finding for finding in counted if _fails(finding, options)]
    if failed:
        failure = ET.SubElement(case, "failure", type=failed[0].severity, message=_text(failed[0].message))
        failure.text = "\n\n".join(map(_lines, failed))
    elif counted:
        ET.SubElement(case, "system-out").text = "\n\n".join(map(_lines, counted))
    elif findings or exempt:
        ET.SubElement(case, "skipped", message=_text(_skip_reason(findings)))
    return case


def _fails(finding: Finding, options: ReportOptions) -> bool:
    limit = options.fail_from
    return limit is not None and SEVERITY_ORDER.index(finding.severity) >= SEVERITY_ORDER.index(limit)


def _skip_reason(findings: Sequence[Finding]) -> str:
    if not findings:
        return "Niet van toepassing."
    if findings[0].suppression:
        return f"Onderdrukt: {suppressed_by(findings[0].suppression)}"
    return f"Bekend uit de baseline: {findings[0].message}"


def _lines(finding: Finding) -> str:
    return _text("\n".join(part for part in (located(finding), finding.help) if part))


def _text(text: str) -> str:
    """Text without the control characters that XML cannot hold."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Cn"))
