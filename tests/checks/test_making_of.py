"""The making-of, party by party: what is told of each, and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest
from checked import cases, check, document

from kompascheck.checks import CheckResult
from kompascheck.evidence.scorer import Score
from kompascheck.organisation import Organisation
from kompascheck.passages import passages
from kompascheck.report import MakingOf

ASPECTS = {"how": "h", "said": "s", "done": "d"}


def letters(row: MakingOf) -> str:
    return "".join(letter for aspect, letter in ASPECTS.items() if getattr(row, aspect))


def run(text: str, under: str = "Terugblik", **given: Any) -> CheckResult:
    return check("making_of", f"# Kwaliteitsbeeld 2025\n\n## {under}\n\n{text}\n", **given)


@pytest.mark.parametrize("case", cases("making_of"), ids=lambda case: case["name"])
def test_what_is_told_of_each_party(case: dict[str, Any]) -> None:
    result = run(case["text"], case.get("under", "Terugblik"))
    assert {row.party: letters(row) for row in result.making_of} == case["find"]


def test_a_quote_is_literal_and_has_its_place() -> None:
    result = run("De tekst was af.\n\nDe cliëntenraad vond de toon van het concept te vrolijk.", "Totstandkoming")
    (row,) = result.making_of
    assert row.said is not None
    assert row.said.quote == "De cliëntenraad vond de toon van het concept te vrolijk."
    assert row.said.place.line == 7


def test_no_verdict_is_overruled() -> None:
    assert run("De cliëntenraad besprak het concept in een vergadering.").overrules == {}


def test_a_passage_that_the_scorer_is_sure_of_opens_the_story() -> None:
    text = "Aan de keukentafel zaten twee dochters. De OR miste de nacht."
    assert run(text).making_of == ()
    first = passages(document(f"# Kwaliteitsbeeld 2025\n\n## Terugblik\n\n{text}\n"))[0]
    told = run(text, scores={"GK502": Score(0.1, ((first, 0.9),))})
    assert {row.party: letters(row) for row in told.making_of} == {"ondernemingsraad of PVT": "s"}


def test_a_council_of_the_profile_of_which_nothing_is_told() -> None:
    own = Organisation(bodies=("Centrale cliëntenraad", "VAR", "Koor"))
    result = run("De cliëntenraad besprak het concept in een vergadering.", organisation=own)
    assert [(remark.code, remark.message) for remark in result.remarks] == [
        ("GK905", "In het profiel staat 'VAR', maar het document zegt niet wat die raad bij het maken deed.")
    ]


def test_parties_stand_in_the_order_of_the_handreiking() -> None:
    result = run("De OR, de naasten, de VAR en de cliëntenraad lazen het concept in een vergadering.")
    assert [row.party for row in result.making_of] == [
        "cliëntenraad",
        "adviesraad van professionals (VAR, PAR)",
        "ondernemingsraad of PVT",
        "naasten",
    ]
