"""Decisions of people hold for as long as the passages that they read stand there."""

from __future__ import annotations

import datetime

import pytest

from kompascheck.decisions import Answer, Decided, Decision, decide, fingerprint, is_open
from kompascheck.document import Document, DocumentBuilder, Kind
from kompascheck.passages import passages
from kompascheck.report import Basis, Evidence, Judgement, Level, Status

READ, OTHER = "Wij voeren met elke bewoner een gesprek.", "Er is veel gedaan aan het werk in de teams."
DAY = datetime.date(2026, 2, 3)


def _document(*texts: str) -> Document:
    builder = DocumentBuilder()
    for text in texts:
        builder.add(Kind.PARAGRAPH, text)
    return Document("beeld.docx", "docx", tuple(builder.blocks))


def _decided(
    *texts: str, answer: Answer = Answer.ACCEPTED, status: Status = Status.PARTIAL, quote: str = READ, read: str = READ
) -> Decided:
    document = _document(*texts)
    place = document.blocks[0].place
    evidence = (Evidence(quote, place),) if status in (Status.PARTIAL, Status.PRESENT) else ()
    judgement = Judgement("PR1", "eerste", Level.MANDATORY, status, 0.6, evidence)
    decision = Decision("PR1", answer, "J. de Vries", DAY, (fingerprint(read),))
    return decide(document, passages(document), [judgement], [decision])


def test_accepted_is_present_with_the_passage_that_was_read() -> None:
    (judgement,) = _decided(OTHER, READ).judgements
    assert (judgement.status, judgement.basis) == (Status.PRESENT, Basis.REVIEWED)
    assert [(evidence.quote, evidence.place.paragraph) for evidence in judgement.evidence] == [(READ, 2)]
    assert judgement.reviewer is not None
    assert (judgement.reviewer.name, judgement.reviewer.date) == ("J. de Vries", DAY)


def test_rejected_is_missing_and_the_passage_only_came_near() -> None:
    (judgement,) = _decided(READ, answer=Answer.REJECTED).judgements
    assert (judgement.status, judgement.basis, judgement.evidence) == (Status.MISSING, Basis.REVIEWED, ())
    assert judgement.nearest is not None
    assert judgement.nearest.quote == READ


@pytest.mark.parametrize("text", [READ.upper(), READ.replace(" ", "  ")])
def test_case_and_spaces_change_nothing(text: str) -> None:
    assert _decided(text).judgements[0].basis is Basis.REVIEWED


@pytest.mark.parametrize("answer", Answer)
def test_a_changed_passage_ends_the_decision(answer: Answer) -> None:
    decided = _decided("Wij voeren soms een gesprek.", answer=answer, quote="Wij voeren soms een gesprek.")
    assert decided.judgements[0].basis is Basis.DETECTED
    (remark,) = decided.remarks
    assert remark.code == "GK931"
    assert "J. de Vries (03-02-2026)" in remark.message


def test_rejection_does_not_cover_a_new_passage() -> None:
    decided = _decided(READ, OTHER, answer=Answer.REJECTED, quote=OTHER)
    assert decided.judgements[0].status is Status.PARTIAL
    assert len(decided.remarks) == 1


def test_what_is_found_meanwhile_needs_no_decision() -> None:
    decided = _decided(OTHER, quote=OTHER, status=Status.PRESENT)
    assert decided.judgements[0].basis is Basis.DETECTED
    assert decided.remarks == ()


def test_what_the_author_declared_is_not_reviewed() -> None:
    document = _document(READ)
    declared = Judgement("PR1", "eerste", Level.MANDATORY, Status.PRESENT, 1.0, basis=Basis.DECLARED)
    decision = Decision("PR1", Answer.REJECTED, "J. de Vries", DAY, (fingerprint(READ),))
    assert decide(document, passages(document), [declared], [decision]) == Decided((declared,))
    assert not is_open(declared)
