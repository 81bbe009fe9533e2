"""Tries a rule pack on its own snippets: on the first kind a rule must fire, on the second it must stay silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kompascheck.evidence.declarative import DeclarativeScorer
from kompascheck.lint import lint
from kompascheck.readers import format_of, read_bytes
from kompascheck.report import Status
from kompascheck.rulepack import Pack
from kompascheck.rulepack.beside import Snippets

_NAME = "snippet.md"


@dataclass(frozen=True, slots=True)
class Try:
    """One snippet held against its rule. `fired` tells what the rule did, `should_fire` what it had to do."""

    code: str
    text: str
    should_fire: bool
    fired: bool

    @property
    def passed(self) -> bool:
        """Whether the rule did what it had to do."""
        return self.fired is self.should_fire


@dataclass(frozen=True, slots=True)
class Trial:
    """All tries of a pack, and the codes of its requirements."""

    codes: tuple[str, ...]
    tries: tuple[Try, ...]

    @property
    def failed(self) -> tuple[Try, ...]:
        """The tries on which a rule did the opposite."""
        return tuple(one for one in self.tries if not one.passed)

    @property
    def untried(self) -> tuple[str, ...]:
        """The codes without snippets."""
        tried = {one.code for one in self.tries}
        return tuple(code for code in self.codes if code not in tried)

    @property
    def never_fires(self) -> tuple[str, ...]:
        """The codes that fire on no snippet at all."""
        fired = {one.code for one in self.tries if one.fired}
        return tuple(code for code in self.codes if code not in fired)

    @property
    def never_silent(self) -> tuple[str, ...]:
        """The codes that are silent on no snippet at all."""
        silent = {one.code for one in self.tries if not one.fired}
        return tuple(code for code in self.codes if code not in silent)


def run(pack: Pack, snippets: Mapping[str, Snippets]) -> Trial:
    """Try every snippet. Only what the pack declares is used, never learned weights."""
    scorer = DeclarativeScorer(pack)
    codes = tuple(requirement.code for requirement in pack.rules.requirements)

    def fires(code: str, text: str) -> bool:
        report = lint(read_bytes(text.encode(), _NAME, format_of(_NAME)), pack, scorer=scorer)
        return any(j.code == code and j.status is Status.MISSING for j in report.requirements)

    tries = [
        Try(code, text, should_fire, fires(code, text))
        for code, some in snippets.items()
        if code in codes
        for should_fire, texts in ((True, some.must_fire), (False, some.must_stay_silent))
        for text in texts
    ]
    return Trial(codes, tuple(tries))
