"""Every field of the profile: a valid and an invalid value, a missing one, and what is said of each."""

from __future__ import annotations

import contextlib
import datetime
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kompascheck
from kompascheck.profile.schema import Profile, json_schema
from kompascheck.report import PlaceKind, Severity
from kompascheck.yamlfile import YamlFileError, load

SCHEMA = Path(kompascheck.__file__).parent / "schemas" / "profile.schema.json"


def read(folder: Path, text: str) -> Profile:
    path = folder / "kompascheck.yaml"
    path.write_text(text, "utf-8")
    return load(path, Profile)


VALID: dict[str, tuple[str, Any]] = {
    "organisatie": ("organisatie: Stichting De Linde", "Stichting De Linde"),
    "verslagjaar": ("verslagjaar: 2025", 2025),
    "pakket": ("pakket: generiek-kompas@2025", "generiek-kompas@2025"),
    "settings": ("settings: [woonsetting, thuis]", ("woonsetting", "thuis")),
    "werkt_verschillend": ("werkt_verschillend: true", True),
    "clienten_op_1_januari": ("clienten_op_1_januari: 0", 0),
    "gremia": ("gremia: [cliëntenraad, VAR]", ("cliëntenraad", "VAR")),
    "doelen_vorig_jaar": ("doelen_vorig_jaar:\n  - Iedereen een levensverhaal.", ("Iedereen een levensverhaal.",)),
    "ernst": ("ernst: {GK103: warning}", {"GK103": Severity.WARNING}),
    "hoofdstukken": ("hoofdstukken: [een.md, twee.md]", ("een.md", "twee.md")),
}
# The wrong line (the second), and what the message must hold.
INVALID = [
    ("organisatie: 12", ["organisatie", "tekst"]),
    ("organisatie: ''", ["organisatie", "niet leeg"]),
    ("verslagjaar: vorig", ["verslagjaar", "'vorig'", "heel getal"]),
    ("verslagjaar: 1925", ["verslagjaar", "vanaf 2000"]),
    ("verslagjaar: 2125", ["verslagjaar", "tot en met 2100"]),
    ("verslagjaar: true", ["verslagjaar", "heel getal"]),
    ("pakket: [a]", ["pakket", "tekst"]),
    ("settings: wijk", ["settings", "een lijst"]),
    ("settings: [wijkk]", ["'wijkk'", "settings", "Bedoelt u 'wijk'?", "'woonsetting', 'wijk' of 'thuis'"]),
    ("werkt_verschillend: soms", ["werkt_verschillend", "'soms'", "true of false"]),
    ("locaties: [De Linde]", ["locaties", "sleutel: waarde"]),
    ("locaties: [{soort: locatie}]", ["locaties.naam", "ontbreekt"]),
    ("locaties: [{naam: ''}]", ["locaties.naam", "niet leeg"]),
    ("locaties: [{naam: De Linde, soort: huis}]", ["'huis'", "locaties.soort", "'locatie' of 'wijkteam'"]),
    ("locaties: [{naam: De Linde, ok: [Linde]}]", ["locaties.ok", "bestaat niet", "Bedoelt u 'ook'?"]),
    ("locaties: [{naam: De Linde, ook: Linde}]", ["locaties.ook", "een lijst"]),
    ("locaties: [{naam: De Linde}, {naam: Hof, ook: [de linde]}]", ["'de linde'", "twee locaties"]),
    ("clienten_op_1_januari: -1", ["clienten_op_1_januari", "vanaf 0"]),
    ("clienten_op_1_januari: 12.5", ["clienten_op_1_januari", "heel getal"]),
    ("gremia: VAR", ["gremia", "een lijst"]),
    ("doelen_vorig_jaar: meer tijd", ["doelen_vorig_jaar", "een lijst"]),
    ("ernst: [GK103]", ["ernst", "sleutel: waarde"]),
    ("ernst: {gk103: error}", ["'gk103'", "zo uit: GK103"]),
    ("ernst: {GK103: fout}", ["'fout'", "'error', 'warning' of 'info'"]),
    ("negeren: [GK103]", ["negeren", "sleutel: waarde"]),
    ("negeren: [{codes: [], reden: r, door: d}]", ["negeren.codes", "een langere lijst"]),
    ("negeren: [{codes: [103], reden: r, door: d}]", ["negeren.codes", "tekst"]),
    ("negeren: [{codes: [GK103], door: d}]", ["negeren.reden", "ontbreekt"]),
    ("negeren: [{codes: [GK103], reden: r}]", ["negeren.door", "ontbreekt"]),
    ("negeren: [{codes: [GK103], reden: r, door: d, tot: straks}]", ["negeren.tot", "jjjj-mm-dd"]),
    ("negeren: [{codes: [GK103], reden: r, door: d, tot: 2026-02-30}]", ["'2026-02-30'", "niet bestaat"]),
    ("hoofdstukken: een.md", ["hoofdstukken", "een lijst"]),
    ("verslagjar: 2025", ["'verslagjar'", "bestaat niet", "Bedoelt u 'verslagjaar'?"]),
    ("gremia: [VAR", ["geen geldige YAML"]),
]


