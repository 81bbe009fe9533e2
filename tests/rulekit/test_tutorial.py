"""The tutorial for rule authors does what it says: its files are written and its commands run, in order."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from kompascheck import cli

PAGE = Path(__file__).resolve().parents[2] / "docs" / "regels-schrijven.md"
_BLOCK = re.compile(r"^```(?P<kind>\w+)(?: (?P<name>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Ran:
    """One command of the tutorial and what came of it."""

    command: str
    code: int
    out: str


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[Ran]:
    """Follow the page in an empty folder."""
    monkeypatch.chdir(tmp_path)
    done: list[Ran] = []
    for block in _BLOCK.finditer(PAGE.read_text("utf-8")):
        if block["name"]:
            Path(block["name"]).parent.mkdir(parents=True, exist_ok=True)
            Path(block["name"]).write_text(block["text"], "utf-8")
            continue
        for line in block["text"].splitlines():
            code = cli.run(shlex.split(line.removeprefix("$ kompascheck ")))
            done.append(Ran(line, code, capsys.readouterr().out))
    return done


def test_every_command_of_the_tutorial_succeeds(ran: list[Ran]) -> None:
    assert len(ran) >= 10
    assert [(one.command, one.code) for one in ran if one.code != 0] == []


def test_the_tutorial_shows_what_it_promises(ran: list[Ran], tmp_path: Path) -> None:
    assert ran[0].out.count("let op") == 3  # two remarks, and their number
    assert "BK2" in ran[2].out
    assert "BK1" not in ran[2].out.split("Totaal")[0].split("ONTBREEKT")[-1]
    assert "aantal bezoekers" in (tmp_path / "rapport.html").read_text("utf-8")
    results = json.loads((tmp_path / "rapport.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert "BK2" in {result["ruleId"] for result in results}
    assert "Hoe waardeert het buurthuis zijn vrijwilligers?" in (tmp_path / "opzet.md").read_text("utf-8")
    assert (tmp_path / "paginas" / "BK1-waardering-vrijwilligers.html").is_file()
    assert "EK1" in ran[-1].out
    assert "advies → verplicht" in ran[-1].out
