"""The plan of a scaffold: what is asked where, before any format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

TO_FILL_IN = "[vul in]"  # `lint` knows such marks: a row with one in it is no evidence


class Guidance(StrEnum):
    """How the explanation of a question is given."""

    COMMENTS = "comments"  # remarks in the margin, or comments in the source
    TEXT = "text"  # beside the question, in a way that `lint` does not read and that is not printed
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Question:
    """A question to replace by an answer. `codes` are the requirements that it answers, `guidance` its explanation.

    `declares` are those of them that the text in its place is declared to answer; where a check counts, none.
    """

    text: str
    codes: tuple[str, ...]
    guidance: tuple[str, ...] = ()
    declares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormTable:
    """A table to fill in, or one that is filled already. `summary` describes it to who cannot see it.

    `captioned` when the title stands above it for all to see: the question above a table to fill in says enough.
    """

    title: str
    summary: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    captioned: bool = False


Item: TypeAlias = Question | FormTable


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it, and the sections within."""

    title: str
    guidance: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    sections: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """This section and all within it, in reading order."""
        yield self
        for section in self.sections:
            yield from section.walk()

    @property
    def tables(self) -> tuple[FormTable, ...]:
        """The tables of this section itself."""
        return tuple(item for item in self.items if isinstance(item, FormTable))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of this section itself."""
        return tuple(item for item in self.items if isinstance(item, Question))


@dataclass(frozen=True, slots=True)
class Plan:
    """All of a scaffold. `organisation` is None when it is not known; `year` is the year looked back on.

    `front` are the lines below the title. A `supplement` is to be pasted into a document that is there: it needs no
    title page and no contents.
    """

    title: str
    year: int
    organisation: str | None
    front: tuple[str, ...]
    source: str
    pack: str
    guidance: tuple[str, ...]
    sections: tuple[Section, ...]
    supplement: bool = False

    def walk(self) -> Iterator[Section]:
        """All sections in reading order."""
        for section in self.sections:
            yield from section.walk()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in reading order."""
        return tuple(question for section in self.walk() for question in section.questions)

    @property
    def codes(self) -> frozenset[str]:
        """The codes of all requirements that have a question."""
        return frozenset(code for question in self.questions for code in question.codes)
