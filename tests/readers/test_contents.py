"""A table of contents is recognised, and a real list under such a title stays a list."""

from __future__ import annotations

import pytest

from kompascheck.document import Kind
from kompascheck.readers.markdown import read

CHAPTERS = "\n## 1. Wie wij zijn\n\nTekst.\n\n## 2. Het werk organiseren\n\nTekst.\n\n## 3. Vooruitblik\n\nTekst.\n"


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in read((text + CHAPTERS).encode(), "x.md").blocks]


@pytest.mark.parametrize("title", ["## Inhoud", "**Inhoudsopgave**", "In dit nummer", "**Inhoud:**"])
def test_a_list_that_repeats_the_headings_is_contents(title: str) -> None:
    found = kinds(f"{title}\n\n1. Wie wij zijn\n2. Het werk organiseren\n3. Vooruitblik\n4. Bijlagen\n")
    lines = [text for kind, text in found if kind is Kind.CONTENTS]
    assert lines[-4:] == ["Wie wij zijn", "Het werk organiseren", "Vooruitblik", "Bijlagen"]


def test_lines_with_rising_page_numbers_are_contents() -> None:
    found = kinds("## Inhoud\n\n- Voorwoord .... 3\n- Van de redactie 5\n- Kippen en kleuters p. 12\n")
    assert [kind for kind, _ in found[1:4]] == [Kind.CONTENTS] * 3


def test_a_table_with_page_numbers_is_contents_without_a_table() -> None:
    text = (
        "**In dit nummer**\n\n| | Bladzijde |\n|---|---|\n| Van de bestuurder | 3 |\n| Aan tafel | 4 |\n| Kort | 9 |\n"
    )
    block = read((text + CHAPTERS).encode(), "x.md").blocks[1]
    assert block.kind is Kind.CONTENTS
    assert block.table is None


@pytest.mark.parametrize(
    "items", ["- Respons 85\n- Score 8\n- Verloop 12\n", "- We haalden het doel.\n- Het team groeide.\n"]
)
def test_a_real_list_under_that_title_stays_a_list(items: str) -> None:
    assert Kind.CONTENTS not in [kind for kind, _ in kinds(f"## In dit nummer\n\n{items}")]


def test_contents_in_one_paragraph() -> None:
    found = kinds("**Inhoud:** 1 Wie wij zijn – 2 Het werk organiseren – 3 Vooruitblik – 4 Overig\n")
    assert found[0][0] is Kind.CONTENTS


def test_prose_that_names_chapters_is_no_contents() -> None:
    assert kinds("Inhoud: we beschrijven het werk, de mensen en de cijfers van dit jaar.\n")[0][0] is Kind.PARAGRAPH


def test_a_sentence_below_the_contents_stays_text() -> None:
    found = kinds("## Inhoud\n\n- Wie wij zijn\n- Vooruitblik\n\nWij kozen drie bronnen, omdat die elkaar aanvullen.\n")
    assert found[3] == (Kind.PARAGRAPH, "Wij kozen drie bronnen, omdat die elkaar aanvullen.")


def test_headings_repeated_in_a_row_are_contents_without_a_title() -> None:
    text = "- Wie wij zijn\n- Het werk organiseren\n- Vooruitblik\n- Slot\n\n# Slot\n"
    assert [kind for kind, _ in kinds(text)[:4]] == [Kind.CONTENTS] * 4
