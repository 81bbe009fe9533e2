"""Broken packs: each is refused with the file, the line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from kit_outcome import Run
from small_pack import LEXICON, PACK, SNIPPETS, write

# What is right, what stands in its place, the file, the line, and words of the message.
BROKEN: dict[str, tuple[str, str, str, int, tuple[str, ...]]] = {
    "misspelt field": (
        "    question: Is er een appel?",
        "    qestion: Is er een appel?",
        "2025.yaml",
        15,
        ("qestion", "Bedoelt u 'question'?"),
    ),
    "missing field": ("    counts: Een zin over een appel.\n", "", "2025.yaml", 10, ("counts", "ontbreekt")),
    "empty text": ("title: Proefkader", "title: ''", "2025.yaml", 4, ("title", "niet leeg")),
    "unknown level": ("    level: advice", "    level: tip", "2025.yaml", 26, ("'tip'", "advice")),
    "wrong code": ("  - code: PR1", "  - code: pr-1", "2025.yaml", 10, ("code", "schrijfwijze")),
    "code twice": ("  - code: PR2", "  - code: PR1", "2025.yaml", 23, ("PR1", "twee keer")),
    "wrong name": ("    name: rode-appel", "    name: Rode Appel", "2025.yaml", 11, ("name", "schrijfwijze")),
    "unknown group": (
        "    group: fruit\n    level: advice",
        "    group: groente\n    level: advice",
        "2025.yaml",
        25,
        ("groente", "Kies uit: fruit"),
    ),
    "year as text": ("year: 2025", "year: dit jaar", "2025.yaml", 3, ("year", "heel getal")),
    "year too early": ("year: 2025", "year: 1999", "2025.yaml", 3, ("year", "vanaf 2000")),
    "unknown concept": ("{all: [peer]}", "{all: [per]}", "2025.yaml", 35, ("PR2", "'per'", "Bedoelt u 'peer'?")),
    "meeting without concepts": ("{all: [peer]}", "{any: [peer]}", "2025.yaml", 35, ("all", "ontbreekt")),
    "unknown reach": ("within: sentence", "within: zin", "2025.yaml", 22, ("'zin'", "sentence")),
    "chapter of an unknown code": ("codes: [PR1, PR2]", "codes: [PR1, PR9]", "2025.yaml", 37, ("PR9", "hoofdstuk")),
    "lexicon elsewhere": (
        "lexicon: lexicon.yaml",
        "lexicon: ../lexicon.yaml",
        "2025.yaml",
        6,
        ("bestandsnaam", "naast het pakket"),
    ),
    "bad indentation": ("    level: advice", "   level: advice", "2025.yaml", 26, ("geen geldige YAML", "inspringing")),
    "list used twice": ("{all: [appel],", "{all: &a [appel], any: *a,", "2025.yaml", 22, ("voluit",)),
    "star without quotes": ("  appel: [appel]", "  appel: [*appel]", "lexicon.yaml", 2, ("aanhalingstekens",)),
    "term too wide": ("  appel: [appel]", "  appel: [a*]", "lexicon.yaml", 2, ("te ruim", "twee letters")),
    "term with a star inside": ("  appel: [appel]", "  appel: [ap*el]", "lexicon.yaml", 2, ("vooraan of achteraan",)),
    "term without words": ("  appel: [appel]", "  appel: ['!!!']", "lexicon.yaml", 2, ("geen woord",)),
    "number as term": ("  appel: [appel]", "  appel: [2025]", "lexicon.yaml", 2, ("tekst", "aanhalingstekens")),
    "too few snippets": (", Een peer lag er al.]", "]", "2025.snippets.yaml", 6, ("must_stay_silent", "langere lijst")),
    "wrong kind of snippet": (
        "  PR1:\n    must_stay_silent",
        "  PR1:\n    must_be_silent",
        "2025.snippets.yaml",
        3,
        ("must_be_silent", "Bedoelt u 'must_stay_silent'?"),
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_a_broken_pack_is_refused_with_file_line_and_next_step(mistake: str, tmp_path: Path, run: Run) -> None:
    right, wrong, name, line, words = BROKEN[mistake]
    texts = [text.replace(right, wrong, 1) for text in (PACK, LEXICON, SNIPPETS)]
    assert texts != [PACK, LEXICON, SNIPPETS]
    path = write(tmp_path / "proef", *texts)

    outcome = run("rules", "validate", path)

    assert outcome.code == 1
    first, excerpt = outcome.out.splitlines()[:2]
    assert first.startswith(f"{path.parent / name}:{line}: fout: ")
    assert [word for word in words if word not in first] == []
    assert excerpt.strip() == (path.parent / name).read_text("utf-8").splitlines()[line - 1].strip()


@pytest.mark.parametrize("mistake", [name for name, row in BROKEN.items() if row[2] != "2025.snippets.yaml"])
def test_a_broken_pack_judges_nothing(mistake: str, tmp_path: Path, run: Run) -> None:
    right, wrong, name, line, _ = BROKEN[mistake]
    path = write(tmp_path / "proef", *(text.replace(right, wrong, 1) for text in (PACK, LEXICON, SNIPPETS)))
    document = tmp_path / "beeld.md"
    document.write_text("# Fruit\n\nDe appel is rood.\n", "utf-8")

    outcome = run("lint", document, "--pack", path)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"{name}:{line}: " in outcome.err


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path, run: Run) -> None:
    text = PACK.replace("level: mandatory", "level: must").replace("level: advice", "level: may")
    outcome = run("rules", "validate", write(tmp_path / "proef", text))
    assert outcome.out.count(": fout: ") == 2, outcome.out
    assert "2 fouten" in outcome.out


def test_a_good_pack_is_in_order(tmp_path: Path, run: Run) -> None:
    outcome = run("rules", "validate", write(tmp_path / "proef"))
    assert (outcome.code, outcome.out.count("let op")) == (0, 0)


def test_a_pack_that_is_not_there_is_wrong_use(tmp_path: Path, run: Run) -> None:
    assert run("rules", "validate", tmp_path / "weg.yaml").code == 2
    assert run("rules", "validate", tmp_path).code == 2


def test_a_huge_or_deep_file_is_refused(tmp_path: Path, run: Run) -> None:
    deep = write(tmp_path / "diep", lexicon="concepts: " + "[" * 100_000)
    assert "lexicon.yaml" in run("rules", "validate", deep).out
    huge = write(tmp_path / "groot", lexicon=LEXICON + "# x\n" * 1_100_000)
    assert "groter dan 4 MB" in run("rules", "validate", huge).out
