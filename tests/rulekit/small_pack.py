"""A small rule pack, to be broken or built on."""

from __future__ import annotations

from pathlib import Path

PACK = """\
schema_version: 1
framework: proef
year: 2025
title: Proefkader
source: {title: Proefbron}
lexicon: lexicon.yaml
groups:
  - {id: fruit, title: Fruit}
requirements:
  - code: PR1
    name: rode-appel
    group: fruit
    level: mandatory
    section: Over fruit
    question: Is er een appel?
    explanation: Een appel hoort erbij.
    counts: Een zin over een appel.
    not_enough: Een kop.
    missing: Er is geen appel gevonden.
    advice: Schrijf een zin over een appel.
    evidence:
      - {all: [appel], within: sentence}
  - code: PR2
    name: gele-peer
    group: fruit
    level: advice
    section: Over fruit
    question: Is er een peer?
    explanation: Een peer hoort erbij.
    counts: Een zin over een peer.
    not_enough: Een kop.
    missing: Er is geen peer gevonden.
    advice: Schrijf een zin over een peer.
    evidence:
      - {all: [peer]}
chapters:
  - {title: Fruit, codes: [PR1, PR2]}
"""
LEXICON = """\
concepts:
  appel: [appel]
  peer: [peer]
"""
SNIPPETS = """\
snippets:
  PR1:
    must_stay_silent: [De appel is rood., Wij plukten een appel., Een appel lag er al.]
    must_fire: [De mand is leeg., Er is geen fruit., Wij eten graag.]
  PR2:
    must_stay_silent: [De peer is geel., Wij plukten een peer., Een peer lag er al.]
    must_fire: [De mand is leeg., Er is geen fruit., Wij eten graag.]
"""


def write(folder: Path, pack: str = PACK, lexicon: str = LEXICON, snippets: str = SNIPPETS) -> Path:
    """Write the files of a pack and give the path of the pack."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lexicon.yaml").write_text(lexicon, "utf-8")
    (folder / "2025.snippets.yaml").write_text(snippets, "utf-8")
    path = folder / "2025.yaml"
    path.write_text(pack, "utf-8")
    return path
