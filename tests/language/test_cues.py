"""The cues that bar a passage."""

from __future__ import annotations

import pytest

from kompascheck.language.cues import is_question, is_reference, is_template


@pytest.mark.parametrize(
    ("text", "holds"),
    [("Wat ging er goed?", True), ('"Wat ging er goed?"', True), ("Wat goed ging, staat hieronder.", False)],
)
def test_question(text: str, holds: bool) -> None:
    assert is_question(text) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Onze locatie [naam] kreeg een 8.", True),
        ("Bel met [telefoonnummer invullen].", True),
        ("Het resultaat is PM", True),
        ("Respons: n.n.b.", True),
        ("De PMT-therapeut kwam elke week.", False),
        ("Om 3 pm begon het koor.", False),
        ("Beschrijf hier hoe u leert.", True),
        ("Zij [mevrouw De Wit] eet weer mee.", False),
    ],
)
def test_template(text: str, holds: bool) -> None:
    assert is_template(text) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Zie het jaarverslag van de MIC-commissie.", True),
        ("Dat staat in onze regeling voorbehouden handelingen, te vinden op intranet.", True),
        ("Wij zagen in het jaarverslag dat het aantal vallen daalde met een derde.", False),
    ],
)
def test_reference(text: str, holds: bool) -> None:
    assert is_reference(text) is holds
