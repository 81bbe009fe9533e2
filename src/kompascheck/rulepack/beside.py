"""The files beside a rule pack: its lexicon, its rule tests and its sources. Most runs need none of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kompascheck.rulepack.terms import Code, Concepts, Frozen, Limits, Slug, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippets(Frozen):
    """Short texts that pin down one requirement: on the first the rule must fire, on the second stay silent."""

    must_fire: Annotated[tuple[Text, ...], Limits(3)]
    must_stay_silent: Annotated[tuple[Text, ...], Limits(3)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SnippetFile(Frozen):
    """The rule tests beside a pack: code -> snippets."""

    snippets: dict[Code, Snippets]


@dataclass(frozen=True, slots=True, kw_only=True)
class KikvQuestion(Frozen):
    """An example question of KIK-V: the indicator it goes by, and the requirement that its answer supports."""

    indicator: Annotated[str, Limits(pattern=r"^[0-9]+\.[0-9]+$")]
    topic: Text
    question: Text
    supports: Code
    note: Text
    address: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesFile(Frozen):
    """Where to look for material, beside the pack: group -> sources, and the questions that KIK-V can answer."""

    sources: dict[Slug, tuple[Text, ...]]
    kikv: tuple[KikvQuestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconFile(Frozen):
    """The concepts of a framework: name -> Dutch terms (syntax in `kompascheck.evidence.lexicon`)."""

    concepts: Concepts
