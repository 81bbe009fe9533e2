"""Chooses the scorer of a pack: the learned one when the pack brings weights, else the declarative one."""

from __future__ import annotations

from dataclasses import replace

from kompascheck.evidence.declarative import DeclarativeScorer
from kompascheck.evidence.scorer import Scorer
from kompascheck.rulepack import Pack


def open_scorer(pack: Pack) -> Scorer:
    """The scorer that judges by this pack."""
    if pack.model is None or not pack.model.exists():
        return DeclarativeScorer(pack)
    if pack.base is not None:
        from kompascheck.evidence.extended import ExtendedScorer

        return ExtendedScorer(pack, pack.base, open_scorer(replace(pack.base, concepts=pack.concepts)))
    from kompascheck.evidence.learned import LearnedScorer

    return LearnedScorer.open(pack)
