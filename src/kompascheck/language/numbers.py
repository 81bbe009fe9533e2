"""Numbers as people write outcomes: grades, shares and the NPS, in digits and in Dutch words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class NumberKind(StrEnum):
    """What a number measures."""

    GRADE = "grade"  # a mark, "8,4"
    PERCENT = "percent"  # a share of a hundred, "91%"
    RATIO = "ratio"  # so many of so many, "31 van de 34"
    NPS = "nps"  # Net Promoter Score, -100 to 100


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: as written, its value and where it stands.

    The value of a ratio is its share of 1, or 0 when the text does not tell of how many.
    """

    text: str
    value: float
    kind: NumberKind
    start: int
    end: int


_UNITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_JOINED = tuple(f"{unit}{'ën' if unit.endswith('e') else 'en'}" for unit in _UNITS[1:])  # tweeën-, but eenentwintig


def _number_words() -> dict[str, int]:
    values = {word: number for number, word in enumerate((*_UNITS, *_TEENS))}
    for ten, word in enumerate(_TENS, 2):
        values[word] = ten * 10
        values |= {f"{joined}{word}": ten * 10 + unit for unit, joined in enumerate(_JOINED, 1)}
    return values | {"één": 1, "honderd": 100}


WORDS = _number_words()
# The words as a pattern, the longer before the shorter; written out it would be ten times as long and slow to compile.
WORD = rf"(?:(?:{'|'.join(_JOINED)})?(?:{'|'.join(_TENS)})|{'|'.join((*_TEENS, *_UNITS))}|één|honderd)"
_MARK = "tien|negen|acht|zeven|zes|vijf|vier|drie|twee|een|één"
_SHARES = {
    "driekwart": 75.0,
    "drie kwart": 75.0,
    "een kwart": 25.0,
    "twee derde": 66.7,
    "een derde": 33.3,
    "de helft": 50.0,
}
# What follows a decimal that is no mark: a quantity of something else.
_OTHER = (
    r"(?!\s*(?:%|procent|fte|miljoen|mln|miljard|euro|uur|uren|jaar|maand|weken|dagen|m2|m²|km|kilo|graden|punt"
    r"|keer|per\b"
    r"|personen|verschillende|gezichten|minuten|medewerkers|cliënten|bewoners|meldingen))"
)
_SIZE = r"(?:(?:ruime|dikke|kleine|krappe|mooie|magere|gemiddelde|vette|keurige)\s+)?"
_GIVES = (
    r"\b(?:kr[ei]+g\w*|scoor\w*|gaf|gaven|geven|geeft|waardeer\w+|waarderen|beoordeel\w+|uit op|cijfer|verdien\w+|met)"
)


def _decimal(text: str) -> float:
    return float(re.sub(r"\s", "", text).replace(",", ".").replace("−", "-").replace("–", "-"))


def _count(text: str) -> int:
    return int(text) if text.isdigit() else WORDS[text.lower()]


def _ratio(match: re.Match[str]) -> float | None:
    part, whole = _count(match["part"]), _count(match["whole"])
    return part / whole if whole and part <= whole else None


def _spoken(match: re.Match[str]) -> float:
    return WORDS[match["whole"].lower()] + (WORDS[match["tenth"].lower()] / 10 if match["tenth"] else 0.5)


class _Form(NamedTuple):
    """One way to write a number; a text without any of its `signs` has none, and then it need not be compiled."""

    kind: NumberKind
    text: str
    value_of: Callable[[re.Match[str]], float | None]
    signs: tuple[str, ...] = ("",)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


