"""The schema of a rule pack: what a framework asks, as data.

A pack is data only: loading one runs no code. Every model is frozen and refuses unknown fields.
"""

from __future__ import annotations

import datetime
from collections.abc import Container
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from kompascheck.report import Level
from kompascheck.rulepack.terms import Code, Concepts, Frozen, Slug, Text
from kompascheck.yamlfile import LocatedError


class Within(StrEnum):
    """How near each other concepts must stand to meet."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SECTION = "section"


class Tense(StrEnum):
    """The time that an answer must speak of."""

    ANY = "any"
    PAST = "past"
    FUTURE = "future"


class Spoiler(StrEnum):
    """What turns a passage that seems to answer into one that does not.

    Questions, template marks, bare references, headings and lines of contents never count and need no mention.
    """

    DENIAL = "denial"
    INTENTION = "intention"


class TableKind(StrEnum):
    """A table that a scaffold sets below a question; what its columns are is the scaffold's own knowledge."""

    GOALS = "goals"  # goals looked back on
    AHEAD = "ahead"  # goals for next year
    OUTCOMES = "outcomes"  # the measurement, a row for each locatie and wijkteam
    MAKING_OF = "making-of"  # who took part in the making, and how


class Meeting(Frozen):
    """One way in which a requirement can be answered: concepts that meet."""

    all: tuple[Slug, ...] = Field(min_length=1)
    any: tuple[Slug, ...] = ()
    without: tuple[Slug, ...] = ()
    within: Within = Within.SENTENCE
    heading: bool = False  # one of the concepts may stand in the headings above the passage
    tense: Tense = Tense.ANY


class Requirement(Frozen):
    """One thing a framework asks, with all that people read about it."""

    code: Code
    name: Slug
    group: Slug
    level: Level
    section: Text  # the heading in the source that it rests on
    condition: Text | None = None
    question: Text
    ask: Text | None = None  # the question as `scaffold` puts it to the author; None: the same
    explanation: Text  # why it is asked, in own words
    counts: Text  # what is an answer
    not_enough: Text  # what looks like an answer and is not
    missing: Text  # the message of the finding
    advice: Text  # how to repair it
    fits: tuple[Text, ...] = ()  # words of a chapter heading where the answer would fit
    evidence: tuple[Meeting, ...] = Field((), max_length=50)
    spoiled_by: tuple[Spoiler, ...] = ()
    check: Slug | None = None  # the structural check that overrules the scorer
    of: tuple[Text, ...] = ()  # the codes or groups that the check weighs
    table: TableKind | None = None  # what `scaffold` sets below the question
    since: int | None = Field(None, ge=2000, le=2100)  # the first year of the framework that asks it; None: this one

    @property
    def author_question(self) -> str:
        """The question that `scaffold` puts to the author; it ends in a question mark."""
        return f"{(self.ask or self.question).rstrip('?')}?"


class Group(Frozen):
    """A part of the framework, such as a bouwsteen; its requirements are reported together."""

    id: Slug
    title: Text


class Chapter(Frozen):
    """A chapter of the outline that `scaffold` writes, and the requirements that are answered in it."""

    title: Text
    intro: Text | None = None
    codes: tuple[Code, ...] = ()
    tips: tuple[Text, ...] = ()


class LensPart(Frozen):
    """A part of a lens: chapters by their title, loose requirements, or both; without a title it is no level."""

    title: Text | None = None
    intro: Text | None = None
    chapters: tuple[Text, ...] = ()
    codes: tuple[Code, ...] = ()
    tips: tuple[Text, ...] = ()


class Lens(Frozen):
    """Another order for the outline, beside that of the chapters."""

    title: Text
    parts: tuple[LensPart, ...] = Field(min_length=1)


class Submission(Frozen):
    """When, where and by whom the document is handed in."""

    deadline: datetime.date
    portal: Text
    portal_opens: datetime.date
    deliver: Text
    responsible: Text
    minimum_clients: int = Field(ge=0)


class Source(Frozen):
    """The document that the pack rests on."""

    title: Text
    annex_of: Text | None = None


class Removal(Frozen):
    """A requirement of the extended pack that no longer holds, with the reason."""

    code: Code
    reason: Text


