"""What a scaffold asks, and where."""

from __future__ import annotations

import pytest
from scaffold_samples import KNOWN, ORGANISATIONS, pack, plan_for

from kompascheck.organisation import Organisation, Setting
from kompascheck.report import Level
from kompascheck.rulepack import available, load, load_sources
from kompascheck.scaffold.errors import ScaffoldError
from kompascheck.scaffold.facts import Facts, LastGoal
from kompascheck.scaffold.model import FormTable, Plan
from kompascheck.scaffold.plan import REST, lenses, make_plan

EVERY_LENS = [(name, lens) for name, path in available().items() for lens in lenses(load(path).rules)]


def table(plan: Plan, first_column: str) -> FormTable:
    """The one table of a plan with this first column."""
    found = [t for section in plan.walk() for t in section.tables if t.columns[0] == first_column]
    assert len(found) == 1 or first_column == "Doel"  # goals looked back on come first, those ahead last
    return found[0]


@pytest.mark.parametrize(("name", "lens"), EVERY_LENS)
def test_every_requirement_has_one_home(name: str, lens: str) -> None:
    rules = load(available()[name]).rules
    plan = make_plan(rules, Facts(lens=lens))
    asked = [code for question in plan.questions for code in question.codes]
    assert sorted(asked) == sorted(requirement.code for requirement in rules.requirements)
    mandatory = {r.code for r in rules.requirements if r.level is Level.MANDATORY}
    assert mandatory <= plan.codes


@pytest.mark.parametrize("lens", lenses(pack().rules))
def test_the_shipped_lenses_need_no_chapter_for_what_is_left(lens: str) -> None:
    assert REST not in [section.title for section in plan_for(lens).walk()]


def test_the_chapters_are_those_of_bijlage_1() -> None:
    assert [section.title for section in plan_for().sections] == [
        "Introductie",
        "Maatschappelijke context",
        "Het open gesprek",
        "Het bouwen van netwerken",
        "Het werk organiseren",
        "Leren en ontwikkelen",
        "Reflectie op kwaliteit",
        "Perspectief naar volgend jaar",
    ]


def test_every_question_says_its_code_and_what_counts() -> None:
    for question in plan_for().questions:
        requirement = pack().rules.requirement(question.codes[0])
        assert requirement is not None
        assert question.text.endswith("?")
        assert requirement.code in question.guidance[0]
        assert any(requirement.counts in line for line in question.guidance)
        assert any(requirement.not_enough in line for line in question.guidance)


def test_every_chapter_has_an_introduction_and_a_tip() -> None:
    for section in plan_for().sections:
        assert len(section.guidance) >= 2, section.title
        assert section.guidance[1].startswith("Tip: ")


def test_lens_doelen_tells_goals_means_and_reflection_apart() -> None:
    parts = {section.title.partition(":")[0]: section for section in plan_for("doelen").sections}
    assert [inner.title for inner in parts["Doelen"].sections] == ["Het open gesprek", "Het bouwen van netwerken"]
    assert [inner.title for inner in parts["Middelen"].sections] == ["Het werk organiseren", "Leren en ontwikkelen"]
    assert "Reflectie op kwaliteit" in [inner.title for inner in parts["Reflectie"].sections]


def test_lens_pdca_goes_from_plan_to_act() -> None:
    titles = [section.title.partition(":")[0] for section in plan_for("pdca").sections]
    assert titles[:5] == ["Introductie", "Plan", "Do", "Check", "Act"]


def test_an_unknown_lens_is_told_with_the_choices() -> None:
    with pytest.raises(ScaffoldError, match="Bedoelt u 'pdca'"):
        plan_for("pdc")


def test_settings_that_differ_get_a_part_each() -> None:
    titles = [section.title for section in plan_for(organisation="differs").walk()]
    assert {"In de woonlocaties", "In de wijk", "Zorg thuis"} <= set(titles)
    two = Organisation(settings=(Setting.WIJK, Setting.HOME), works_differently=True)
    titles = [section.title for section in make_plan(pack().rules, Facts(organisation=two)).walk()]
    assert {"In de wijk", "Zorg thuis"} <= set(titles)
    assert "In de woonlocaties" not in titles


@pytest.mark.parametrize(
    ("organisation", "asked"), [("unknown", True), ("differs", True), ("one", False), ("alike", False)]
)
def test_settings_are_not_asked_of_who_need_not_tell_them_apart(organisation: str, asked: bool) -> None:
    assert ("GK804" in plan_for(organisation=organisation).codes) is asked


def test_what_is_known_is_filled_in() -> None:
    plan = plan_for(organisation="differs")
    assert plan.organisation == plan.front[0] == "Stichting Rietveen"
    assert [row[0] for row in table(plan, "Doel").rows] == list(KNOWN.goals)
    assert [row[0] for row in table(plan, "Locatie of wijkteam").rows] == [
        "Huize Rietveen",
        "De Esdoorn",
        "Wijkteam Noord",
    ]
    assert [row[0] for row in table(plan, "Partij").rows] == ["cliëntenraad", "VAR"]


def test_goals_of_last_years_document_are_quoted_with_their_place() -> None:
    goal = LastGoal("Minder vallen", "Minder vallen | van 88 naar 66", "beeld.docx, Doelen, p. 8", "norm 66")
    plan = plan_for(organisation="differs", goals=(goal,))
    assert [row[0] for row in table(plan, "Doel").rows] == ["“Minder vallen” (norm 66)"]
    assert any(goal.quote in line and goal.origin in line for line in plan.guidance)


def test_only_what_is_missing() -> None:
    plan = plan_for(only=frozenset({"GK103", "GK702"}))
    assert plan.codes == {"GK103", "GK702"}
    assert [section.title for section in plan.sections] == ["Het open gesprek", "Reflectie op kwaliteit"]
    assert plan.supplement
    assert plan.front == ()


def test_the_appendix_lists_every_source_and_every_indicator() -> None:
    listed = load_sources(pack().path)
    plan = plan_for(sources=listed)
    rows = [row for section in plan.sections[-1].walk() for table in section.tables for row in table.rows]
    cells = {cell for row in rows for cell in row}
    assert {source for sources in listed.sources.values() for source in sources} <= cells
    assert {f"Indicator {question.indicator}" for question in listed.kikv} <= cells
    assert len(listed.kikv) == 7
    assert plan.codes == plan_for().codes  # it asks nothing more


def test_every_source_belongs_to_a_group_and_every_indicator_to_a_requirement() -> None:
    rules, listed = pack().rules, load_sources(pack().path)
    assert set(listed.sources) <= {group.id for group in rules.groups}
    assert all(rules.requirement(question.supports) for question in listed.kikv)


@pytest.mark.parametrize("organisation", ORGANISATIONS)
def test_tables_are_rectangles(organisation: str) -> None:
    plan = plan_for(organisation=organisation, sources=load_sources(pack().path))
    for section in plan.walk():
        for form in section.tables:
            assert form.rows
            assert {len(row) for row in form.rows} == {len(form.columns)}
            assert form.summary
