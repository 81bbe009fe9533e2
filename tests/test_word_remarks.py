"""The author's word in a Word file, from the comment to the verdict."""

from __future__ import annotations

import datetime
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kompascheck.lint import lint
from kompascheck.readers.docx import read
from kompascheck.report import Basis, DocumentReport, State, Status
from kompascheck.rulepack import open_pack
from kompascheck.suppressions import from_comments, suppress

CODE = "GK601"
ANSWER = "De tafel bij het raam is gebleven waar hij was."


def _lint(document: WordDocument) -> DocumentReport:
    target = BytesIO()
    document.save(target)
    read_back = read(target.getvalue(), "beeld.docx")
    report = lint(read_back, open_pack(None))
    commented = from_comments(read_back.comments)
    return suppress(report, commented.suppressions, datetime.date(2026, 1, 1), commented.findings)


def _document() -> WordDocument:
    document = docx.Document()
    document.add_heading("Onze manier van werken", 1)
    document.add_paragraph(ANSWER)
    document.add_heading("Tot slot", 1)
    document.add_paragraph("Wij danken iedereen die heeft meegelezen.")
    return document


def _verdict(report: DocumentReport) -> tuple[Status, Basis, list[str]]:
    found = next(judgement for judgement in report.requirements if judgement.code == CODE)
    return found.status, found.basis, [evidence.quote for evidence in found.evidence]


def _comment(document: WordDocument, paragraph: int, text: str) -> None:
    document.add_comment(document.paragraphs[paragraph].runs, text, author="J. de Vries", initials="JV")


@pytest.mark.parametrize("paragraph", [0, 1], ids=["heading", "passage"])
def test_a_comment_declares_its_passage_or_the_text_below_its_heading(paragraph: int) -> None:
    document = _document()
    assert _verdict(_lint(document))[0] is Status.MISSING
    _comment(document, paragraph, f"kompas: {CODE}")
    report = _lint(document)
    assert _verdict(report) == (Status.PRESENT, Basis.DECLARED, [ANSWER])
    assert CODE not in [finding.code for finding in report.findings]


def test_a_bookmark_declares() -> None:
    document = _document()
    around = document.paragraphs[1]._p
    around.insert(0, parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="7" w:name="kompas_{CODE}"/>'))
    around.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="7"/>'))
    assert _verdict(_lint(document))[1] is Basis.DECLARED


def test_a_refusal_is_a_finding() -> None:
    document = _document()
    document.paragraphs[1].runs[0].text = "Zie hiervoor ons jaarverslag."
    _comment(document, 1, f"kompas: {CODE}")
    report = _lint(document)
    assert _verdict(report)[0] is Status.MISSING
    (refused,) = [finding for finding in report.findings if finding.code == "GK921"]
    assert "alleen een verwijzing" in refused.message
    assert refused.place is not None
    assert refused.place.paragraph == 2


def test_a_comment_suppresses() -> None:
    document = _document()
    _comment(document, 1, f"kompascheck: negeer {CODE} reden: staat in het jaarverslag")
    (finding,) = [finding for finding in _lint(document).findings if finding.code == CODE]
    assert finding.state is State.SUPPRESSED
    assert finding.suppression is not None
    assert finding.suppression.origin == "alinea 2"