class RulePack(Frozen):
    """A framework of one year."""

    schema_version: int = Field(1, ge=1, le=1)
    framework: Slug
    year: int = Field(ge=2000, le=2100)
    timeless: bool = False  # the framework itself has no years: the oldest pack also holds for the years before
    title: Text
    source: Source
    lexicon: Text | None = None  # file beside the pack: concept -> terms
    model: Text | None = None  # file beside the pack: the weights of a learned scorer
    groups: tuple[Group, ...] = Field(min_length=1)
    requirements: tuple[Requirement, ...] = Field(min_length=1, max_length=1000)
    chapters: tuple[Chapter, ...] = ()
    lenses: dict[Slug, Lens] = Field({})
    submission: Submission | None = None
    crosswalk: dict[Slug, dict[Code, tuple[Code, ...]]] = Field({})  # other framework -> own code -> its codes
    note: Text | None = None  # what the source does not tell
    removed: tuple[Removal, ...] = ()  # what a pack that extends another took away

    @property
    def id(self) -> str:
        """The name it goes by: framework@year."""
        return f"{self.framework}@{self.year}"

    def requirement(self, code: str) -> Requirement | None:
        """The requirement with this code, None when the pack has no such code."""
        return next((r for r in self.requirements if r.code == code), None)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        groups = [group.id for group in self.groups]
        codes = [requirement.code for requirement in self.requirements]
        for number, requirement in enumerate(self.requirements):
            _check_requirement(requirement, number, codes, groups)
        for framework, pairs in self.crosswalk.items():
            for code in pairs:
                if code not in codes:
                    reason = f"de crosswalk naar '{framework}' noemt {code}, die niet in dit pakket staat."
                    raise LocatedError(reason, "crosswalk", framework, code)
        for number, chapter in enumerate(self.chapters):
            for code in chapter.codes:
                if code not in codes:
                    reason = f"het hoofdstuk '{chapter.title}' noemt {code}, die niet in dit pakket staat."
                    raise LocatedError(reason, "chapters", number, "codes")
        _check_lenses(self, codes)
        return self


def _check_requirement(requirement: Requirement, number: int, codes: list[str], groups: list[str]) -> None:
    """A requirement has a code of its own and names only what is there. Raises LocatedError."""
    code = requirement.code
    if code in codes[:number]:
        raise LocatedError(f"de code {code} komt twee keer voor.", "requirements", number, "code")
    if requirement.group not in groups:
        reason = f"{code} noemt de groep '{requirement.group}', die niet bestaat. Kies uit: {', '.join(groups)}."
        raise LocatedError(reason, "requirements", number, "group")
    for part in requirement.of:
        if part not in codes and part not in groups:
            reason = f"{code} noemt bij 'of' {part}, die niet in dit pakket staat."
            raise LocatedError(reason, "requirements", number, "of")


def _check_lenses(rules: RulePack, codes: Container[str]) -> None:
    titles = [chapter.title for chapter in rules.chapters]
    for name, lens in rules.lenses.items():
        for part in lens.parts:
            for title in part.chapters:
                if title not in titles:
                    raise ValueError(f"de lens '{name}' noemt het hoofdstuk '{title}', dat niet in dit pakket staat.")
            for code in part.codes:
                if code not in codes:
                    raise ValueError(f"de lens '{name}' noemt {code}, die niet in dit pakket staat.")


class Snippets(Frozen):
    """Short texts that pin down one requirement: on the first the rule must fire, on the second stay silent."""

    must_fire: tuple[Text, ...] = Field(min_length=3)
    must_stay_silent: tuple[Text, ...] = Field(min_length=3)


class SnippetFile(Frozen):
    """The rule tests beside a pack: code -> snippets."""

    snippets: dict[Code, Snippets]


class KikvQuestion(Frozen):
    """An example question of KIK-V: the indicator it goes by, and the requirement that its answer supports."""

    indicator: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+$")]
    topic: Text
    question: Text
    supports: Code
    note: Text
    address: Text


class SourcesFile(Frozen):
    """Where to look for material, beside the pack: group -> sources, and the questions that KIK-V can answer."""

    sources: dict[Slug, tuple[Text, ...]]
    kikv: tuple[KikvQuestion, ...] = ()


class LexiconFile(Frozen):
    """The concepts of a framework: name -> Dutch terms (syntax in `kompascheck.evidence.lexicon`)."""

    concepts: Concepts
