"""The profile on the command line: `lint` with one, `config`, and `init`."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from cli_outcome import Outcome, Run

from kompascheck.cli import asking
from kompascheck.profile.schema import Profile
from kompascheck.yamlfile import load

SUBMISSION = """
submission:
  deadline: 2026-03-31
  portal: DESAN
  portal_opens: 2025-12-15
  deliver: Geef de URL door, één keer voor het hele concern.
  responsible: Raad van Bestuur
  minimum_clients: 25
"""


@pytest.fixture(autouse=True)
def no_profile_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KOMPASCHECK_CONFIG", raising=False)


def profile(folder: Path, text: str) -> Path:
    path = folder / "kompascheck.yaml"
    path.write_text(text, "utf-8")
    return path


def severities(outcome: Outcome) -> dict[str, str]:
    (document,) = json.loads(outcome.out)["documents"]
    return {finding["code"]: finding["severity"] for finding in document["findings"]}


def test_severity_of_a_code(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    profile(tmp_path, "ernst: {PR2: warning, PR3: error}\n")
    outcome = run("lint", gaps, "--pack", pack, "--format", "json")
    assert severities(outcome) == {"PR2": "warning", "PR3": "error"}
    assert severities(run("lint", gaps, "--pack", pack, "--format", "json", "--no-config")) == {
        "PR2": "error",
        "PR3": "info",
    }


def test_pack_and_year_of_the_profile(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    profile(tmp_path, f"pakket: {pack.relative_to(tmp_path)}\nverslagjaar: 2026\n")
    (document,) = json.loads(run("lint", gaps, "--format", "json").out)["documents"]
    assert (document["pack"], document["reporting_year"]) == ("proef@2025", 2026)
    (document,) = json.loads(run("lint", gaps, "--format", "json", "--year", "2025").out)["documents"]
    assert document["reporting_year"] == 2025


def test_ignored_codes_do_not_count(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    profile(tmp_path, "negeren:\n  - {codes: [PR2], reden: Er zijn geen peren., door: de kok, tot: 2026-03-01}\n")
    assert run("lint", gaps, "--pack", pack, "--today", "2026-03-01").code == 0
    late = run("lint", gaps, "--pack", pack, "--today", "2026-03-02")
    assert late.code == 1
    assert "GK912" in late.out


def test_a_small_organisation_has_no_errors(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    pack.write_text(pack.read_text("utf-8") + SUBMISSION, "utf-8")
    profile(tmp_path, "clienten_op_1_januari: 18\n")
    outcome = run("lint", gaps, "--pack", pack, "--today", "2026-03-01")
    assert outcome.code == 0
    assert "Vrijwillig: met 18 cliënten" in " ".join(outcome.out.split())
    forced = run("lint", gaps, "--pack", pack, "--today", "2026-03-01", "--as-mandatory")
    assert forced.code == 1
    assert "Vrijwillig" not in forced.out


def test_what_is_left_to_do(run: Run, pack: Path, gaps: Path) -> None:
    pack.write_text(pack.read_text("utf-8") + SUBMISSION, "utf-8")
    told = " ".join(run("lint", gaps, "--pack", pack, "--today", "2026-03-01").out.split())
    assert "Nog 30 dagen om in te leveren, tot en met 31 maart 2026." in told
    assert "Los de fout hierboven op." in told
    assert "één keer voor het hele concern" in told
    assert "nu open, tot en met 31 maart 2026" in told


def test_chapters_of_the_profile(run: Run, pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "beeld"
    folder.mkdir()
    for name, fruit in (("b.md", "appel"), ("a.md", "peer"), ("los.md", "banaan")):
        (folder / name).write_text(f"# Hoofdstuk {fruit}\n\nDe {fruit} is rijp.\n", "utf-8")
    profile(folder, "hoofdstukken: [b.md, a.md]\n")
    (document,) = json.loads(run("lint", folder, "--pack", pack, "--format", "json").out)["documents"]
    assert [row["status"] for row in document["requirements"]] == ["present", "present", "missing"]
    apart = json.loads(run("lint", folder, "--pack", pack, "--format", "json", "--no-config").out)["documents"]
    assert len(apart) == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("verslagjar: 2025\n", ("kompascheck.yaml:1", "Bedoelt u 'verslagjaar'?")),
        ("# x\nernst: {PR9: info}\n", ("kompascheck.yaml:2", "PR9", "Bedoelt u")),
        ("verslagjaar: morgen\n", ("kompascheck.yaml:1", "heel getal")),
        ("pakket: bestaat-niet\n", ("bestaat-niet",)),
    ],
)
def test_a_wrong_profile_stops_the_run(
    run: Run, gaps: Path, pack: Path, tmp_path: Path, text: str, words: tuple[str, ...]
) -> None:
    profile(tmp_path, text)
    outcome = run("lint", gaps, *(() if "pakket" in text else ("--pack", pack)))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    for word in words:
        assert word in outcome.err


def test_a_profile_by_flag_and_by_environment(
    run: Run, pack: Path, gaps: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "een.yaml", tmp_path / "twee.yaml"
    one.write_text("ernst: {PR2: warning}", "utf-8")
    two.write_text("ernst: {PR2: info}", "utf-8")
    monkeypatch.setenv("KOMPASCHECK_CONFIG", str(one))
    arguments = ("lint", gaps, "--pack", pack, "--format", "json")
    assert severities(run(*arguments))["PR2"] == "warning"
    assert severities(run(*arguments, "--config", two))["PR2"] == "info"
    assert severities(run(*arguments, "--no-config"))["PR2"] == "error"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--config", "weg.yaml"), ("weg.yaml", "kan niet worden geopend")),
        (("--config", "a.yaml", "--no-config"), ("gaan niet samen",)),
        (("--today", "morgen"), ("'morgen'", "jjjj-mm-dd")),
    ],
)
def test_wrong_use(run: Run, gaps: Path, pack: Path, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    outcome = run("lint", gaps, "--pack", pack, *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    for word in words:
        assert word in outcome.err


def test_documents_with_different_packs_are_refused(run: Run, tmp_path: Path) -> None:
    for name in ("ink", "generiek-kompas"):
        folder = tmp_path / name
        folder.mkdir()
        profile(folder, f"pakket: {name}@2025\n")
        (folder / "beeld.md").write_text("Er was eens een appel.\n", "utf-8")
    outcome = run("lint", tmp_path / "ink" / "beeld.md", tmp_path / "generiek-kompas" / "beeld.md")
    assert outcome.code == 2
    assert "Controleer ze apart" in outcome.err


def test_config_shows_values_and_origins(run: Run, tmp_path: Path, complete: Path) -> None:
    path = profile(tmp_path, "# van ons\norganisatie: De Linde\nverslagjaar: 2026\n")
    rows = json.loads(run("config", complete, "--year", "2025", "--format", "json").out)["settings"]
    shown = {row["name"]: (row["value"], row["origin"]) for row in rows}
    assert shown["profiel"] == (str(path), "bij het document gevonden")
    assert shown["organisatie"] == ("De Linde", f"{path}:2")
    assert shown["verslagjaar"] == ("2025", "--year")
    assert shown["gremia"] == ("niet ingevuld", "standaard")
    text = run("config", complete)
    assert text.code == 0
    assert "De Linde" in text.out


def test_config_checks_the_codes(run: Run, tmp_path: Path, complete: Path) -> None:
    profile(tmp_path, "ernst: {GK999: info}\n")
    assert run("config", complete).code == 2


def test_config_gives_the_schema(run: Run) -> None:
    assert json.loads(run("config", "--schema").out)["title"] == "Profile"


def test_explain_a_rule_of_our_own(run: Run) -> None:
    for asked in ("GK901", "verslagjaar-wijkt-af"):
        outcome = run("explain", asked)
        assert outcome.code == 0
        assert outcome.out.startswith("GK901 verslagjaar-wijkt-af")


BEELD = """# Kwaliteitsbeeld 2025 van Stichting Waterland

