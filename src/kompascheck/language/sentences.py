"""Splits Dutch running text into sentences, each a literal piece of the text."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'‘“„(\[]?[A-ZÀ-Þ0-9])")
_LONGEST_ABBREVIATION = 12  # with the space or bracket before it and the full stop behind it
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:bijv|bv|o\.a|d\.w\.z|m\.b\.t|t\.o\.v|i\.v\.m|t\.b\.v|m\.u\.v|o\.b\.v|i\.s\.m|a\.d\.h\.v|incl|excl|ca|nr|nrs|dhr|mw|mevr|dr|drs|ir"
    r"|prof|mr|blz|p|pag|resp|evt|vs|st|max|min|gem|art|hfst|afd|tel|jl|aug|sept|okt|nov|dec|jan|febr|[A-Z]|\d{1,2})\.$",
    re.IGNORECASE,
)


def split(text: str) -> list[str]:
    """The sentences of one paragraph, in order; an abbreviation or initial does not end a sentence."""
    sentences: list[str] = []
    start = 0
    for end in _END.finditer(text):
        candidate = text[start : end.end()].strip()
        if _abbreviates(candidate.rstrip("\"'”’)]")) and not candidate.endswith(("!", "?")):
            continue
        sentences.append(candidate)
        start = end.end()
    rest = text[start:].strip()
    return [*sentences, rest] if rest else sentences


def _abbreviates(candidate: str) -> bool:
    """Whether a text ends with an abbreviation."""
    return _ABBREVIATION.search(candidate, max(0, len(candidate) - _LONGEST_ABBREVIATION)) is not None
