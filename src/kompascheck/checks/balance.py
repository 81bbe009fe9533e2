"""Whether two groups of a pack are described in balance, such as the two halves of the INK model.

The pack names the two groups in `of`. Balance: of both something is found, and of the one at least half the share of
the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from kompascheck.checks import CheckInput, CheckResult, Overrule
from kompascheck.checks.parts import answered
from kompascheck.evidence.scorer import Score
from kompascheck.report import Evidence, Status
from kompascheck.rulepack.schema import Requirement

NAME = "balance"
EVEN = 0.5  # the smaller share over the larger one
_CONFIDENCE = 0.8


@dataclass(frozen=True, slots=True)
class _Half:
    """One group: its title, how many requirements it has, and the scores of those that are answered."""

    title: str
    size: int
    found: tuple[Score, ...]

    @property
    def share(self) -> float:
        return len(self.found) / self.size if self.size else 0.0

    @property
    def told(self) -> str:
        return f"{self.title.partition(':')[0].lower()} {len(self.found)} van de {self.size}"


def check(given: CheckInput) -> CheckResult:
    """Judge every requirement that has this check."""
    asked = [r for r in given.pack.rules.requirements if r.check == NAME]
    return CheckResult(overrules={requirement.code: _judge(requirement, given) for requirement in asked})


def _judge(requirement: Requirement, given: CheckInput) -> Overrule:
    halves = sorted((_half(group, given) for group in requirement.of), key=lambda half: half.share)
    smaller, larger = halves[0], halves[-1]
    message = f"De beschrijving is niet in balans. Gevonden: {'; '.join(half.told for half in halves)}."
    if not smaller.found:
        return Overrule(Status.MISSING, _CONFIDENCE, message=message)
    passage = smaller.found[0].best[0][0]
    even = smaller.share / larger.share >= EVEN
    status = Status.PRESENT if even else Status.PARTIAL
    return Overrule(status, _CONFIDENCE, (Evidence(passage.text, passage.place),), message)


def _half(group: str, given: CheckInput) -> _Half:
    rules = given.pack.rules
    title = next(g.title for g in rules.groups if g.id == group)
    scores = [given.scores[r.code] for r in rules.requirements if r.group == group]
    return _Half(title, len(scores), tuple(score for score in scores if answered(score)))
