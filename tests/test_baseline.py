"""The baseline: what it records, and what is new, known, gone or moved."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kompascheck.baseline import BaselineError, compare, load, recorded
from kompascheck.document import Place
from kompascheck.report import DocumentReport, Finding, Report, Severity, State, Suppression

OLD = Finding("GK103", Severity.ERROR, "Oud.", "Vul aan.", Place(4, page=2, heading=("A",)), fingerprint="a" * 16)
NEW = Finding("GK702", Severity.ERROR, "Nieuw.", "Vul aan.", Place(9, page=5), fingerprint="b" * 16)


def _report(folder: Path, *findings: Finding) -> Report:
    path = str(folder / "beelden" / "beeld.docx")
    return Report((DocumentReport(path, "docx", "proef@2025", 2025, (), findings=findings),))


def _recorded(folder: Path, *findings: Finding) -> Path:
    path = folder / "basis.json"
    path.write_text(recorded(_report(folder, *findings), folder), "utf-8")
    return path


def test_known_new_and_gone(tmp_path: Path) -> None:
    baseline = load(_recorded(tmp_path, OLD))
    (document,) = compare(_report(tmp_path, OLD, NEW), baseline).documents
    assert [finding.state for finding in document.findings] == [State.KNOWN, State.NEW]
    assert (document.baseline, document.gone, document.count(Severity.ERROR)) == (True, (), 1)

    gone = compare(_report(tmp_path, NEW), baseline)
    assert [(entry.code, entry.message, entry.heading) for entry in gone.gone] == [("GK103", "Oud.", ("A",))]


def test_moved_to_another_page_is_still_known(tmp_path: Path) -> None:
    moved = replace(OLD, place=Place(400, page=31, line=7, heading=("A",)))
    (document,) = compare(_report(tmp_path, moved), load(_recorded(tmp_path, OLD))).documents
    assert document.findings[0].state is State.KNOWN
    assert document.gone == ()


def test_no_page_or_line_is_recorded(tmp_path: Path) -> None:
    data = json.loads(_recorded(tmp_path, OLD).read_text("utf-8"))
    assert data["documents"] == {
        "beelden/beeld.docx": [
            {"fingerprint": "a" * 16, "code": "GK103", "severity": "error", "heading": ["A"], "message": "Oud."}
        ]
    }


def test_suppressed_is_neither_recorded_nor_gone(tmp_path: Path) -> None:
    suppressed = replace(OLD, state=State.SUPPRESSED, suppression=Suppression(("GK103",), "x"))
    assert json.loads(_recorded(tmp_path, suppressed).read_text("utf-8"))["documents"] == {"beelden/beeld.docx": []}
    (document,) = compare(_report(tmp_path, suppressed), load(_recorded(tmp_path, OLD))).documents
    assert document.findings[0].state is State.SUPPRESSED
    assert document.gone == ()


def test_checkout_may_stand_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "een", tmp_path / "twee"
    for folder in (first, second):
        (folder / "beelden").mkdir(parents=True)
    text = _recorded(first, OLD).read_text("utf-8")
    (second / "basis.json").write_text(text, "utf-8")
    monkeypatch.chdir(second / "beelden")
    report = Report((replace(_report(second, OLD).documents[0], path="beeld.docx"),))
    (document,) = compare(report, load(Path("../basis.json"))).documents
    assert document.findings[0].state is State.KNOWN


def test_other_document_starts_afresh(tmp_path: Path) -> None:
    report = Report((replace(_report(tmp_path, OLD).documents[0], path=str(tmp_path / "ander.docx")),))
    assert compare(report, load(_recorded(tmp_path, OLD))).documents[0].findings[0].state is State.NEW


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "geen geldige JSON"),
        ("[]", "geen baseline"),
        ('{"schema_version": 2, "documents": {}}', "geen baseline"),
        ('{"schema_version": 1}', "beschadigd"),
        ('{"schema_version": 1, "documents": []}', "beschadigd"),
        ('{"schema_version": 1, "documents": {"a": [{"code": "GK1"}]}}', "beschadigd"),
        ('{"schema_version": 1, "documents": {"a": [1]}}', "beschadigd"),
    ],
)
def test_unusable_file(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "basis.json"
    path.write_text(text, "utf-8")
    with pytest.raises(BaselineError, match=problem):
        load(path)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="kompascheck baseline"):
        load(tmp_path / "weg.json")
