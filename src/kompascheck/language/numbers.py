"""Numbers as people write outcomes: grades, shares and the NPS, in digits and in Dutch words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class NumberKind(StrEnum):
    """What a number measures."""

    GRADE = "grade"  # a mark, "8,4"
    PERCENT = "percent"  # a share of a hundred, "91%"
    RATIO = "ratio"  # so many of so many, "31 van de 34"
    NPS = "nps"  # Net Promoter Score, -100 to 100


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: as written, its value (a ratio as its share of 1) and where it stands."""

    text: str
    value: float
    kind: NumberKind
    start: int
    end: int


_UNITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def _number_words() -> dict[str, int]:
    values = {word: number for number, word in enumerate((*_UNITS, *_TEENS))}
    for ten, word in enumerate(_TENS, 2):
        values[word] = ten * 10
        for unit, small in enumerate(_UNITS[1:], 1):
            joint = "ën" if small.endswith("e") else "en"  # tweeëntwintig, but eenentwintig
            values[f"{small}{joint}{word}"] = ten * 10 + unit
    return values | {"één": 1, "honderd": 100}


WORDS = _number_words()
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_MARK = "tien|negen|acht|zeven|zes|vijf|vier|drie|twee|een|één"
_SHARES = {
    "driekwart": 75.0,
    "drie kwart": 75.0,
    "een kwart": 25.0,
    "twee derde": 200 / 3,
    "een derde": 100 / 3,
    "de helft": 50.0,
    "een op de vier": 25.0,
}
# What follows a decimal that is no mark: a quantity of something else.
_OTHER = (
    r"(?!\s*(?:%|procent\w*|fte|miljoen|mln|miljard|euro|uur|uren|jaar|maand|weken|dagen|m2|m²|km|kilo|graden|punt\w*|keer|per\b|personen"
    r"|verschillende|gezichten|minuten|medewerkers|cliënten|bewoners|meldingen))"
)
_PATTERN = re.compile(
    rf"(?P<nps>\bNPS(?:-score)?\b(?:\s*(?:van|is|was|kwam uit op|komt uit op|bedroeg|bedraagt|score|=|:|\|))*\s*(?P<npsvalue>[+\-−–]?\s?\d{{1,3}}(?:,\d+)?)(?!\d|\s*%))"
    rf"|(?P<percent>(?<![\d,.])(?P<percentvalue>\d{{1,3}}(?:[.,]\d+)?)\s*(?:%|procent\b))"
    rf"|(?P<wordpercent>\b(?P<wordpercentvalue>{_WORD}) procent\b)"
    rf"|(?P<share>\b(?:{'|'.join(_SHARES)})\b)"
    rf"|(?P<ratio>(?<![\d,.])\b(?P<part>\d{{1,4}}|{_WORD})\s+(?:van|op)\s+(?:de\s+)?(?P<whole>\d{{1,4}}|{_WORD})\b(?![,.]\d))"
    rf"|(?P<wordgrade>\b(?P<wordwhole>{_MARK})[ -]komma[ -](?P<tenth>{_MARK}|nul)\b|\b(?P<halfwhole>{_MARK})[ -]en[ -]een[ -]half\b)"
    rf"|(?P<grade>(?<![\d.,€/:-])(?<!€ )(?:10(?:,0)?|[0-9])[,]\d{{1,2}}(?![\d,]|\.\d){_OTHER}|(?<![\d.,€/:-])(?<!^)[1-9]\.\d(?![\d.,]){_OTHER})"
    rf"|\been\s+(?:(?:ruime|dikke|kleine|krappe|mooie|magere|gemiddelde|vette)\s+)?"
    rf"(?P<whole_grade>(?:10|[1-9])(?:[½+-])?)(?![\d,.]\d|\d|\s*%|\s+procent|\w)"
    rf"|\b(?:kr[ei]{{1,2}}g\w*|scoor\w*|ga(?:f|ven)|gev?en|geeft|waarder\w+|beoordel\w+|uit op|cijfer|verdien\w+|met)\s+(?:\w+\s+){{0,4}}een\s+"
    rf"(?:(?:ruime|dikke|mooie|krappe)\s+)?(?P<word_mark>{_MARK})(?=[.,;:)!?]|\s+(?:en|voor|in|van|op|bij|uit|als|gekregen|gegeven|gaf|gaven)\b|$)",
    re.IGNORECASE,
)
_NOT_A_MARK = re.compile(
    r"(?:versie|paragraaf|hoofdstuk|tabel|figuur|bijlage|§|nr\.?|nummer|par\.|ISO|art(?:ikel|\.))\s*$", re.IGNORECASE
)


def find(text: str) -> list[Number]:
    """The numbers in a text that can be an outcome, in order. A bare count ("41 bewoners") is none."""
    return [number for match in _PATTERN.finditer(text) if (number := _number(match)) is not None]


def _number(match: re.Match[str]) -> Number | None:
    group = match.lastgroup
    groups = match.groupdict()
    if groups["nps"]:
        return _made(match, "nps", _decimal(groups["npsvalue"]), NumberKind.NPS, shown=groups["npsvalue"])
    if groups["percent"]:
        return _made(match, "percent", _decimal(groups["percentvalue"]), NumberKind.PERCENT)
    if groups["wordpercent"]:
        return _made(match, "wordpercent", float(WORDS[groups["wordpercentvalue"].lower()]), NumberKind.PERCENT)
    if groups["share"]:
        return _made(match, "share", _SHARES[groups["share"].lower()], NumberKind.PERCENT)
    if groups["ratio"]:
        part, whole = _count(groups["part"]), _count(groups["whole"])
        return _made(match, "ratio", part / whole, NumberKind.RATIO) if whole and part <= whole else None
    if groups["wordgrade"]:
        value = WORDS[(groups["wordwhole"] or groups["halfwhole"]).lower()]
        tenth = WORDS[groups["tenth"].lower()] if groups["tenth"] else 5
        return _made(match, "wordgrade", value + tenth / 10, NumberKind.GRADE)
    if groups["grade"]:
        if _NOT_A_MARK.search(match.string, 0, match.start()):
            return None
        return _made(match, "grade", _decimal(groups["grade"]), NumberKind.GRADE)
    if groups["whole_grade"]:
        return _made(match, "whole_grade", _decimal(groups["whole_grade"].rstrip("½+-")), NumberKind.GRADE)
    if group and groups["word_mark"]:
        return _made(match, "word_mark", float(WORDS[groups["word_mark"].lower()]), NumberKind.GRADE)
    return None


def _made(match: re.Match[str], group: str, value: float, kind: NumberKind, shown: str | None = None) -> Number:
    text = shown or match.group(group)
    return Number(text.strip(), value, kind, match.start(group), match.end(group))


def _decimal(text: str) -> float:
    return float(re.sub(r"\s", "", text).replace(",", ".").replace("−", "-").replace("–", "-"))


def _count(text: str) -> int:
    return int(text) if text.isdigit() else WORDS[text.lower()]
