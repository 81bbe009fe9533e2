"""Numbers that can be outcomes, in digits and in Dutch words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.language import numbers
from kompascheck.language.numbers import NumberKind


@pytest.mark.parametrize(
    ("text", "kind", "shown", "value"),
    [
        ("De Linde kreeg een 8,4, en dat is mooi", NumberKind.GRADE, "8,4", 8.4),
        ("gemiddeld 10,0", NumberKind.GRADE, "10,0", 10.0),
        ("zij gaven een 8", NumberKind.GRADE, "8", 8.0),
        ("een krappe 7 voor het eten", NumberKind.GRADE, "7", 7.0),
        ("kreeg een 8½", NumberKind.GRADE, "8½", 8.0),
        ("een acht komma vier", NumberKind.GRADE, "acht komma vier", 8.4),
        ("die acht-komma-één", NumberKind.GRADE, "acht-komma-één", 8.1),
        ("de acht en een half", NumberKind.GRADE, "acht en een half", 8.5),
        ("bewoners gaven ons een acht.", NumberKind.GRADE, "acht", 8.0),
        ("het cijfer was 11,4", NumberKind.GRADE, "11,4", 11.4),
        ("91%", NumberKind.PERCENT, "91%", 91.0),
        ("91 procent", NumberKind.PERCENT, "91 procent", 91.0),
        ("87,5%", NumberKind.PERCENT, "87,5%", 87.5),
        ("eenennegentig procent", NumberKind.PERCENT, "eenennegentig procent", 91.0),
        ("tweeëntachtig procent", NumberKind.PERCENT, "tweeëntachtig procent", 82.0),
        ("driekwart van de bewoners", NumberKind.PERCENT, "driekwart", 75.0),
        ("de NPS kwam uit op +34", NumberKind.NPS, "+34", 34.0),
        ("NPS: -5", NumberKind.NPS, "-5", -5.0),
        ("10 van de 11", NumberKind.RATIO, "10 van de 11", 10 / 11),
        ("negentien van de 34", NumberKind.RATIO, "negentien van de 34", 19 / 34),
        ("21 van hen", NumberKind.RATIO, "21 van hen", 0.0),
    ],
)
def test_found(text: str, kind: NumberKind, shown: str, value: float) -> None:
    (number,) = numbers.find(text)
    assert (number.kind, number.text) == (kind, shown)
    assert number.value == pytest.approx(value)
    assert text[number.start : number.end].strip() == shown


@pytest.mark.parametrize(
    "text",
    [
        "versie 1.0 van 28 april",
        "zie paragraaf 7.1 hieronder",
        "7.1 In september is gemeten",
        "een omzet van 8,4 miljoen",
        "€ 8,40 per dag",
        "om 16.30 uur",
        "een ritje van 2,5 uur",
        "7,4 gezichten of 7,4 fte",
        "op 2.3.2025",
        "41 bewoners en 12 naasten",
        "drie weken en acht dagen",
        "34 van de 12",
        "een 80 jaar oude vrouw",
    ],
)
def test_not_an_outcome(text: str) -> None:
    assert numbers.find(text) == []


def test_in_order_and_apart() -> None:
    found = numbers.find("De Linde 8,1 (91 procent) en De Wilg 7,6; samen NPS 12.")
    assert [number.text for number in found] == ["8,1", "91 procent", "7,6", "12"]


@given(st.integers(10, 100))
def test_every_grade_with_a_comma_is_found(tenths: int) -> None:
    shown = f"{tenths // 10},{tenths % 10}"
    assert [number.text for number in numbers.find(f"bewoners gaven een {shown} voor de zorg")] == [shown]


@given(st.text(max_size=80))
def test_any_text_gives_numbers_that_stand_in_it(text: str) -> None:
    found = numbers.find(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
