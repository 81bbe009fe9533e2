"""`rules`, `explain` and `scaffold`: what a pack asks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_outcome import Run


def test_rules_lists_every_requirement(run: Run, pack: Path) -> None:
    outcome = run("rules", "--pack", pack)
    assert outcome.code == 0
    assert "Proefkader (proef@2025): 3 eisen" in outcome.out
    assert outcome.out.index("Rond fruit") < outcome.out.index("PR1") < outcome.out.index("Lang fruit")
    row = next(line for line in outcome.out.splitlines() if line.startswith("PR3"))
    assert row.split() == ["PR3", "advies", "kromme-banaan"]
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_rules_as_json(run: Run, pack: Path) -> None:
    data = json.loads(run("rules", "--pack", pack, "--format", "json").out)
    assert data["pack"] == "proef@2025"
    assert [row["code"] for row in data["requirements"]] == ["PR1", "PR2", "PR3"]
    assert data["requirements"][0]["question"] == "Staat er iets over een appel?"


@pytest.mark.parametrize("asked", ["PR1", "pr1", "rode-appel", "Rode-Appel"])
def test_explain_by_code_or_name(run: Run, pack: Path, asked: str) -> None:
    outcome = run("explain", asked, "--pack", pack)
    assert outcome.code == 0
    for part in ("PR1 rode-appel (verplicht)", "Over fruit", "Een zin over een appel.", "Alleen een kop."):
        assert part in outcome.out
    assert "“De appel is rood.”" in outcome.out
    assert "“Wij hebben niets rond.”" in outcome.out


def test_explain_without_examples(run: Run, pack: Path) -> None:
    pack.with_suffix(".snippets.yaml").unlink()
    outcome = run("explain", "PR1", "--pack", pack)
    assert outcome.code == 0
    assert "Niet goed" not in outcome.out


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("PR4", ("Bedoelt u 'PR3'?", "PR1, PR2, PR3")),
        ("gele-per", ("Bedoelt u 'gele-peer'?", "PR1, PR2, PR3")),
        ("QQ", ("PR1, PR2, PR3",)),
    ],
)
def test_explain_of_an_unknown_code_says_which_exist(run: Run, pack: Path, asked: str, words: tuple[str, ...]) -> None:
    outcome = run("explain", asked, "--pack", pack)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    for word in words:
        assert word in outcome.err


def test_scaffold_holds_every_question_once(run: Run, pack: Path) -> None:
    outcome = run("scaffold", "--pack", pack)
    assert outcome.code == 0
    questions = [line for line in outcome.out.splitlines() if line.startswith("> ")]
    assert questions == [f"> Staat er iets over een {word}?" for word in ("appel", "peer", "banaan")]
    assert "## Rond fruit" in outcome.out
    assert "## Overige onderdelen" in outcome.out  # PR3, which no chapter names


def test_lint_sees_an_untouched_scaffold_as_unanswered(run: Run, pack: Path, tmp_path: Path) -> None:
    target = tmp_path / "opzet.md"
    assert run("scaffold", "--pack", pack, "-o", target).code == 0
    report = json.loads(run("lint", target, "--pack", pack, "--format", "json").out)["documents"][0]
    assert [row["status"] for row in report["requirements"]] == ["missing"] * 3


def test_scaffold_keeps_what_is_there(run: Run, pack: Path, tmp_path: Path) -> None:
    target = tmp_path / "opzet.md"
    target.write_text("mijn werk", "utf-8")
    assert run("scaffold", "--pack", pack, "-o", target).code == 2
    assert target.read_text("utf-8") == "mijn werk"
