"""GK803: a connection between bouwstenen is half an answer while another bouwsteen is nowhere to be found."""

from __future__ import annotations

from kompascheck.checks import CheckInput
from kompascheck.checks.coherence import check
from kompascheck.evidence.scorer import Score
from kompascheck.passages import passages
from kompascheck.readers import format_of, read_bytes
from kompascheck.report import Status
from kompascheck.rulepack import open_pack

LINK = "Wat wij in de gesprekken horen, bepaalt met wie wij samenwerken en wat wij leren.\n"


def given(*absent: str, linked: bool = True) -> CheckInput:
    """A document with a connection, in which the groups `absent` are missing."""
    pack = open_pack("generiek-kompas@2025")
    document = read_bytes(LINK.encode(), "beeld.md", format_of("beeld.md"))
    pieces = passages(document)
    scores = {r.code: Score(0.95 if r.group in absent else 0.05, ((pieces[0], 0.9),)) for r in pack.rules.requirements}
    scores["GK803"] = Score(0.1 if linked else 0.9, ((pieces[0], 0.9),))
    return CheckInput(document, pieces, pack, scores)


def test_all_bouwstenen_are_there() -> None:
    assert not check(given()).overrules


def test_one_bouwsteen_is_absent() -> None:
    verdict = check(given("bouwsteen-4")).overrules["GK803"]
    assert verdict.status is Status.PARTIAL
    assert "leren" in (verdict.message or "")
    assert verdict.evidence[0].quote == LINK.strip()


def test_without_a_connection_the_scorer_decides() -> None:
    assert not check(given("bouwsteen-4", linked=False)).overrules
