"""Finds the concepts of a rule pack in word forms, one look-up a word.

The syntax of a term: `doel` every form with the same stem; `doel*` words that begin so; `*doel` words that end
so; `*doel*` words that hold it; several words must follow each other; a term in CAPITALS matches only in
capitals (`OR` is the ondernemingsraad, `or` is nothing); `#` stands for one digit (`#,#` is 8,1; `##%` is 84%).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kompascheck.language.words import Stemmer, words

_DIGIT = re.compile(r"\d")


@dataclass(slots=True, eq=False)
class _Pattern:
    """One word of some terms: the concepts of which it is a whole term, the phrases that it begins or goes on with."""

    concepts: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    second: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class _Word:
    """A word as it was looked up: the patterns that it matches, and all that they lead to."""

    patterns: tuple[_Pattern, ...]
    concepts: frozenset[int]
    first: frozenset[int]
    second: frozenset[int]


_NOTHING = _Word((), frozenset(), frozenset(), frozenset())


class _Starts:
    """Patterns of how words begin, filed by their first letters."""

    def __init__(self) -> None:
        self.patterns: dict[str, _Pattern] = defaultdict(_Pattern)
        self._letters = 0
        self._filed: dict[str, list[tuple[str, _Pattern]]] = defaultdict(list)

    def file(self) -> None:
        """To be called when all patterns are in."""
        self._letters = min(map(len, self.patterns), default=0)
        for text, pattern in self.patterns.items():
            self._filed[text[: self._letters]].append((text, pattern))

    def of(self, word: str) -> Iterator[_Pattern]:
        """The patterns that a word begins with."""
        for text, pattern in self._filed.get(word[: self._letters], ()):
            if word.startswith(text):
                yield pattern


class _Index:
    """The patterns of all terms by their text, so that a word is looked up in a few steps."""

    def __init__(self) -> None:
        self.capitals: dict[str, _Pattern] = defaultdict(_Pattern)
        self.stems: dict[str, _Pattern] = defaultdict(_Pattern)
        self.middles: dict[str, _Pattern] = defaultdict(_Pattern)
        self.shapes: dict[str, _Pattern] = defaultdict(_Pattern)
        self.heads = _Starts()
        self.tails = _Starts()  # back to front

    def look_up(self, word: str, stem: str) -> _Word:
        """All that a word leads to."""
        found = tuple(self._matching(word, word.lower(), stem))
        if not found:
            return _NOTHING
        concepts = frozenset(number for pattern in found for number in pattern.concepts)
        first = frozenset(number for pattern in found for number in pattern.first)
        second = frozenset(number for pattern in found for number in pattern.second)
        return _Word(found, concepts, first, second)

    def _matching(self, word: str, lower: str, stem: str) -> Iterator[_Pattern]:
        if stem in self.stems:
            yield self.stems[stem]
        if word in self.capitals:
            yield self.capitals[word]
        if word[0].isdigit() and (shape := _DIGIT.sub("#", word)) in self.shapes:
            yield self.shapes[shape]
        yield from self.heads.of(lower)
        yield from self.tails.of(lower[::-1])
        for text, pattern in self.middles.items():
            if text in lower:
                yield pattern


class Lexicon:
    """The concepts of a pack, ready to be found.

    A word is looked up once and remembered: a document has about a fifth as many different words as words.
    """

    def __init__(self, concepts: Mapping[str, Sequence[str]]) -> None:
        self.names = tuple(concepts)
        self._stem = Stemmer()
        self._index = _Index()
        self._phrases: list[tuple[tuple[_Pattern, ...], int]] = []  # what follows the second word, and the concept
        self._known: dict[str, _Word] = {}
        for number, terms in enumerate(concepts.values()):
            for term in terms:
                self._learn(term, number)
        self._index.heads.file()
        self._index.tails.file()

    def _learn(self, term: str, number: int) -> None:
        if term.isupper() and " " not in term:
            self._index.capitals[term].concepts.append(number)
            return
        patterns = tuple(pattern for part in term.split() for pattern in self._patterns(part))
        if len(patterns) > 1:
            patterns[0].first.append(len(self._phrases))
            patterns[1].second.append(len(self._phrases))
            self._phrases.append((patterns[2:], number))
        elif patterns:
            patterns[0].concepts.append(number)

    def _patterns(self, part: str) -> Iterator[_Pattern]:
        """The patterns of one written word; a hyphen parts it, as it does in a text."""
        index = self._index
        if part.isalpha():
            yield index.stems[self._stem(part.lower())]
            return
        if "#" in part:
            yield index.shapes[part]
            return
        head, tail = part.startswith("*"), part.endswith("*")
        pieces = words(part.lower().strip("*"))
        last = len(pieces) - 1
        for position, piece in enumerate(pieces):
            starred_head, starred_tail = head and position == 0, tail and position == last
            if starred_head and starred_tail:
                yield index.middles[piece]
            elif starred_tail:
                yield index.heads.patterns[piece]
            elif starred_head:
                yield index.tails.patterns[piece[::-1]]
            else:
                yield index.stems[self._stem(piece)]

    def find(self, found: Sequence[str]) -> frozenset[int]:
        """The numbers of the concepts in a sequence of words as written."""
        concepts: set[int] = set()
        known = [self._known.get(word) or self._look_up(word) for word in found]
        last = len(known) - 1
        for position, word in enumerate(known):
            if word is _NOTHING:
                continue
            concepts |= word.concepts
            if not word.first or position == last:
                continue
            for number in word.first & known[position + 1].second:
                rest, concept = self._phrases[number]
                if not rest or _follow(rest, known[position + 2 : position + 2 + len(rest)]):
                    concepts.add(concept)
        return frozenset(concepts)

    def _look_up(self, word: str) -> _Word:
        known = self._known[word] = self._index.look_up(word, self._stem(word.lower()))
        return known


def _follow(patterns: Sequence[_Pattern], found: Sequence[_Word]) -> bool:
    return len(found) == len(patterns) and all(p in word.patterns for p, word in zip(patterns, found, strict=True))
