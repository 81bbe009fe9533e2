"""Sentences are literal pieces of the text, cut where a reader would cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.language.sentences import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dit is een zin. Dit ook.", ["Dit is een zin.", "Dit ook."]),
        ("Wij werken o.a. Met de huisarts.", ["Wij werken o.a. Met de huisarts."]),
        ("Mw. De Vries kwam. Zij bleef.", ["Mw. De Vries kwam.", "Zij bleef."]),
        ("Het cijfer was 8,4. In 2024 was het 8,1.", ["Het cijfer was 8,4.", "In 2024 was het 8,1."]),
        ('"Ik mag weer zelf kiezen." Dat zei zij.', ['"Ik mag weer zelf kiezen."', "Dat zei zij."]),
        ("Is dat gelukt? Ja! Helemaal.", ["Is dat gelukt?", "Ja!", "Helemaal."]),
        ("Geen punt aan het eind", ["Geen punt aan het eind"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(alphabet="abc .?!\"'AB1…", max_size=80))
def test_nothing_is_lost_and_every_sentence_is_literal(text: str) -> None:
    found = split(text)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(sentence in text for sentence in found)
