"""The YAML head of a Markdown file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.readers.frontmatter import split_front_matter


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("title: Beeld\njaar: 2025\norganisation: De Linde", ("Beeld", "De Linde", 2025)),
        ('titel: "Beeld"\nverslagjaar: verslagjaar 2024\n', ("Beeld", None, 2024)),
        ("title: Beeld 2025: samen verder\nyear: 2025", ("Beeld 2025: samen verder", None, 2025)),
        ("Title: 2025-13-45\nyear: onbekend", ("2025-13-45", None, None)),
    ],
)
def test_the_keys_are_read(head: str, expected: tuple[str | None, str | None, int | None]) -> None:
    front = split_front_matter(f"---\n{head}\n---\nTekst\n")
    assert (front.title, front.organisation, front.year) == expected
    assert front.text.strip() == "Tekst"


@pytest.mark.parametrize(
    "text", ["---\nGewone tekst tussen strepen\n---\nTekst\n", "# Kop\n---\na: b\n---\n", "---\n- een\n---\n"]
)
def test_text_between_rules_is_no_front_matter(text: str) -> None:
    assert split_front_matter(text).text == text


@given(st.text())
def test_lines_keep_their_number(rest: str) -> None:
    text = f"---\ntitle: x\n---\n{rest}"
    assert split_front_matter(text).text == f"\n\n\n{rest}"
