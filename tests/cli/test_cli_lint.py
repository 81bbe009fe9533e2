"""`kompascheck lint`: exit codes, outputs and inputs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_outcome import Run


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("error", 1), ("warning", 1), ("info", 1), ("never", 0)],
)
def test_missing_mandatory_requirement(run: Run, pack: Path, gaps: Path, fail_on: str, code: int) -> None:
    outcome = run("lint", gaps, "--pack", pack, "--fail-on", fail_on)
    assert outcome.code == code
    assert "Niet compleet: 1 verplicht onderdeel ontbreekt." in outcome.out
    assert f"Exitcode {code}:" in outcome.out
    assert outcome.err == ""


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 0), ("info", 1)])
def test_missing_advice_is_only_a_tip(run: Run, pack: Path, tmp_path: Path, fail_on: str, code: int) -> None:
    document = tmp_path / "beeld.md"
    document.write_text("De appel is rood.\n\nDe peer is geel.\n", "utf-8")
    outcome = run("lint", document, "--pack", pack, "--fail-on", fail_on)
    assert outcome.code == code
    assert "Compleet: alle 2 verplichte onderdelen zijn gevonden." in outcome.out
    assert "TIP: PR3 kromme-banaan" in outcome.out


def test_complete_document(run: Run, pack: Path, complete: Path) -> None:
    outcome = run("lint", complete, "--pack", pack)
    assert outcome.code == 0
    assert "Totaal: 0 fouten, 0 waarschuwingen, 0 tips." in outcome.out


def test_quiet_is_one_line_a_document(run: Run, pack: Path, gaps: Path, complete: Path) -> None:
    outcome = run("lint", "-q", complete, gaps, "--pack", pack)
    joined = " ".join(outcome.out.split())
    assert f"{complete}: Compleet" in joined
    assert f"{gaps}: Niet compleet" in joined
    assert "Totaal" not in outcome.out


def test_verbose_shows_the_evidence(run: Run, pack: Path, gaps: Path) -> None:
    assert "“De appel is rood.” (regel 3)" not in run("lint", gaps, "--pack", pack).out
    assert "“De appel is rood.” (regel 3)" in run("lint", gaps, "--pack", pack, "-v").out


def test_markdown_on_stdin(run: Run, pack: Path) -> None:
    outcome = run("lint", "-", "--pack", pack, stdin="De appel is rood. De peer is één keer geel.\n".encode())
    assert outcome.code == 0
    assert outcome.out.startswith("<stdin>")


def test_year_replaces_that_of_the_document(run: Run, pack: Path, complete: Path) -> None:
    outcome = run("lint", complete, "--pack", pack, "--format", "json", "--year", "2024")
    assert json.loads(outcome.out)["documents"][0]["reporting_year"] == 2024


def test_unreadable_file_does_not_stop_the_others(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    outcome = run("lint", tmp_path / "weg.docx", gaps, "--pack", pack, "--format", "json")
    assert outcome.code == 2
    assert [document["path"] for document in json.loads(outcome.out)["documents"]] == [str(gaps)]
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith(f"kompascheck: {tmp_path / 'weg.docx'}: ")


def test_folder_stands_for_the_documents_in_it(run: Run, pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "beelden"
    folder.mkdir()
    for name in ("b.md", "a.md", ".verborgen.md", "~$a.docx", "foto.jpg"):
        (folder / name).write_text("De appel is rood.\n", "utf-8")
    outcome = run("lint", folder, folder / "a.md", "--pack", pack, "--format", "json")
    assert [Path(document["path"]).name for document in json.loads(outcome.out)["documents"]] == ["a.md", "b.md"]


def test_folder_of_chapters_is_one_document(run: Run, pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "boek"
    folder.mkdir()
    (folder / "_quarto.yml").write_text("book: {chapters: [een.md, twee.md]}", "utf-8")
    (folder / "een.md").write_text("# Een\n\nDe appel is rood.\n", "utf-8")
    (folder / "twee.md").write_text("# Twee\n\nDe peer is geel.\n", "utf-8")
    outcome = run("lint", folder, "--pack", pack, "-q")
    assert outcome.code == 0
    assert "Compleet" in outcome.out


def test_output_is_written_whole_and_only_once(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    target = tmp_path / "rapport.json"
    outcome = run("lint", gaps, "--pack", pack, "--format", "json", "-o", target)
    assert (outcome.code, outcome.out) == (1, "")
    assert json.loads(target.read_text("utf-8"))["schema_version"] == 1
    target.write_text("van een ander", "utf-8")

    refused = run("lint", gaps, "--pack", pack, "-o", target)
    assert refused.code == 2
    assert "--force" in refused.err
    assert target.read_text("utf-8") == "van een ander"

    assert run("lint", gaps, "--pack", pack, "-o", target, "--force").code == 1
    assert "Niet compleet" in target.read_text("utf-8")
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".tmp")] == []


def test_output_never_replaces_an_input(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    before = gaps.read_text("utf-8")
    link = tmp_path / "anders.md"
    link.symlink_to(gaps)
    for target in (gaps, link):
        outcome = run("lint", gaps, "--pack", pack, "-o", target, "--force")
        assert outcome.code == 2
        assert "wordt niet overschreven" in outcome.err
    assert gaps.read_text("utf-8") == before


def test_output_in_a_folder_that_is_not_there(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    outcome = run("lint", gaps, "--pack", pack, "-o", tmp_path / "weg" / "rapport.txt")
    assert outcome.code == 2
    assert "bestaat niet" in outcome.err


def test_output_never_replaces_a_document_in_a_folder(run: Run, pack: Path, tmp_path: Path) -> None:
    for name, settings in (("beelden", {}), ("boek", {"_quarto.yml": "book: {chapters: [a.md]}"})):
        folder = tmp_path / name
        folder.mkdir()
        for file, text in {"a.md": "De appel is rood.\n", **settings}.items():
            (folder / file).write_text(text, "utf-8")
        outcome = run("lint", folder, "--pack", pack, "-o", folder / "a.md", "--force")
        assert outcome.code == 2
        assert "wordt niet overschreven" in outcome.err
        assert (folder / "a.md").read_text("utf-8") == "De appel is rood.\n"
