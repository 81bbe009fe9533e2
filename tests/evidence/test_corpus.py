"""The whole chain on labelled documents: the shipped weights know these, so this guards the chain, not accuracy."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kompascheck.evidence.engine import open_scorer
from kompascheck.evidence.scorer import Scorer
from kompascheck.lint import lint
from kompascheck.readers import read_file
from kompascheck.report import Status
from kompascheck.rulepack import Pack, open_pack

CORPUS = Path(__file__).parents[1] / "corpus"
FORMS = ("beeld.md", "beeld.docx", "beeld-plat.docx", "beeld.pdf", "beeld-magazine.pdf")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack("generiek-kompas@2025")


@pytest.fixture(scope="module")
def scorer(pack: Pack) -> Scorer:
    return open_scorer(pack)


@pytest.mark.parametrize("name", ["D01", "D05", "D10", "D12"])
@pytest.mark.parametrize("form", FORMS)
def test_verdicts_are_those_of_the_labels_in_every_form(name: str, form: str, pack: Pack, scorer: Scorer) -> None:
    gold = yaml.safe_load((CORPUS / name / "gold.yaml").read_text(encoding="utf-8"))["onderdelen"]
    report = lint(read_file(CORPUS / name / form), pack, scorer=scorer)
    told = {judgement.code: judgement.status for judgement in report.requirements}
    wrong = [
        code
        for code, label in gold.items()
        if (label["status"] == "ontbreekt") != (told[code] is Status.MISSING)
        and label["status"] in ("ontbreekt", "aanwezig")
    ]
    assert len(wrong) <= 1, wrong


@pytest.mark.parametrize("form", FORMS)
def test_every_quote_stands_literally_in_the_document(form: str, pack: Pack, scorer: Scorer) -> None:
    document = read_file(CORPUS / "D01" / form)
    text = " ".join(" ".join(block.text for block in document.blocks).split())
    for judgement in lint(document, pack, scorer=scorer).requirements:
        for evidence in judgement.evidence:
            assert " ".join(evidence.quote.split()) in text