# In each form the group `shown` is the number as written. Earlier forms win where two overlap.
_FORMS: tuple[_Form, ...] = (
    _Form(
        NumberKind.NPS,
        r"\bNPS(?:-score)?\b(?:[\s:=|]*|[^.;\d]{0,40}?\b(?:van|is|was|bedroeg|bedraagt|(?:kwam|komt) uit op)\s+)"
        r"(?P<shown>[+\-−–]?\s?\d{1,3}(?:,\d+)?)(?!\d|\s*%)",
        lambda m: _decimal(m["shown"]),
        ("nps",),
    ),
    _Form(
        NumberKind.PERCENT,
        r"(?<![\d,.])(?P<shown>(?P<value>\d{1,3}(?:[.,]\d+)?)\s*(?:%|procent\b))",
        lambda m: _decimal(m["value"]),
        ("%", "procent"),
    ),
    _Form(
        NumberKind.PERCENT,
        rf"\b(?P<shown>(?P<value>{WORD}) procent)\b",
        lambda m: float(_count(m["value"])),
        ("procent",),
    ),
    _Form(
        NumberKind.PERCENT,
        rf"\b(?P<shown>{'|'.join(_SHARES)})\b",
        lambda m: _SHARES[m["shown"].lower()],
        tuple(_SHARES),
    ),
    _Form(
        NumberKind.RATIO,
        rf"(?<![\d,.])\b(?P<shown>(?P<part>\d{{1,4}}|{WORD})\s+(?:van|op)\s+(?:de\s+)?(?P<whole>\d{{1,4}}|{WORD}))\b"
        r"(?![,.]\d)",
        _ratio,
    ),
    _Form(
        NumberKind.RATIO,
        rf"\b(?P<shown>(?:\d{{1,4}}|{WORD}) van (?:hen|ons|u allen))\b",
        lambda m: 0.0,
        ("van hen", "van ons", "van u"),
    ),
    _Form(
        NumberKind.GRADE,
        rf"\b(?P<shown>(?P<whole>{_MARK})(?:[ -]komma[ -](?P<tenth>{_MARK}|nul)|[ -]en[ -]een[ -]half))\b",
        _spoken,
        ("komma", "half"),
    ),
    _Form(
        NumberKind.GRADE,
        rf"(?<![\d.,€/:-])(?<!€ )(?P<shown>\d{{1,2}},\d{{1,2}}|(?<!^)[1-9]\.\d)(?!\d|[.,]\d){_OTHER}",
        lambda m: _decimal(m["shown"]),
    ),
    _Form(
        NumberKind.GRADE,
        rf"\been\s+{_SIZE}(?P<shown>(?P<value>10|[1-9])[½+-]?)(?![\w½]|[.,]\d|\s*%|\s+procent)",
        lambda m: float(m["value"]),
    ),
    _Form(
        NumberKind.GRADE,
        rf"{_GIVES}\s+(?:\w+\s+){{0,10}}een\s+{_SIZE}(?P<shown>{_MARK})"
        r"(?=[.,;:)!?]|\s+(?:en|voor|in|van|op|bij|uit|als|gekregen|gegeven|gaf|gaven)\b|$)",
        lambda m: float(WORDS[m["shown"].lower()]),
    ),
)
_HINT = re.compile(rf"\d|\b(?:procent|kwart|derde|helft|driekwart|{_MARK}|{WORD})\b|komma", re.IGNORECASE)
_NOT_A_MARK = re.compile(
    r"(?:versie|paragraaf|hoofdstuk|tabel|figuur|bijlage|§|nr\.?|par\.|artikel)\s*$", re.IGNORECASE
)


def find(text: str) -> list[Number]:
    """The numbers in a text that can be an outcome, in order. A bare count ("41 bewoners") is none."""
    if not _HINT.search(text):
        return []
    found: list[Number] = []
    low = text.lower()
    for kind, pattern, value_of, signs in _FORMS:
        for match in _pattern(pattern).finditer(text) if any(map(low.__contains__, signs)) else ():
            start, end = match.span("shown")
            if any(start < other.end and other.start < end for other in found):
                continue
            if kind is NumberKind.GRADE and _NOT_A_MARK.search(text[max(0, start - 14) : start]):
                continue
            value = value_of(match)
            if value is not None:
                found.append(Number(match["shown"].strip(), value, kind, start, end))
    return sorted(found, key=lambda number: number.start)
