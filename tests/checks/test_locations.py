"""Outcomes of the ervaringsmeting: for the whole (GK701) and for each locatie and wijkteam (GK702)."""

from __future__ import annotations

from typing import Any

import pytest
from checked import cases, check

from kompascheck.checks import CheckResult
from kompascheck.document import Cell, Document, DocumentBuilder, Kind, Row, Table
from kompascheck.evidence.scorer import Score
from kompascheck.report import Severity

INTRO = (
    "# Kwaliteitsbeeld 2025\n\nWij hebben twee huizen, De Linde en De Wilg. Thuis komt Wijkteam Noord.\n\n"
    "## Terugblik\n\n"
)


def run(text: str) -> CheckResult:
    return check("locations", INTRO + text)


@pytest.mark.parametrize("case", cases("outcomes"), ids=lambda case: case["name"])
def test_outcome_of_each_unit(case: dict[str, Any]) -> None:
    result = run(case["text"])
    found = {location.name: location for location in result.locations}
    assert set(found) == set(case["values"])
    for name, value in case["values"].items():
        assert found[name].outcome is (value is not None), name
        if value not in (None, "words"):
            assert found[name].value == value, name
    for name, instead in case.get("instead", {}).items():
        assert instead in (found[name].instead or "").lower(), name
    for name, response in case.get("response", {}).items():
        assert found[name].response == response, name
    for code, status in case.get("status", {}).items():
        assert result.overrules[code].status.value == status, code


def test_a_quote_is_the_row_as_it_stands() -> None:
    result = run("In oktober was de ervaringsmeting.\n\n| Team | Cijfer |\n| --- | --- |\n| De Linde | 8,4 |\n")
    assert [evidence.quote for evidence in result.overrules["GK701"].evidence] == ["De Linde | 8,4"]
    assert result.overrules["GK701"].evidence[0].place.line == 11


def test_each_unit_without_outcome_is_a_warning_with_what_stood_there() -> None:
    result = run(
        "In oktober was de ervaringsmeting.\n\n| Locatie of team | Cijfer |\n| --- | --- |\n"
        "| De Linde | 8,4 |\n| De Wilg | te weinig respons |\n"
    )
    messages = [remark.message for remark in result.remarks]
    assert messages == [
        "Voor locatie De Wilg staat geen uitkomst van de ervaringsmeting. Er staat nu: te weinig respons.",
        "Voor Wijkteam Noord staat geen uitkomst van de ervaringsmeting in het kwaliteitsbeeld.",
    ]
    assert {remark.severity for remark in result.remarks} == {Severity.WARNING}
    assert result.overrules["GK702"].message == (
        "De uitkomst van de ervaringsmeting ontbreekt voor De Wilg en Wijkteam Noord."
    )


def test_no_remarks_when_no_unit_has_an_outcome() -> None:
    result = run("In de ervaringsmeting gaven bewoners ons samen een 8,3.")
    assert result.overrules["GK702"].status.value == "missing"
    assert result.remarks == ()


def test_one_unit_needs_no_more_than_the_total() -> None:
    result = check("locations", "# Beeld 2025\n\nHuize Vecht is ons huis.\n\nIn de ervaringsmeting kregen wij een 8,3.")
    assert [(location.name, location.value) for location in result.locations] == [("Huize Vecht", "8,3")]
    assert result.overrules["GK702"].status.value == "present"


def test_without_units_a_total_is_enough() -> None:
    result = check("locations", "# Beeld 2025\n\nIn de ervaringsmeting gaven bewoners ons een 8,3.")
    assert result.overrules["GK702"].status.value == "present"


def test_confidence_sinks_when_the_scorer_is_sure_of_an_outcome() -> None:
    text = INTRO + "Wij vonden het een goed jaar."
    alone = check("locations", text).overrules["GK701"]
    against = check("locations", text, scores={"GK701": Score(missing=0.05)}).overrules["GK701"]
    assert alone.status == against.status
    assert against.confidence < alone.confidence


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("| De Linde | 11,4 |\n| De Wilg | 7,9 |", "cijfer boven de 10: 11,4"),
        ("| De Linde | 104% |\n| De Wilg | 79% |", "uitkomst boven de 100: 104%"),
        ("| De Linde | 8,4 |\n| De Wilg | 7,9 |\n| Totaal | 8,9 |", "Het totaal 8,9 ligt buiten"),
    ],
)
def test_figures_that_cannot_be_right(rows: str, expected: str) -> None:
    result = run(f"In oktober was de ervaringsmeting.\n\n| Locatie of team | Cijfer |\n| --- | --- |\n{rows}\n")
    assert any(expected in remark.message for remark in result.remarks if remark.code == "GK701")


def test_a_total_between_its_parts_raises_no_doubt() -> None:
    result = run(
        "In oktober was de ervaringsmeting.\n\n| Locatie of team | Cijfer |\n| --- | --- |\n"
        "| De Linde | 8,4 |\n| De Wilg | 7,9 |\n| Totaal | 8,2 |\n"
    )
    assert [remark for remark in result.remarks if remark.code == "GK701"] == []


def _merged() -> Document:
    """A table with two header rows: each unit over a column for bewoners and one for naasten."""
    builder = DocumentBuilder()
    builder.add(Kind.HEADING, "Kwaliteitsbeeld 2025", level=1)
    builder.add(Kind.PARAGRAPH, "Wij hebben twee huizen, De Linde en De Wilg.")
    builder.add(Kind.PARAGRAPH, "In oktober is de Ervaringsmeting Generiek kompas afgenomen.")
    top = Row((Cell("Onderwerp", rowspan=2), Cell("De Linde", colspan=2), Cell("De Wilg", colspan=2)))
    under = Row((Cell("Naasten"), Cell("Bewoners"), Cell("Naasten"), Cell("Bewoners")))
    body = Row((Cell("Algemeen oordeel"), Cell("7,0"), Cell("8,4"), Cell("7,1"), Cell("7,9")), page=4)
    builder.add_table(Table((top, under, body), header_rows=2), page=4)
    return Document("beeld.docx", "docx", tuple(builder.blocks), year=2025)


def test_merged_heads_over_several_columns() -> None:
    result = check("locations", _merged())
    assert {location.name: location.value for location in result.locations} == {"De Linde": "8,4", "De Wilg": "7,9"}
    assert result.locations[0].place is not None
    assert result.locations[0].place.page == 4


def test_a_name_merged_over_the_rows_of_its_questions() -> None:
    builder = DocumentBuilder()
    builder.add(Kind.PARAGRAPH, "Wij hebben twee huizen, De Linde en De Wilg.")
    builder.add(Kind.PARAGRAPH, "In oktober is de Ervaringsmeting Generiek kompas afgenomen.")
    rows = (
        Row((Cell("Locatie"), Cell("Vraag"), Cell("Cijfer"))),
        Row((Cell("De Linde", rowspan=2), Cell("Aandacht"), Cell("8,4"))),
        Row((Cell("Eten"), Cell("7,0"))),
        Row((Cell("De Wilg", rowspan=2), Cell("Aandacht"), Cell("PM"))),
        Row((Cell("Eten"), Cell("7,7"))),
    )
    builder.add_table(Table(rows))
    result = check("locations", Document("beeld.docx", "docx", tuple(builder.blocks), year=2025))
    assert {location.name: location.value for location in result.locations} == {"De Linde": "8,4", "De Wilg": "7,7"}
