"""The pre-commit hook, the GitHub Action and the GitLab template, run against a repository with a gap."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GAP = "# Fruit\n\nDe appel is rood.\n"
REPAIRED = GAP + "\nDe peer is geel.\n"
PACK = """
framework: proef
year: 2025
title: Proefkader
source: {title: Proefhandreiking}
lexicon: lexicon.yaml
groups: [{id: rond, title: Rond fruit}]
requirements:
"""
REQUIREMENT = """
  - {code: %s, name: %s, group: rond, level: mandatory, section: Fruit, question: "Een %s?", explanation: Daarom.,
     counts: Een zin., not_enough: Een kop., missing: Er staat niets., advice: Schrijf het., evidence: [{all: [%s]}]}
"""
pytestmark = pytest.mark.skipif(
    shutil.which("bash") is None or sys.platform == "win32", reason="the steps are scripts for bash"
)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a document that has a gap, and a pack of its own with two requirements."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "kwaliteitsbeeld-2025.md").write_text(GAP, "utf-8")
    (folder / "lexicon.yaml").write_text("concepts: {appel: [appel], peer: [peer]}", "utf-8")
    rows = (
        REQUIREMENT % (code, name, word, word)
        for code, name, word in (("PR1", "rood", "appel"), ("PR2", "geel", "peer"))
    )
    (folder / "2025.yaml").write_text(PACK + "".join(rows), "utf-8")
    return folder


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A machine on which kompascheck is installed, and where pip only notes what it is asked."""
    programs = tmp_path / "bin"
    programs.mkdir()
    python = shlex.quote(sys.executable)
    scripts = {
        "kompascheck": f'exec {python} -m kompascheck "$@"',
        "python": f'if [ "$2" = pip ]; then echo "$@" >> "{tmp_path}/pip.log"; else exec {python} "$@"; fi',
    }
    for name, script in scripts.items():
        (programs / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (programs / name).chmod(0o755)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "GITLAB_", "CI_"))}
    return kept | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT / "src")}


def _bash(script: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def _load(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text("utf-8"))


def test_pre_commit_hook(repository: Path, environment: dict[str, str]) -> None:
    (hook,) = _load(".pre-commit-hooks.yaml")
    (repo,) = _load("examples/pre-commit/.pre-commit-config.yaml")["repos"]
    (use,) = repo["hooks"]
    assert use["id"] == hook["id"]
    changed = ["README.md", "docs/kwaliteitsbeeld.txt", "kwaliteitsbeeld-2025.md"]
    assert [name for name in changed if re.search(hook["files"], name)] == ["kwaliteitsbeeld-2025.md"]
    files = [name for name in changed if re.search(use["files"], name)]
    command = shlex.join([*shlex.split(hook["entry"]), *use["args"], "--pack", "2025.yaml", *files])
    failing = _bash(command, repository, environment)
    assert failing.returncode == 1
    assert "ONTBREEKT: PR2" in failing.stdout
    (repository / files[0]).write_text(REPAIRED, "utf-8")
    assert _bash(command, repository, environment).returncode == 0


def _action(inputs: dict[str, str], folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the script steps of the Action as GitHub does; the answer is that of the last."""
    action = _load("action.yml")
    given = {name: str(one.get("default", "")) for name, one in action["inputs"].items()} | inputs
    values = {f"inputs.{name}": value for name, value in given.items()} | {"github.action_path": "/action"}
    for step in (step for step in action["runs"]["steps"] if "run" in step):
        assert "${{" not in step["run"], "an input in a script can run commands"
        variables = {
            name: re.sub(r"\$\{\{\s*(\S+)\s*\}\}", lambda found: values[found[1]], text)
            for name, text in step.get("env", {}).items()
        }
        done = _bash(step["run"], folder, environment | variables)
        if done.returncode:
            break
    return done


def test_github_action(repository: Path, environment: dict[str, str], tmp_path: Path) -> None:
    workflow = _load("examples/github/kwaliteitsbeeld.yml")
    *_, use = workflow["jobs"]["kompascheck"]["steps"]
    assert set(use["with"]) <= set(_load("action.yml")["inputs"])
    summary = tmp_path / "samenvatting.md"
    github = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(repository), "GITHUB_STEP_SUMMARY": str(summary)}
    inputs = {**use["with"], "args": "--pack 2025.yaml", "sarif": "kompascheck.sarif"}
    failing = _action(inputs, repository, environment | github)
    assert failing.returncode == 1, failing.stderr
    assert re.search("^::error file=kwaliteitsbeeld-2025.md.*title=PR2 geel::", failing.stdout, re.MULTILINE)
    assert "## " in summary.read_text("utf-8")
    assert (repository / "kompascheck.sarif").exists()
    assert (tmp_path / "pip.log").read_text("utf-8").split()[-1] == "/action"
    (repository / "kwaliteitsbeeld-2025.md").write_text(REPAIRED, "utf-8")
    assert _action(inputs, repository, environment | github).returncode == 0


def test_an_input_of_the_action_runs_no_commands(repository: Path, environment: dict[str, str]) -> None:
    hostile = '$(touch gevaar); "`touch gevaar`" ; touch gevaar'
    assert _action({"files": hostile, "args": hostile}, repository, environment).returncode == 2
    assert not (repository / "gevaar").exists()


def test_gitlab_template(repository: Path, environment: dict[str, str]) -> None:
    header, jobs = yaml.safe_load_all((ROOT / "ci/gitlab-ci.yml").read_text("utf-8"))
    (include,) = _load("examples/gitlab/.gitlab-ci.yml")["include"]
    assert include["file"] == "ci/gitlab-ci.yml"
    declared = header["spec"]["inputs"]
    assert set(include["inputs"]) <= set(declared)
    values = {name: (one or {}).get("default") for name, one in declared.items()} | include["inputs"]
    values["args"] = "--pack 2025.yaml"
    job = jobs["kompascheck"]
    variables = {
        name: re.sub(r"\$\[\[ inputs\.(\S+) \]\]", lambda found: values[found[1]], text)
        for name, text in job["variables"].items()
    }
    gitlab = {"GITLAB_CI": "true", "CI_PROJECT_DIR": str(repository)}
    script, machine = "\n".join(job["script"]), environment | gitlab | variables
    assert _bash(script, repository, machine).returncode == 1
    report = repository / job["artifacts"]["reports"]["codequality"]
    assert '"PR2 geel"' in report.read_text("utf-8")
    (repository / "kwaliteitsbeeld-2025.md").write_text(REPAIRED, "utf-8")
    assert _bash(script, repository, machine).returncode == 0
    assert '"PR2 geel"' not in report.read_text("utf-8")
