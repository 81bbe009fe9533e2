"""Finds the concepts of a rule pack in word forms, one look-up a word.

The syntax of a term: `doel` every form with the same stem; `doel*` words that begin so; `*doel` words that end
so; `*doel*` words that hold it; several words must follow each other; a term in CAPITALS matches only in
capitals (`OR` is the ondernemingsraad, `or` is nothing); `#` stands for one digit (`#,#` is 8,1; `##%` is 84%).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kompascheck.language.words import Stemmer, words

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One word of a term: how to compare it, and with what."""

    text: str
    head: bool = False  # a star before it
    tail: bool = False  # a star behind it
    shape: bool = False  # a number with `#` for every digit

    def matches(self, word: _Word) -> bool:
        if self.shape:
            return _DIGIT.sub("#", word.lower) == self.text
        if self.head and self.tail:
            return self.text in word.lower
        if self.tail:
            return word.lower.startswith(self.text)
        if self.head:
            return word.lower.endswith(self.text)
        return word.stem == self.text


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it was looked up: the concepts that it is by itself, and the phrases that it may begin."""

    lower: str
    stem: str
    concepts: frozenset[int]
    phrases: frozenset[int]


@dataclass(slots=True)
class _Index:
    """Patterns of one word by their text, so that a word is looked up in a few steps; each leads to numbers."""

    capitals: dict[str, set[int]] = field(default_factory=dict)
    stems: dict[str, set[int]] = field(default_factory=dict)
    heads: dict[str, set[int]] = field(default_factory=dict)
    tails: dict[str, set[int]] = field(default_factory=dict)
    middles: dict[str, set[int]] = field(default_factory=dict)
    shapes: dict[str, set[int]] = field(default_factory=dict)

    def add(self, pattern: _Pattern, number: int) -> None:
        if pattern.shape:
            place = self.shapes
        elif pattern.head and pattern.tail:
            place = self.middles
        elif pattern.tail:
            place = self.heads
        else:
            place = self.tails if pattern.head else self.stems
        place.setdefault(pattern.text, set()).add(number)

    def look_up(self, word: str, stem: str) -> frozenset[int]:
        lower = word.lower()
        found = set(self.stems.get(stem, ())) | self.capitals.get(word, set())
        if word[0].isdigit():
            found |= self.shapes.get(_DIGIT.sub("#", word), set())
        for cut in range(1, len(lower) + 1):
            found |= self.heads.get(lower[:cut], set())
            found |= self.tails.get(lower[-cut:], set())
        found.update(number for text, numbers in self.middles.items() if text in lower for number in numbers)
        return frozenset(found)


class Lexicon:
    """The concepts of a pack, ready to be found.

    A word is looked up once and remembered: a document has about a fifth as many different words as words.
    """

    def __init__(self, concepts: Mapping[str, Sequence[str]]) -> None:
        self.names = tuple(concepts)
        self._stem = Stemmer()
        self._single = _Index()
        self._first = _Index()  # the first words of phrases, leading to numbers of phrases
        self._phrases: list[tuple[tuple[_Pattern, ...], int]] = []
        self._known: dict[str, _Word] = {}
        for number, terms in enumerate(concepts.values()):
            for term in terms:
                self._learn(term, number)

    def _learn(self, term: str, number: int) -> None:
        if term.isupper() and " " not in term:
            self._single.capitals.setdefault(term, set()).add(number)
            return
        patterns = tuple(pattern for part in term.split() for pattern in self._patterns(part))
        if len(patterns) > 1:
            self._first.add(patterns[0], len(self._phrases))
            self._phrases.append((patterns, number))
        elif patterns:
            self._single.add(patterns[0], number)

    def _patterns(self, part: str) -> Iterator[_Pattern]:
        """The patterns of one written word; a hyphen parts it, as it does in a text."""
        if "#" in part:
            yield _Pattern(part, shape=True)
            return
        head, tail = part.startswith("*"), part.endswith("*")
        pieces = words(part.lower().strip("*"))
        for position, piece in enumerate(pieces):
            starred_head = head and position == 0
            starred_tail = tail and position == len(pieces) - 1
            yield _Pattern(piece if starred_head or starred_tail else self._stem(piece), starred_head, starred_tail)

    def find(self, found: Sequence[str]) -> frozenset[int]:
        """The numbers of the concepts in a sequence of words as written."""
        concepts: set[int] = set()
        known = [self._known.get(word) or self._look_up(word) for word in found]
        for position, word in enumerate(known):
            concepts |= word.concepts
            for number in word.phrases:
                patterns, concept = self._phrases[number]
                if concept not in concepts and _follow(patterns, known[position : position + len(patterns)]):
                    concepts.add(concept)
        return frozenset(concepts)

    def _look_up(self, word: str) -> _Word:
        lower = word.lower()
        stem = self._stem(lower)
        known = _Word(lower, stem, self._single.look_up(word, stem), self._first.look_up(word, stem))
        self._known[word] = known
        return known


def _follow(patterns: Sequence[_Pattern], found: Sequence[_Word]) -> bool:
    return len(found) == len(patterns) and all(map(_Pattern.matches, patterns[1:], found[1:]))
