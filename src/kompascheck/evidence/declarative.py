"""The declarative scorer: a requirement is answered where its concepts meet and nothing spoils the meeting.

It works with every pack, also a user's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from kompascheck.evidence.lexicon import Lexicon
from kompascheck.evidence.marks import Declared, declared, mark
from kompascheck.evidence.scorer import MAX_BEST, Score
from kompascheck.passages import Passage
from kompascheck.rulepack import Pack

FOUND = 0.9  # weight of a passage in which a meeting holds
NEAR = 0.4  # weight of a passage that misses one thing
MISSING_WHEN_FOUND, MISSING_WHEN_NOT = 0.15, 0.85


class DeclarativeScorer:
    """Scores by the meetings that a pack declares."""

    def __init__(self, pack: Pack) -> None:
        self._requirements = pack.rules.requirements
        self._lexicon = Lexicon(pack.concepts)

    def score(self, passages: Sequence[Passage]) -> Mapping[str, Score]:
        """See `Scorer.score`."""
        told = declared(mark(passages, self._lexicon), self._requirements)
        return {r.code: self._one(c, passages, told) for c, r in enumerate(self._requirements)}

    def _one(self, code: int, passages: Sequence[Passage], told: Declared) -> Score:
        free = np.array([p.bar is None for p in passages], bool)
        weight = np.where(
            told.met[:, code] > 0, FOUND + told.met[:, code] / 100, np.where(told.fewest[:, code] == 1, NEAR, 0)
        )
        weight = np.where(free, weight, 0)
        order = [int(i) for i in np.argsort(-weight, kind="stable")[:MAX_BEST] if weight[i] > 0]
        answered = bool(order) and weight[order[0]] >= FOUND
        best = tuple((passages[i], float(min(1, weight[i]))) for i in order)
        return Score(MISSING_WHEN_FOUND if answered else MISSING_WHEN_NOT, best)
