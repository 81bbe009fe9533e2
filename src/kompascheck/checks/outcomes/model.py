"""What the search for outcomes hands over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kompascheck.checks.places import Unit
from kompascheck.document import Place
from kompascheck.report import Evidence

# What stood where an outcome was expected; a document's own words are used where it has them.
TOO_FEW = "te weinig respons"
OPEN = "een leeg of nog niet ingevuld vak"
STAFF_SCORE = "een cijfer van medewerkers"
RELATIVES_SCORE = "alleen een cijfer van naasten"
EARLIER_SCORE = "een cijfer van een eerder jaar"
COUNTS = "alleen aantallen"
WORDS = "alleen woorden, geen cijfer"


class Outcome(NamedTuple):
    """One outcome of a unit, or what stood instead of it; `unit` is None for the organisation as a whole."""

    unit: Unit | None
    value: str | None
    evidence: Evidence
    instead: str | None = None
    response: str | None = None
    words: bool = False  # told in words alone: "overwegend tevreden"


class Doubt(NamedTuple):
    """A figure that cannot be right, in Dutch, with its place."""

    message: str
    place: Place


class Readings(NamedTuple):
    """The outcomes of a document: by the name of the unit, what stood instead, and those of the whole."""

    units: Mapping[str, Outcome]
    instead: Mapping[str, Outcome]
    totals: tuple[Outcome, ...]
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def of(cls, found: Iterable[Outcome], doubts: Iterable[Doubt] = ()) -> Readings:
        """Sort outcomes by unit; the first one of each counts."""
        units: dict[str, Outcome] = {}
        instead: dict[str, Outcome] = {}
        totals: list[Outcome] = []
        for outcome in found:
            if outcome.unit is None:
                totals += [outcome] if outcome.value is not None else []
            else:
                (instead if outcome.value is None else units).setdefault(outcome.unit.name, outcome)
        return cls(units, instead, tuple(totals), tuple(doubts))

    @property
    def figures(self) -> bool:
        """Whether any outcome is a figure."""
        return any(not outcome.words for outcome in (*self.units.values(), *self.totals))
