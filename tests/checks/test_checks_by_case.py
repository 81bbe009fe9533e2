"""The checks on instrument, sources, telling, settings and leftovers, by the cases beside this file."""

from __future__ import annotations

from typing import Any

import pytest
from checked import cases, check

from kompascheck.checks import CheckResult
from kompascheck.evidence.scorer import Score
from kompascheck.report import Severity

TITLE = "# Kwaliteitsbeeld 2025\n\n"
SETTINGS = "Wij hebben twee huizen, De Linde en De Wilg. Thuis komt Wijkteam Noord.\n\n"


def _literal(result: CheckResult, text: str) -> None:
    bare = text.replace("*", "")
    for overrule in result.overrules.values():
        for evidence in overrule.evidence:
            assert evidence.quote in bare or " | " in evidence.quote
            assert evidence.place.line is not None


@pytest.mark.parametrize("case", cases("instruments"), ids=lambda case: case["name"])
def test_instrument(case: dict[str, Any]) -> None:
    result = check("instrument", TITLE + case["text"])
    overrule = result.overrules["GK705"]
    assert overrule.status.value == case["status"]
    assert case.get("message", "") in (overrule.message or "")
    _literal(result, case["text"])


@pytest.mark.parametrize("case", cases("reasons"), ids=lambda case: case["name"])
def test_reason_for_a_source(case: dict[str, Any]) -> None:
    result = check("sources", TITLE + case["text"])
    assert result.overrules["GK801"].status.value == case["status"]
    if "explained" in case:
        assert [source.name for source in result.sources if source.explained] == case["explained"]
    _literal(result, case["text"])


def test_unexplained_sources_are_one_remark() -> None:
    result = check(
        "sources",
        TITLE + "Wij steunen op de audits, de notulen en Zorgkaart. De audits zijn gekozen omdat ze van buiten komen.",
    )
    assert [remark.severity for remark in result.remarks] == [Severity.INFO]
    assert "verslagen en notulen, ZorgkaartNederland" in result.remarks[0].message


def test_the_scorer_may_see_sources_that_the_words_do_not() -> None:
    text = TITLE + "De klachten liepen terug."
    assert check("sources", text).overrules["GK801"].status.value == "missing"
    assert check("sources", text, scores={"GK801": Score(missing=0.1)}).overrules["GK801"].status.value == "partial"


@pytest.mark.parametrize("case", cases("tellings"), ids=lambda case: case["name"])
def test_counting_and_telling(case: dict[str, Any]) -> None:
    assert check("telling", TITLE + case["text"]).overrules["GK802"].status.value == case["status"]


@pytest.mark.parametrize("case", cases("settings"), ids=lambda case: case["name"])
def test_settings(case: dict[str, Any]) -> None:
    intro = "" if case.get("alone") else SETTINGS
    result = check("settings", TITLE + intro + case["text"])
    assert result.overrules["GK804"].status.value == case["status"]


@pytest.mark.parametrize("case", cases("leftovers"), ids=lambda case: case["name"])
def test_leftovers(case: dict[str, Any]) -> None:
    remarks = check("leftovers", TITLE + case["text"]).remarks
    assert len(remarks) == len(case["find"])
    for remark, part in zip(remarks, case["find"], strict=True):
        assert part in remark.message
        assert remark.code == "GK903"
        assert remark.place is not None
