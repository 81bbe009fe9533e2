"""The scorer of a pack that extends one with learned weights.

The weights judge the codes they were fitted for. Added requirements are judged by what they declare; so is a code for
which the house's own words make the difference: found with them, not found without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kompascheck.evidence.declarative import DeclarativeScorer
from kompascheck.evidence.scorer import Score, Scorer
from kompascheck.passages import Passage
from kompascheck.rulepack import Pack

_FOUND_BELOW = 0.5


class ExtendedScorer:
    """Scores by learned weights where they know the code, by declared meetings elsewhere."""

    def __init__(self, pack: Pack, base: Pack, learned: Scorer) -> None:
        self._codes = tuple(requirement.code for requirement in pack.rules.requirements)
        self._learned = learned
        self._own = DeclarativeScorer(pack)
        self._plain = DeclarativeScorer(base) if pack.concepts != base.concepts else self._own

    def score(self, passages: Sequence[Passage]) -> Mapping[str, Score]:
        """See `Scorer.score`."""
        learned, own = self._learned.score(passages), self._own.score(passages)
        plain = own if self._plain is self._own else self._plain.score(passages)
        return {code: self._choose(learned.get(code), own[code], plain.get(code)) for code in self._codes}

    @staticmethod
    def _choose(learned: Score | None, own: Score, plain: Score | None) -> Score:
        if learned is None or plain is None:
            return own
        return own if own.missing < _FOUND_BELOW <= plain.missing else learned
