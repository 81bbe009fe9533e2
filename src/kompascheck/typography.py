"""Small repairs to text that people read: control characters, too many words, characters a screen lacks."""

from __future__ import annotations

import re
import unicodedata

_QUOTE_OPENS = re.compile(r"(?<!\w)['‘“\"](?=\w)")
_QUOTE_CLOSES = re.compile(r"(?<=[\w.!?…])['’”\"](?!\w)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“'\"])")
_PLAIN = {
    "✓": "+", "✗": "x", "•": "*", "·": "-", "–": "-", "—": "-", "…": "...", "→": "->", "≥": ">=", "≤": "<=",
    "‘": "'", "’": "'", "‚": ",", "“": '"', "”": '"', "„": '"', "€": "EUR", "─": "-", "━": "=", "│": "|",
    "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u00ad": "",
}  # fmt: skip


def printable(text: str) -> str:
    """The text on one line, without control characters: a document cannot steer the terminal."""
    return "".join(c for c in " ".join(text.split()) if unicodedata.category(c)[0] != "C" or c == "\u00ad")


def shorten(text: str, length: int) -> str:
    """At most `length` characters, cut at a word and ended with an ellipsis when anything was cut.

    A word too long for that, such as a web address, is cut itself: else hardly anything would be left.
    """
    if len(text) <= length:
        return text
    head = text[: length - 1]
    words = head.rpartition(" ")[0]
    return (words if 4 * len(words) >= length else head).rstrip(" ,;:-–") + "…"


def first_sentences(text: str, length: int) -> str:
    """As many whole sentences as fit in `length` characters, and always the first.

    A sentence that opens a quotation without closing it is left out: half a quotation reads as a mistake.
    """
    sentences = _SENTENCE_END.split(text)
    kept = sentences[0]
    for sentence in sentences[1:]:
        half_a_quotation = len(_QUOTE_OPENS.findall(sentence)) != len(_QUOTE_CLOSES.findall(sentence))
        if half_a_quotation or len(kept) + len(sentence) + 1 > length:
            break
        kept = f"{kept} {sentence}"
    return kept


def degrade(text: str, encoding: str) -> str:
    """The same text with every character that `encoding` cannot hold replaced by its nearest plain one."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_nearest(character, encoding) for character in text)
    return text


def _nearest(character: str, encoding: str) -> str:
    for candidate in (character, _PLAIN.get(character), unicodedata.normalize("NFKD", character)[:1]):
        if candidate is not None:
            try:
                candidate.encode(encoding)
            except UnicodeEncodeError:
                continue
            return candidate
    return "?"
