"""Suppressions: how a comment is read, what it covers, and when it does nothing."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.document import Comment
from kompascheck.readers import FORMATS, read_bytes
from kompascheck.report import DocumentReport, Finding, Severity, State
from kompascheck.suppressions import Suppression, from_comments, suppress

TODAY = datetime.date(2026, 2, 10)
MARKDOWN = next(fmt for fmt in FORMATS if fmt.name == "md")


def _report(*codes: str) -> DocumentReport:
    findings = tuple(
        Finding(code, Severity.ERROR, "Er ontbreekt iets.", "Vul aan.", fingerprint=f"{number:016x}")
        for number, code in enumerate(codes)
    )
    return DocumentReport("beeld.md", "md", "proef@2025", 2025, (), findings=findings)


def _parsed(text: str) -> Suppression | str:
    commented = from_comments([Comment(text, 4)])
    if commented.findings:
        return commented.findings[0].message
    return commented.suppressions[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kompascheck: negeer GK103 reden: staat elders", Suppression(("GK103",), "staat elders")),
        ("kompascheck: negeer gk103, GK702; GK103 reden: x", Suppression(("GK103", "GK702"), "x")),
        (
            "kompascheck: negeer GK103 GK702\n reden: komt\n  later tot: 2026-05-01 door: J. de Vries",
            Suppression(("GK103", "GK702"), "komt later", "J. de Vries", datetime.date(2026, 5, 1)),
        ),
        (
            "Kompascheck : Negeer GK9 Tot: 1-5-2026 Reden: zie de website (https://x.nl)",
            Suppression(("GK9",), "zie de website (https://x.nl)", None, datetime.date(2026, 5, 1)),
        ),
    ],
)
def test_comment_is_understood(text: str, expected: Suppression) -> None:
    parsed = _parsed(text)
    assert isinstance(parsed, Suppression)
    assert (parsed.codes, parsed.reason, parsed.by, parsed.until) == (
        expected.codes, expected.reason, expected.by, expected.until,
    )  # fmt: skip
    assert (parsed.origin, parsed.in_source) == ("regel 4", True)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kompascheck: negeer GK103", "de reden ontbreekt"),
        ("kompascheck: negeer GK103 reden:  tot: 2026-05-01", "de reden ontbreekt"),
        ("kompascheck: negeer reden: alles", "er staat geen code in"),
        ("kompascheck: negeer alles reden: daarom", "'ALLES' is geen code"),
        ("kompascheck: negeer GK103 reden: x tot: mei", "'mei' is geen datum"),
        ("kompascheck: negeer GK103 reden: x tot: 2026-02-30", "'2026-02-30' is geen datum"),
    ],
)
def test_comment_that_does_not_work_is_a_finding(text: str, problem: str) -> None:
    commented = from_comments([Comment(text, 4)])
    assert commented.suppressions == ()
    (finding,) = commented.findings
    assert (finding.code, finding.severity) == ("GK913", Severity.WARNING)
    assert problem in finding.message
    assert finding.place
    assert finding.place.line == 4
    assert "reden:" in finding.help


@pytest.mark.parametrize("text", ["", "negeer GK103 reden: x", "kompas: GK103", "kompascheck: negeren", "TODO"])
def test_other_comments_are_left_alone(text: str) -> None:
    commented = from_comments([Comment(text, 1)])
    assert (commented.suppressions, commented.findings) == ((), ())


@given(st.text(max_size=80))
def test_any_comment_is_a_suppression_or_a_finding(rest: str) -> None:
    commented = from_comments([Comment(f"kompascheck: negeer {rest}", 1)])
    assert len(commented.suppressions) + len(commented.findings) == 1


def test_markdown_reader_keeps_comments_with_their_lines() -> None:
    text = (
        "---\ntitle: Beeld\n---\n# Kop\n\n<!-- kompascheck: negeer GK103\nreden: x -->\nTekst <!-- twee --> verder.\n"
    )
    document = read_bytes(text.encode(), "beeld.md", MARKDOWN)
    assert [(comment.line, comment.text) for comment in document.comments] == [
        (6, "kompascheck: negeer GK103\nreden: x"),
        (8, "twee"),
    ]
    assert [block.text for block in document.blocks] == ["Kop", "Tekst verder."]


def test_suppressed_finding_stays_and_does_not_count() -> None:
    suppression = Suppression(("GK103",), "staat elders")
    report = suppress(_report("GK103", "GK702"), [suppression], TODAY)
    first, second = report.findings
    assert (first.state, first.suppression) == (State.SUPPRESSED, suppression)
    assert (second.state, second.suppression) == (State.NEW, None)
    assert report.count(Severity.ERROR) == 1


@pytest.mark.parametrize(("until", "state"), [(TODAY, State.SUPPRESSED), (datetime.date(2026, 2, 9), State.NEW)])
def test_last_day_counts(until: datetime.date, state: State) -> None:
    report = suppress(_report("GK103"), [Suppression(("GK103",), "x", until=until, origin="regel 4")], TODAY)
    assert report.findings[0].state is state
    expired = [finding for finding in report.findings if finding.code == "GK912"]
    assert len(expired) == (state is State.NEW)
    if expired:
        assert expired[0].message == "De onderdrukking van GK103 (regel 4) gold tot en met 09-02-2026."


def test_unused_code_is_a_finding() -> None:
    report = suppress(_report("GK103"), [Suppression(("GK103", "GK702"), "x", origin="regel 4")], TODAY)
    unused = [finding for finding in report.findings if finding.code == "GK911"]
    assert [finding.message for finding in unused] == [
        "De onderdrukking van GK702 (regel 4) is niet nodig: het is niet gevonden."
    ]
    assert all(finding.fingerprint for finding in report.findings)


def test_first_suppression_of_a_code_is_the_one_that_counts() -> None:
    comment, profile = Suppression(("GK103",), "uit het document"), Suppression(("GK103",), "uit het profiel")
    report = suppress(_report("GK103"), [comment, profile], TODAY)
    assert report.findings[0].suppression is comment
    assert len(report.findings) == 1


def test_comment_in_a_chapter_says_which_file() -> None:
    commented = from_comments([Comment("kompascheck: negeer GK103 reden: x", 4, "hoofdstuk-2.md")])
    assert commented.suppressions[0].origin == "hoofdstuk-2.md, regel 4"
