"""Several outputs in one run, and the CI systems that are recognised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_outcome import Run

from kompascheck.cli import ci


def test_several_outputs_beside_the_screen(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    page, log = tmp_path / "rapport.html", tmp_path / "k.sarif"
    outcome = run("lint", gaps, "--pack", pack, "--output", f"html={page}", "--output", f"sarif={log}")
    assert outcome.code == 1
    assert "Niet compleet" in outcome.out
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert json.loads(log.read_text("utf-8"))["version"] == "2.1.0"
    assert outcome.err.splitlines() == [f"kompascheck: geschreven: {path}" for path in (page, log)]


def test_main_output_in_a_file_leaves_the_screen_empty(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    main, beside = tmp_path / "main=1.json", tmp_path / "naast.csv"
    outcome = run("lint", gaps, "--pack", pack, "-f", "json", "-o", main, "-o", f"csv={beside}")
    assert outcome.out == ""
    assert json.loads(main.read_text("utf-8"))["schema_version"] == 1
    assert beside.read_text("utf-8").startswith("document,code,")


@pytest.mark.parametrize(
    ("outputs", "words"),
    [
        (("htm=rapport.html",), ("'htm'", "html")),
        (("a.txt", "b.txt"), ("2 bestanden", "html=")),
        (("html=a.html", "sarif=a.html"), ("twee keer",)),
        (("html=weg/a.html",), ("bestaat niet",)),
        (("html=bezet.html",), ("--force",)),
        (("html=gaten.md",), ("wordt niet overschreven",)),
    ],
)
def test_outputs_are_checked_before_any_work(
    run: Run, pack: Path, gaps: Path, monkeypatch: pytest.MonkeyPatch, outputs: tuple[str, ...], words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(gaps.parent)
    Path("bezet.html").write_text("van een ander", "utf-8")
    outcome = run("lint", gaps, "--pack", pack, *(part for output in outputs for part in ("-o", output)))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    for word in words:
        assert word in outcome.err
    assert not Path("a.html").exists()


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch, run: Run, gaps: Path, tmp_path: Path) -> Path:
    """GitHub Actions, with the checkout at the document; the job summary. `run` first: it takes GitHub away."""
    summary = tmp_path / "samenvatting.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(gaps.parent))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    return summary


def test_github_gets_annotations_and_a_summary(run: Run, pack: Path, gaps: Path, github: Path) -> None:
    github.write_text("Van een eerdere stap.\n", "utf-8")
    outcome = run("lint", gaps, "--pack", pack)
    assert outcome.code == 1
    assert "::error file=gaten.md,line=1,title=PR2 gele-peer::" in outcome.out
    summary = github.read_text("utf-8")
    assert summary.startswith("Van een eerdere stap.\n## ")
    assert "| Rond fruit | 1 | 0 | 1 |" in summary


@pytest.mark.parametrize("chosen", ["text", "json"])
def test_github_keeps_to_a_format_that_is_asked_for(
    run: Run, pack: Path, gaps: Path, github: Path, chosen: str
) -> None:
    outcome = run("lint", gaps, "--pack", pack, "--format", chosen)
    assert "::error" not in outcome.out
    assert not github.exists()


def test_github_file_without_a_format_is_text(run: Run, pack: Path, gaps: Path, github: Path, tmp_path: Path) -> None:
    run("lint", gaps, "--pack", pack, "-o", tmp_path / "rapport.txt")
    assert "ONTBREEKT: PR2" in (tmp_path / "rapport.txt").read_text("utf-8")


def test_long_report_is_summarised_in_brief(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    summary = tmp_path / "samenvatting.md"
    ci.add_summary(summary, "é" * ci.SUMMARY_LIMIT, "kort\n")
    assert summary.read_text("utf-8") == "kort\n"
    ci.add_summary(tmp_path / "weg" / "s.md", "lang", "kort")
    assert "kan niet worden geschreven" in capsys.readouterr().err


def test_gitlab_log_has_colours_and_paths_of_the_checkout(
    run: Run, pack: Path, gaps: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    monkeypatch.setenv("CI_PROJECT_DIR", str(gaps.parent))
    monkeypatch.delenv("NO_COLOR", raising=False)
    target = tmp_path / "gl-code-quality-report.json"
    outcome = run("lint", gaps, "--pack", pack, "--output", f"gitlab={target}")
    assert "\x1b[" in outcome.out
    assert json.loads(target.read_text("utf-8"))[0]["location"]["path"] == "gaten.md"
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("lint", gaps, "--pack", pack).out


def test_outside_ci_nothing_is_recognised() -> None:
    assert ci.recognised({}) is None
    assert ci.recognised({"GITHUB_ACTIONS": "false", "GITLAB_CI": ""}) is None
