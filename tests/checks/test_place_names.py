"""Names of houses of many sorts, in many shapes: each is found, and nothing beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from checked import document

from kompascheck.checks import places

_DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "place_names.yaml").read_text("utf-8"))
_NAMES: list[str] = _DATA["names"]


def _found(text: str) -> set[str]:
    return {unit.name.lower() for unit in places.find(document(f"# Kwaliteitsbeeld 2025\n\n{text}"))}


@pytest.mark.parametrize("shape", _DATA["shapes"], ids=lambda shape: shape["name"])
@pytest.mark.parametrize("first", range(len(_NAMES)), ids=_NAMES)
def test_houses_are_found_and_nothing_else(shape: dict[str, Any], first: int) -> None:
    count = len(_NAMES)
    houses = dict(zip("abc", (_NAMES[(first + step) % count] for step in (0, 7, 17)), strict=True))
    expected = {name.lower() for name in (*houses.values(), *shape.get("also", ()))}
    assert _found(shape["text"].format(**houses)) == expected


@pytest.mark.parametrize("text", [case["text"] for case in _DATA["nothing"]])
def test_what_is_not_the_organisations_own_is_not_found(text: str) -> None:
    assert _found(text) == set()
