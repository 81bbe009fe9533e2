"""A pack that builds on another: what changes, what stays, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_pack import write

from kompascheck.lint import lint
from kompascheck.readers import format_of, read_bytes
from kompascheck.report import Level, Status
from kompascheck.rulepack import load, load_snippets, open_pack
from kompascheck.yamlfile import YamlFileError

EXTENSION = """\
extends: basis.yaml
framework: huis
year: {year}
levels: {{PR2: mandatory}}
terms: {{appel: [bellefleur]}}
concepts: {{kers: [kers]}}
remove:
  - {{code: PR1, reason: Wij hebben geen boomgaard.}}
requirements:
  - code: HK1
    name: kers
    group: fruit
    level: advice
    section: Eigen afspraken
    question: Is er een kers?
    explanation: Een kers hoort erbij.
    counts: Een zin over een kers.
    not_enough: Een kop.
    missing: Er is geen kers gevonden.
    advice: Schrijf een zin over een kers.
    evidence: [{{all: [kers]}}]
chapters:
  - {{title: Fruit, codes: [HK1]}}
"""


def _extension(folder: Path, text: str = EXTENSION, year: int = 2025) -> Path:
    write(folder).rename(folder / "basis.yaml")
    (folder / "2025.snippets.yaml").rename(folder / "basis.snippets.yaml")
    path = folder / "huis.yaml"
    path.write_text(text.format(year=year), "utf-8")
    return path


def test_an_extension_changes_only_what_it_names(tmp_path: Path) -> None:
    pack = load(_extension(tmp_path))
    assert pack.rules.id == "huis@2025"
    assert pack.rules.title == "Proefkader"
    assert {r.code: r.level for r in pack.rules.requirements} == {"PR2": Level.MANDATORY, "HK1": Level.ADVICE}
    assert pack.rules.chapters[0].codes == ("PR2", "HK1")
    assert [(removal.code, removal.reason) for removal in pack.rules.removed] == [("PR1", "Wij hebben geen boomgaard.")]
    assert pack.concepts["appel"] == ("appel", "bellefleur")
    assert pack.rules.requirements[-1].since == 2025
    assert set(load_snippets(pack.path)) == {"PR2"}


def test_added_requirements_and_terms_judge(tmp_path: Path) -> None:
    pack = load(
        _extension(tmp_path, EXTENSION.replace("remove:\n  - {{code: PR1, reason: Wij hebben geen boomgaard.}}\n", ""))
    )
    report = lint(read_bytes(b"De bellefleur hangt naast een kers.", "x.md", format_of("x.md")), pack)
    assert {j.code: j.status for j in report.requirements} == {
        "PR1": Status.PRESENT,
        "PR2": Status.MISSING,
        "HK1": Status.PRESENT,
    }


def test_another_year_shifts_the_years_it_takes_over(tmp_path: Path) -> None:
    path = _extension(tmp_path, year=2023)
    lexicon = tmp_path / "lexicon.yaml"
    lexicon.write_text(lexicon.read_text("utf-8").replace("[peer]", "[peer, in 2026]"), "utf-8")
    assert load(path).concepts["peer"] == ("peer", "in 2024")


REFUSED = {
    "no such base": ("extends: basis.yaml", "extends: generiek-kompas@1999", 1, "Bedoelt u 'generiek-kompas@20"),
    "level of an unknown code": ("levels: {{PR2:", "levels: {{PR7:", 4, "geen eis PR7"),
    "terms of an unknown concept": ("terms: {{appel:", "terms: {{appeltaart:", 5, "onder 'concepts'"),
    "concept that exists": ("concepts: {{kers:", "concepts: {{peer: [peer], kers:", 6, "onder 'terms'"),
    "removal of an unknown code": ("{{code: PR1,", "{{code: PR7,", 8, "geen eis PR7"),
    "removal without a reason": (", reason: Wij hebben geen boomgaard.", "", 8, "reason"),
    "code that exists": ("  - code: HK1", "  - code: PR2", 10, "eigen code"),
}


@pytest.mark.parametrize("mistake", REFUSED)
def test_a_wrong_extension_is_refused_with_its_line(mistake: str, tmp_path: Path) -> None:
    right, wrong, line, told = REFUSED[mistake]
    assert right in EXTENSION
    with pytest.raises(YamlFileError) as refusal:
        load(_extension(tmp_path, EXTENSION.replace(right, wrong, 1)))
    assert refusal.value.line == line
    assert told in str(refusal.value)


def test_packs_that_extend_in_a_circle_are_refused(tmp_path: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        (tmp_path / f"{one}.yaml").write_text(f"extends: {other}.yaml\nframework: {one}\nyear: 2025\n", "utf-8")
    with pytest.raises(YamlFileError, match="kring"):
        load(tmp_path / "a.yaml")


def test_the_transition_year_stands_beside_the_year_after() -> None:
    before, after = open_pack("generiek-kompas", 2024).rules, open_pack("generiek-kompas", 2025).rules
    assert (before.id, after.id) == ("generiek-kompas@2024", "generiek-kompas@2025")
    assert {r.code for r in after.requirements} - {r.code for r in before.requirements} == {"GK705"}
    assert before.requirement("GK006").level is Level.ADVICE  # type: ignore[union-attr]  # it is there
    assert before.submission is None
    assert before.note
