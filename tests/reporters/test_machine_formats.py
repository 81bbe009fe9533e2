"""SARIF, JUnit, GitLab and CSV against their schemas, and what their readers count on."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from lxml import etree
from report_samples import SCRIPT, gaps, hostile, three_reports

from kompascheck.document import Place
from kompascheck.report import Evidence, Finding, Report, Severity, State
from kompascheck.reporters import OutputFormat, ReportOptions, open_reporter
from kompascheck.reporters import json as json_reporter
from kompascheck.rulepack.schema import RulePack

SCHEMAS = Path(__file__).parents[1] / "schemas"
FAILING = ReportOptions(fail_from=Severity.ERROR)


def _rendered(output_format: OutputFormat, report: Report, rules: RulePack, options: ReportOptions = FAILING) -> str:
    return open_reporter(output_format).render(report, rules, options)


def _sarif(report: Report, rules: RulePack, options: ReportOptions = FAILING) -> Any:
    log = json.loads(_rendered(OutputFormat.SARIF, report, rules, options))
    schema = json.loads((SCHEMAS / "sarif-2.1.0.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(log)
    return log["runs"][0]


def _result(run: Any, fingerprint: str) -> Any:
    found = [r for r in run["results"] if r["partialFingerprints"]["kompascheck/v1"] == fingerprint]
    assert len(found) == 1
    return found[0]


def test_sarif_lists_every_rule_with_help(rules: RulePack) -> None:
    run = _sarif(three_reports(), rules)
    described = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    for requirement in rules.requirements:
        help_ = described[requirement.code]["help"]
        for text in (requirement.explanation, requirement.counts, requirement.not_enough, requirement.advice):
            assert text in help_["text"]
            assert text in help_["markdown"]
    assert described["PR101"]["defaultConfiguration"]["level"] == "error"
    assert described["PR301"]["defaultConfiguration"]["level"] == "note"
    assert {"GK911", "GK912", "GK913"} <= set(described)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_place_in_word_is_logical(rules: RulePack) -> None:
    result = _result(_sarif(three_reports(), rules), "00000000000000a3")
    location = result["locations"][0]
    assert location["physicalLocation"]["region"] == {"startLine": 1}
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "Wensen en behoeften / Het open gesprek"
    assert location["logicalLocations"][0]["properties"] == {"page": 3, "paragraph": 12}
    assert "pagina 3" in result["message"]["text"]
    assert result["rank"] == 60


def test_sarif_line_in_markdown_is_physical(rules: RulePack) -> None:
    result = _result(_sarif(three_reports(), rules), "00000000000000b3")
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 12}


def test_sarif_states(rules: RulePack) -> None:
    run = _sarif(three_reports(), rules)
    states = {r["partialFingerprints"]["kompascheck/v1"]: r.get("baselineState") for r in run["results"]}
    assert states["00000000000000a1"] is None  # this document was not held against a baseline
    assert states["00000000000000b2"] == "unchanged"
    assert states["00000000000000b3"] == "new"
    assert states["00000000000000b5"] == "absent"
    in_source = _result(run, "00000000000000b1")["suppressions"]
    assert in_source == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": f"Volgt in mei {SCRIPT}",
            "properties": {"by": "J. de Vries", "until": "2026-05-01"},
        }
    ]
    assert _result(run, "00000000000000b4")["suppressions"][0]["kind"] == "external"
    assert "suppressions" not in _result(run, "00000000000000b3")


def test_file_names_are_relative_to_the_checkout(rules: RulePack, tmp_path: Path) -> None:
    inside = replace(gaps(), path=str(tmp_path / "map" / "één beeld.docx"))
    outside = replace(gaps(), path=str(tmp_path.parent / "elders.docx"))
    options = ReportOptions(root=tmp_path)
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]
        for result in _sarif(Report((inside, outside)), rules, options)["results"]
    ]
    assert uris[0] == {"uri": "map/%C3%A9%C3%A9n%20beeld.docx", "uriBaseId": "%SRCROOT%"}
    assert uris[-1] == {"uri": (tmp_path.parent / "elders.docx").as_uri()}
    issues = json.loads(_rendered(OutputFormat.GITLAB, Report((inside,)), rules, options))
    assert issues[0]["location"]["path"] == "map/één beeld.docx"


def test_finding_in_a_folder_of_chapters_is_in_its_chapter(rules: RulePack) -> None:
    places = (Place(3, line=7, source="twee.md"), None)
    findings = tuple(
        Finding("PR201", Severity.ERROR, "Er ontbreekt iets.", "", place, fingerprint=f"{number:016x}")
        for number, place in enumerate(places)
    )
    evidence = Evidence("Een zin.", Place(1, line=1, source="een.md"))
    judged = replace(gaps().requirements[0], evidence=(evidence,))
    report = Report((replace(gaps(), path="boek", requirements=(judged,), findings=findings),))
    expected = ["boek/twee.md", "boek/een.md"]
    issues = json.loads(_rendered(OutputFormat.GITLAB, report, rules))
    assert [issue["location"]["path"] for issue in issues] == expected
    results = _sarif(report, rules)["results"]
    locations = [result["locations"][0]["physicalLocation"] for result in results]
    assert [location["artifactLocation"]["uri"] for location in locations] == expected
    assert locations[0]["region"] == {"startLine": 7}
    assert "file=boek/twee.md,line=7," in _rendered(OutputFormat.GITHUB, report, rules)


def test_junit(rules: RulePack) -> None:
    text = _rendered(OutputFormat.JUNIT, three_reports(), rules)
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit.xsd")))
    schema.assertValid(etree.fromstring(text.encode()))
    root = ET.fromstring(text)
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == [document.path for document in three_reports().documents]
    first = suites["beelden/gaten.docx"]
    cases = {str(case.get("name")).split()[0]: case for case in first.iter("testcase")}
    assert list(cases) == ["PR101", "PR102", "PR201", "PR202", "PR301", "FM1"]
    assert len(cases["PR101"]) == 0
    assert [child.tag for child in cases["PR102"]] == ["system-out"]
    assert [child.tag for child in cases["PR201"]] == ["failure"]
    assert [child.tag for child in cases["PR202"]] == ["skipped"]
    for suite in root:
        for tag, count in (("failure", "failures"), ("skipped", "skipped")):
            assert len(suite.findall(f"testcase/{tag}")) == int(suite.get(count, "-1"))
    assert root.get("failures") == "2"
    assert len(suites[hostile().path].findall("testcase/failure")) == 0  # all of it is known or suppressed


@pytest.mark.parametrize(
    ("limit", "failures"), [(None, 0), (Severity.ERROR, 2), (Severity.WARNING, 3), (Severity.INFO, 4)]
)
def test_junit_agrees_with_the_exit_code(rules: RulePack, limit: Severity | None, failures: int) -> None:
    text = _rendered(OutputFormat.JUNIT, Report((gaps(),)), rules, ReportOptions(fail_from=limit))
    assert ET.fromstring(text).get("failures") == str(failures)


def test_junit_has_no_control_characters(rules: RulePack) -> None:
    finding = Finding("PR201", Severity.ERROR, "bel \x07 en \x00 nul \ud800", "\x1b[31mrood", fingerprint="1" * 16)
    text = _rendered(OutputFormat.JUNIT, Report((replace(gaps(), findings=(finding,)),)), rules)
    assert "bel  en  nul " in str(next(ET.fromstring(text).iter("failure")).attrib)


def test_gitlab(rules: RulePack) -> None:
    twice = Report((gaps(), replace(gaps(), path="beelden/tweede.docx"), hostile()))
    issues = json.loads(_rendered(OutputFormat.GITLAB, twice, rules))
    schema = json.loads((SCHEMAS / "gitlab-code-quality.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 10
    assert [issue["severity"] for issue in issues[:4]] == ["major", "major", "minor", "info"]
    assert issues[-1]["location"]["lines"]["begin"] == 12


def test_gitlab_fingerprint_does_not_move_with_the_text(rules: RulePack) -> None:
    def prints(line: int) -> list[str]:
        moved = tuple(replace(finding, place=Place(3, line=line)) for finding in gaps().findings)
        issues = json.loads(_rendered(OutputFormat.GITLAB, Report((replace(gaps(), findings=moved),)), rules))
        return [issue["fingerprint"] for issue in issues]

    assert prints(4) == prints(400)


def test_csv(rules: RulePack) -> None:
    rows = list(csv.DictReader(io.StringIO(_rendered(OutputFormat.CSV, three_reports(), rules))))
    assert {row["document"] for row in rows} == {document.path for document in three_reports().documents}
    first = [row for row in rows if row["document"] == "beelden/gaten.docx"]
    assert [row["code"] for row in first] == ["PR101", "PR102", "PR201", "PR202", "PR301", "FM1"]
    assert first[1]["status"] == "partial"
    assert first[1]["severity"] == "warning"
    assert first[1]["quote"].startswith("Wij voeren")
    assert (first[5]["status"], first[5]["page"]) == ("", "1")
    assert [row["state"] for row in rows[-4:]] == ["new", "suppressed", "known", "suppressed"]


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", " =HYPERLINK()"])
def test_csv_is_no_formula(rules: RulePack, text: str) -> None:
    finding = Finding("PR201", Severity.ERROR, text, text, fingerprint="1" * 16)
    rows = csv.DictReader(
        io.StringIO(_rendered(OutputFormat.CSV, Report((replace(gaps(), findings=(finding,)),)), rules))
    )
    for row in rows:
        assert not row["message"].startswith(("=", "+", "-", "@", "\t"))


def test_json_names_what_does_not_count(rules: RulePack) -> None:
    from importlib.resources import files

    schema = json.loads((files("kompascheck") / "schemas" / "report-1.schema.json").read_text("utf-8"))
    data = json_reporter.as_data(three_reports())
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data["summary"] == {"errors": 2, "warnings": 2, "infos": 1, "known": 1, "suppressed": 2, "gone": 1}
    first, _, last = data["documents"]
    assert "gone" not in first
    assert all("state" not in finding for finding in first["findings"])
    assert [finding.get("state") for finding in last["findings"]] == ["suppressed", "known", None, "suppressed"]
    assert last["findings"][0]["suppression"]["until"] == "2026-05-01"
    assert last["gone"][0]["fingerprint"] == "00000000000000b5"


def test_counts_leave_out_what_does_not_count() -> None:
    report = three_reports()
    assert report.count(Severity.ERROR) == 2
    assert report.count_state(State.KNOWN) == 1
    assert Report((hostile(),)).worst() is Severity.WARNING
