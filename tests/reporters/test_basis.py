"""Reports say which verdicts an author declared and which a person reviewed."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from importlib.resources import files

import jsonschema
import pytest

from kompascheck.report import Basis, Report, Reviewer, Status
from kompascheck.reporters import OutputFormat, ReportOptions, open_reporter
from kompascheck.rulepack.schema import RulePack

DECLARED, REVIEWED = "aangewezen door de schrijver", "beoordeeld door J. de Vries op 3 februari 2026"


@pytest.fixture
def told(report: Report) -> Report:
    """The first requirement is declared, the second accepted and the third rejected by a reviewer."""
    (document,) = report.documents
    first, second, third, *others = document.requirements
    reviewer = Reviewer("J. de Vries", datetime.date(2026, 2, 3))
    reviewed = replace(second, status=Status.PRESENT, basis=Basis.REVIEWED, reviewer=reviewer)
    rejected = replace(third, basis=Basis.REVIEWED, reviewer=reviewer)
    judged = (replace(first, basis=Basis.DECLARED), reviewed, rejected, *others)
    findings = tuple(finding for finding in document.findings if finding.code != second.code)
    return Report((replace(document, requirements=judged, findings=findings),))


def test_json_names_the_basis_only_when_it_is_not_detected(told: Report, rules: RulePack) -> None:
    data = json.loads(open_reporter(OutputFormat.JSON).render(told, rules, ReportOptions()))
    schema = json.loads((files("kompascheck") / "schemas" / "report-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)
    first, second, third, *others = data["documents"][0]["requirements"]
    assert first["basis"] == "declared"
    assert "reviewer" not in first
    assert (second["basis"], second["reviewer"]) == ("reviewed", {"name": "J. de Vries", "date": "2026-02-03"})
    assert third["basis"] == "reviewed"
    assert not any("basis" in other for other in others)
    first["basis"] = "detected"  # told by leaving the field out
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


@pytest.mark.parametrize("output_format", [OutputFormat.TEXT, OutputFormat.HTML, OutputFormat.MARKDOWN])
def test_reports_for_people_say_it(told: Report, rules: RulePack, output_format: OutputFormat) -> None:
    rendered = open_reporter(output_format).render(told, rules, ReportOptions(verbose=True, width=100))
    plain = " ".join(rendered.split()).replace("J\\. ", "J. ")
    assert plain.count(DECLARED) == 1
    assert plain.count(REVIEWED) == (1 if output_format is OutputFormat.MARKDOWN else 2)


@pytest.mark.parametrize("output_format", [OutputFormat.TEXT, OutputFormat.HTML, OutputFormat.MARKDOWN])
def test_what_was_detected_is_not_explained(report: Report, rules: RulePack, output_format: OutputFormat) -> None:
    rendered = open_reporter(output_format).render(report, rules, ReportOptions(verbose=True))
    assert "aangewezen" not in rendered
    assert "beoordeeld" not in rendered
