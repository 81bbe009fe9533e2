"""The report for people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kompascheck.document import NoteKind, ReaderNote
from kompascheck.report import Finding, Report, Severity, Status
from kompascheck.reporters import ReportOptions, text
from kompascheck.reporters.notes import note_text
from kompascheck.reporters.wording import verdict
from kompascheck.rulepack.schema import RulePack

GOLDEN = Path(__file__).parent / "golden"
CLOSING = "Exitcode 1: er is iets gevonden dat meetelt (--fail-on error)."


@pytest.mark.parametrize("verbose", [False, True], ids=["short", "verbose"])
def test_golden(report: Report, rules: RulePack, verbose: bool) -> None:
    expected = (GOLDEN / f"report-{'verbose' if verbose else 'short'}.txt").read_text("utf-8")
    assert text.render(report, rules, ReportOptions(verbose=verbose, closing=CLOSING)) == expected


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("verbose", [False, True])
def test_no_line_is_wider_than_the_screen(report: Report, rules: RulePack, width: int, verbose: bool) -> None:
    lines = text.render(report, rules, ReportOptions(width=width, verbose=verbose)).splitlines()
    assert max(map(len, lines)) <= width


def test_a_finding_takes_at_most_seven_lines(report: Report, rules: RulePack) -> None:
    lines = text.render(report, rules, ReportOptions()).splitlines()
    starts = [n for n, line in enumerate(lines) if line.startswith(("ONTBREEKT", "TWIJFEL", "FOUT", "TIP"))]
    assert len(starts) == 4
    for start in starts:
        assert lines.index("", start) - start <= 7


@pytest.mark.parametrize("encoding", ["cp437", "cp1252", "ascii"])
def test_fits_in_a_code_page(report: Report, rules: RulePack, encoding: str) -> None:
    drawn = text.render(report, rules, ReportOptions(encoding=encoding, verbose=True))
    assert drawn.encode(encoding, "replace").count(b"?") == drawn.count("?")
    assert max(map(len, drawn.splitlines())) <= 80


def test_colour_says_nothing_that_words_do_not(report: Report, rules: RulePack) -> None:
    import re

    plain = text.render(report, rules, ReportOptions())
    coloured = text.render(report, rules, ReportOptions(colour=True))
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()


def test_the_document_cannot_steer_the_terminal(report: Report, rules: RulePack) -> None:
    finding = Finding("PR101", Severity.ERROR, "fout \x1b[31m[red]rood[/red]\r\x07 einde", "help")
    document = replace(report.documents[0], path="a\x1b[2Jb.md", findings=(finding,))
    drawn = text.render(Report((document,)), rules, ReportOptions())
    assert "\x1b" not in drawn
    assert "\x07" not in drawn
    assert "[red]rood[/red]" in drawn


def test_quiet(report: Report, rules: RulePack) -> None:
    drawn = text.render(report, rules, ReportOptions(quiet=True, width=200, closing=CLOSING))
    assert drawn == f"beeld.docx: {verdict(report.documents[0])}\n"


@pytest.mark.parametrize(
    ("statuses", "errors", "sentence"),
    [
        ((Status.PRESENT, Status.PRESENT), 0, "Compleet: alle 2 verplichte onderdelen zijn gevonden."),
        ((Status.PRESENT, Status.PARTIAL), 0,
         "Bijna compleet: van de 2 verplichte onderdelen ontbreekt er geen, 1 is twijfelachtig."),
        ((Status.MISSING, Status.PARTIAL), 0, "Niet compleet: 1 verplicht onderdeel ontbreekt, 1 is twijfelachtig."),
        ((Status.MISSING, Status.MISSING), 0, "Niet compleet: 2 verplichte onderdelen ontbreken."),
        ((Status.PRESENT, Status.NOT_APPLICABLE), 0, "Compleet: het ene verplichte onderdeel is gevonden."),
        ((Status.PRESENT, Status.PRESENT), 2,
         "Compleet: alle 2 verplichte onderdelen zijn gevonden. Daarnaast zijn 2 andere fouten gevonden."),
    ],
)  # fmt: skip
def test_verdict(report: Report, statuses: tuple[Status, ...], errors: int, sentence: str) -> None:
    document = report.documents[0]
    judged = tuple(
        replace(judgement, status=status) for judgement, status in zip(document.requirements, statuses, strict=False)
    )
    other = tuple(Finding("FM1", Severity.ERROR, "x", "y") for _ in range(errors))
    assert verdict(replace(document, requirements=judged, findings=other)) == sentence


@pytest.mark.parametrize("kind", NoteKind)
@pytest.mark.parametrize("count", [1, 4])
def test_every_reader_note_has_its_words(kind: NoteKind, count: int) -> None:
    sentence = note_text(ReaderNote(kind, count, (2, 3, 7)))
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_pages_of_a_note_are_summed_up() -> None:
    assert "(pagina 2-4, 9)" in note_text(ReaderNote(NoteKind.SCANNED_PAGES, 4, (2, 3, 4, 9)))
