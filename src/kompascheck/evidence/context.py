"""What the later stages of the learned scorer need of a document and a pack, besides scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kompascheck.evidence.features import Ints
from kompascheck.evidence.first import Array
from kompascheck.evidence.marks import Declared, Marks, declared
from kompascheck.passages import Passage, PassageKind
from kompascheck.rulepack.schema import Requirement, Tense


class Context(NamedTuple):
    """What the later stages need of a document and a pack besides scores."""

    barred: NDArray[np.bool_]
    block: Ints
    section: Ints
    shape: Array  # per passage: position, is a row, is an item, length
    peers: tuple[Ints, ...]  # per code: the other codes of its group
    traits: Array  # per code: properties that the pack gives it
    told: Declared
    cues: Array  # per passage


def context(passages: Sequence[Passage], requirements: Sequence[Requirement], marks: Marks) -> Context:
    """Gather it."""
    groups = [r.group for r in requirements]
    last = max(1, len(passages) - 1)
    paths = {path: n for n, path in enumerate(dict.fromkeys(p.place.heading for p in passages))}
    shape = [
        (p.index / last, p.kind is PassageKind.ROW, p.kind is PassageKind.ITEM, len(p.text) / 100) for p in passages
    ]
    peers = tuple(
        np.array([k for k, other in enumerate(groups) if other == group and k != c] or [c])
        for c, group in enumerate(groups)
    )
    return Context(
        np.array([p.bar is not None for p in passages], bool),
        np.array([p.block for p in passages], np.int64),
        np.array([paths[p.place.heading] for p in passages], np.int64),
        np.array(shape, np.float32).reshape(-1, 4),
        peers,
        traits(requirements),
        declared(marks, requirements),
        np.column_stack(list(marks.cues.values())).astype(np.float32),
    )


def traits(requirements: Sequence[Requirement]) -> Array:
    """Properties of each code: the time it asks for, and the group it belongs to."""
    groups = list(dict.fromkeys(r.group for r in requirements))
    rows = [
        (
            any(m.tense is Tense.PAST for m in r.evidence),
            any(m.tense is Tense.FUTURE for m in r.evidence),
            *(r.group == group for group in groups),
        )
        for r in requirements
    ]
    return np.array(rows, np.float32)
