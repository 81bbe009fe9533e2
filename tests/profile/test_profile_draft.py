"""What a profile takes from a document, and how it is written down."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.document import Document
from kompascheck.organisation import OwnPlace, Setting
from kompascheck.profile.draft import Draft, read_draft
from kompascheck.profile.schema import Profile
from kompascheck.profile.writing import render
from kompascheck.readers import FORMATS, read_bytes, read_file
from kompascheck.report import PlaceKind
from kompascheck.yamlfile import load

EXAMPLE = Path(__file__).parents[2] / "examples" / "voorbeeld.md"
TEXT = """# Kwaliteitsbeeld 2025 van Stichting Waterland

Wij hebben twee huizen: De Linde en De Wilg. Thuis komt Wijkteam Noord. De wijkverpleging is er dag en nacht.

De CCR en de VVAR lazen mee. De VVAR telt negen leden. De raad van toezicht keurde het goed.
"""


def read(text: str) -> Document:
    return read_bytes(text.encode(), "beeld.md", next(fmt for fmt in FORMATS if fmt.name == "md"))


def loaded(draft: Draft, folder: Path) -> Profile:
    path = folder / "kompascheck.yaml"
    path.write_text(render(draft), "utf-8")
    return load(path, Profile)


def test_what_a_document_tells() -> None:
    draft = read_draft(read(TEXT))
    assert (draft.name, draft.year) == ("Waterland", 2025)
    assert [(place.name, place.kind.value) for place in draft.places] == [
        ("De Linde", "locatie"),
        ("De Wilg", "locatie"),
        ("Wijkteam Noord", "wijkteam"),
    ]
    assert draft.settings == (Setting.HOUSE, Setting.WIJK)
    assert draft.bodies == ("CCR", "VVAR")
    assert (draft.clients, draft.works_differently, draft.goals) == (None, None, ())


def test_the_example_document(tmp_path: Path) -> None:
    draft = read_draft(read_file(EXAMPLE))
    profile = loaded(draft, tmp_path)
    assert profile.verslagjaar == 2025
    assert [place.naam for place in profile.locaties] == [place.name for place in draft.places]
    assert profile.locaties


def test_an_empty_document(tmp_path: Path) -> None:
    assert loaded(read_draft(read("Er was eens.")), tmp_path) == Profile()


def test_what_is_not_known_stands_there_as_an_example(tmp_path: Path) -> None:
    text = render(Draft())
    assert loaded(Draft(), tmp_path) == Profile()
    for field in Profile.model_fields:
        assert f"# {field}:" in text


def test_the_examples_are_right(tmp_path: Path) -> None:
    lines = [line for line in render(Draft()).splitlines() if line.startswith("# ")]
    examples = [line[2:] for line in lines if line.startswith("#   ") or line[2:].split(":")[0] in Profile.model_fields]
    path = tmp_path / "kompascheck.yaml"
    path.write_text("\n".join(examples), "utf-8")
    assert load(path, Profile).model_fields_set == set(Profile.model_fields)


NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).map(str.strip).filter(bool)


@given(name=NAMES, goals=st.lists(NAMES, max_size=3), clients=st.integers(0, 10_000))
def test_whatever_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, goals: list[str], clients: int
) -> None:
    folder = tmp_path_factory.getbasetemp()
    places = (OwnPlace(name, PlaceKind.WIJKTEAM),)
    profile = loaded(Draft(name=name, places=places, clients=clients, bodies=(name,), goals=tuple(goals)), folder)
    assert profile.organisatie == name
    assert [place.naam for place in profile.locaties] == [name]
    assert profile.gremia == (name,)
    assert profile.doelen_vorig_jaar == tuple(goals)
    assert profile.clienten_op_1_januari == clients


@pytest.mark.parametrize("name", ["D03", "D10", "D56"])
def test_the_places_of_a_labelled_document(name: str, tmp_path: Path) -> None:
    folder = Path(__file__).parents[1] / "corpus" / name
    gold = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))["locaties"]
    profile = loaded(read_draft(read_file(folder / "beeld.md")), tmp_path)
    found = {(place.naam, place.soort) for place in profile.locaties or ()}
    assert found == {(place["naam"], PlaceKind(place["soort"])) for place in gold}
