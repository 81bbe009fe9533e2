"""The learned scorer: linear layers over words and letter groups, with the weights that a pack brings.

Deterministic and offline. It needs numpy alone; it was fitted by `bench/train.py` on the labelled documents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kompascheck.evidence import stages
from kompascheck.evidence.features import see
from kompascheck.evidence.lexicon import Lexicon
from kompascheck.evidence.marks import mark
from kompascheck.evidence.scorer import Score
from kompascheck.evidence.weights import Weights, WeightsError
from kompascheck.passages import Passage
from kompascheck.rulepack import Pack
from kompascheck.rulepack.schema import Requirement

MAX_BEST = 5


def logistic(features: NDArray[np.floating], coef: stages.Array, bias: stages.Array) -> stages.Array:
    """Logistic regression; standardising is folded into the coefficients. A bias may be each row's own."""
    return (1 / (1 + np.exp(-(features @ coef + bias)))).astype(np.float32)


class LearnedScorer:
    """Scores with fitted weights."""

    def __init__(self, requirements: Sequence[Requirement], lexicon: Lexicon, weights: Weights) -> None:
        self._requirements = requirements
        self._lexicon = lexicon
        self._weights = weights
        table = weights.table.astype(np.float32) * weights.scale
        self._table = stages.Table.of(weights.keys, weights.norms, table, weights.bias)

    @classmethod
    def open(cls, pack: Pack) -> LearnedScorer:
        """The scorer of a pack that brings weights. Raises WeightsError when they do not fit the pack."""
        assert pack.model is not None
        weights = Weights.open(pack.model)
        if list(weights.codes) != [r.code for r in pack.rules.requirements]:
            raise WeightsError(f"{pack.model}: de gewichten horen bij een andere lijst van codes dan het regelpakket.")
        return cls(pack.rules.requirements, Lexicon(pack.concepts), weights)

    def score(self, passages: Sequence[Passage]) -> Mapping[str, Score]:
        """See `Scorer.score`."""
        if not passages:
            return {r.code: Score(missing=0.99) for r in self._requirements}
        marks = mark(passages, self._lexicon)
        ctx = stages.context(passages, self._requirements, marks)
        first = stages.passage_scores(see(passages, marks), self._table)
        j, c, features = stages.candidates(first, ctx)
        chances = logistic(features, self._weights.candidate_coef, self._weights.candidate_bias)
        second = stages.spread(chances, j, c, first.shape)
        weights = self._weights
        document = stages.with_priors(stages.document_features(first, second, ctx), weights.prior, weights.usual)
        missing = logistic(document, weights.document_coef, weights.document_bias)
        return {
            requirement.code: Score(float(missing[code]), self._best(second[:, code], passages))
            for code, requirement in enumerate(self._requirements)
        }

    def _best(self, chances: stages.Array, passages: Sequence[Passage]) -> tuple[tuple[Passage, float], ...]:
        order = np.argsort(-chances, kind="stable")[:MAX_BEST]
        return tuple((passages[i], float(chances[i])) for i in order if chances[i] > 0)