@pytest.mark.parametrize("field", VALID)
def test_a_valid_value(field: str, tmp_path: Path) -> None:
    text, value = VALID[field]
    assert getattr(read(tmp_path, text), field) == value


@pytest.mark.parametrize("field", sorted(Profile.model_fields))
def test_any_field_may_be_missing(field: str, tmp_path: Path) -> None:
    others = "\n".join(text for name, (text, _) in VALID.items() if name != field)
    assert not getattr(read(tmp_path, others), field)


@pytest.mark.parametrize(("line", "told"), INVALID, ids=[line for line, _ in INVALID])
def test_an_invalid_value_is_refused_with_its_line(line: str, told: list[str], tmp_path: Path) -> None:
    with pytest.raises(YamlFileError) as refusal:
        read(tmp_path, f"# het profiel\n{line}\n")
    message = str(refusal.value)
    assert message.count("\n") == 0
    assert [part for part in told if part not in message] == []
    if "geldige YAML" not in message:  # there the line is where the parser gave up
        assert message.startswith(f"{tmp_path / 'kompascheck.yaml'}:2: ")


@pytest.mark.parametrize("text", ["", "# alles staat nog open\n", "---\n"])
def test_an_empty_profile_tells_nothing(text: str, tmp_path: Path) -> None:
    assert read(tmp_path, text) == Profile()


@pytest.mark.parametrize(("word", "value"), [("ja", True), ("Nee", False), ("false", False), ("yes", True)])
def test_yes_and_no_in_two_languages(word: str, value: bool, tmp_path: Path) -> None:
    assert read(tmp_path, f"werkt_verschillend: {word}").werkt_verschillend is value


def test_what_it_tells_of_the_organisation(tmp_path: Path) -> None:
    text = (
        "locaties: [{naam: De Linde, ook: [Lindehof]}, {naam: Team Noord, soort: wijkteam}]\nclienten_op_1_januari: 24"
    )
    told = read(tmp_path, text).organisation()
    assert [(p.name, p.kind, p.aliases) for p in told.places] == [
        ("De Linde", PlaceKind.LOCATIE, ("Lindehof",)),
        ("Team Noord", PlaceKind.WIJKTEAM, ()),
    ]
    assert told.clients == 24
    assert told.works_differently is None


def test_what_is_ignored(tmp_path: Path) -> None:
    (ignored,) = read(tmp_path, "negeren: [{codes: [GK103], reden: r, door: d, tot: 2026-05-01}]").negeren
    assert (ignored.codes, ignored.tot) == (("GK103",), datetime.date(2026, 5, 1))


def test_the_schema_for_editors_is_that_of_the_model() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == json_schema()


def test_the_schema_for_editors_judges_alike() -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    assert validator.is_valid({"organisatie": "De Linde", "werkt_verschillend": "ja", "settings": ["wijk"]})
    assert not validator.is_valid({"werkt_verschillend": "soms"})
    assert not validator.is_valid({"verslagjar": 2025})
    assert not validator.is_valid({"ernst": {"GK103": "fout"}})


@given(st.text(max_size=200))
def test_whatever_is_written_gives_a_profile_or_a_refusal(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "willekeurig.yaml"
    path.write_text(text, "utf-8")
    with contextlib.suppress(YamlFileError):
        load(path, Profile)
