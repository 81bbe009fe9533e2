"""The verslagjaar that a document gives itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kompascheck.document import Document
from kompascheck.readers import FORMATS, read_bytes
from kompascheck.reportingyear import stated_year


def read(text: str) -> Document:
    return read_bytes(text.encode(), "beeld.md", next(fmt for fmt in FORMATS if fmt.name == "md"))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("# Kwaliteitsbeeld 2025\n\nVastgesteld op 24 maart 2026.", 2025),
        ("# Kwaliteitsbeeld van Stichting De Linde over het jaar 2024", 2024),
        ("# De Linde\n\nVerslagjaar: 2023", 2023),
        ("# 2025: kwaliteitsbeeld van De Linde", 2025),
        ("# Een goed jaar\n\nHet kwaliteitsbeeld 2025 van De Linde, versie 1.0 (28 april 2026)", 2025),
        ("# De Linde in 2025\n\nIn 2024 begonnen we hiermee.", 2025),
        ("# Dichtbij\n\nVersie 3-4-2026\n\nDit stuk gaat over 2025.", 2025),
        ("# Kwaliteitsbeeld\n\n12 mei 2026", None),
        ("# Kwaliteitsbeeld\n\nWij schreven dit in april 2026 met elkaar.", None),
        ("# Brief\n\nLieve mensen", None),
        ("", None),
    ],
)
def test_stated_year(text: str, year: int | None) -> None:
    stated = stated_year(read(text or "Hallo daar."))
    assert (stated.year if stated else None) == year


def test_the_place_is_where_it_stands() -> None:
    stated = stated_year(read("# De Linde\n\nVerslagjaar 2025"))
    assert stated is not None
    assert stated.place is not None
    assert stated.place.line == 3


def test_the_properties_of_the_file_go_first() -> None:
    stated = stated_year(replace(read("# Kwaliteitsbeeld 2025"), year=2024))
    assert stated is not None
    assert (stated.year, stated.place) == (2024, None)


def test_a_running_head_will_do() -> None:
    document = replace(read("Er was eens een huis aan de dijk."), furniture=("Kwaliteitsbeeld 2025 – De Linde",))
    stated = stated_year(document)
    assert stated is not None
    assert stated.year == 2025
