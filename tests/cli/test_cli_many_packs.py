"""`lint --pack a --pack b`: one reading, a judgement a pack."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_outcome import Run

TEXT = "# Verslag\n\nDe appel is rood.\n\nCliënten gaven ons gemiddeld een 8,6.\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "verslag.md"
    path.write_text(TEXT, "utf-8")
    return path


def test_each_pack_judges_the_document_once(run: Run, pack: Path, document: Path) -> None:
    outcome = run("lint", document, "--pack", pack, "--pack", "ink", "--pack", pack, "--format", "json")
    documents = json.loads(outcome.out)["documents"]
    assert outcome.code == 1
    assert [one["pack"] for one in documents] == ["proef@2025", "ink@2025"]
    assert {one["path"] for one in documents} == {str(document)}
    statuses = {row["code"]: row["status"] for one in documents for row in one["requirements"]}
    assert (statuses["PR1"], statuses["INK6"], statuses["INK9"]) == ("present", "present", "missing")


def test_people_read_one_report_after_the_other(run: Run, pack: Path, document: Path) -> None:
    out = run("lint", document, "--pack", pack, "--pack", "ink").out
    first, second = out.index("Proefkader"), out.index("INK-model")
    assert first < out.index("PR2 gele-peer") < second < out.index("INK9 ")
    assert out.count("Exitcode 1") == 1


@pytest.mark.parametrize("form", ["sarif", "html", "csv", "junit", "gitlab", "github", "markdown"])
def test_every_form_holds_both(run: Run, pack: Path, document: Path, form: str) -> None:
    out = run("lint", document, "--pack", pack, "--pack", "ink", "--format", form).out
    assert "PR2" in out
    assert "INK9" in out


def test_a_document_is_read_once(run: Run, pack: Path, document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kompascheck.cli import inputs

    read: list[str] = []
    original = inputs.read
    monkeypatch.setattr(inputs, "read", lambda name, *rest: read.append(name) or original(name, *rest))
    run("lint", document, "--pack", pack, "--pack", "ink")
    assert read == [str(document)]


def test_a_suppression_for_one_pack_is_not_unused_in_the_other(run: Run, pack: Path, document: Path) -> None:
    document.write_text(TEXT + "\n<!-- kompascheck: negeer PR2 reden: geen peer in huis -->\n", "utf-8")
    out = run("lint", document, "--pack", pack, "--pack", "ink", "--format", "json").out
    assert "GK911" not in {finding["code"] for one in json.loads(out)["documents"] for finding in one["findings"]}
