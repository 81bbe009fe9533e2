"""The commands of the kit, and the data behind them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from kit_outcome import Run
from small_pack import PACK, SNIPPETS, write

from kompascheck.rulekit.crosswalk import crosswalk
from kompascheck.rulekit.schemas import MODELS, schema_text
from kompascheck.rulepack import available, open_pack

SCHEMAS = Path(__file__).resolve().parents[2] / "src" / "kompascheck" / "schemas"


def test_a_new_pack_works_as_it_is(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "mijn-kader"
    assert run("rules", "new", folder, "--title", "Ons kader").code == 0
    validated = run("rules", "validate", folder)
    assert (validated.code, "let op" in validated.out) == (0, False)
    tried = run("rules", "test", folder, "--coverage")
    assert (tried.code, tried.out) == (0, "mijn-kader@2025: 12 snippets, 0 fout.\n")
    again = run("rules", "new", folder)
    assert (again.code, "bestaat al" in again.err) == (2, True)


def test_a_name_that_is_no_framework_is_refused(tmp_path: Path, run: Run) -> None:
    outcome = run("rules", "new", tmp_path / "Mijn Kader")
    assert (outcome.code, "streepjes" in outcome.err) == (2, True)


def test_a_snippet_on_which_a_rule_does_the_opposite_fails(tmp_path: Path, run: Run) -> None:
    path = write(tmp_path / "proef", snippets=SNIPPETS.replace("De mand is leeg.", "De appel is op.", 1))
    outcome = run("rules", "test", path)
    assert outcome.code == 1
    assert "PR1 had moeten afgaan en zweeg bij: “De appel is op.”" in outcome.out


@pytest.mark.parametrize(
    ("snippets", "told"),
    [
        (SNIPPETS.partition("  PR2:")[0], "PR2 heeft geen snippets."),
        (
            SNIPPETS.replace(
                "De mand is leeg., Er is geen fruit., Wij eten graag.", "Een appel., De appel is op., Appel mee."
            ),
            "PR1 gaat bij geen enkele snippet af.",
        ),
        (
            SNIPPETS.replace(
                "[De peer is geel., Wij plukten een peer., Een peer lag er al.]",
                "[De kers is rood., De kers hangt., De kers viel.]",
            ),
            "PR2 zwijgt bij geen enkele snippet.",
        ),
    ],
)
def test_coverage_fails_a_rule_that_never_fires_or_is_never_silent(
    tmp_path: Path, run: Run, snippets: str, told: str
) -> None:
    outcome = run("rules", "test", write(tmp_path / "proef", snippets=snippets), "--coverage")
    assert outcome.code == 1
    assert told in outcome.out


def test_docs_make_a_page_a_rule_in_both_forms(tmp_path: Path, run: Run) -> None:
    path = write(tmp_path / "proef", PACK.replace("Een appel hoort erbij.", "Appels & <peren> horen erbij."))
    assert run("rules", "docs", path, "--output", tmp_path / "uit").code == 0
    assert sorted(page.name for page in (tmp_path / "uit").iterdir()) == [
        "PR1-rode-appel.html",
        "PR1-rode-appel.md",
        "PR2-gele-peer.html",
        "PR2-gele-peer.md",
        "index.html",
        "index.md",
    ]
    page = (tmp_path / "uit" / "PR1-rode-appel.html").read_text("utf-8")
    for part in (
        '<html lang="nl">',
        "Appels &amp; &lt;peren&gt;",
        "De appel is rood.",
        "De mand is leeg.",
        "2025",
        "Over fruit",
    ):
        assert part in page
    assert "[PR2](PR2-gele-peer.md)" in (tmp_path / "uit" / "index.md").read_text("utf-8")
    assert run("rules", "docs", path, "--output", tmp_path / "uit").code == 2
    assert run("rules", "docs", path, "--output", tmp_path / "uit", "--force").code == 0


def test_diff_of_two_years(run: Run) -> None:
    out = run("rules", "diff", "generiek-kompas@2024", "generiek-kompas@2025").out
    assert "37 eisen gelijk" in out
    assert "GK705" in out
    assert "advies → verplicht" in out
    same = run("rules", "diff", "ink", "ink").out
    assert "16 eisen gelijk" in same
    assert "Anders" not in same


def test_crosswalk_shows_what_answers_what_and_what_is_left(run: Run) -> None:
    outcome = run("crosswalk", "ink", "generiek-kompas@2025")
    assert outcome.code == 0
    assert "GK701" in outcome.out.partition("daarnaast nog")[0]
    assert "GK103" in outcome.out.partition("daarnaast nog")[2]


def test_crosswalk_reads_the_data_from_either_side() -> None:
    ink, kompas = open_pack("ink").rules, open_pack("generiek-kompas").rules
    there, back = crosswalk(ink, kompas), crosswalk(kompas, ink)
    pairs = {(row.element.code, other.code) for row in there.rows for other in row.answers}
    assert pairs == {(other.code, row.element.code) for row in back.rows for other in row.answers}


def test_crosswalk_without_data_says_what_can_be_compared(run: Run) -> None:
    outcome = run("crosswalk", "ink", "q-model")
    assert (outcome.code, outcome.out) == (2, "")
    assert "generiek-kompas" in outcome.err


@pytest.mark.parametrize("name", MODELS)
def test_the_schema_in_its_file_is_that_of_the_code(name: str) -> None:
    assert (SCHEMAS / f"{name}.schema.json").read_text("utf-8") == schema_text(name)


@pytest.mark.parametrize("path", available().values(), ids=list(available()))
def test_every_pack_obeys_the_schema(path: Path) -> None:
    data = json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))
    name = "pack-extension-1" if "extends" in data else "pack-1"
    jsonschema.validate(data, json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")))
