"""Outcomes in running text: "De Linde kreeg een 8,4, Wijkteam Noord een 7,9"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from kompascheck.checks.outcomes.finder import Finder
from kompascheck.checks.outcomes.model import EARLIER_SCORE, RELATIVES_SCORE, STAFF_SCORE, TOO_FEW, Outcome
from kompascheck.checks.outcomes.subject import Line, Subject
from kompascheck.checks.places import Unit
from kompascheck.language import numbers
from kompascheck.language.numbers import Number, NumberKind
from kompascheck.passages import PassageKind
from kompascheck.report import Evidence


class Voice(StrEnum):
    """Who gave a number."""

    CLIENTS = "clients"
    RELATIVES = "relatives"
    STAFF = "staff"


_VOICES = re.compile(
    r"(?P<relatives>\b(?:naasten?|mantelzorgers?|famili\w*|verwanten|contactpersonen|partners|kinderen)\b)"
    r"|(?P<staff>\b(?:medewerkers|collega['’]s|personeel|als werkgever)\b)"
    r"|(?P<clients>\b(?:bewoners?|cliënten|huisgenoten|gasten|inwoners|klanten|u|mensen|wijkbewoners|deelnemers"
    r"|zij zelf)\b)",
    re.IGNORECASE,
)
_CARRIES_ON = re.compile(r"^\W*(?:zij|ze|die|deze|daarvan|van hen)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"tevreden|vind|voel|zeg|zei|beve[le]|aanbevel|aanraden|ervaart|ervaar\b|ervaren\b|\bja\b|positief|geeft? aan"
    r"|gaven aan|\bweet\b"
    r"|weten|\bkan\b|kunnen|thuis|serieus|respect|geluister|luister|\bzou|herken|gekend|genoeg|score|promot|graag",
    re.IGNORECASE,
)
_RESPONSE = re.compile(
    r"respons|deden mee|deed mee|meegedaan|deelgenomen|ingevuld|invulde|vulde[n]? |teruggestuurd"
    r"|kwamen (?:er )?.{0,20}(?:terug|retour)|reageerde|ingeleverd|benaderd|aangeschreven|uitnodiging|geplaatst",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:ten minste|minimaal|minstens|streven|streef\w*|willen|doel is|moet\w*|norm|hoger dan een|of hoger|beogen)\b",
    re.IGNORECASE,
)
_GRADE = re.compile(r"\d,\d")
_MARKED = re.compile(r"[^\w.]{1,16}\d,\d(?!\d|\s*%)")
_OTHER_FIGURES = re.compile(r"verzuim|leeftijd|verblijfsduur|formatie|\b[fv]te\b|bezetting", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:bewoners|cliënten) en (?:hun )?(?:naasten|mantelzorgers|familie\w*)\b", re.IGNORECASE)
_BARE_LINE = 45
_YEAR = re.compile(r"\b20\d\d\b")
_CUE = re.compile(
    r"\b20\d\d\b|\b(?:vorige?|voorgaande?) jaar\b|\bhet jaar (?:ervoor|daarvoor)\b|\been jaar eerder\b|\btoen\b"
    r"|\bnu\b|\bdit jaar\b"
    r"|\binmiddels\b",
    re.IGNORECASE,
)
# "8,1 in 2024", but not "8,4 (2024: 8,1)", where the year belongs to what follows.
_JOINED_YEAR = re.compile(r"\s*\(?(?:in|over)?\s*\(?(20\d\d)\b(?!\s*[:;,]?\s*(?:een\s+)?\d)")
_RISES = re.compile(r"\s+naar\s+(?:een\s+)?\d")  # "van een 8,1 naar een 8,4": the first is the old one
_NOW = {"nu", "dit jaar", "inmiddels"}
_JOINS = re.compile(r"^\s*(?:(?!en\b|maar\b|terwijl\b)[a-zà-ÿ]+\s+){0,4}(?:in|voor|van|op|bij|uit|aan)\s+$")
_FEW = re.compile(
    r"te weinig|te klein|onvoldoende respons|minder dan (?:tien|\d+)|herleidbaar|niet genoeg|geen (?:cijfer|score"
    r"|uitkomst)",
    re.IGNORECASE,
)


def outcomes(lines: Sequence[Line], finder: Finder, year: int) -> Iterator[Outcome]:
    """The outcomes that sentences and list items tell, each with the unit it belongs to, or with none."""
    block, voice = -1, Voice.CLIENTS
    lead: Unit | None = None
    for line in lines:
        text = line.passage.text
        opens, block = line.passage.block != block, line.passage.block
        if opens:
            lead = finder.only(text) or finder.titled(line.passage.place.heading)
        if opens or not _CARRIES_ON.match(text):
            voice = Voice.CLIENTS
        told = line.subject is not Subject.OTHER or _lists_grades(text, finder)
        if not told or line.passage.kind is PassageKind.ROW or line.passage.bar is not None:
            continue
        yield from _sentence(line, finder, year, voice, lead)
        if spoken := list(_VOICES.finditer(text)):
            voice = Voice.CLIENTS if _TOGETHER.search(text) else Voice(spoken[-1].lastgroup or "clients")


def _lists_grades(text: str, finder: Finder) -> bool:
    """Whether a line is little more than units with a mark each: "De Linde 8,2; Wijkteam Noord 7,9"."""
    if not _GRADE.search(text) or _OTHER_FIGURES.search(text):
        return False
    marked = [end for _, _, end in finder.all(text) if _MARKED.match(text[end:])]
    return len(marked) > 1 or (len(marked) == 1 and len(text) <= _BARE_LINE)


def _sentence(line: Line, finder: Finder, year: int, voice: Voice, lead: Unit | None) -> Iterator[Outcome]:
    text = line.passage.text
    evidence = Evidence(text, line.passage.place)
    units = finder.all(text)
    later = any(int(y) > year for y in _YEAR.findall(text))
    scores = [n for n in numbers.find(text) if _is_score(n, text)] if not later and not _AIM.search(text) else []
    for number, unit in _assigned(scores, units, text):
        instead = _not_counted(number, line, text, year, voice)
        unit = unit or (lead if not units else None)  # a paragraph that opens with one unit is about it
        yield Outcome(unit, None if instead else number.text, evidence, instead)
    if not scores and units and line.subject is Subject.CLIENTS and _FEW.search(text):
        yield from (Outcome(unit, None, evidence, TOO_FEW) for unit, _, _ in units)


def _is_score(number: Number, text: str) -> bool:
    if number.kind in (NumberKind.GRADE, NumberKind.NPS):
        return number.value <= 100
    near = text[max(0, number.start - 110) : number.end + 90]
    return bool(_SAYS.search(near)) and not _RESPONSE.search(text[max(0, number.start - 30) : number.end + 25])


def _assigned(
    scores: list[Number], units: list[tuple[Unit, int, int]], text: str
) -> Iterator[tuple[Number, Unit | None]]:
    """Each score with its unit: the one joined to it ("een 8,4 in De Linde"), else the last one before it."""
    for number in scores:
        after = next(
            (unit for unit, start, _ in units if start >= number.end and _JOINS.match(text[number.end : start])), None
        )
        before = [unit for unit, _, end in units if end <= number.start]
        yield number, after or (before[-1] if before else None)


def _not_counted(number: Number, line: Line, text: str, year: int, voice: Voice) -> str | None:
    """Why a score is no outcome of clients over this year; None when it is one."""
    spoken = [m for m in _VOICES.finditer(text) if m.start() < number.start]
    speaker = Voice(spoken[-1].lastgroup or "clients") if spoken else voice
    if line.subject is Subject.STAFF or speaker is Voice.STAFF:
        return STAFF_SCORE
    if _is_earlier(number, line, text, year):
        return EARLIER_SCORE
    return RELATIVES_SCORE if speaker is Voice.RELATIVES else None


def _is_earlier(number: Number, line: Line, text: str, year: int) -> bool:
    """Whether a number is of an earlier year, by the last word of time before it or the one joined to it."""
    if _RISES.match(text[number.end :]):
        return True
    joined = _JOINED_YEAR.match(text[number.end :])
    if joined:
        return int(joined[1]) < year
    cues = [m for m in _CUE.finditer(text) if m.end() <= number.start]
    if not cues:
        years = {int(y) for y in _YEAR.findall(text)}
        return line.earlier and not years
    last = cues[-1].group().lower()
    closed = ")" in text[cues[-1].end() : number.start] or ";" in text[cues[-1].end() : number.start]
    if last in _NOW or closed:
        return False
    return int(last) < year if last.isdigit() else True
