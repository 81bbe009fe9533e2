"""Answers that an author points at: taken over when there is text that can be one, refused with the reason when not."""

from __future__ import annotations

import pytest

from kompascheck.declarations import Applied, apply
from kompascheck.document import Document
from kompascheck.passages import passages
from kompascheck.readers import FORMATS, read_bytes
from kompascheck.report import Basis, Evidence, Judgement, Level, Status
from kompascheck.rulepack.schema import RulePack
from kompascheck.yamlfile import validator

MARKDOWN = next(fmt for fmt in FORMATS if fmt.name == "md")
ANSWER = "Mevrouw Jansen gaat nu elke week naar het koor."


def _rules(check: str | None = None) -> RulePack:
    texts = ("question", "explanation", "counts", "not_enough", "missing", "advice", "section")
    codes = {"PR101": "eerste", "PR102": "tweede"}
    return validator(RulePack).validate_python(
        {
            "framework": "proef",
            "year": 2025,
            "title": "Proefkader",
            "source": {"title": "Proefhandreiking"},
            "groups": [{"id": "groep", "title": "Groep"}],
            "requirements": [
                {"code": code, "name": name, "group": "groep", "level": "mandatory", "check": check}
                | dict.fromkeys(texts, "Tekst.")
                for code, name in codes.items()
            ],
        }
    )


def _applied(text: str, *, check: str | None = None, status: Status = Status.MISSING) -> Applied:
    document: Document = read_bytes(text.encode(), "beeld.md", MARKDOWN)
    pieces = passages(document)
    found = (Evidence(pieces[0].text, pieces[0].place),) if pieces and status is not Status.MISSING else ()
    judgements = [
        Judgement(code, name, Level.MANDATORY, status, 0.9, found)
        for code, name in (("PR101", "eerste"), ("PR102", "tweede"))
    ]
    return apply(document, pieces, _rules(check), judgements)


def test_a_declared_answer_is_taken_over() -> None:
    applied = _applied(f"# Koor\n\nInleiding van het hoofdstuk.\n\n<!-- kompas: PR101 -->\n\n{ANSWER}\n")
    first, second = applied.judgements
    assert (first.status, first.basis) == (Status.PRESENT, Basis.DECLARED)
    assert [evidence.quote for evidence in first.evidence] == [ANSWER]
    assert first.evidence[0].place.line == 7
    assert (second.status, second.basis) == (Status.MISSING, Basis.DETECTED)
    assert applied.remarks == ()


@pytest.mark.parametrize("mark", ["kompas: PR101, PR102", "Kompas: pr101 en pr102 hierna", "kompas:PR101 PR102"])
def test_one_mark_may_name_more_codes(mark: str) -> None:
    applied = _applied(f"<!-- {mark} -->\n{ANSWER}\n")
    assert all(judgement.basis is Basis.DECLARED for judgement in applied.judgements)


def test_a_list_is_one_answer() -> None:
    applied = _applied("<!-- kompas: PR101 -->\nWat veranderde:\n\n- Zie de bijlage.\n- Meneer eet weer mee.\n")
    assert "Meneer eet weer mee." in [evidence.quote for evidence in applied.judgements[0].evidence]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "geen tekst"),
        ("## Een kop\n\nMet tekst eronder over van alles.", "een kop en geen tekst"),
        ("Wat leverden de gesprekken op voor bewoners?", "alleen een vraag"),
        ("[vul hier in wat gesprekken opleverden]", "nog ingevuld"),
        ("Zie hiervoor ons jaarverslag.", "alleen een verwijzing"),
        ("In 2025 hebben wij geen gesprekken gevoerd met bewoners.", "dat het er niet is"),
        ("Ja.", "te weinig tekst"),
    ],
)
def test_what_is_no_answer_is_refused(text: str, reason: str) -> None:
    applied = _applied(f"# Beeld\n\nDe tekst ervoor is lang genoeg.\n\n<!-- kompas: PR101 -->\n\n{text}\n")
    assert applied.judgements[0].status is Status.MISSING
    (remark,) = applied.remarks
    assert remark.code == "GK921"
    assert "PR101" in remark.message
    assert reason in remark.message
    assert remark.place is not None
    assert remark.place.line == 5


@pytest.mark.parametrize(
    ("mark", "reason"), [("kompas: PR999", "PR999 telt niet: die code"), ("kompas: zie hieronder", "geen code")]
)
def test_a_mark_without_a_known_code_is_refused(mark: str, reason: str) -> None:
    (remark,) = _applied(f"<!-- {mark} -->\n{ANSWER}\n").remarks
    assert reason in remark.message


@pytest.mark.parametrize("mark", ["kompas: GK103", "kompascheck: negeer PR101 reden: nee", "het kompas: PR101"])
def test_other_comments_are_left_alone(mark: str) -> None:
    applied = _applied(f"<!-- {mark} -->\n{ANSWER}\n")
    assert applied.remarks == ()
    assert all(judgement.basis is Basis.DETECTED for judgement in applied.judgements)


def test_what_is_counted_cannot_be_declared() -> None:
    text = f"<!-- kompas: PR101 -->\n{ANSWER}\n"
    (remark,) = _applied(text, check="results-per-location").remarks
    assert "telt kompascheck zelf" in remark.message
    complete = _applied(text, check="results-per-location", status=Status.PRESENT)
    assert complete.remarks == ()
    assert complete.judgements[0].basis is Basis.DETECTED


def _question() -> str:
    requirement = _rules().requirement("PR101")
    assert requirement is not None
    return requirement.author_question


@pytest.mark.parametrize("below", ["", "\n## Volgend hoofdstuk\n\nDaar staat iets heel anders.\n"])
def test_the_mark_of_an_unanswered_scaffold_question_says_nothing(below: str) -> None:
    applied = _applied(f"<!-- kompas: PR101 -->\n> {_question()}\n{below}")
    assert applied.judgements[0].basis is Basis.DETECTED
    assert applied.remarks == ()


def test_an_answer_below_a_question_that_is_left_standing_counts() -> None:
    applied = _applied(f"<!-- kompas: PR101 -->\n> {_question()}\n\n{ANSWER}\n\n> En verder?\n\nNiets meer.\n")
    assert applied.judgements[0].basis is Basis.DECLARED
    assert [evidence.quote for evidence in applied.judgements[0].evidence] == [ANSWER]
