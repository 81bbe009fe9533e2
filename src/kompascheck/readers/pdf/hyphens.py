"""Joining the lines of a block: a hyphen at a line end goes when it was only put there to break a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kompascheck.readers.pdf.lines import SOFT, Line

_HYPHENS = ("-", SOFT, "\u2010", "\u2011")
_OPENING = "(\"'“‘"
_LONGEST = 60  # characters of a word before a hyphen that are looked at
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011'’][^\W\d_]+)*")
_LAST_PART = re.compile(r"([^\s\-\u00ad\u2010\u2011]+)[\-\u00ad\u2010\u2011]$")
_FIRST_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LAST_WORD, _FIRST_WORD = re.compile(r"[^\W\d_]{3,}$"), re.compile(r"[^\W\d_]+(?=[\s,;:(]|$)")
_AND = frozenset({"en", "of", "tot", "noch", "als", "dan", "maar", "plus", "respectievelijk", "resp"})
_OWN_HYPHEN = frozenset({"e", "ex", "non", "oud", "niet", "pré", "x"})  # "e-health", "niet-aangeboren"
_SHORT = frozenset({"mbo", "hbo", "vmbo", "vwo", "wmo", "ehbo", "evv", "mic", "mim", "bhv", "covid", "corona"})
_VOWEL = re.compile("[aeiouyáéíóúàèëïöü]", re.IGNORECASE)
_RARELY = 0.015  # the share of lines that end in a hyphen, up to which a text is not hyphenated
_ENOUGH = 100  # lines, from which that share tells something


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that stand unbroken in the document: they tell which hyphens belong to a word."""

    words: Counter[str]
    hyphenated: bool = True  # the words of this document are broken at line ends

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Vocabulary:
        """Count the whole words; a piece of a word before or after a line end hyphen is left out."""
        texts = []
        ends = broken = 0
        for line in lines:
            text = line.text.partition(" ")[2] if broken else line.text
            broken = text[-1:] in _HYPHENS
            texts.append(text.rpartition(" ")[0] if broken else text)
            ends += broken
        hyphenated = len(texts) < _ENOUGH or ends > _RARELY * len(texts)
        return cls(Counter(_WORD.findall("\n".join(texts).lower())), hyphenated)

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """True when `before` + hyphen + `after` is written with its hyphen; both are parts of one word."""
        if not before[-1].isalpha() or not after[0].isalpha():
            return True
        joined, parted = (before + after).lower(), f"{before}-{after}".lower()
        if self.words[joined] != self.words[parted]:
            return self.words[joined] < self.words[parted]
        if not self.hyphenated or after[0].isupper() or any(char.isupper() for char in before[1:]):
            return True
        return before.lower() in _OWN_HYPHEN | _SHORT or not _VOWEL.search(before)

    def is_cut(self, before: str, after: str) -> bool:
        """True when a narrow cell broke a word in two without a hyphen."""
        if len(after) == 1 and after.isalpha() and after.islower() and after != "u":
            return True
        return self.words[(before + after).lower()] > 0 and self.words[after.lower()] <= 1


def join(lines: Sequence[Line], words: Vocabulary) -> str:
    """The text of a block as one line. Pieces of one physical line are set side by side as they are."""
    parts: list[str] = []
    previous: Line | None = None
    for line in lines:
        if previous is None:
            parts.append(line.text)
        elif (previous.page, previous.row) == (line.page, line.row):
            parts.append(line.text if line.mcid != previous.mcid else " " + line.text)
        else:
            head, tail = parts[-1].rstrip(), line.text.lstrip()
            stem, between = _seam(head, tail, words)
            parts[-1] = stem
            parts.append(between + tail)
        previous = line
    return tidy("".join(parts))


def tidy(text: str) -> str:
    """One space between words; soft hyphens that were not used go."""
    return " ".join(text.replace(SOFT, "").replace("\u2010", "-").split())


def _seam(head: str, tail: str, words: Vocabulary) -> tuple[str, str]:
    """The first line without a hyphen that goes, and what comes between it and the next line."""
    if head[-1:] not in _HYPHENS or head[-2:-1] in ("", " "):
        slashed = head[-1:] == "/" and head[-2:-1] != " "
        return head, "" if slashed or _is_cut(head, tail, words) else " "
    last, first = _LAST_PART.search(head[-_LONGEST:]), _FIRST_PART.match(tail)
    stem = head[:-1]
    if last is None or first is None:
        return stem, "-" if tail[:1] in _OPENING else "- "
    before, after = last.group(1).lstrip(_OPENING), first.group()
    if after.lower() in _AND and not words.words[(before + after).lower()]:
        return stem, "- "  # "woon- en leefomgeving"
    return stem, "-" if before and words.keeps_hyphen(before, after) else ""


def _is_cut(head: str, tail: str, words: Vocabulary) -> bool:
    after = _FIRST_WORD.match(tail)
    if after is None or len(after.group()) > 3:
        return False
    before = _LAST_WORD.search(head[-_LONGEST:])
    return before is not None and words.is_cut(before.group(), after.group())
