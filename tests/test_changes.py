"""What a change touches."""

from __future__ import annotations

from pathlib import Path

import pytest

from kompascheck.changes import FileChange, changed_lines, only_touched
from kompascheck.document import Place
from kompascheck.report import DocumentReport, Finding, Judgement, Level, Report, Severity, Status

TEXT = ("# Kop", "", "Een alinea", "van twee regels.", "", "- een punt", "- nog een punt", "", "| a | b |", "|---|---|")


@pytest.mark.parametrize(
    ("diff", "lines"),
    [
        ("@@ -1 +1 @@\n-a\n+b\n", ((1, 1),)),
        ("@@ -3,2 +4,3 @@ kop\n+x\n@@ -9,0 +20 @@\n", ((4, 6), (20, 20))),
        ("@@ -3,2 +2,0 @@\n-a\n-b\n", ((2, 2),)),
        ("+@@ -1 +1 @@ in de tekst zelf\n", ()),
        ("", ()),
    ],
)
def test_changed_lines(diff: str, lines: tuple[tuple[int, int], ...]) -> None:
    assert changed_lines(diff) == lines


@pytest.mark.parametrize(
    ("block", "changed", "touched"),
    [
        (3, (3, 3), True),
        (3, (4, 4), True),
        (3, (1, 2), False),
        (6, (6, 6), True),
        (6, (7, 7), False),
        (9, (10, 10), True),
    ],
)
def test_a_block_is_touched_in_any_of_its_lines(block: int, changed: tuple[int, int], touched: bool) -> None:
    assert FileChange((changed,), TEXT).touches(block) is touched


def _report(*findings: Finding) -> Report:
    missing = Judgement("PR2", "tweede", Level.MANDATORY, Status.MISSING, 0.9)
    return Report((DocumentReport("beeld.md", "md", "proef@2025", 2025, (missing,), findings=findings),))


def _at(line: int | None, source: str | None = None) -> Finding:
    return Finding("GK903", Severity.WARNING, "Een invulplek.", "", Place(1, line=line, source=source))


MISSING = Finding("PR2", Severity.ERROR, "Ontbreekt.", "", Place(1, line=1), why="?")


def test_an_untouched_document_has_no_findings() -> None:
    assert only_touched(_report(_at(3), MISSING), lambda path: None).documents[0].findings == ()


def test_a_touched_document_keeps_what_is_missing_and_what_changed() -> None:
    change = FileChange(((3, 3),), TEXT)
    kept = only_touched(_report(_at(3), _at(6), MISSING), lambda path: change).documents[0].findings
    assert kept == (_at(3), MISSING)


def test_a_file_without_lines_keeps_everything() -> None:
    report = _report(_at(None), MISSING)
    assert only_touched(report, lambda path: FileChange(None)) == report


def test_in_a_folder_each_chapter_has_its_own_change() -> None:
    changes = {Path("beeld.md/een.md"): FileChange(((3, 3),), TEXT), Path("beeld.md"): FileChange(None)}
    kept = (
        only_touched(_report(_at(3, "een.md"), _at(6, "een.md"), _at(3, "twee.md")), changes.get).documents[0].findings
    )
    assert kept == (_at(3, "een.md"),)
