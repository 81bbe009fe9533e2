"""A person decides doubtful verdicts: at the terminal or on a sheet; later runs take it over until the text changes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from cli_outcome import Outcome, Run

from kompascheck.cli import asking
from kompascheck.evidence.scorer import Score
from kompascheck.passages import Passage

DAY = ("--today", "2026-02-03")


@pytest.fixture
def doubtful(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, run: Run) -> Path:
    """A document in which everything is doubtful, on the first passage; the folder is its own."""

    class Doubting:
        def score(self, passages: tuple[Passage, ...]) -> dict[str, Score]:
            return {code: Score(0.3, ((passages[0], 0.9),)) for code in ("PR1", "PR2", "PR3")}

    monkeypatch.setattr("kompascheck.evidence.engine.open_scorer", lambda pack: Doubting())
    folder = tmp_path / "beeld"
    folder.mkdir()
    path = folder / "beeld.md"
    path.write_text("# Fruit\n\nDe mand is goed gevuld.\n\nEr is nog veel meer te vertellen.\n", "utf-8")
    return path


def _statuses(outcome: Outcome) -> dict[str, tuple[str, str | None]]:
    assert outcome.out, outcome.err
    (document,) = json.loads(outcome.out)["documents"]
    return {one["code"]: (one["status"], one.get("basis")) for one in document["requirements"]}


def _at_terminal(monkeypatch: pytest.MonkeyPatch, run: Run, path: Path, pack: Path, answers: str) -> Outcome:
    monkeypatch.setattr(asking, "on_terminal", lambda: True)
    return run("review", path, "--pack", pack, *DAY, stdin=answers.encode())


def test_walk_through_and_take_over(run: Run, pack: Path, doubtful: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = _at_terminal(monkeypatch, run, doubtful, pack, "J. de Vries\nmisschien\nja\nnee\n\n")
    assert outcome.code == 0
    assert "1 van 3: PR1 rode-appel" in outcome.err
    assert "“De mand is goed gevuld.” (regel 3)" in outcome.err
    assert "Antwoord met ja, nee, overslaan of stoppen" in outcome.err
    assert "(2 van 3 beoordeeld)" in outcome.err
    later = run("lint", doubtful, "--pack", pack, "--format", "json")
    assert _statuses(later) == {
        "PR1": ("present", "reviewed"), "PR2": ("missing", "reviewed"), "PR3": ("partial", None),
    }  # fmt: skip
    (document,) = json.loads(later.out)["documents"]
    assert document["requirements"][0]["reviewer"] == {"name": "J. de Vries", "date": "2026-02-03"}
    shown = " ".join(run("lint", doubtful, "--pack", pack, "--verbose").out.split())
    assert "beoordeeld door J. de Vries op 3 februari 2026" in shown


def test_a_changed_passage_ends_it(run: Run, pack: Path, doubtful: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _at_terminal(monkeypatch, run, doubtful, pack, "J. de Vries\nja\nstoppen\n")
    doubtful.write_text(doubtful.read_text("utf-8").replace("goed", "half"), "utf-8")
    later = run("lint", doubtful, "--pack", pack, "--format", "json")
    assert _statuses(later)["PR1"] == ("partial", None)
    (document,) = json.loads(later.out)["documents"]
    assert "GK931" in [finding["code"] for finding in document["findings"]]


def test_no_ignores_leaves_decisions_out(run: Run, pack: Path, doubtful: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _at_terminal(monkeypatch, run, doubtful, pack, "J. de Vries\nja\nja\nja\n")
    audited = run("lint", doubtful, "--pack", pack, "--format", "json", "--no-ignores")
    assert set(_statuses(audited).values()) == {("partial", None)}


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_sheet_out_and_in(run: Run, pack: Path, doubtful: Path, tmp_path: Path, delimiter: str) -> None:
    sheet = tmp_path / "blad.csv"
    assert run("review", doubtful, "--pack", pack, "--sheet", sheet).code == 0
    rows = list(csv.reader(io.StringIO(sheet.read_text("utf-8-sig"))))
    assert [row[0] for row in rows] == ["code", "PR1", "PR2", "PR3"]
    rows[1][5:7], rows[2][5:7] = ["Ja", "A. Bakker"], ["nee", ""]
    filled = io.StringIO()
    csv.writer(filled, delimiter=delimiter).writerows(rows)
    sheet.write_text(filled.getvalue(), "utf-8")
    nameless = run("review", doubtful, "--pack", pack, "--from", sheet)
    assert nameless.code == 2
    assert "rij 3" in nameless.err
    assert run("review", doubtful, "--pack", pack, "--from", sheet, "--by", "J. de Vries").code == 0
    statuses = _statuses(run("lint", doubtful, "--pack", pack, "--format", "json"))
    assert [statuses[code][1] for code in ("PR1", "PR2", "PR3")] == ["reviewed", "reviewed", None]
    assert "by: A. Bakker" in (doubtful.parent / "kompascheck.review.yaml").read_text("utf-8")


def test_a_row_about_changed_text_is_left_out(run: Run, pack: Path, doubtful: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "blad.csv"
    sheet.write_text("code,oordeel,door,vingerafdruk\nPR1,ja,J,0000000000000000\n", "utf-8")
    outcome = run("review", doubtful, "--pack", pack, "--from", sheet)
    assert outcome.code == 0
    assert "rij 2: PR1" in outcome.err
    assert "er is niets beoordeeld" in outcome.err
    assert not (doubtful.parent / "kompascheck.review.yaml").exists()


@pytest.mark.parametrize(
    ("text", "word"),
    [("code,vraag\nPR1,x\n", "'oordeel' ontbreekt"), ("code,oordeel,vingerafdruk\nPR1,misschien,0\n", "geen oordeel")],
)
def test_an_unusable_sheet_is_one_line(
    run: Run, pack: Path, doubtful: Path, tmp_path: Path, text: str, word: str
) -> None:
    sheet = tmp_path / "blad.csv"
    sheet.write_text(text, "utf-8")
    outcome = run("review", doubtful, "--pack", pack, "--from", sheet)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert word in outcome.err


def test_without_a_terminal_there_is_the_sheet(run: Run, pack: Path, doubtful: Path) -> None:
    outcome = run("review", doubtful, "--pack", pack)
    assert (outcome.code, "--sheet" in outcome.err) == (2, True)
    assert run("review", "-", "--pack", pack).code == 2


def test_a_damaged_review_file_is_one_line(run: Run, pack: Path, doubtful: Path) -> None:
    kept = doubtful.parent / "kompascheck.review.yaml"
    kept.write_text("documents:\n  beeld.md:\n    - code: PR1\n", "utf-8")
    outcome = run("lint", doubtful, "--pack", pack)
    assert outcome.code == 2
    assert f"{kept}:3" in outcome.err
