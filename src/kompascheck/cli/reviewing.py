"""Walks a person through the doubtful verdicts: the question, the passages, and what to do with them."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from kompascheck.cli.asking import AnswerError, ask, say
from kompascheck.decisions import Answer
from kompascheck.reporters.wording import position
from kompascheck.typography import printable

if TYPE_CHECKING:
    from kompascheck.report import Judgement
    from kompascheck.rulepack.schema import RulePack


class _Other(Enum):
    SKIP = "overslaan"
    STOP = "stoppen"


_CHOICES: dict[str, Answer | _Other] = {
    "j": Answer.ACCEPTED,
    "ja": Answer.ACCEPTED,
    "n": Answer.REJECTED,
    "nee": Answer.REJECTED,
    "o": _Other.SKIP,
    "overslaan": _Other.SKIP,
    "s": _Other.STOP,
    "stoppen": _Other.STOP,
}


def ask_name() -> str:
    """Who decides."""
    try:
        known = getpass.getuser()
    except (OSError, KeyError):  # no such user, as in a container
        known = ""
    return ask("Uw naam", known, known, _named)


def _named(answer: str) -> str:
    if not answer.strip():
        raise AnswerError("Geef een naam.")
    return answer.strip()


def ask_decisions(doubtful: Sequence[Judgement], rules: RulePack) -> Iterator[tuple[Judgement, Answer]]:
    """Show each verdict and ask; what is skipped, or comes after stopping, gives nothing."""
    for number, judgement in enumerate(doubtful, start=1):
        _show(number, len(doubtful), judgement, rules)
        skipped: Answer | _Other = _Other.SKIP
        choice = ask("Geeft dit antwoord? ja, nee, overslaan of stoppen", skipped, "overslaan", _choice)
        if choice is _Other.STOP:
            return
        if isinstance(choice, Answer):
            yield judgement, choice


def _choice(answer: str) -> Answer | _Other:
    found = _CHOICES.get(answer.lower())
    if found is None:
        raise AnswerError("Antwoord met ja, nee, overslaan of stoppen (of alleen de eerste letter).")
    return found


def _show(number: int, count: int, judgement: Judgement, rules: RulePack) -> None:
    requirement = rules.requirement(judgement.code)
    say(f"\n{number} van {count}: {judgement.code} {judgement.name}\n")
    if requirement:
        say(f"  {requirement.question}\n")
        say(f"  Telt: {requirement.counts}\n  Telt niet: {requirement.not_enough}\n")
    for evidence in judgement.evidence:
        say(f"  “{printable(evidence.quote)}” ({position(evidence.place)})\n")
