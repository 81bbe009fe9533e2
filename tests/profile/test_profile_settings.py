"""Which profile belongs to a document, and the settings that follow from it with their origins."""

from __future__ import annotations

from pathlib import Path

import pytest

from kompascheck.profile.effective import NO_FLAGS, Flags, check_codes, resolve
from kompascheck.profile.finding import Named, ProfileChoice, choose, find
from kompascheck.profile.overview import overview
from kompascheck.report import Severity
from kompascheck.yamlfile import YamlFileError

NEAREST = ProfileChoice()


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def origins(choice: ProfileChoice, folder: Path, flags: Flags = NO_FLAGS) -> dict[str, tuple[str, str]]:
    settings = overview(choice, resolve(choice, folder, flags), flags)
    return {setting.name: (setting.value, setting.origin) for setting in settings}


def test_the_nearest_profile_upward(tmp_path: Path) -> None:
    high = write(tmp_path / "kompascheck.yaml")
    low = write(tmp_path / "2025" / "kompascheck.yml")
    deep = tmp_path / "2025" / "concept" / "deel"
    deep.mkdir(parents=True)
    assert find(tmp_path) == high
    assert find(deep) == low


def test_yaml_goes_before_yml(tmp_path: Path) -> None:
    write(tmp_path / "kompascheck.yml")
    assert find(tmp_path) == tmp_path / "kompascheck.yml"
    write(tmp_path / "kompascheck.yaml")
    assert find(tmp_path) == tmp_path / "kompascheck.yaml"


def test_a_folder_of_that_name_is_no_profile(tmp_path: Path) -> None:
    (tmp_path / "a" / "kompascheck.yaml").mkdir(parents=True)
    above = write(tmp_path / "kompascheck.yaml")
    assert find(tmp_path / "a") == above


def test_a_profile_in_the_working_directory_is_shown_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "kompascheck.yaml")
    monkeypatch.chdir(tmp_path)
    assert find(Path()) == Path("kompascheck.yaml")


def test_what_the_user_names_goes_first() -> None:
    flag = Path("a.yaml")
    assert choose(flag, off=False, environment="b.yaml") == ProfileChoice(flag, named=Named.FLAG)
    assert choose(None, off=False, environment="b.yaml") == ProfileChoice(Path("b.yaml"), named=Named.ENVIRONMENT)
    assert choose(None, off=True, environment="b.yaml") == ProfileChoice(off=True)
    assert choose(None, off=False, environment="") == NEAREST


def test_no_profile_wanted(tmp_path: Path) -> None:
    write(tmp_path / "kompascheck.yaml", "verslagjaar: 2025")
    off = ProfileChoice(off=True)
    assert resolve(off, tmp_path).year is None
    assert origins(off, tmp_path)["profiel"] == ("geen", "--no-config")


def test_a_named_profile_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(YamlFileError, match="kan niet worden geopend"):
        resolve(ProfileChoice(tmp_path / "weg.yaml"), tmp_path)


def test_origins_default_profile_and_command_line(tmp_path: Path) -> None:
    path = write(tmp_path / "kompascheck.yaml", "# hoi\nverslagjaar: 2024\npakket: ink@2025\nernst:\n  GK103: info\n")
    flags = Flags(year=2025, as_mandatory=True)
    effective = resolve(NEAREST, tmp_path, flags)
    shown = origins(NEAREST, tmp_path, flags)
    assert (effective.year, effective.pack) == (2025, "ink@2025")
    assert shown["verslagjaar"] == ("2025", "--year")
    assert shown["pakket"] == ("ink@2025", f"{path}:3")
    assert shown["ernst"] == ("GK103 info", f"{path}:4")
    assert shown["gremia"] == ("niet ingevuld", "standaard")
    assert shown["als verplicht"] == ("ja", "--as-mandatory")
    assert effective.severities == {"GK103": Severity.INFO}


def test_a_flag_goes_before_the_profile(tmp_path: Path) -> None:
    write(tmp_path / "kompascheck.yaml", "pakket: ink@2025\n")
    assert resolve(NEAREST, tmp_path, Flags(pack="q-model@2025")).pack == "q-model@2025"


def test_a_pack_of_ones_own_stands_beside_the_profile(tmp_path: Path) -> None:
    write(tmp_path / "kompascheck.yaml", "pakket: eigen/2025.yaml\n")
    assert resolve(NEAREST, tmp_path / "diep" / "er").pack == str(tmp_path / "eigen" / "2025.yaml")


def test_ignored_codes_know_where_they_stand(tmp_path: Path) -> None:
    text = "negeren:\n  - {codes: [GK103], reden: r, door: d}\n  - {codes: [GK204], reden: s, door: e}\n"
    path = write(tmp_path / "kompascheck.yaml", text)
    found = resolve(NEAREST, tmp_path).suppressions
    assert [(s.codes, s.reason, s.by, s.origin) for s in found] == [
        (("GK103",), "r", "d", f"{path}:2"),
        (("GK204",), "s", "e", f"{path}:3"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ernst:\n  GK104: info\n", 2),
        ("negeren:\n  - codes:\n      - GK103\n      - GK104\n    reden: r\n    door: d\n", 4),
    ],
)
def test_a_code_that_does_not_exist(text: str, line: int, tmp_path: Path) -> None:
    path = write(tmp_path / "kompascheck.yaml", text)
    with pytest.raises(YamlFileError) as refusal:
        check_codes(resolve(NEAREST, tmp_path), ["GK103", "GK204"])
    assert str(refusal.value) == f"{path}:{line}: de code GK104 bestaat niet. Bedoelt u 'GK204'?"
