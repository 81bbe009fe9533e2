"""GitHub's workflow commands, as its runner parses them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from report_samples import HOSTILE, gaps, hostile, three_reports

from kompascheck.document import Place
from kompascheck.report import Finding, Report, Severity
from kompascheck.reporters import ReportOptions, github
from kompascheck.rulepack.schema import RulePack

COMMAND = re.compile(r"::(?P<name>[a-z-]+)(?: (?P<properties>[^:]*))?::(?P<data>.*)")


def _commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """What GitHub's runner makes of the log: command, properties and message."""
    found = []
    for line in text.splitlines():
        command = COMMAND.fullmatch(line)
        if command:
            pairs = (pair.split("=", 1) for pair in (command["properties"] or "").split(","))
            properties = {key: _unescaped(value) for key, value in pairs}
            found.append((command["name"], properties, _unescaped(command["data"])))
        else:
            assert line.startswith("kompascheck: ")
            assert "##[" not in line
    return found


def _unescaped(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_heaviest_first_and_only_what_counts(rules: RulePack) -> None:
    commands = _commands(github.render(three_reports(), rules, ReportOptions()))
    assert [name for name, _, _ in commands] == ["error", "error", "warning", "warning", "notice"]
    _, properties, message = commands[0]
    assert properties == {"file": "beelden/gaten.docx", "title": "PR201 meting-per-locatie"}
    assert message.splitlines() == [
        "Van 1 locatie ontbreekt de uitkomst: De Es. Waar: past onder de kop “De meting” (pagina 7).",
        "Zet er een cijfer bij.",
    ]
    assert commands[3][1]["line"] == "12"
    assert commands[3][1]["file"] == hostile().path


def test_hostile_text_stays_in_the_message(rules: RulePack) -> None:
    commands = _commands(github.render(Report((hostile(),)), rules, ReportOptions()))
    assert len(commands) == 1
    assert HOSTILE in commands[0][2]


@pytest.mark.parametrize("path", ["::error::nep.md", "##[add-mask]x.md", "a,b:c%d.md"])
def test_name_of_the_file_is_no_command(rules: RulePack, path: str) -> None:
    commands = _commands(github.render(Report((replace(gaps(), path=path),)), rules, ReportOptions()))
    assert [properties["file"] for _, properties, _ in commands] == [path] * 4


def test_stays_within_the_limits(rules: RulePack) -> None:
    many = tuple(
        Finding("PR201", severity, f"Punt {number}.", "", Place(number + 1), fingerprint=f"{number:016x}")
        for severity in Severity
        for number in range(13)
    )
    text = github.render(Report((replace(gaps(), findings=many),)), rules, ReportOptions())
    names = [name for name, _, _ in _commands(text)]
    assert {name: names.count(name) for name in set(names)} == {"error": 10, "warning": 10, "notice": 10}
    assert "Nog 3 fouten; GitHub toont er 10 van elke soort." in text
    assert "Totaal: 13 fouten, 13 waarschuwingen, 13 tips." in text


def test_file_is_relative_to_the_checkout(rules: RulePack, tmp_path: Path) -> None:
    report = Report((replace(gaps(), path=str(tmp_path / "beelden" / "a.docx")),))
    commands = _commands(github.render(report, rules, ReportOptions(root=tmp_path)))
    assert commands[0][1]["file"] == "beelden/a.docx"
