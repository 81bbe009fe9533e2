"""`scaffold` and `sources` on the command line: files, options that do not fit, and what is never overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_outcome import Run

ANSWERED = "# Fruit\n\nDe appel is rood.\n\nDe banaan is krom.\n"


@pytest.mark.parametrize("name", ["opzet.docx", "opzet.md", "opzet.html"])
def test_each_format_can_be_written_and_read(run: Run, pack: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    outcome = run("scaffold", "--pack", pack, "-o", target)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", f"kompascheck: geschreven: {target}\n")
    shown = run("text", target).out
    assert "Staat er iets over een appel?" in shown
    assert "Alleen een kop." not in shown  # guidance


@pytest.mark.parametrize("name", ["opzet.docx", "opzet.md", "opzet.html"])
def test_nothing_is_overwritten_without_force(run: Run, pack: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_text("mijn werk", "utf-8")
    outcome = run("scaffold", "--pack", pack, "-o", target)
    assert outcome.code == 2
    assert "bestaat al" in outcome.err
    assert target.read_text("utf-8") == "mijn werk"
    assert run("scaffold", "--pack", pack, "-o", target, "--force").code == 0
    assert target.read_bytes() != b"mijn werk"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


def test_a_supplement_asks_what_is_missing(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    target = tmp_path / "aanvulling.docx"
    assert run("scaffold", "--pack", pack, "--missing", gaps, "-o", target).code == 0
    shown = run("text", target).out
    assert "Aanvulling op gaten.md" in shown
    assert [word in shown for word in ("een appel?", "een peer?", "een banaan?")] == [False, True, True]


def test_a_supplement_leaves_out_what_the_author_accepted(run: Run, pack: Path, gaps: Path) -> None:
    gaps.write_text(ANSWERED + "\n<!-- kompascheck: negeer PR2 reden: wij hebben geen peren -->\n", "utf-8")
    outcome = run("scaffold", "--pack", pack, "--missing", gaps)
    assert (outcome.code, outcome.out) == (0, "")
    assert "ontbreekt niets" in outcome.err


def test_a_complete_document_needs_no_supplement(run: Run, pack: Path, complete: Path, tmp_path: Path) -> None:
    target = tmp_path / "aanvulling.docx"
    outcome = run("scaffold", "--pack", pack, "--missing", complete, "-o", target)
    assert outcome.code == 0
    assert "ontbreekt niets" in outcome.err
    assert not target.exists()


def test_a_supplement_never_takes_the_place_of_its_document(run: Run, pack: Path, gaps: Path) -> None:
    outcome = run("scaffold", "--pack", pack, "--missing", gaps, "-o", gaps, "--force")
    assert outcome.code == 2
    assert "De appel is rood." in gaps.read_text("utf-8")


def test_the_profile_fills_the_scaffold(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kompascheck.yaml").write_text(
        "organisatie: Stichting Rietveen\nverslagjaar: 2025\nsettings: [woonsetting, wijk]\nwerkt_verschillend: ja\n"
        "locaties: [{naam: De Esdoorn}, {naam: Team Zuid, soort: wijkteam}]\ngremia: [VAR]\n"
        "doelen_vorig_jaar: [Elke bewoner een levensverhaal.]\n",
        "utf-8",
    )
    target = tmp_path / "opzet.md"
    assert run("scaffold", "-o", target).code == 0
    text = target.read_text("utf-8")
    for part in (
        'organisatie: "Stichting Rietveen"',
        "| De Esdoorn |",
        "| Team Zuid |",
        "| VAR |",
        "| Elke bewoner een levensverhaal. |",
        "### In de wijk",
    ):
        assert part in text
    assert run("scaffold", "-o", target, "--force", "--no-config").code == 0
    assert "De Esdoorn" not in target.read_text("utf-8")


def test_last_years_document_gives_goals_and_the_next_year(run: Run, tmp_path: Path) -> None:
    last = tmp_path / "beeld-2025.md"
    last.write_text(
        "---\nverslagjaar: 2025\norganisatie: Rietveen\n---\n# Kwaliteitsbeeld 2025\n\n## Doelen voor 2026\n\n"
        "- Elke bewoner een levensverhaal.\n",
        "utf-8",
    )
    text = run("scaffold", "--from", last).out
    assert "# Kwaliteitsbeeld 2026" in text
    assert "| “Elke bewoner een levensverhaal.” | [vul in] |" in text
    assert "(beeld-2025.md, Doelen voor 2026, regel 9)" in text


def test_a_document_without_plans_is_told(run: Run, pack: Path, complete: Path) -> None:
    outcome = run("scaffold", "--pack", pack, "--from", complete)
    assert outcome.code == 0
    assert "geen vooruitblik met doelen gevonden" in outcome.err


def test_chapters_go_to_a_folder_that_lint_reads(run: Run, pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "beeld"
    assert run("scaffold", "--pack", pack, "--chapters", folder).code == 0
    names = sorted(str(path.relative_to(folder).as_posix()) for path in folder.rglob("*") if path.is_file())
    assert names == [
        ".github/workflows/kwaliteitsbeeld.yml",
        ".gitlab-ci.yml",
        "01-rond-fruit.md",
        "02-overige-onderdelen.md",
        "index.md",
        "kompascheck.yaml",
    ]
    report = json.loads(run("lint", folder, "--pack", pack, "--format", "json").out)
    assert len(report["documents"]) == 1
    assert [row["status"] for row in report["documents"][0]["requirements"]] == ["missing"] * 3


def test_a_profile_that_is_there_stays(run: Run, pack: Path, tmp_path: Path) -> None:
    (tmp_path / "kompascheck.yaml").write_text("organisatie: Rietveen\n", "utf-8")
    outcome = run("scaffold", "--pack", pack, "--chapters", tmp_path)
    assert outcome.code == 0
    assert (tmp_path / "kompascheck.yaml").read_text("utf-8") == "organisatie: Rietveen\n"
    assert "hoofdstukken: [index.md, 01-rond-fruit.md, 02-overige-onderdelen.md]" in outcome.err


def test_a_chapter_that_is_there_stops_all(run: Run, pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "beeld"
    folder.mkdir()
    (folder / "01-rond-fruit.md").write_text("mijn werk", "utf-8")
    outcome = run("scaffold", "--pack", pack, "--chapters", folder)
    assert outcome.code == 2
    assert [path.name for path in folder.iterdir()] == ["01-rond-fruit.md"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "a.md", "--chapters", "b"), "gaan niet samen"),
        (("--from", "a.md", "--missing", "b.md"), "gaan niet samen"),
        (("--chapters", "b", "--reference-doc", "s.docx"), "Kies een van de twee"),
        (("--reference-doc", "s.docx"), "hoort bij Word"),
        (("-o", "a.pdf"), "a.pdf: kompascheck schrijft een opzet als .docx, .md of .html"),
        (("--lens", "pdac"), "de lens 'pdac' bestaat niet"),
        (("--template", "weg"), "bestaat niet"),
        (("--from", "weg.docx"), "weg.docx: het bestand bestaat niet"),
        (("--missing", "weg.docx"), "weg.docx: het bestand bestaat niet"),
        (("--kikv", "weg.csv"), "weg.csv: het bestand kan niet worden geopend"),
        (("--guidance", "luid"), "comments|text|none"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run("scaffold", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err
    assert outcome.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_sources_lists_ideas_and_indicators(run: Run) -> None:
    outcome = run("sources")
    assert outcome.code == 0
    for part in ("Bouwsteen 1", "De Waaier voor het open gesprek", "\n7.0  Ziekteverzuim", "Indicator%206.0.md"):
        assert part in outcome.out


def test_sources_as_json(run: Run) -> None:
    data = json.loads(run("sources", "--format", "json").out)
    assert data["pack"] == "generiek-kompas@2025"
    assert [row["indicator"] for row in data["kikv"]] == [f"{number}.0" for number in range(1, 8)]
    assert data["groups"][1]["id"] == "bouwsteen-1"


def test_sources_of_a_pack_without(run: Run, pack: Path) -> None:
    outcome = run("sources", "--pack", pack)
    assert (outcome.code, "geen lijst met bronnen" in outcome.out) == (0, True)


def test_the_appendix_is_optional(run: Run) -> None:
    assert "De Waaier" not in run("scaffold").out
    assert "| De Waaier voor het open gesprek | [vul in] |" in run("scaffold", "--sources").out


def test_figures_of_kikv_fill_a_table(run: Run, tmp_path: Path) -> None:
    export = tmp_path / "kikv.csv"
    export.write_text("indicator;onderdeel;waarde\n6.0;Hele organisatie;7,1%\n", "utf-8")
    assert "| Hele organisatie | 7,1% |" in run("scaffold", "--kikv", export).out
    export.write_text("indicator;onderdeel;waarde\n6.0;Hele organisatie;\n", "utf-8")
    outcome = run("scaffold", "--kikv", export)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"{export}: regel 2: 'waarde' is niet ingevuld" in outcome.err
