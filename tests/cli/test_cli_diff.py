"""`lint --diff`: only what changes since a version in Git touch."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from cli_outcome import Outcome, Run

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="Git is not installed")
WHOLE = "# Fruit\n\nDe appel is rood.\n\n<!-- kompas: PR9 -->\nNog een zin over de mand.\n"


def _git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=Proef", "-c", "user.email=proef@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one document, committed on main; it lacks a peer and has a declaration that fails."""
    folder = tmp_path / "project"
    folder.mkdir()
    _git(folder, "init", "-b", "main")
    (folder / "beeld.md").write_text(WHOLE, "utf-8")
    _git(folder, "add", ".")
    _git(folder, "commit", "-m", "eerste")
    return folder


def _codes(outcome: Outcome) -> set[str]:
    return {one["code"] for document in json.loads(outcome.out)["documents"] for one in document["findings"]}


def _lint(run: Run, pack: Path, *arguments: str | Path) -> Outcome:
    return run("lint", *arguments, "--pack", pack, "--format", "json")


def test_nothing_changed(run: Run, pack: Path, repository: Path) -> None:
    outcome = _lint(run, pack, repository / "beeld.md", "--diff", "main")
    assert (outcome.code, _codes(outcome)) == (0, set())


def test_a_change_elsewhere_keeps_what_is_missing(run: Run, pack: Path, repository: Path) -> None:
    (repository / "beeld.md").write_text(WHOLE.replace("rood", "groen"), "utf-8")
    outcome = _lint(run, pack, repository / "beeld.md", "--diff", "main")
    assert outcome.code == 1
    assert _codes(outcome) == {"PR2", "PR3"}


def test_a_changed_passage_has_its_finding(run: Run, pack: Path, repository: Path) -> None:
    (repository / "beeld.md").write_text(WHOLE.replace("PR9", "PR8"), "utf-8")
    assert "GK921" in _codes(_lint(run, pack, repository / "beeld.md", "--diff", "HEAD"))


def test_only_the_own_side_of_a_branch_counts(run: Run, pack: Path, repository: Path) -> None:
    _git(repository, "checkout", "-b", "werk")
    (repository / "ander.md").write_text("# Fruit\n\nDe peer is geel.\n", "utf-8")
    _git(repository, "add", ".")
    _git(repository, "commit", "-m", "eigen werk")
    _git(repository, "checkout", "main")
    (repository / "beeld.md").write_text(WHOLE.replace("rood", "groen"), "utf-8")
    _git(repository, "commit", "-am", "werk van anderen")
    _git(repository, "checkout", "werk")
    assert _codes(_lint(run, pack, repository / "beeld.md", "--diff", "main")) == set()
    assert "PR1" in _codes(_lint(run, pack, repository / "ander.md", "--diff", "main"))


def test_a_new_file_counts_whole(run: Run, pack: Path, repository: Path) -> None:
    (repository / "nieuw.md").write_text(WHOLE, "utf-8")
    assert _codes(_lint(run, pack, repository / "nieuw.md", "--diff", "main")) == {"PR2", "PR3", "GK921"}


@pytest.mark.parametrize("ref", ["bestaat-niet", "--output=x", ""])
def test_a_wrong_version_is_one_line(run: Run, pack: Path, repository: Path, ref: str) -> None:
    outcome = _lint(run, pack, repository / "beeld.md", f"--diff={ref}")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "--diff" in outcome.err
    assert not (repository / "x").exists()


def test_outside_git_is_one_line(run: Run, pack: Path, gaps: Path) -> None:
    outcome = _lint(run, pack, gaps, "--diff", "main")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "niet in Git" in outcome.err
