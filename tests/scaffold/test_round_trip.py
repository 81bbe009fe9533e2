"""A scaffold and lint agree: fresh, half filled and filled, in every format.

The scaffold is filled as an author would do it: each question is replaced by an answer, and tables that are not needed
go. The answers are those of the rule tests, and the scorer is the one that ships.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO

import docx
import pytest
from lxml import html as lxml_html
from scaffold_samples import ORGANISATIONS, answers, combinations, pack, plan_for, read

from kompascheck.checks.leftovers import CODE as LEFTOVER
from kompascheck.document import Document
from kompascheck.evidence.engine import open_scorer
from kompascheck.evidence.scorer import Scorer
from kompascheck.lint import LintOptions, lint
from kompascheck.report import Basis, DocumentReport, Level, Status
from kompascheck.rulepack import available, load_sources, open_pack
from kompascheck.scaffold import markdown
from kompascheck.scaffold.formats import ScaffoldFormat, write
from kompascheck.scaffold.model import Guidance, Plan
from kompascheck.scaffold.plan import make_plan

Fill = Callable[[bytes, Mapping[str, str]], bytes]
FORMATS = list(ScaffoldFormat)
OVERALL = {"GK803"}  # about all chapters together: other answers may leave a doubt, though never a yes
NAMES = {chosen: f"opzet.{chosen}" for chosen in FORMATS}


@cache
def scorer() -> Scorer:
    return open_scorer(pack())


def judged(document: Document, organisation: str = "unknown") -> DocumentReport:
    """The report of lint, with the shipped scorer."""
    return lint(document, pack(), LintOptions(organisation=ORGANISATIONS[organisation]), scorer())


def codes(report: DocumentReport, status: Status) -> set[str]:
    return {row.code for row in report.requirements if row.status is status}


def leftover_texts(report: DocumentReport) -> str:
    return "\n".join(finding.message for finding in report.findings if finding.code == LEFTOVER)


def fill_markdown(data: bytes, by_question: Mapping[str, str]) -> bytes:
    text = re.sub(r"(?m)^\|.*\n", "", data.decode())
    for question, answer in by_question.items():
        assert f"> {question}\n" in text
        text = text.replace(f"> {question}\n", f"{answer}\n")
    return text.encode()


def fill_word(data: bytes, by_question: Mapping[str, str]) -> bytes:
    document = docx.Document(BytesIO(data))
    for table in document.tables:
        table._element.getparent().remove(table._element)
    unused = set(by_question)
    for paragraph in document.paragraphs:
        if paragraph.text in by_question:
            unused.discard(paragraph.text)
            paragraph.text = by_question[paragraph.text]
    assert not unused
    filled = BytesIO()
    document.save(filled)
    return filled.getvalue()


def fill_html(data: bytes, by_question: Mapping[str, str]) -> bytes:
    page = lxml_html.document_fromstring(data.decode())
    for table in page.findall(".//table"):
        table.drop_tree()
    found = [element for element in page.iter("p") if element.text in by_question]
    assert {element.text for element in found} == set(by_question)
    for element in found:
        element.text = by_question[str(element.text)]
        del element.attrib["class"]
    return b"<!doctype html>\n" + lxml_html.tostring(page, encoding="utf-8")


FILLERS: Mapping[ScaffoldFormat, Fill] = {
    ScaffoldFormat.MARKDOWN: fill_markdown,
    ScaffoldFormat.WORD: fill_word,
    ScaffoldFormat.HTML: fill_html,
}


def filled(plan: Plan, chosen: ScaffoldFormat, kept: frozenset[str]) -> Document:
    """The scaffold with an answer in place of every question about these codes."""
    by_question = {q.text: answers()[q.codes[0]] for q in plan.questions if q.codes[0] in kept}
    data = write(plan, chosen, Guidance.COMMENTS)
    return read(FILLERS[chosen](data, by_question), NAMES[chosen])


@pytest.mark.parametrize(("lens", "organisation", "guidance"), combinations())
@pytest.mark.parametrize("chosen", FORMATS)
def test_a_fresh_scaffold_answers_nothing(
    chosen: ScaffoldFormat, lens: str, organisation: str, guidance: Guidance
) -> None:
    plan = plan_for(lens, organisation)
    report = judged(read(write(plan, chosen, guidance), NAMES[chosen]), organisation)
    mandatory = {r.code for r in pack().rules.requirements if r.level is Level.MANDATORY}
    assert mandatory <= codes(report, Status.MISSING)
    assert not codes(report, Status.PRESENT) | codes(report, Status.PARTIAL)
    found = leftover_texts(report)
    for question in plan.questions:
        assert question.text[:60] in found
    for finding in report.findings:
        assert finding.code != LEFTOVER or finding.place is not None


@pytest.mark.parametrize("name", available())
def test_a_fresh_scaffold_of_any_pack_answers_nothing(name: str) -> None:
    other = open_pack(name)
    plan = make_plan(other.rules)
    report = lint(read(markdown.render(plan).encode(), "opzet.md"), other)
    assert not codes(report, Status.PRESENT) | codes(report, Status.PARTIAL)
    assert all(question.text[:60] in leftover_texts(report) for question in plan.questions)


@pytest.mark.parametrize("chosen", FORMATS)
def test_the_appendix_answers_nothing(chosen: ScaffoldFormat) -> None:
    plan = plan_for(sources=load_sources(pack().path))
    report = judged(read(write(plan, chosen, Guidance.COMMENTS), NAMES[chosen]))
    assert not codes(report, Status.PRESENT) | codes(report, Status.PARTIAL)
    assert not report.sources


@pytest.mark.parametrize("chosen", FORMATS)
def test_a_filled_scaffold_misses_nothing(chosen: ScaffoldFormat) -> None:
    plan = plan_for()
    report = judged(filled(plan, chosen, plan.codes))
    assert codes(report, Status.MISSING) == set()
    assert "vraag" not in leftover_texts(report)


@pytest.mark.parametrize("chosen", FORMATS)
@pytest.mark.parametrize("half", [0, 1])
def test_a_half_filled_scaffold_misses_the_other_half(chosen: ScaffoldFormat, half: int) -> None:
    """Every other chapter is filled: within a chapter, one answer often says something on its neighbour as well."""
    plan = plan_for()
    kept = frozenset(code for section in plan.sections[half::2] for q in section.questions for code in q.codes)
    mandatory = {r.code for r in pack().rules.requirements if r.level is Level.MANDATORY}
    report = judged(filled(plan, chosen, kept))
    assert (codes(report, Status.MISSING) & mandatory) - OVERALL == mandatory - kept - OVERALL
    assert not codes(report, Status.PRESENT) & (mandatory - kept)
    found = leftover_texts(report)
    for question in plan.questions:
        if question.codes[0] in mandatory:
            assert (question.text[:60] in found) is (question.codes[0] not in kept), question


@pytest.mark.parametrize("chosen", [ScaffoldFormat.MARKDOWN, ScaffoldFormat.WORD])
def test_what_stands_in_the_place_of_a_question_is_declared(chosen: ScaffoldFormat) -> None:
    plan = plan_for()
    marked = {code for question in plan.questions for code in question.declares}
    assert marked == {r.code for r in pack().rules.requirements if r.check is None}
    report = judged(filled(plan, chosen, frozenset(plan.codes)))
    assert {row.code for row in report.requirements if row.basis is Basis.DECLARED} == marked
