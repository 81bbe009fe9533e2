"""Help, wrong use, and what happens when kompascheck itself fails."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli_outcome import Run

from kompascheck import __version__, plain

COMMANDS = ("lint", "baseline", "rules", "explain", "scaffold", "init", "config", "text", "outline", "crosswalk")
RULES = ("new", "validate", "test", "docs", "diff")
ENGLISH = re.compile(r"\b(usage|options|arguments|commands|show|exit|default|required|error|try)\b", re.IGNORECASE)


def test_version(run: Run) -> None:
    assert run("--version").out == f"kompascheck {__version__}\n"


def test_help_lists_the_commands(run: Run) -> None:
    outcome = run("--help")
    assert outcome.code == 0
    for command in COMMANDS:
        assert re.search(rf"^  {command} +\S", outcome.out, re.MULTILINE)
    assert "--install-completion" in outcome.out


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS), *(("rules", name) for name in RULES)])
def test_help_is_dutch(run: Run, command: tuple[str, ...]) -> None:
    outcome = run(*command, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith("Gebruik: kompascheck")
    without_values = re.sub(r"[a-z]+(\|[a-z]+)+|--?[a-z-]+|standaard: \w+", "", outcome.out)
    assert ENGLISH.findall(without_values) == []
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_without_arguments_the_help_is_shown(run: Run) -> None:
    outcome = run()
    assert outcome.code == 2
    assert "Opdrachten:" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["lnt"], ("'lnt'", "Bedoelt u 'lint'?")),
        (["zzz"], ("'zzz'", "--help")),
        (["--vresion"], ("--vresion",)),
        (["lint"], ("BESTAND", "kompascheck lint --help")),
        (["lint", "a.md", "--fromat", "json"], ("--fromat", "--format")),
        (["lint", "a.md", "--format", "xml"], ("--format", "text|json|html|markdown|sarif|junit|github|gitlab|csv")),
        (["lint", "a.md", "--fail-on", "nooit"], ("--fail-on", "error|warning|info|never")),
        (["lint", "a.md", "--year", "vorig"], ("--year", "JAAR")),
        (["lint", "a.md", "--pack"], ("--pack", "hoort een waarde")),
        (["lint", "a.md", "--quiet=ja"], ("--quiet", "hoort geen waarde")),
        (["rules", "tst"], ("'tst'", "Bedoelt u 'test'?")),
        (["explain"], ("CODE", "kompascheck explain --help")),
    ],
)
def test_wrong_use_is_one_dutch_line(run: Run, arguments: list[str], words: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("kompascheck: ")
    assert outcome.err.count("\n") == 1
    for word in words:
        assert word in outcome.err
    for english in ("No such", "Missing", "Invalid", "requires", "unexpected", "Did you mean", "Try"):
        assert english not in outcome.err


def test_failure_of_our_own_leaves_a_log(run: Run, complete: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: object) -> str:
        raise ZeroDivisionError("dat had niet gemogen")

    monkeypatch.setattr(plain, "to_text", fail)
    outcome = run("text", complete)
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err
    log = Path(outcome.err.split()[-1])
    text = log.read_text("utf-8")
    log.unlink()
    assert text.startswith(f"kompascheck {__version__}, Python ")
    assert "ZeroDivisionError: dat had niet gemogen" in text


def test_interrupted(run: Run, complete: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(document: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(plain, "to_text", interrupt)
    outcome = run("text", complete)
    assert (outcome.code, outcome.err) == (130, "kompascheck: afgebroken.\n")


def test_text_and_outline(run: Run, complete: Path, tmp_path: Path) -> None:
    assert "De appel is rood." in run("text", complete).out
    assert "# Fruit" in run("text", complete, "--format", "md").out
    assert "Fruit" in run("outline", complete).out
    target = tmp_path / "tekst.txt"
    assert run("text", complete, "-o", target).code == 0
    assert "De appel is rood." in target.read_text("utf-8")
