"""Turns passages into the word and letter-group counts that the learned scorer weighs.

A passage is seen in several views: its own words, pairs of words and letter groups of 3 to 5 (for word forms,
compounds and typing errors), the concepts and cues of the pack, the words of the passage before and after it, of
its paragraph or column heads, and of the headings above it. A view is a bag of word types; a word type is worked out
once, however often the document repeats it. Every feature is a 32-bit hash, stable over runs and machines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from enum import IntEnum
from itertools import chain, pairwise
from typing import Final, NamedTuple, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from kompascheck.evidence.marks import Marks
from kompascheck.passages import Passage, PassageKind

Ints: TypeAlias = NDArray[np.int64]
Hashes: TypeAlias = NDArray[np.uint32]
K = TypeVar("K", bound=Hashable)

_TOKEN = re.compile(r"[a-zà-ÿ]+(?:['’][a-zà-ÿ]+)?|\d+(?:[.,]\d+)*%?|[?€]")
_DIGIT = re.compile(r"\d")
_MIX: Final = np.uint64(0x9E3779B97F4A7C15)
_PRIME: Final = np.uint64(0x100000001B3)


class View(IntEnum):
    """From where a feature was seen; part of its hash, so that each view has weights of its own."""

    WORDS = 1
    LETTERS = 2
    BEFORE = 3
    AFTER = 4
    AROUND = 5  # the paragraph, or a table row's column heads
    ABOVE = 6  # the headings
    CONCEPTS = 7  # the pack's concepts, and the cues of time and denial


class Bags(NamedTuple):
    """One view of all passages: bag b holds the word types `types[starts[b]:starts[b + 1]]`, passage i sees `of[i]`.

    Passages share bags: those of one paragraph have the same words around them, those below one heading the same above.
    """

    types: Ints
    starts: Ints
    of: Ints

    def apart(self) -> Bags:
        """The same with a bag of its own for every passage."""
        sizes = np.diff(self.starts)[self.of]
        starts = np.concatenate([[0], np.cumsum(sizes)])
        at = np.arange(starts[-1]) + np.repeat(self.starts[self.of] - starts[:-1], sizes)
        return Bags(self.types[at], starts, np.arange(len(self.of)))


class Seen(NamedTuple):
    """A document as features see it: per view the bags, and per word type the hashes of its features."""

    bags: dict[View, Bags]
    words: Hashes  # one a word type, before the view is mixed in
    concepts: Hashes  # one a concept or cue: the types of the view CONCEPTS
    letters: Hashes  # the letter groups of all word types, one behind the other
    letter_starts: Ints
    pairs: Hashes  # every pair of words that follow each other within a passage
    pair_starts: Ints


def hashes_in(view: View, words: Hashes) -> Hashes:
    """Word hashes with the view mixed in."""
    return _fold(words.astype(np.uint64) * _MIX + np.uint64(view))


class _Types:
    """Numbers the word types of a document in the order in which they come."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self._texts: dict[str, list[int]] = {}

    def of(self, text: str) -> list[int]:
        """The word types of a text; texts repeat (headings, column heads), so they are remembered."""
        known = self._texts.get(text)
        if known is None:
            numbers = self.numbers
            tokens = _TOKEN.findall(_DIGIT.sub("0", text.lower()))
            known = self._texts[text] = [numbers.setdefault(token, len(numbers)) for token in tokens]
        return known


def see(passages: Sequence[Passage], marks: Marks) -> Seen:
    """Work out the features of a document's passages."""
    types = _Types()
    bags = _views(passages, types)
    flags = np.column_stack([marks.own, *marks.cues.values()])
    at, concept = np.nonzero(flags)
    each = np.arange(len(flags))
    bags[View.CONCEPTS] = Bags(concept, np.searchsorted(at, np.arange(len(flags) + 1)), each)
    names = list(types.numbers)
    letters, letter_starts = _letter_groups(names)
    words = _word_hashes(names)
    pairs, pair_starts = _pairs(bags[View.WORDS], words)
    concepts = hashes_in(View.CONCEPTS, _word_hashes([*marks.names, *marks.cues]))
    return Seen(bags, words, concepts, letters, letter_starts, pairs, pair_starts)


