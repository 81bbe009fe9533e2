"""The life of a baseline and of a suppression on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from cli_outcome import Run

PEAR = "\n\nDe peer is geel.\n"
IGNORED = "\n\n<!-- kompascheck: negeer PR2 reden: de peer volgt tot: 2026-05-01 -->\n"


def test_life_of_a_baseline(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "basis.json"
    made = run("baseline", gaps, "--pack", pack, "-o", baseline)
    assert (made.code, made.out) == (0, "")
    assert "(2 bevindingen)" in made.err

    known = run("lint", gaps, "--pack", pack, "--baseline", baseline)
    assert known.code == 0
    assert "ONTBREEKT: PR2 gele-peer (bekend)" in known.out
    assert "niet meegeteld: 2 bekend" in known.out

    gaps.write_text("# Fruit\n\n" + "Er is veel gebeurd.\n\n" * 40, "utf-8")  # the apple is gone, all else has moved
    new = run("lint", gaps, "--pack", pack, "--baseline", baseline)
    assert new.code == 1
    assert "ONTBREEKT: PR1 rode-appel\n" in new.out
    assert "ONTBREEKT: PR2 gele-peer (bekend)" in new.out

    gaps.write_text("# Fruit\n\nDe appel is rood." + PEAR, "utf-8")
    gone = run("lint", gaps, "--pack", pack, "--baseline", baseline)
    assert gone.code == 0
    assert "Verdwenen: dit stond nog in de baseline" in gone.out
    strict = run("lint", gaps, "--pack", pack, "--baseline", baseline, "--baseline-strict")
    assert strict.code == 1
    assert "--baseline-strict" in strict.out

    assert run("baseline", gaps, "--pack", pack, "-o", baseline).code == 2
    assert run("baseline", gaps, "--pack", pack, "-o", baseline, "--force").code == 0
    assert run("lint", gaps, "--pack", pack, "--baseline", baseline, "--baseline-strict").code == 0


def test_wrong_use_of_a_baseline(run: Run, pack: Path, gaps: Path, tmp_path: Path) -> None:
    for arguments in (("--baseline-strict",), ("--baseline", tmp_path / "weg.json"), ("--baseline", gaps)):
        outcome = run("lint", gaps, "--pack", pack, *arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.count("\n") == 1


def test_unreadable_document_makes_no_baseline(run: Run, pack: Path, tmp_path: Path) -> None:
    target = tmp_path / "basis.json"
    assert run("baseline", tmp_path / "weg.md", "--pack", pack, "-o", target).code == 2
    assert not target.exists()


def test_life_of_a_suppression(run: Run, pack: Path, gaps: Path) -> None:
    def lint(today: str, *extra: str) -> tuple[int, str]:
        outcome = run("lint", gaps, "--pack", pack, "--today", today, *extra)
        return outcome.code, " ".join(outcome.out.split())

    gaps.write_text("# Fruit\n\nDe appel is rood." + IGNORED, "utf-8")
    code, text = lint("2026-05-01")
    assert code == 0
    assert "- PR2 gele-peer: de peer volgt (regel 5, tot en met 01-05-2026)." in text
    assert "niet meegeteld: 1 onderdrukt" in text

    code, text = lint("2026-05-01", "--no-ignores")
    assert code == 1
    assert "Onderdrukt" not in text

    code, text = lint("2026-05-02")
    assert code == 1
    assert "LET OP: GK912 onderdrukking-verlopen" in text

    gaps.write_text("# Fruit\n\nDe appel is rood." + PEAR + IGNORED, "utf-8")
    code, text = lint("2026-05-01")
    assert code == 0
    assert "LET OP: GK911 onderdrukking-ongebruikt" in text
    assert lint("2026-05-01", "--fail-on", "warning")[0] == 1

    gaps.write_text("# Fruit\n\nDe appel is rood.\n\n<!-- kompascheck: negeer PR2 -->\n", "utf-8")
    code, text = lint("2026-05-01")
    assert code == 1
    assert "LET OP: GK913 onderdrukking-onleesbaar" in text
    assert "de reden ontbreekt" in text


def test_suppression_from_the_profile(run: Run, pack: Path, gaps: Path) -> None:
    profile = gaps.with_name("kompascheck.yaml")
    profile.write_text("negeren:\n  - {codes: [PR2], reden: de peer volgt, door: J. de Vries}\n", "utf-8")
    outcome = run("lint", gaps, "--pack", pack, "--format", "json")
    assert outcome.code == 0
    data = json.loads(outcome.out)
    suppressed = next(finding for finding in data["documents"][0]["findings"] if finding["code"] == "PR2")
    assert suppressed["state"] == "suppressed"
    assert suppressed["suppression"]["by"] == "J. de Vries"
    assert "kompascheck.yaml" in suppressed["suppression"]["origin"]
    assert run("lint", gaps, "--pack", pack, "--no-ignores").code == 1
