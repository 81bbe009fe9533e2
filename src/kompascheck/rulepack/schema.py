"""The schema of a rule pack: what a framework asks, as data.

A pack is data only: loading one runs no code. Every part is a frozen data class; pydantic validates it when it is read
from a file, and refuses unknown fields.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from kompascheck.report import Level
from kompascheck.rulepack.terms import Code, Frozen, Limits, Slug, Text
from kompascheck.yamlfile import LocatedError

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

Year = Annotated[int, Limits(2000, 2100)]
SchemaVersion = Annotated[int, Limits(1, 1)]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Frozen):
    """One way in which a requirement can be answered: concepts that meet."""

    all: Annotated[tuple[Slug, ...], Limits(1)]
    any: tuple[Slug, ...] = ()
    without: tuple[Slug, ...] = ()
    within: Within = Within.SENTENCE
    heading: bool = False  # one of the concepts may stand in the headings above the passage
    tense: Tense = Tense.ANY


@dataclass(frozen=True, slots=True, kw_only=True)
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
    evidence: Annotated[tuple[Meeting, ...], Limits(most=50)] = ()
    spoiled_by: tuple[Spoiler, ...] = ()
    check: Slug | None = None  # the structural check that overrules the scorer
    of: tuple[Text, ...] = ()  # the codes or groups that the check weighs
    table: TableKind | None = None  # what `scaffold` sets below the question
    since: Year | None = None  # the first year of the framework that asks it; None: this one

    @property
    def author_question(self) -> str:
        """The question that `scaffold` puts to the author; it ends in a question mark."""
        return f"{(self.ask or self.question).rstrip('?')}?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Frozen):
    """A part of the framework, such as a bouwsteen; its requirements are reported together."""

    id: Slug
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter(Frozen):
    """A chapter of the outline that `scaffold` writes, and the requirements that are answered in it."""

    title: Text
    intro: Text | None = None
    codes: tuple[Code, ...] = ()
    tips: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LensPart(Frozen):
    """A part of a lens: chapters by their title, loose requirements, or both; without a title it is no level."""

    title: Text | None = None
    intro: Text | None = None
    chapters: tuple[Text, ...] = ()
    codes: tuple[Code, ...] = ()
    tips: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens(Frozen):
    """Another order for the outline, beside that of the chapters."""

    title: Text
    parts: Annotated[tuple[LensPart, ...], Limits(1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission(Frozen):
    """When, where and by whom the document is handed in."""

    deadline: datetime.date
    portal: Text
    portal_opens: datetime.date
    deliver: Text
    responsible: Text
    minimum_clients: Annotated[int, Limits(0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Frozen):
    """The document that the pack rests on."""

    title: Text
    annex_of: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal(Frozen):
    """A requirement of the extended pack that no longer holds, with the reason."""

    code: Code
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack(Frozen):
    """A framework of one year."""

    schema_version: SchemaVersion = 1
    framework: Slug
    year: Year
    timeless: bool = False  # the framework itself has no years: the oldest pack also holds for the years before
    title: Text
    source: Source
    lexicon: Text | None = None  # file beside the pack: concept -> terms
    model: Text | None = None  # file beside the pack: the weights of a learned scorer
    groups: Annotated[tuple[Group, ...], Limits(1)]
    requirements: Annotated[tuple[Requirement, ...], Limits(1, 1000)]
    chapters: tuple[Chapter, ...] = ()
    lenses: dict[Slug, Lens] = field(default_factory=dict)
    submission: Submission | None = None
    # Other framework -> own code -> its codes.
    crosswalk: dict[Slug, dict[Code, tuple[Code, ...]]] = field(default_factory=dict)
    note: Text | None = None  # what the source does not tell
    removed: tuple[Removal, ...] = ()  # what a pack that extends another took away

    @property
    def id(self) -> str:
        """The name it goes by: framework@year."""
        return f"{self.framework}@{self.year}"

    def requirement(self, code: str) -> Requirement | None:
        """The requirement with this code, None when the pack has no such code."""
        return next((r for r in self.requirements if r.code == code), None)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: Callable[[object], CoreSchema]) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(_consistent, handler(source))


def _consistent(rules: RulePack) -> RulePack:
    """Whatever a pack names is in the pack. Raises LocatedError."""
    groups = [group.id for group in rules.groups]
    codes = [requirement.code for requirement in rules.requirements]
    for number, requirement in enumerate(rules.requirements):
        _check_requirement(requirement, number, codes, groups)
    for framework, pairs in rules.crosswalk.items():
        for code in pairs:
            if code not in codes:
                reason = f"de crosswalk naar '{framework}' noemt {code}, die niet in dit pakket staat."
                raise LocatedError(reason, "crosswalk", framework, code)
    for number, chapter in enumerate(rules.chapters):
        for code in chapter.codes:
            if code not in codes:
                reason = f"het hoofdstuk '{chapter.title}' noemt {code}, die niet in dit pakket staat."
                raise LocatedError(reason, "chapters", number, "codes")
    _check_lenses(rules, codes)
    return rules


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
