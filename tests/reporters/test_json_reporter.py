"""The machine format against its schema."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from kompascheck.document import Place
from kompascheck.report import Duty, Evidence, GoalTrace, MakingOf, Report, Submission
from kompascheck.reporters import ReportOptions
from kompascheck.reporters import json as reporter
from kompascheck.rulepack.schema import RulePack

SCHEMA = json.loads((files("kompascheck") / "schemas" / "report-1.schema.json").read_text("utf-8"))


def _validate(data: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(data)


def test_report_holds_against_the_schema(report: Report, rules: RulePack) -> None:
    data = json.loads(reporter.render(report, rules, ReportOptions()))
    _validate(data)
    document = data["documents"][0]
    assert document["requirements"][0] == {
        "code": "PR101",
        "name": "wensen-belangrijk",
        "level": "mandatory",
        "status": "present",
        "confidence": 0.97,
        "evidence": [
            {
                "quote": "Mensen willen naar buiten.",
                "page": 2,
                "line": None,
                "paragraph": 8,
                "heading": ["Wensen en behoeften"],
            }
        ],
    }
    assert document["locations"][1] == {"name": "De Es", "kind": "locatie", "outcome": False, "value": None}
    assert document["sources"] == [{"name": "interne audits", "explained": False}]
    assert document["findings"][3]["heading"] == []
    assert data["summary"] == {"errors": 2, "warnings": 1, "infos": 1}


def test_report_without_documents(rules: RulePack) -> None:
    data = json.loads(reporter.render(Report(), rules, ReportOptions()))
    _validate(data)
    assert data["documents"] == []


def test_options_for_people_change_nothing(report: Report, rules: RulePack) -> None:
    plain = reporter.render(report, rules, ReportOptions())
    assert reporter.render(report, rules, ReportOptions(quiet=True, verbose=True, colour=True, width=40)) == plain


def test_code_page_gets_escapes(report: Report, rules: RulePack) -> None:
    named = replace(report.documents[0], path="cliënt.docx")
    text = reporter.render(Report((named,)), rules, ReportOptions(encoding="cp437"))
    assert text.isascii()
    assert json.loads(text)["documents"][0]["path"] == "cliënt.docx"
    assert "cliënt.docx" in reporter.render(Report((named,)), rules, ReportOptions())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema_version",), 2),
        (("extra",), True),
        (("documents", 0, "requirements", 0, "status"), "absent"),
        (("documents", 0, "requirements", 0, "evidence"), []),
        (("documents", 0, "requirements", 0, "confidence"), 1.2),
        (("documents", 0, "findings", 0, "page"), 0),
        (("documents", 0, "findings", 0, "fingerprint"), ""),
        (("documents", 0, "locations", 0, "kind"), "huis"),
    ],
)
def test_schema_is_strict(report: Report, rules: RulePack, path: tuple[str | int, ...], value: object) -> None:
    data = json.loads(reporter.render(report, rules, ReportOptions()))
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        _validate(data)


def test_making_of_goals_and_submission(report: Report, rules: RulePack) -> None:
    quote = Evidence("De raad miste de nacht.", Place(3, line=9))
    enriched = replace(
        report.documents[0],
        making_of=(MakingOf("cliëntenraad", said=quote),),
        goals=(GoalTrace("Minder valpartijen", quote), GoalTrace("Wellness")),
        submission=Submission(
            Duty.VOLUNTARY,
            18,
            25,
            datetime.date(2026, 3, 31),
            30,
            "DESAN",
            datetime.date(2025, 12, 15),
            -76,
            "URL",
            "RvB",
        ),
    )
    data = json.loads(reporter.render(Report((enriched,)), rules, ReportOptions()))
    _validate(data)
    document = data["documents"][0]
    assert document["making_of"][0]["said"]["quote"] == "De raad miste de nacht."
    assert document["making_of"][0]["how"] is None
    assert [goal["evidence"] is None for goal in document["goals"]] == [False, True]
    assert document["submission"] == {
        "duty": "voluntary",
        "minimum_clients": 25,
        "deadline": "2026-03-31",
        "days_left": 30,
    }
