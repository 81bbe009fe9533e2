"""Decides what a scaffold asks, and where: the pack's chapters, or those of a lens, with what is known filled in.

The order is that of Bijlage 1 of the Handreiking ("Handvatten voor opbouw kwaliteitsbeeld"), as the pack holds it. A
requirement that no chapter names still gets a home: a last chapter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kompascheck.rulepack.schema import Chapter, Lens, LensPart, Requirement, RulePack
from kompascheck.scaffold.appendix import appendix
from kompascheck.scaffold.errors import ScaffoldError
from kompascheck.scaffold.facts import DEFAULT_LENS, Facts
from kompascheck.scaffold.model import Item, Plan, Section
from kompascheck.scaffold.questions import asked, chapter_guidance, plan_guidance, question_of
from kompascheck.scaffold.settings import setting_sections
from kompascheck.scaffold.tables import form_table
from kompascheck.yamlfile import suggest

REST = "Overige onderdelen"
_NO_FACTS = Facts()


def make_plan(rules: RulePack, facts: Facts = _NO_FACTS) -> Plan:
    """The plan of a scaffold by this pack. Raises ScaffoldError for a lens that the pack does not have."""
    year = facts.year or rules.year
    planner = _Planner(rules, facts, year)
    return Plan(
        title=facts.title or f"Kwaliteitsbeeld {year}",
        year=year,
        organisation=facts.organisation.name,
        front=_front(rules, facts),
        source=rules.source.title,
        pack=rules.id,
        guidance=plan_guidance(rules, facts, year),
        sections=tuple(planner.sections()),
        supplement=facts.only is not None,
    )


def lenses(rules: RulePack) -> tuple[str, ...]:
    """The lenses that this pack knows, the default first."""
    return (DEFAULT_LENS, *rules.lenses)


def _front(rules: RulePack, facts: Facts) -> tuple[str, ...]:
    known = facts.organisation.name
    if facts.only is not None:
        return (known,) if known else ()
    name = known or "[naam van de organisatie]"
    return (
        (name,)
        if rules.submission is None
        else (name, f"Vastgesteld door de {rules.submission.responsible} op [datum]")
    )


class _Planner:
    """Holds what every step needs, and hands out each requirement once."""

    def __init__(self, rules: RulePack, facts: Facts, year: int) -> None:
        self._rules = rules
        self._facts = facts
        self._year = year
        self._open = {r.code: r for r in rules.requirements if asked(r, facts)}

    def sections(self) -> Iterator[Section]:
        if self._facts.lens == DEFAULT_LENS:
            yield from self._chapters(self._rules.chapters or self._groups())
        else:
            for part in self._lens().parts:
                yield from self._part(part)
        yield from self._chapters([Chapter(title=REST, codes=tuple(self._open))])
        ideas = appendix(self._rules, self._facts.sources) if self._facts.sources else None
        if ideas is not None:
            yield ideas

    def _lens(self) -> Lens:
        name = self._facts.lens
        if name not in self._rules.lenses:
            hint = suggest(name, lenses(self._rules))
            raise ScaffoldError(f"de lens '{name}' bestaat niet in {self._rules.id}.{hint}")
        return self._rules.lenses[name]

    def _groups(self) -> list[Chapter]:
        """For a pack without chapters: one for each group."""
        return [
            Chapter(title=group.title, codes=tuple(r.code for r in self._rules.requirements if r.group == group.id))
            for group in self._rules.groups
        ]

    def _part(self, part: LensPart) -> Iterator[Section]:
        chapters = [chapter for chapter in self._rules.chapters if chapter.title in part.chapters]
        inner = (*self._chapters(chapters), *self._by_group(part.codes))
        if part.title is None:
            yield from inner
        elif inner:
            # Questions of one group need no heading of their own below that of the part.
            alone = inner[0] if part.codes and len(inner) == 1 else Section(part.title, sections=inner)
            yield replace(alone, title=part.title, guidance=chapter_guidance(part.intro, part.tips))

    def _chapters(self, chapters: Iterable[Chapter]) -> Iterator[Section]:
        for chapter in chapters:
            section = self._section(chapter.title, self._take(chapter.codes))
            if section is not None:
                yield replace(section, guidance=chapter_guidance(chapter.intro, chapter.tips))

    def _by_group(self, codes: tuple[str, ...]) -> Iterator[Section]:
        taken = self._take(codes)
        for group in self._rules.groups:
            section = self._section(group.title, [r for r in taken if r.group == group.id])
            if section is not None:
                yield section

    def _take(self, codes: Iterable[str]) -> list[Requirement]:
        return [self._open.pop(code) for code in codes if code in self._open]

    def _section(self, title: str, requirements: list[Requirement]) -> Section | None:
        """A section with these requirements, None without any."""
        items: list[Item] = []
        inner: list[Section] = []
        for requirement in requirements:
            apart = setting_sections(requirement, self._facts, self._year)
            inner += apart
            if not apart:
                items.append(question_of(requirement))
            if requirement.table is not None:
                items.append(form_table(requirement.table, self._facts, self._year))
            items += self._facts.figures.get(requirement.code, ())
        return Section(title, items=tuple(items), sections=tuple(inner)) if requirements else None
