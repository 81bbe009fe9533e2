"""Text as it comes out: on one line, without signs that nobody sees."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def clean(text: str) -> str:
    """Text on one line: composed letters, single spaces, no soft hyphens or zero-width characters."""
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return " ".join(text.split())


def text_size(text: str) -> int:
    """The characters of a text without white space."""
    return len("".join(text.split()))
