"""Background figures from a KIK-V export: the table they make, and files that do not fit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scaffold_samples import pack, plan_for

from kompascheck.rulepack import load_sources
from kompascheck.scaffold.errors import ScaffoldError
from kompascheck.scaffold.kikv import read_figures
from kompascheck.scaffold.model import FormTable, Question

QUESTIONS = load_sources(pack().path).kikv
HEAD = "indicator;onderdeel;waarde;eenheid\n"
GOOD = HEAD + "2.0;Niveau 3;112;medewerkers\n2.0;Niveau 4;41;medewerkers\n6.0;Hele organisatie;7,1;%\n"


def figures(tmp_path: Path, text: str, name: str = "export.csv") -> dict[str, tuple[FormTable, ...]]:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return read_figures(path, QUESTIONS)


def test_figures_become_tables_by_the_requirement_they_support(tmp_path: Path) -> None:
    found = figures(tmp_path, GOOD)
    assert set(found) == {"GK305", "GK006"}
    (table,) = found["GK305"]
    assert table.columns == ("Onderdeel", "Waarde", "Eenheid")
    assert table.rows == (("Niveau 3", "112", "medewerkers"), ("Niveau 4", "41", "medewerkers"))
    assert "2.0" in table.title


def test_comma_bom_and_columns_that_are_left_out(tmp_path: Path) -> None:
    found = figures(tmp_path, '\ufeffIndicator,Onderdeel,Waarde\n6.0,Hele organisatie,"7,1"\n')
    assert found["GK006"][0].columns == ("Onderdeel", "Waarde")
    assert found["GK006"][0].rows == (("Hele organisatie", "7,1"),)


def test_json_is_the_same(tmp_path: Path) -> None:
    rows = [{"indicator": "6.0", "onderdeel": "Hele organisatie", "waarde": 7.1, "eenheid": "%", "periode": 2025}]
    found = figures(tmp_path, json.dumps(rows), "export.json")
    assert found["GK006"][0].rows == (("Hele organisatie", "7.1", "%", "2025"),)


def test_the_tables_stand_below_the_question(tmp_path: Path) -> None:
    plan = plan_for(figures=figures(tmp_path, GOOD))
    section = next(s for s in plan.sections if s.title == "Het werk organiseren")
    at = next(n for n, item in enumerate(section.items) if isinstance(item, Question) and item.codes == ("GK305",))
    assert isinstance(section.items[at + 1], FormTable)


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("", "e.csv", "'indicator', 'onderdeel', 'waarde' ontbreekt"),
        ("a;b\n1;2\n", "e.csv", "ontbreekt"),
        (HEAD, "e.csv", "geen cijfers"),
        (HEAD + "2.0;Niveau 3\n", "e.csv", "regel 2: het aantal kolommen klopt niet: 2 in plaats van 4"),
        (HEAD + "2.0;Niveau 3;;fte\n", "e.csv", "regel 2: 'waarde' is niet ingevuld"),
        (HEAD + "9.9;Niveau 3;12;fte\n", "e.csv", "regel 2: indicator 9.9 is niet bekend. Kies uit: 1.0, 2.0"),
        (HEAD + "2.0;N3;12;fte\n2.0;N3;13;fte\n", "e.csv", "regel 3: dit cijfer staat er al"),
        (HEAD + '2.0;"Niveau 3;12;fte\n', "e.csv", "regel 2: deze regel is geen geldige CSV"),
        ("indicator;onderdeel;waarde;kleur\n1.0;a;b;c\n", "e.csv", "'kleur' is niet bekend"),
        ("indicator;onderdeel;waarde;waarde\n1.0;a;b;c\n", "e.csv", "twee keer"),
        ('[{"indicator": "2.0"', "e.json", "regel 1: dit is geen geldige JSON"),
        ('{"indicator": "2.0"}', "e.json", "verwacht wordt een lijst"),
        ('[{"indicator": "2.0", "onderdeel": "a"}]', "e.json", "cijfer 1: 'waarde' ontbreekt"),
        ('[{"indicator": "2.0", "onderdeel": "a", "waarde": null}]', "e.json", "cijfer 1: 'waarde' is niet ingevuld"),
        ('[{"indicator": "2.0", "onderdeel": "a", "waarde": [1]}]', "e.json", "moet een getal of tekst zijn"),
        ("[]", "e.json", "geen cijfers"),
        ("x", "e.xlsx", "'.xlsx' is niet bekend"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_its_place(tmp_path: Path, text: str, name: str, told: str) -> None:
    with pytest.raises(ScaffoldError) as raised:
        figures(tmp_path, text, name)
    assert str(raised.value).startswith(str(tmp_path / name))
    assert told in str(raised.value)


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError, match="kan niet worden geopend"):
        read_figures(tmp_path / "weg.csv", QUESTIONS)
    (tmp_path / "e.csv").write_bytes(b"indicator;onderdeel;waarde\n1.0;\xff;2\n")
    with pytest.raises(ScaffoldError, match="UTF-8"):
        read_figures(tmp_path / "e.csv", QUESTIONS)


@given(st.binary(max_size=200), st.sampled_from([".csv", ".json"]))
def test_whatever_the_file_holds_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    path = tmp_path_factory.mktemp("kikv") / f"e{suffix}"
    path.write_bytes(data)
    try:
        found = read_figures(path, QUESTIONS)
    except ScaffoldError:
        return
    assert found
