"""Words and their stems."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*%?")


def words(text: str) -> list[str]:
    """The words and numbers of a text, in order and as written; a hyphen parts a compound ("MIC-melding")."""
    return _WORD.findall(text)


class Stemmer:
    """Snowball's Dutch stemmer."""

    def __init__(self) -> None:
        from Stemmer import Stemmer as Snowball

        # Its own cache costs more than stemming does; callers remember what they look up.
        self._stem = Snowball("dutch", 0).stemWord

    def __call__(self, word: str) -> str:
        """The stem of a lower-case word."""
        return str(self._stem(word))
