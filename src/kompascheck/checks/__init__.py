"""Structural checks: what counting and reading tables can decide, they decide, whatever a scorer thinks.

A pack names a check for a requirement (`check: results-per-location`); the check may overrule the verdict on
those requirements and add locations, sources and findings of its own. Each check is one module with one
function; this registry is the only list of them.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import cast

from kompascheck.document import Document, Place
from kompascheck.evidence.scorer import Score
from kompascheck.organisation import UNKNOWN, Organisation
from kompascheck.passages import Passage
from kompascheck.report import Evidence, GoalTrace, Location, MakingOf, Severity, Source, Status
from kompascheck.rulepack import Pack

__all__ = ["CHECKS", "CheckInput", "CheckResult", "Overrule", "Remark", "run"]


@dataclass(frozen=True, slots=True)
class CheckInput:
    """All that a check may look at. `organisation` is what a profile tells beforehand, `year` the verslagjaar."""

    document: Document
    passages: tuple[Passage, ...]
    pack: Pack
    scores: Mapping[str, Score]
    organisation: Organisation = UNKNOWN
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Overrule:
    """A verdict that replaces the scorer's. `message` replaces the pack's message when it can be more precise."""

    status: Status
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding of a check's own, such as one location without an outcome."""

    code: str
    severity: Severity
    message: str
    help: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found."""

    overrules: Mapping[str, Overrule] = field(default_factory=dict)
    locations: tuple[Location, ...] = ()
    sources: tuple[Source, ...] = ()
    remarks: tuple[Remark, ...] = ()
    making_of: tuple[MakingOf, ...] = ()
    goals: tuple[GoalTrace, ...] = ()


CHECKS: Mapping[str, str] = {
    "results-per-location": "kompascheck.checks.locations",
    "measuring-instrument": "kompascheck.checks.instrument",
    "sources": "kompascheck.checks.sources",
    "counting-and-telling": "kompascheck.checks.telling",
    "settings": "kompascheck.checks.settings",
    "coherence": "kompascheck.checks.coherence",
    "making-of": "kompascheck.checks.making_of",
    "from-parts": "kompascheck.checks.parts",
    "balance": "kompascheck.checks.balance",
}
# About the document's form and the organisation's profile, whatever the pack asks.
ALWAYS = (
    "kompascheck.checks.leftovers",
    "kompascheck.checks.year",
    "kompascheck.checks.own_places",
    "kompascheck.checks.goals",
)


def run(given: CheckInput) -> CheckResult:
    """Run every check that the pack names, each once, and those about form; merge what they found."""
    named = dict.fromkeys(r.check for r in given.pack.rules.requirements if r.check in CHECKS)
    modules = [*(CHECKS[name] for name in named if name), *ALWAYS]
    results = [cast(Callable[[CheckInput], CheckResult], importlib.import_module(m).check)(given) for m in modules]
    return CheckResult(
        overrules={code: overrule for result in results for code, overrule in result.overrules.items()},
        locations=tuple(location for result in results for location in result.locations),
        sources=tuple(source for result in results for source in result.sources),
        remarks=tuple(remark for result in results for remark in result.remarks),
        making_of=tuple(party for result in results for party in result.making_of),
        goals=tuple(goal for result in results for goal in result.goals),
    )
