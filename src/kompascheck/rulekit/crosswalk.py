"""Which elements of one framework answer which of another, as the packs themselves tell it."""

from __future__ import annotations

from dataclasses import dataclass

from kompascheck.rulepack.schema import Requirement, RulePack


class NoCrosswalkError(Exception):
    """Neither pack tells how it relates to the other; the message is Dutch."""


@dataclass(frozen=True, slots=True)
class Row:
    """An element of the first framework and the elements of the second that it answers."""

    element: Requirement
    answers: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """All rows in the first pack's order, and what the second asks that the first answers nowhere."""

    first: RulePack
    second: RulePack
    rows: tuple[Row, ...]
    unanswered: tuple[Requirement, ...]


def crosswalk(first: RulePack, second: RulePack) -> Crosswalk:
    """Lay the first pack beside the second. Either pack may hold the data. Raises NoCrosswalkError."""
    pairs = first.crosswalk.get(second.framework)
    if pairs is None:
        pairs = _turned(second.crosswalk.get(first.framework))
    if pairs is None:
        known = sorted(first.crosswalk) or ["geen"]
        raise NoCrosswalkError(
            f"er is geen vergelijking tussen {first.framework} en {second.framework}. "
            f"{first.framework} is te vergelijken met: {', '.join(known)}."
        )
    rows = tuple(
        Row(element, tuple(r for r in second.requirements if r.code in pairs.get(element.code, ())))
        for element in first.requirements
    )
    answered = {requirement.code for row in rows for requirement in row.answers}
    return Crosswalk(first, second, rows, tuple(r for r in second.requirements if r.code not in answered))


def _turned(pairs: dict[str, tuple[str, ...]] | None) -> dict[str, tuple[str, ...]] | None:
    """The same pairs seen from the other side."""
    if pairs is None:
        return None
    found: dict[str, tuple[str, ...]] = {}
    for code, others in pairs.items():
        for other in others:
            found[other] = (*found.get(other, ()), code)
    return found
