"""Words and their stems."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*%?")


def words(text: str) -> list[str]:
    """The words and numbers of a text, in order and as written; a hyphen parts a compound ("MIC-melding")."""
    return _WORD.findall(text)


class Stemmer:
    """Snowball's Dutch stemmer with a memory: a document repeats its words."""

    def __init__(self) -> None:
        from snowballstemmer import stemmer

        self._stem = stemmer("dutch").stemWord
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """The stem of a lower-case word."""
        stem = self._known.get(word)
        if stem is None:
            stem = self._known[word] = self._stem(word)
        return stem

    def all(self, found: Iterable[str]) -> list[str]:
        """The stems of several words."""
        return [self(word) for word in found]
