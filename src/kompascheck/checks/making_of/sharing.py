"""Shares out a sentence over the parties in it: which words tell of whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kompascheck.checks.making_of import cues
from kompascheck.checks.making_of.parties import COUNCILS, Named, Party, named_in

_JOINED_WORDS = 5  # words between two parties that act together: "de OR en een groepje van zeven naasten"
_NEW_CLAUSE = re.compile(
    r"(?:[,;:]\s*(?:en\s+|terwijl\s+|maar\s+|ook\s+)*|\ben\s+|\bterwijl\s+)(?:\w+\s+){0,2}$", re.IGNORECASE
)
_INSIDE = re.compile(
    r"\b(?:dat|waarom|hoe|of|om|over|voor|van|waar|wat|tussen|aan|bij|met|tegen|naar|door)\b", re.IGNORECASE
)


class Share(NamedTuple):
    """The words of a sentence that tell of these parties."""

    parties: tuple[Party, ...]
    words: str


def shares(sentence: str) -> list[Share]:
    """The sentence cut over its parties; what stands before the first party belongs to the first."""
    groups = _groups(sentence, _acting(sentence, named_in(sentence)))
    found: list[Share] = []
    for number, group in enumerate(groups):
        start = 0 if number == 0 else group[0].start
        end = groups[number + 1][0].start if number + 1 < len(groups) else len(sentence)
        found.append(Share(tuple(dict.fromkeys(named.party for named in group)), sentence[start:end]))
    return found


def _acting(sentence: str, named: Sequence[Named]) -> list[Named]:
    """The parties that do something, not those that another party speaks about ("vond dat de medewerkers …")."""
    acting: list[Named] = []
    for one in named:
        before = sentence[acting[-1].end : one.start] if acting else ""
        said = cues.SAID.search(before)
        if (
            said
            and _INSIDE.search(before[said.start() :])
            and not (one.party in COUNCILS and _NEW_CLAUSE.search(before))
        ):
            continue
        if said and one.party not in COUNCILS and not _NEW_CLAUSE.search(before):
            continue
        acting.append(one)
    return acting


def _groups(sentence: str, named: Sequence[Named]) -> list[list[Named]]:
    groups: list[list[Named]] = []
    for one in named:
        if groups and _together(sentence[groups[-1][-1].end : one.start]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _together(between: str) -> bool:
    """Whether two parties are parts of one list: nothing happens between their names."""
    few = len(between.split()) <= _JOINED_WORDS
    return (
        few and ";" not in between and not any(cue.search(between) for cue in (cues.SAID, cues.DONE, cues.HOW, _REACTS))
    )


_REACTS = re.compile(
    r"\b(?:reageer\w+|gaf|gaven|deed|deden|las|lazen|keek|keken|vroeg|vroegen|kreeg|kregen|stuurden?)\b", re.IGNORECASE
)
