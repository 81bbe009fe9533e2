"""Finding the organisation's own locaties and wijkteams."""

from __future__ import annotations

from typing import Any

import pytest
from checked import cases, document

from kompascheck.checks import places
from kompascheck.organisation import OwnPlace
from kompascheck.report import PlaceKind


@pytest.mark.parametrize("case", cases("places"), ids=lambda case: case["name"])
def test_names_are_found_and_nothing_else(case: dict[str, Any]) -> None:
    found = places.find(document(f"# Kwaliteitsbeeld 2025\n\n{case['text']}"))
    assert {unit.name: unit.kind.value for unit in found} == case["find"]


def test_the_profile_is_the_organisations_own_list() -> None:
    found = places.find(
        document("# Beeld\n\nWijkteam Noord en De Beuk (12 bewoners)."),
        (
            OwnPlace("Huize Vecht", PlaceKind.LOCATIE),
            OwnPlace("Wijkteam Zuid", PlaceKind.WIJKTEAM),
        ),
    )
    assert [(unit.name, unit.kind.value) for unit in found] == [
        ("Huize Vecht", "locatie"),
        ("Wijkteam Zuid", "wijkteam"),
    ]
