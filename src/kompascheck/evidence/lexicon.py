"""Finds the concepts of a rule pack in word forms, one look-up a word.

The syntax of a term: `doel` every form with the same stem; `doel*` words that begin so; `*doel` words that end
so; `*doel*` words that hold it; several words must follow each other; a term in CAPITALS matches only in
capitals (`OR` is the ondernemingsraad, `or` is nothing); `#` stands for one digit (`#,#` is 8,1; `##%` is 84%).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kompascheck.language.words import Stemmer, words

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One word of a term: how to compare it, and with what."""

    text: str
    head: bool = False  # a star before it
    tail: bool = False  # a star behind it

    def matches(self, word: str, stem: str) -> bool:
        if self.head and self.tail:
            return self.text in word
        if self.tail:
            return word.startswith(self.text)
        if self.head:
            return word.endswith(self.text)
        return stem == self.text


class Lexicon:
    """The concepts of a pack, ready to be found.

    A word is looked up once and remembered: a document has about a fifth as many different words as words.
    """

    def __init__(self, concepts: Mapping[str, Sequence[str]]) -> None:
        self.names = tuple(concepts)
        self._stem = Stemmer()
        self._stems: dict[str, set[int]] = {}
        self._capitals: dict[str, set[int]] = {}
        self._shapes: dict[str, set[int]] = {}  # numbers with every digit as `#`
        self._affixes: list[tuple[_Pattern, int]] = []
        self._phrases: list[tuple[tuple[_Pattern, ...], int]] = []
        self._first: dict[str, list[int]] = {}
        self._known: dict[str, frozenset[int]] = {}
        for number, terms in enumerate(concepts.values()):
            for term in terms:
                self._learn(term, number)

    def _learn(self, term: str, number: int) -> None:
        if term.isupper() and " " not in term:
            self._capitals.setdefault(term, set()).add(number)
            return
        if term.startswith("#"):
            self._shapes.setdefault(term, set()).add(number)
            return
        patterns = tuple(pattern for part in term.split() for pattern in self._patterns(part))
        if len(patterns) > 1:
            self._phrases.append((patterns, number))
        elif patterns and (patterns[0].head or patterns[0].tail):
            self._affixes.append((patterns[0], number))
        elif patterns:
            self._stems.setdefault(patterns[0].text, set()).add(number)

    def _patterns(self, part: str) -> Iterable[_Pattern]:
        """The patterns of one written word; a hyphen parts it, as it does in a text."""
        head, tail = part.startswith("*"), part.endswith("*")
        pieces = words(part.lower().strip("*"))
        for position, piece in enumerate(pieces):
            starred_head = head and position == 0
            starred_tail = tail and position == len(pieces) - 1
            yield _Pattern(piece if starred_head or starred_tail else self._stem(piece), starred_head, starred_tail)

    def find(self, found: Sequence[str]) -> frozenset[int]:
        """The numbers of the concepts in a sequence of words as written."""
        concepts: set[int] = set()
        for word in found:
            known = self._known.get(word)
            if known is None:
                known = self._known[word] = self._look_up(word)
            concepts |= known
        if self._phrases:
            concepts |= self._find_phrases([word.lower() for word in found])
        return frozenset(concepts)

    def _look_up(self, word: str) -> frozenset[int]:
        lower = word.lower()
        stem = self._stem(lower)
        concepts = set(self._stems.get(stem, ())) | self._capitals.get(word, set())
        if word[0].isdigit():
            concepts |= self._shapes.get(_DIGIT.sub("#", word), set())
        concepts.update(number for pattern, number in self._affixes if pattern.matches(lower, stem))
        return frozenset(concepts)

    def _find_phrases(self, lower: Sequence[str]) -> set[int]:
        concepts: set[int] = set()
        stems = [self._stem(word) for word in lower]
        for start in range(len(lower)):
            for number in self._starting(lower[start], stems[start]):
                patterns, concept = self._phrases[number]
                if concept not in concepts and all(
                    start + step < len(lower) and pattern.matches(lower[start + step], stems[start + step])
                    for step, pattern in enumerate(patterns)
                ):
                    concepts.add(concept)
        return concepts

    def _starting(self, word: str, stem: str) -> list[int]:
        """The phrases whose first word this is, remembered a word."""
        numbers = self._first.get(word)
        if numbers is None:
            numbers = [n for n, (patterns, _) in enumerate(self._phrases) if patterns[0].matches(word, stem)]
            self._first[word] = numbers
        return numbers
