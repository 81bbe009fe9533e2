"""A requirement that is answered through its parts, such as a bouwsteen through its kwaliteitskenmerken.

The pack names the parts in `of`. A part that is answered counts 1, one in doubt a half: an average above a half is an
answer, above zero half an answer.
"""

from __future__ import annotations

from kompascheck.checks import CheckInput, CheckResult, Overrule
from kompascheck.evidence.scorer import Score
from kompascheck.report import Evidence, Status
from kompascheck.rulepack.schema import Requirement

NAME = "from-parts"
MISSING_FROM, DOUBT_FROM = 0.4, 0.2  # the limits that `lint` uses
_CONFIDENCE = 0.85


def check(given: CheckInput) -> CheckResult:
    """Judge every requirement that has this check by the scores of its parts."""
    asked = [r for r in given.pack.rules.requirements if r.check == NAME]
    return CheckResult(overrules={requirement.code: _judge(requirement, given) for requirement in asked})


def answered(score: Score) -> float:
    """How far a score answers its requirement: 0, 0.5 or 1. Without a passage to quote nothing is answered."""
    if score.missing >= MISSING_FROM or not score.best:
        return 0.0
    return 0.5 if score.missing >= DOUBT_FROM else 1.0


def _judge(requirement: Requirement, given: CheckInput) -> Overrule:
    scores = [given.scores[code] for code in requirement.of]
    found = [answered(score) for score in scores]
    average = sum(found) / len(found)
    told = f"Van de {len(found)} onderdelen ({', '.join(requirement.of)}) is er {sum(map(bool, found))} gevonden."
    if not average:
        return Overrule(Status.MISSING, _CONFIDENCE)
    best = max((score for score, share in zip(scores, found, strict=True) if share), key=lambda s: s.best[0][1])
    quote = Evidence(best.best[0][0].text, best.best[0][0].place)
    return Overrule(Status.PRESENT if average > 0.5 else Status.PARTIAL, _CONFIDENCE, (quote,), told)
