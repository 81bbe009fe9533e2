"""A small rule pack and a way to run the command line inside the test process."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from cli_outcome import Outcome, Run

from kompascheck import checks, cli

REQUIREMENT = """
  - code: {code}
    name: {name}
    group: {group}
    level: {level}
    section: Over fruit
    question: Staat er iets over een {word}?
    explanation: Lezers willen weten of er een {word} is.
    counts: Een zin over een {word}.
    not_enough: Alleen een kop.
    missing: Er staat niets over een {word}.
    advice: Schrijf een zin over een {word}. Bijvoorbeeld over de kleur.
    fits: [fruit]
    evidence: [{{all: [{word}]}}]
"""
PACK = """
framework: proef
year: 2025
title: Proefkader
source: {title: Proefhandreiking}
lexicon: lexicon.yaml
groups:
  - {id: rond, title: Rond fruit}
  - {id: lang, title: Lang fruit}
chapters:
  - {title: Rond fruit, intro: Alles wat rolt., codes: [PR1, PR2], tips: [Denk ook aan de kers.]}
requirements:
"""
SNIPPETS = """
snippets:
  PR1:
    must_fire: [Wij hebben niets rond., Er is geen fruit., De mand is leeg.]
    must_stay_silent: [De appel is rood., Wij plukten een appel., Een appel lag er al.]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack with two mandatory requirements and one that is advice."""
    folder = tmp_path / "regels" / "proef"
    folder.mkdir(parents=True)
    rows = [
        {"code": "PR1", "name": "rode-appel", "group": "rond", "level": "mandatory", "word": "appel"},
        {"code": "PR2", "name": "gele-peer", "group": "rond", "level": "mandatory", "word": "peer"},
        {"code": "PR3", "name": "kromme-banaan", "group": "lang", "level": "advice", "word": "banaan"},
    ]
    (folder / "lexicon.yaml").write_text("concepts: {appel: [appel], peer: [peer], banaan: [banaan]}", "utf-8")
    (folder / "2025.snippets.yaml").write_text(SNIPPETS, "utf-8")
    path = folder / "2025.yaml"
    path.write_text(PACK + "".join(REQUIREMENT.format(**row) for row in rows), "utf-8")
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line; the structural checks are left out, they have tests of their own."""
    monkeypatch.setattr(checks, "run", lambda given: checks.CheckResult())
    for name in ("GITHUB_ACTIONS", "GITLAB_CI"):  # the tests themselves may run there
        monkeypatch.delenv(name, raising=False)

    def _run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = cli.run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return _run


@pytest.fixture
def complete(tmp_path: Path) -> Path:
    """A document that answers everything."""
    path = tmp_path / "compleet.md"
    path.write_text("# Fruit\n\nDe appel is rood.\n\nDe peer is geel.\n\nDe banaan is krom.\n", "utf-8")
    return path


@pytest.fixture
def gaps(tmp_path: Path) -> Path:
    """A document without a peer and a banaan."""
    path = tmp_path / "gaten.md"
    path.write_text("# Fruit\n\nDe appel is rood.\n", "utf-8")
    return path
