"""Every framework of the sources: its codes, its outline, its bridge to the main pack, and its labelled documents."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kompascheck.lint import lint
from kompascheck.readers import format_of, read_bytes, read_file
from kompascheck.report import Level, Severity, Status
from kompascheck.rulekit.mistakes import find
from kompascheck.rulepack import Pack, available, load_snippets, open_pack

CORPUS = Path(__file__).resolve().parents[1] / "corpus-frameworks"
KENMERKEN = (3, 4, 6, 5, 4, 6, 3)
# Codes are stable: a change here is a change of meaning for everyone who has one in a file or a report.
ELEMENTS = {
    "ineen-kwaliteitsbeleid": [
        *(
            code
            for bouwsteen, count in enumerate(KENMERKEN, start=1)
            for code in (f"IN{bouwsteen}", *(f"IN{bouwsteen}.{n}" for n in range(1, count + 1)))
        ),
        *(f"INB.{n}" for n in range(1, 16)),
    ],
    "ink": [f"INK{n}" for n in range(1, 11)],
    "q-model": [*(f"Q{n}" for n in range(1, 18)), "QC"],
    "verbetercultuur": [f"VC{n}" for n in range(1, 8)],
}
COUNTS = {"ineen-kwaliteitsbeleid": 53, "ink": 10, "q-model": 18, "verbetercultuur": 7}
# Advice that the sources give beside the elements that are counted.
BESIDE = {"ink": ["INKB.1", *(f"INKE.{n}" for n in range(1, 6))], "q-model": ["QM.1"]}


@pytest.fixture(params=ELEMENTS)
def pack(request: pytest.FixtureRequest) -> Pack:
    return open_pack(request.param)


def test_every_element_of_the_source_has_a_requirement(pack: Pack) -> None:
    framework = pack.rules.framework
    codes = [requirement.code for requirement in pack.rules.requirements]
    assert len(ELEMENTS[framework]) == COUNTS[framework]
    assert sorted(codes) == sorted([*ELEMENTS[framework], *BESIDE.get(framework, [])])
    beside = [pack.rules.requirement(code) for code in BESIDE.get(framework, [])]
    assert {requirement.level for requirement in beside if requirement} <= {Level.ADVICE}


def test_only_the_basis_of_ineen_is_mandatory() -> None:
    rules = open_pack("ineen-kwaliteitsbeleid").rules
    mandatory = [r.code for r in rules.requirements if r.level is not Level.ADVICE]
    assert mandatory == [f"INB.{n}" for n in range(1, 16)]


def test_every_requirement_has_exactly_one_chapter(pack: Pack) -> None:
    homes = [code for chapter in pack.rules.chapters for code in chapter.codes]
    assert sorted(homes) == sorted(requirement.code for requirement in pack.rules.requirements)


def test_the_kit_has_no_remarks(pack: Pack) -> None:
    assert find(pack.path) == ()


def test_the_crosswalk_names_codes_that_exist(pack: Pack) -> None:
    for framework, pairs in pack.rules.crosswalk.items():
        known = {requirement.code for requirement in open_pack(framework).rules.requirements}
        assert {code for codes in pairs.values() for code in codes} <= known


def _judged(pack: Pack, text: str) -> dict[str, Status]:
    report = lint(read_bytes(text.encode(), "x.md", format_of("x.md")), pack)
    return {judgement.code: judgement.status for judgement in report.requirements}


def test_the_page_on_frameworks_lists_every_element_with_its_heading(pack: Pack) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "kaders.md").read_text("utf-8")
    for requirement in pack.rules.requirements:
        assert f"| {requirement.code} | {requirement.name} |" in page
        assert f"| {requirement.section} |" in page


def test_questions_alone_answer_nothing(pack: Pack) -> None:
    questions = "\n\n".join(f"> {requirement.question}" for requirement in pack.rules.requirements)
    assert set(_judged(pack, f"# Opzet\n\n{questions}\n").values()) == {Status.MISSING}


def test_a_document_that_answers_everything_has_no_errors(pack: Pack) -> None:
    parts = [
        f"## {chapter.title}\n\n"
        + "\n\n".join(load_snippets(pack.path)[code].must_stay_silent[0] for code in chapter.codes)
        for chapter in pack.rules.chapters
    ]
    text = "# Verslag\n\n" + "\n\n".join(parts) + "\n"
    assert [code for code, status in _judged(pack, text).items() if status is not Status.PRESENT] == []
    report = lint(read_bytes(text.encode(), "x.md", format_of("x.md")), pack)
    assert [finding for finding in report.findings if finding.severity is not Severity.INFO] == []


@pytest.mark.parametrize("folder", sorted(CORPUS.glob("*/*")), ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_the_labels_fit_their_document(folder: Path) -> None:
    gold = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))
    text = " ".join((folder / "beeld.md").read_text("utf-8").split())
    assert list(gold["onderdelen"]) == ELEMENTS[folder.parent.name]
    for code, label in gold["onderdelen"].items():
        quote = label.get("bewijs", "")
        assert " ".join(quote.split()) in text, code
        assert len(quote) <= 200, code
        derived = code in {f"IN{n}" for n in range(1, 8)}
        if label["status"] != "deels":  # where two readers differed there may be none
            assert bool(quote) is (label["status"] == "aanwezig" and not derived), code


@pytest.mark.parametrize("framework", ELEMENTS)
def test_missing_elements_are_found_in_the_labelled_documents(framework: str) -> None:
    missing = reported = both = 0
    apart = yaml.safe_load((CORPUS / "sets.yaml").read_text("utf-8"))["first_sight"].split()
    for folder in sorted((CORPUS / framework).iterdir()):
        if folder.name in apart:
            continue
        labels = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))["onderdelen"]
        report = lint(read_file(folder / "beeld.md"), open_pack(framework))
        for judgement in report.requirements:
            status = labels.get(judgement.code, {"status": "deels"})["status"]
            if status == "deels":
                continue
            missing += status == "ontbreekt"
            reported += judgement.status is Status.MISSING
            both += status == "ontbreekt" and judgement.status is Status.MISSING
    assert missing
    assert both >= 0.85 * missing
    assert both >= 0.85 * reported


def test_there_are_packs_of_five_frameworks() -> None:
    assert {name.partition("@")[0] for name in available()} >= {"generiek-kompas", *ELEMENTS}
