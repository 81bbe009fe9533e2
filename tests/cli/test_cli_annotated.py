"""`--format docx` and `--format pdf` on the command line, and progress over many files."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx
import pytest
from cli_outcome import Run

from kompascheck.cli.progress import MANY, progress
from kompascheck.evidence import weights


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """A Word document without a peer."""
    document = docx.Document()
    document.add_heading("Fruit", 1)
    document.add_paragraph("De appel is rood.")
    path = tmp_path / "beeld.docx"
    document.save(path)
    return path


@pytest.mark.parametrize("beside", [True, False])
def test_word_copy(run: Run, pack: Path, word: Path, tmp_path: Path, beside: bool) -> None:
    target, before = tmp_path / "beeld.kompascheck.docx", word.read_bytes()
    where = ("-o", f"docx={target}") if beside else ("--format", "docx", "-o", target)
    outcome = run("lint", word, "--pack", pack, *where)
    assert outcome.code == 1
    assert f"geschreven: {target}" in outcome.err
    assert ("ONTBREEKT: PR2" in outcome.out) is beside
    firsts = [comment.paragraphs[0].text for comment in docx.Document(target).comments]
    assert "ONTBREEKT: PR2 gele-peer" in firsts
    assert word.read_bytes() == before


def test_a_copy_can_be_checked_and_written_again(run: Run, pack: Path, word: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "een.docx", tmp_path / "twee.docx"
    run("lint", word, "--pack", pack, "--format", "docx", "-o", first)
    run("lint", first, "--pack", pack, "--format", "docx", "-o", second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "word_in_it"),
    [
        (("gaten.md", "-f", "docx", "-o", "x.docx"), "gaten.md niet"),
        (("gaten.md", "-f", "pdf", "-o", "x.pdf"), "PDF"),
        (("gaten.md", "-o", "docx=x.docx"), "Word-bestand"),
        (("beeld.docx", "-f", "docx"), "-o beeld.kompascheck.docx"),
        (("beeld.docx", "beeld.docx", "gaten.md", "-f", "docx", "-o", "x.docx"), "één document"),
        (("beeld.docx", "-f", "docx", "-o", "beeld.docx", "--force"), "wordt niet overschreven"),
    ],
)
def test_what_cannot_be_annotated_is_one_line(
    run: Run,
    pack: Path,
    gaps: Path,
    word: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    word_in_it: str,
) -> None:
    monkeypatch.chdir(gaps.parent)
    outcome = run("lint", *arguments, "--pack", pack)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert word_in_it in outcome.err
    assert not Path("x.docx").exists()


def test_damaged_weights_are_one_line(run: Run, pack: Path, gaps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = gaps.with_name("gewichten.npz")
    damaged.write_bytes(b"geen gewichten")
    monkeypatch.setattr("kompascheck.evidence.engine.open_scorer", lambda pack: weights.Weights.open(damaged))
    outcome = run("lint", gaps, "--pack", pack)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "gewichten" in outcome.err


class _Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_progress_is_for_a_terminal_and_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [f"beeld-{number}.md" for number in range(MANY)]
    for screen, names, shown in (
        (_Terminal(), many, True),
        (_Terminal(), many[1:], False),
        (io.StringIO(), many, False),
    ):
        monkeypatch.setattr(sys, "stderr", screen)
        assert list(progress(names)) == names
        assert (f"1 van {MANY}: beeld-0.md" in screen.getvalue()) is shown
    monkeypatch.setattr(sys, "stderr", screen := _Terminal())
    list(progress(many))
    assert screen.getvalue().endswith("\r" + " " * 79 + "\r")  # nothing is left behind
