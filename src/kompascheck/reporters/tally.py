"""Counts for reports: how many requirements of each group are present, doubtful or missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompascheck.report import DocumentReport, Judgement, Level, Severity, State, Status

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one group. Only what is mandatory counts as missing; advice is kept apart."""

    title: str
    present: int
    partial: int
    missing: int
    not_applicable: int
    advice_followed: int
    advice: int

    @property
    def mandatory(self) -> int:
        """The number of mandatory requirements that apply."""
        return self.present + self.partial + self.missing


def tally(title: str, judgements: Iterable[Judgement]) -> Tally:
    """Count these judgements."""
    judged = list(judgements)
    mandatory = [judgement.status for judgement in judged if judgement.level is not Level.ADVICE]
    advice = [judgement.status for judgement in judged if judgement.level is Level.ADVICE]
    return Tally(
        title=title,
        present=mandatory.count(Status.PRESENT),
        partial=mandatory.count(Status.PARTIAL),
        missing=mandatory.count(Status.MISSING),
        not_applicable=mandatory.count(Status.NOT_APPLICABLE),
        advice_followed=advice.count(Status.PRESENT),
        advice=len(advice) - advice.count(Status.NOT_APPLICABLE),
    )


def by_group(document: DocumentReport, rules: RulePack) -> tuple[Tally, ...]:
    """The counts of each group of the pack, in the pack's order; in a run with more packs, those of this document."""
    groups = {requirement.code: requirement.group for requirement in rules.requirements}
    judged = {groups.get(judgement.code) for judgement in document.requirements}
    return tuple(
        tally(group.title, (j for j in document.requirements if groups.get(j.code) == group.id))
        for group in rules.groups
        if group.id in judged
    )


def other_errors(document: DocumentReport) -> int:
    """Errors besides missing requirements, such as a question of the template that was left in."""
    missing = {judgement.code for judgement in document.requirements if judgement.status is Status.MISSING}
    errors = [finding for finding in document.in_state(State.NEW) if finding.severity is Severity.ERROR]
    return len(errors) - len(missing & {finding.code for finding in errors})
