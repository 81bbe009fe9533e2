"""Every pack's own rule tests: on each snippet the finding "missing" must appear, or stay away."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kompascheck.evidence.declarative import DeclarativeScorer
from kompascheck.lint import lint
from kompascheck.readers import format_of, read_bytes
from kompascheck.report import Status
from kompascheck.rulepack import Pack, available, load, load_snippets

NAME = "snippet.md"


@cache
def _pack(path: Path) -> tuple[Pack, DeclarativeScorer]:
    pack = load(path)
    return pack, DeclarativeScorer(pack)


def _status(path: Path, code: str, text: str) -> Status:
    """The verdict on one requirement for a document that holds this text and no more."""
    pack, scorer = _pack(path)
    report = lint(read_bytes(text.encode(), NAME, format_of(NAME)), pack, scorer=scorer)
    return next(judgement.status for judgement in report.requirements if judgement.code == code)


def _snippets(kind: str) -> list[object]:
    return [
        pytest.param(path, code, text, id=f"{name}-{code}-{number}")
        for name, path in available().items()
        for code, snippets in load_snippets(path).items()
        for number, text in enumerate(getattr(snippets, kind))
    ]


@pytest.mark.parametrize(("path", "code", "text"), _snippets("must_stay_silent"))
def test_a_good_answer_gives_no_finding(path: Path, code: str, text: str) -> None:
    assert _status(path, code, text) in (Status.PRESENT, Status.PARTIAL)


@pytest.mark.parametrize(("path", "code", "text"), _snippets("must_fire"))
def test_what_only_looks_like_an_answer_is_reported(path: Path, code: str, text: str) -> None:
    assert _status(path, code, text) is Status.MISSING


@pytest.mark.parametrize(("name", "path"), available().items())
def test_every_requirement_has_snippets(name: str, path: Path) -> None:
    codes = {requirement.code for requirement in load(path).rules.requirements}
    assert set(load_snippets(path)) == codes, name
