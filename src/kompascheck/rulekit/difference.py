"""What differs between two rule packs, such as two years of one framework."""

from __future__ import annotations

from dataclasses import dataclass

from kompascheck.rulepack.schema import Requirement, RulePack

# The fields that change what a requirement asks; the words of an explanation may change freely.
LABELS = {
    "name": "naam",
    "group": "groep",
    "level": "niveau",
    "section": "bron",
    "condition": "voorwaarde",
    "question": "vraag",
    "counts": "wat telt",
    "not_enough": "wat niet telt",
    "check": "controle",
    "of": "onderdelen",
    "evidence": "bewijs",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a requirement that differs; both values as text."""

    code: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What the second pack has more, less, and other than the first."""

    first: str
    second: str
    added: tuple[Requirement, ...]
    removed: tuple[Requirement, ...]
    changes: tuple[Change, ...]
    same: int
    submission: bool  # whether the way of handing in differs


def difference(first: RulePack, second: RulePack) -> Difference:
    """Hold two packs side by side, by code."""
    before = {requirement.code: requirement for requirement in first.requirements}
    after = {requirement.code: requirement for requirement in second.requirements}
    changes = [
        Change(code, field, _told(before[code], field), _told(after[code], field))
        for code in before
        if code in after
        for field in LABELS
        if getattr(before[code], field) != getattr(after[code], field)
    ]
    changed = {change.code for change in changes}
    return Difference(
        first.id,
        second.id,
        added=tuple(requirement for code, requirement in after.items() if code not in before),
        removed=tuple(requirement for code, requirement in before.items() if code not in after),
        changes=tuple(changes),
        same=sum(code in after and code not in changed for code in before),
        submission=first.submission != second.submission,
    )


def _told(requirement: Requirement, field: str) -> str:
    value = getattr(requirement, field)
    if field == "evidence":
        return f"{len(value)} manieren"
    if field == "of":
        return ", ".join(value)
    return str(value) if value is not None else "geen"
