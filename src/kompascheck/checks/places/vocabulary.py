"""Which words of a document are proper names: capitalised inside sentences and never in lower case."""

from __future__ import annotations

import re
from typing import NamedTuple

from kompascheck.document import Document, Kind

_LOWER = re.compile(r"(?<![\w'’])[a-zà-ÿ]{3,}")
_INNER = re.compile(r"(?<=[a-zà-ÿ,;(] )[A-ZÀ-Þ][\w'’]+")


class Vocabulary(NamedTuple):
    """The lower-case words of a document, and those capitalised in mid-sentence."""

    lower: frozenset[str]
    inner: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> Vocabulary:
        """Read the words of all blocks but the headings, which some authors capitalise."""
        texts = [b.text for b in document.blocks if b.kind not in (Kind.HEADING, Kind.CONTENTS)]
        lower = {word for text in texts for word in _LOWER.findall(text)}
        inner = {word.lower() for text in texts for word in _INNER.findall(text)}
        return cls(frozenset(lower), frozenset(inner))

    def proper(self, name: str) -> bool:
        """Whether every capitalised word of a name looks like a proper name in this document."""
        words = re.findall(r"[A-ZÀ-Þ][\w'’]+", name)
        words = [
            w.lower() for w in words if w not in ("De", "Het", "Den", "Huis", "Hof", "Aan", "Nieuw", "Nieuwe", "Sint")
        ]
        return bool(words) and not any(word in self.lower for word in words)

    def known(self, name: str) -> bool:
        """Proper, and met inside a sentence of this document."""
        words = re.findall(r"[A-ZÀ-Þ][\w'’]+", name)
        return self.proper(name) and any(word.lower() in self.inner for word in words)
