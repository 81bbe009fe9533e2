"""The learned scorer: linear layers over words and letter groups, with the weights that a pack brings.

Deterministic and offline. It needs numpy alone; it was fitted by `bench/train.py` on the labelled documents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from kompascheck.evidence.context import context
from kompascheck.evidence.features import see
from kompascheck.evidence.first import Array, Table, chance, passage_scores
from kompascheck.evidence.lexicon import Lexicon
from kompascheck.evidence.marks import mark
from kompascheck.evidence.scorer import MAX_BEST, Score
from kompascheck.evidence.second import Rescoring, candidates
from kompascheck.evidence.third import document_features, with_priors
from kompascheck.evidence.weights import Weights, WeightsError
from kompascheck.passages import Passage
from kompascheck.rulepack import Pack
from kompascheck.rulepack.schema import Requirement


class LearnedScorer:
    """Scores with fitted weights."""

    def __init__(self, requirements: Sequence[Requirement], lexicon: Lexicon, weights: Weights) -> None:
        self._requirements = requirements
        self._lexicon = lexicon
        self._weights = weights
        self._rescore = Rescoring(weights.shared, weights.shared_bias, weights.own, weights.own_bias)
        self._table = Table.of(weights.keys, weights.norms, weights.table, weights.scale, weights.bias)

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
        ctx = context(passages, self._requirements, marks)
        first = passage_scores(see(passages, marks), self._table)
        chosen = candidates(first, ctx)
        second = chosen.spread(self._rescore(chosen))
        missing = self._missing(document_features(first, second, ctx))
        return {
            requirement.code: Score(float(missing[code]), self._best(second[:, code], passages))
            for code, requirement in enumerate(self._requirements)
        }

    def _missing(self, document: Array) -> Array:
        weights = self._weights
        features = with_priors(document, weights.prior, weights.usual)
        return chance(features @ weights.document_coef + weights.document_bias)

    def _best(self, chances: Array, passages: Sequence[Passage]) -> tuple[tuple[Passage, float], ...]:
        order = np.argsort(-chances, kind="stable")[:MAX_BEST]
        return tuple((passages[i], float(chances[i])) for i in order if chances[i] > 0)
