"""Chooses the scorer of a pack: the learned one when the pack brings weights, else the declarative one."""

from __future__ import annotations

from kompascheck.evidence.declarative import DeclarativeScorer
from kompascheck.evidence.scorer import Scorer
from kompascheck.rulepack import Pack


def open_scorer(pack: Pack) -> Scorer:
    """The scorer that judges by this pack."""
    if pack.model is not None and pack.model.exists():
        from kompascheck.evidence.learned import LearnedScorer

        return LearnedScorer.open(pack)
    return DeclarativeScorer(pack)