def _views(passages: Sequence[Passage], types: _Types) -> dict[View, Bags]:
    """The word types of every passage, view by view."""
    own = [types.of(p.text) for p in passages]
    nothing = len(own)  # the last bag is empty
    all_types, starts = _joined([*own, []])
    each = np.arange(len(own))
    paths = [p.place.heading for p in passages]
    joined = np.array([False, *(one == next_ for one, next_ in pairwise(paths)), False])[: len(own) + 1]
    return {
        View.WORDS: Bags(all_types, starts[:-1], each),
        View.BEFORE: Bags(all_types, starts, np.where(joined[:-1], each - 1, nothing)),
        View.AFTER: Bags(all_types, starts, np.where(joined[1:], each + 1, nothing)),
        View.AROUND: _around(passages, own, types),
        View.ABOVE: _shared([p.headings for p in passages], lambda path: types.of(" ".join(path))),
    }


def _around(passages: Sequence[Passage], own: Sequence[list[int]], types: _Types) -> Bags:
    """The words of a sentence's paragraph, and of a row's column heads."""
    blocks: dict[int | str, list[int]] = {}
    for p, numbers in zip(passages, own, strict=True):
        blocks.setdefault(p.block, []).extend(numbers)
    keys = [p.block if p.kind is PassageKind.SENTENCE else p.header for p in passages]
    return _shared(keys, lambda key: types.of(key) if isinstance(key, str) else blocks[key])


def _shared(keys: Sequence[K], words: Callable[[K], list[int]]) -> Bags:
    """A bag for every different key."""
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return Bags(*_joined([words(key) for key in numbers]), np.array([numbers[key] for key in keys], np.int64))


def _joined(lists: Sequence[list[int]]) -> tuple[Ints, Ints]:
    """All lists behind each other, and where each begins."""
    starts = np.zeros(len(lists) + 1, np.int64)
    np.cumsum([len(one) for one in lists], out=starts[1:])
    return np.fromiter(chain.from_iterable(lists), np.int64, int(starts[-1])), starts


def _fold(mixed: NDArray[np.uint64]) -> Hashes:
    """The best-mixed half of a 64-bit hash."""
    mixed = (mixed ^ (mixed >> np.uint64(29))) * _MIX
    return (mixed >> np.uint64(32)).astype(np.uint32)


def _codes(names: Sequence[str]) -> tuple[NDArray[np.uint64], Ints]:
    """The code points of all words, each between two spaces, and where each word begins."""
    padded = [f" {name} " for name in names]
    starts = np.zeros(len(padded) + 1, np.int64)
    np.cumsum([len(name) for name in padded], out=starts[1:])
    codes = np.frombuffer("".join(padded).encode("utf-32-le"), np.uint32).astype(np.uint64)
    return codes, starts


def _word_hashes(names: Sequence[str]) -> Hashes:
    codes, starts = _codes(names)
    if not len(names):
        return np.zeros(0, np.uint32)
    position = np.arange(len(codes)) - np.repeat(starts[:-1], np.diff(starts))
    powers = np.ones(int(position.max()) + 1, np.uint64)
    np.multiply.accumulate(np.full(len(powers) - 1, _PRIME), out=powers[1:])
    return _fold(np.add.reduceat(codes * powers[position], starts[:-1]))


def _letter_groups(names: Sequence[str]) -> tuple[Hashes, Ints]:
    """Hashes of the groups of 3, 4 and 5 letters of each word, word ends counted as a letter."""
    codes, starts = _codes(names)
    owner = np.repeat(np.arange(len(names)), np.diff(starts))
    found, owners = [], []
    for size in (3, 4, 5):
        count = len(codes) - size + 1
        if count <= 0:
            continue
        whole = owner[:count] == owner[size - 1 :]
        mixed = np.full(count, np.uint64(size))
        for step in range(size):
            mixed = mixed * _PRIME + codes[step : count + step]
        found.append(_fold(mixed[whole] * _MIX + np.uint64(View.LETTERS)))
        owners.append(owner[:count][whole])
    if not found:
        return np.zeros(0, np.uint32), np.zeros(len(names) + 1, np.int64)
    by = np.concatenate(owners)
    order = np.argsort(by, kind="stable")
    letter_starts = np.zeros(len(names) + 1, np.int64)
    np.cumsum(np.bincount(by, minlength=len(names)), out=letter_starts[1:])
    return np.concatenate(found)[order], letter_starts


def _pairs(own: Bags, words: Hashes) -> tuple[Hashes, Ints]:
    sizes = np.diff(own.starts)
    starts = np.zeros(len(own.starts), np.int64)
    np.cumsum(np.maximum(0, sizes - 1), out=starts[1:])
    if not starts[-1]:
        return np.zeros(0, np.uint32), starts
    owner = np.repeat(np.arange(len(sizes)), sizes)
    within = owner[:-1] == owner[1:]
    wide = words.astype(np.uint64)[own.types]
    return _fold(wide[:-1][within] * _PRIME + wide[1:][within] * _MIX + np.uint64(View.WORDS)), starts