Wij hebben twee huizen: De Linde en De Wilg. Thuis komt Wijkteam Noord.
"""


@pytest.fixture
def beeld(tmp_path: Path) -> Path:
    path = tmp_path / "beeld.md"
    path.write_text(BEELD, "utf-8")
    return path


def test_init_without_a_terminal(run: Run, beeld: Path, tmp_path: Path) -> None:
    outcome = run("init", beeld)
    assert (outcome.code, outcome.out) == (0, "")
    written = load(tmp_path / "kompascheck.yaml", Profile)
    assert written.organisatie == "Waterland"
    assert [place.naam for place in written.locaties] == ["De Linde", "De Wilg", "Wijkteam Noord"]
    assert run("config", beeld).code == 0


def test_init_without_a_document(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "--yes").code == 0
    assert load(tmp_path / "kompascheck.yaml", Profile) == Profile()


def test_init_keeps_what_is_there(run: Run, beeld: Path, tmp_path: Path) -> None:
    path = profile(tmp_path, "organisatie: Met zorg geschreven\n")
    refused = run("init", beeld, "--yes")
    assert refused.code == 2
    assert "--force" in refused.err
    assert path.read_text("utf-8") == "organisatie: Met zorg geschreven\n"
    assert run("init", beeld, "--yes", "--force").code == 0
    assert load(path, Profile).organisatie == "Waterland"
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".tmp")] == []


def test_init_of_a_document_that_is_not_there(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "weg.md").code == 2
    assert not (tmp_path / "kompascheck.yaml").exists()


ANSWERS = (
    "",  # the organisation, as read
    "tweeduizend",
    "1900",
    "2025",
    "woonsetting, huis",
    "woonsetting, wijk",
    "misschien",
    "ja",
    "",  # the places, as read
    "veel",
    "112",
    "cliëntenraad, OR",
    "Een levensverhaal voor iedereen",
    "Minder: 'valpartijen'",
    "",
)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "on_terminal", lambda: True)


@pytest.mark.usefixtures("terminal")
def test_init_asks_what_it_cannot_read(run: Run, beeld: Path, tmp_path: Path) -> None:
    outcome = run("init", beeld, stdin="\n".join(ANSWERS).encode() + b"\n")
    assert (outcome.code, outcome.out) == (0, "")
    for told in ("[Waterland]", "heel getal", "2000 tot en met 2100", "Kies uit thuis", "ja of nee"):
        assert told in outcome.err
    written = load(tmp_path / "kompascheck.yaml", Profile)
    assert (written.organisatie, written.verslagjaar) == ("Waterland", 2025)
    assert written.settings == ("woonsetting", "wijk")
    assert written.werkt_verschillend is True
    assert len(written.locaties) == 3
    assert written.clienten_op_1_januari == 112
    assert written.gremia == ("cliëntenraad", "OR")
    assert written.doelen_vorig_jaar == ("Een levensverhaal voor iedereen", "Minder: 'valpartijen'")


@pytest.mark.usefixtures("terminal")
def test_init_with_an_end_to_the_answers(run: Run, beeld: Path, tmp_path: Path) -> None:
    assert run("init", beeld, stdin=b"Anders\n").code == 0
    assert load(tmp_path / "kompascheck.yaml", Profile).organisatie == "Anders"


@pytest.mark.usefixtures("terminal")
def test_init_with_yes_asks_nothing(run: Run, beeld: Path) -> None:
    assert run("init", beeld, "--yes").err.count("\n") == 1


def test_the_answers_of_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("zeven\n-3\n7\n"))
    assert asking.ask("Hoeveel?", None, "", asking.count) == 7
