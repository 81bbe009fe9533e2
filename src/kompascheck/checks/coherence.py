"""Whether all bouwstenen are in the document at all (GK803); their connection itself is left to the scorer.

Handreiking, "Verplichte onderdelen": the information of all bouwstenen returns, and how they hang together. A text
that connects two bouwstenen while another is nowhere to be found answers half of that.
"""

from __future__ import annotations

from kompascheck.checks import CheckInput, CheckResult, Overrule
from kompascheck.report import Evidence, Status

NAME = "coherence"
BOUWSTEEN = "bouwsteen-"
ABSENT = 0.5  # a bouwsteen is absent when each of its requirements is missing with at least this chance
CONFIDENCE = 0.6


def check(given: CheckInput) -> CheckResult:
    """Doubt where the scorer finds a connection but a bouwsteen is absent; otherwise no opinion."""
    code = next(r.code for r in given.pack.rules.requirements if r.check == NAME)
    score = given.scores[code]
    absent = _absent(given)
    if not absent or score.missing >= ABSENT or not score.best:
        return CheckResult()
    passage = score.best[0][0]
    message = f"Er staat een verband tussen bouwstenen, maar over {' en '.join(absent)} is niets gevonden."
    evidence = (Evidence(passage.text, passage.place),)
    return CheckResult(overrules={code: Overrule(Status.PARTIAL, CONFIDENCE, evidence, message)})


def _absent(given: CheckInput) -> list[str]:
    """The titles of the bouwstenen of which nothing was found, as they run in a sentence."""
    rules = given.pack.rules
    titles = []
    for group in rules.groups:
        codes = [r.code for r in rules.requirements if r.group == group.id]
        if group.id.startswith(BOUWSTEEN) and all(given.scores[code].missing >= ABSENT for code in codes):
            titles.append(group.title[:1].lower() + group.title[1:])
    return titles
