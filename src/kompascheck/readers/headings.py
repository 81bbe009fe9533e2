"""What numbering says about headings, for readers that have to guess."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?:hoofdstuk|deel|bijlage|bouwsteen)\s+(?:\d+|[a-z])\b|(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+(?=[^\W\d])",
    re.IGNORECASE,
)
_SENTENCE_END = (".", ",", ";", ":", "…")


def number_level(text: str) -> int | None:
    """The level that a heading's number points at: 1 for "3 Het werk", 2 for "3.1 Teams"; None without number."""
    found = _NUMBER.match(text)
    if found is None:
        return None
    return (found["number"] or "").count(".") + 1


def may_head(text: str, longest: int) -> bool:
    """Could a line that stands alone be a heading: short, with words, not ending as a sentence does?"""
    return 2 < len(text) <= longest and any(char.isalpha() for char in text) and not text.endswith(_SENTENCE_END)
