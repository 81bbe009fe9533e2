"""How a pack that extends one with weights is scored: weights where they know the code, the house's words elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from small_pack import write

from kompascheck.evidence.extended import ExtendedScorer
from kompascheck.evidence.scorer import Score
from kompascheck.passages import Passage, passages
from kompascheck.readers import format_of, read_bytes
from kompascheck.rulepack import load


class Fitted:
    """Stands in for learned weights that know one code alone and always find it missing."""

    def score(self, passages: Sequence[Passage]) -> Mapping[str, Score]:
        return {"PR1": Score(0.77)}


def _scores(folder: Path, text: str, *, house_word: str | None) -> Mapping[str, float]:
    base = load(write(folder))
    concepts = {**base.concepts, "appel": ("appel", house_word)} if house_word else base.concepts
    pack = replace(base, concepts=concepts, base=base)
    read = passages(read_bytes(text.encode(), "x.md", format_of("x.md")))
    return {code: score.missing for code, score in ExtendedScorer(pack, base, Fitted()).score(read).items()}


def test_the_weights_judge_the_codes_that_they_know(tmp_path: Path) -> None:
    assert _scores(tmp_path, "Een appel en een peer.", house_word=None)["PR1"] == 0.77


def test_a_code_without_weights_is_judged_by_what_it_declares(tmp_path: Path) -> None:
    assert _scores(tmp_path, "Een appel en een peer.", house_word=None)["PR2"] < 0.5
    assert _scores(tmp_path, "Een appel en een kers.", house_word=None)["PR2"] > 0.5


def test_a_word_of_the_house_makes_the_difference(tmp_path: Path) -> None:
    assert _scores(tmp_path, "De bellefleur hangt er.", house_word="bellefleur")["PR1"] < 0.5
    assert _scores(tmp_path, "De appel hangt er.", house_word="bellefleur")["PR1"] == 0.77
