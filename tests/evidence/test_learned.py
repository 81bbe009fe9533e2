"""The learned scorer with the weights that are shipped, and what happens when they do not fit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kompascheck.evidence.engine import open_scorer
from kompascheck.evidence.learned import LearnedScorer
from kompascheck.evidence.weights import Weights, WeightsError
from kompascheck.passages import passages
from kompascheck.readers import read_file
from kompascheck.rulepack import Pack, open_pack

EXAMPLE = Path(__file__).parents[2] / "examples" / "voorbeeld.md"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack("generiek-kompas@2025")


@pytest.fixture(scope="module")
def scorer(pack: Pack) -> LearnedScorer:
    return LearnedScorer.open(pack)


def test_the_pack_brings_weights_of_at_most_five_megabytes(pack: Pack) -> None:
    assert pack.model is not None
    assert pack.model.stat().st_size <= 5_000_000
    assert isinstance(open_scorer(pack), LearnedScorer)


def test_scores_are_chances_for_every_code_and_the_same_each_time(pack: Pack, scorer: LearnedScorer) -> None:
    pieces = passages(read_file(EXAMPLE))
    scores = scorer.score(pieces)
    assert list(scores) == [r.code for r in pack.rules.requirements]
    assert all(0 <= score.missing <= 1 for score in scores.values())
    assert scorer.score(pieces) == scores


def test_the_best_passages_come_strongest_first_and_are_never_barred(scorer: LearnedScorer) -> None:
    for score in scorer.score(passages(read_file(EXAMPLE))).values():
        weights = [weight for _, weight in score.best]
        assert weights == sorted(weights, reverse=True)
        assert all(passage.bar is None for passage, _ in score.best)


def test_a_document_without_text_lacks_everything(scorer: LearnedScorer) -> None:
    assert all(score.missing > 0.9 and not score.best for score in scorer.score(()).values())


def test_a_single_passage_can_be_scored(scorer: LearnedScorer) -> None:
    assert scorer.score(passages(read_file(EXAMPLE))[:1])


def test_weights_survive_saving(pack: Pack, tmp_path: Path) -> None:
    assert pack.model is not None
    weights = Weights.open(pack.model)
    weights.save(tmp_path / "w.npz")
    assert np.array_equal(Weights.open(tmp_path / "w.npz").table, weights.table)


def test_damaged_weights_are_refused_in_dutch(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "w.npz").write_bytes(b"geen gewichten")
    with pytest.raises(WeightsError, match="beschadigd"):
        LearnedScorer.open(replace(pack, model=tmp_path / "w.npz"))


def test_weights_of_another_pack_are_refused(pack: Pack) -> None:
    fewer = replace(pack.rules, requirements=pack.rules.requirements[1:])
    with pytest.raises(WeightsError, match="andere lijst van codes"):
        LearnedScorer.open(replace(pack, rules=fewer))
