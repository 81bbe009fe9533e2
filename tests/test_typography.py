"""Small repairs to text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kompascheck.typography import degrade, first_sentences, printable, shorten


@given(st.text(), st.sampled_from(["ascii", "cp437", "cp1252", "utf-8"]))
def test_degraded_text_always_fits(text: str, encoding: str) -> None:
    degrade(text, encoding).encode(encoding)


@given(st.text(alphabet=st.characters(max_codepoint=126, min_codepoint=32)))
def test_plain_text_is_left_alone(text: str) -> None:
    assert degrade(text, "ascii") == text


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_shortened_text_is_short_enough(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= max(length, 1)


def test_shortened_at_a_word() -> None:
    assert shorten("een twee drie", 10) == "een twee…"
    assert shorten("een", 10) == "een"
    assert shorten("4 https://voorbeeld.nl/onderzoek", 20) == "4 https://voorbeeld…"


@given(st.text())
def test_printable_text_is_one_line_without_control_characters(text: str) -> None:
    assert "\x1b" not in printable(text)
    assert len(printable(text).splitlines()) <= 1


def test_whole_sentences_only() -> None:
    text = "Schrijf het op. Bijvoorbeeld zo. En nog iets heel langs."
    assert first_sentences(text, 40) == "Schrijf het op. Bijvoorbeeld zo."
    assert first_sentences(text, 3) == "Schrijf het op."


def test_no_half_quotations() -> None:
    text = "Beschrijf het. Bijvoorbeeld 'Zij wil naar buiten. Haar zoon is bang.'"
    assert first_sentences(text, 55) == "Beschrijf het."
    assert first_sentences("Doe het. Schrijf 'wij deden het' erbij.", 80) == "Doe het. Schrijf 'wij deden het' erbij."
