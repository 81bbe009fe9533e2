"""`--missing` on every corpus document: exactly the codes that lint finds missing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from scaffold_samples import pack

from kompascheck.cli.scaffolding import Wanted, gather
from kompascheck.cli.settings import open_settings
from kompascheck.evidence.engine import open_scorer
from kompascheck.evidence.scorer import Scorer
from kompascheck.lint import lint
from kompascheck.readers import read_file
from kompascheck.report import Status
from kompascheck.scaffold.plan import make_plan

CORPUS = Path(__file__).parents[1] / "corpus"
DOCUMENTS = sorted(CORPUS.glob("*/beeld.md"))


@cache
def scorer() -> Scorer:
    return open_scorer(pack())


@pytest.mark.parametrize("path", DOCUMENTS, ids=[path.parent.name for path in DOCUMENTS])
def test_a_supplement_asks_exactly_what_lint_misses(path: Path) -> None:
    report = lint(read_file(path), pack(), scorer=scorer())
    missing = {row.code for row in report.requirements if row.status is Status.MISSING}
    settings = open_settings(None, no_config=True, pack=None, year=None)
    facts, rules = gather(settings, Wanted("bouwstenen", missing=str(path)), None)
    assert make_plan(rules, facts).codes == missing
