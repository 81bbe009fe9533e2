"""Whether each setting is looked back on apart (GK804).

Handreiking, "Terugblik, vooruitblik en reflectie op de bouwstenen": organisations that give care in several contexts
(thuis, wijk, woonsetting) reflect per setting when they work differently there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice, pairwise

from kompascheck.checks import CheckInput, CheckResult, Overrule, places
from kompascheck.document import Block, Document, Kind
from kompascheck.language import cues
from kompascheck.passages import PassageKind
from kompascheck.report import Evidence, PlaceKind, Status

CODE = "GK804"
_SURE, _FAIRLY, _DOUBTFUL = 0.9, 0.75, 0.6
_MANY = 5  # mentions above which a setting is more than a passing word
_FEW = 3
_SEVERAL = 2  # one sentence that opens with a setting is no treatment of it
_QUOTES = 2


class Setting(StrEnum):
    """The settings of the Handreiking; wijk and thuis are told apart only where the other is a house."""

    HOUSE = "woonsetting"
    WIJK = "wijk"
    HOME = "thuis"


_HOUSE_WORDS = r"(?:(?:woon|zorg|verpleeg)?huizen|woonlocaties?|locaties|(?:woon)?zorgcentra|het huis|huis|villa['’]s|wonen(?: met zorg)?|woonzorg|verpleeghuis(?:zorg)?|intramura\w+|het klooster|klooster\w*|bewoners|wlz)"
_WIJK_WORDS = r"(?:wijk(?:verpleging|zorg|teams?)?|extramura\w+|zorg (?:aan huis|thuis)|thuis(?:zorg|wonende \w+)?|cliënten thuis|vpt|volledig pakket thuis)"
_OPENS = r"^(?:[^:–]{0,40}[:–])?\W*(?:[\d.]+\s+)?(?:(?:terug|vooruit)\w*:?\s+)?(?:(?:in|voor|bij|over|en|naar|op|doelen)\s+(?:in |voor )?)?(?:de\s+|het\s+|onze\s+|ons\s+)?"
_LEADS = {
    Setting.HOUSE: re.compile(rf"{_OPENS}{_HOUSE_WORDS}\b", re.IGNORECASE),
    Setting.WIJK: re.compile(rf"{_OPENS}{_WIJK_WORDS}\b", re.IGNORECASE),
}
_WORKS = {
    Setting.HOUSE: re.compile(r"\bbewoners?\b|\bhuiskamers?\b", re.IGNORECASE),
    Setting.WIJK: re.compile(r"\bwijkverple\w+|\bwijkteams?\b|\bin de wijk\b", re.IGNORECASE),
    Setting.HOME: re.compile(r"\bVPT\b|\bMPT\b|volledig pakket thuis|modulair pakket|\bthuiszorg\b", re.IGNORECASE),
}
_FOREIGN = re.compile(r"\b(?:sociaa?le?|gemeentelijk\w*) wijkteam|collega-organisati\w+|andere (?:aanbieder|organisatie)", re.IGNORECASE)
_ALIKE = re.compile(
    r"op (?:dezelfde|een(?:zelfde)?) (?:manier|wijze)\b.{0,40}\bgewerkt|\b(?:dezelfde|eenzelfde|gelijke) (?:manier van werken|werkwijze)|werk(?:en|t) .{0,60}op dezelfde (?:manier|wijze)"
    r"|geen (?:wezenlijk )?(?:verschil|onderscheid)\b.{0,40}\b(?:huis|huizen|wijk|setting)",
    re.IGNORECASE,
)
_WITHIN = (
    re.compile(r"\b(?:in|voor|bij) (?:de|onze|alle|het) (?:\w+ )?(?:huizen|locaties|woonlocaties|huis|villa['’]s)\b", re.IGNORECASE),
    re.compile(r"\b(?:in|voor|bij) de (?:wijk|wijkteams|thuiszorg|wijkverpleging)\b|\bthuis\b", re.IGNORECASE),
)
_LEADING_CHARS = 60  # a lead-in stands at the very start of a passage


def check(given: CheckInput) -> CheckResult:
    """Judge GK804: does it apply, and is each setting treated apart?"""
    settings = _settings(given)
    alike = next((p for p in given.passages if _ALIKE.search(p.text) and _both(p.text)), None)
    if Setting.HOUSE not in settings or len(settings) == 1 or alike is not None:
        return _result(Overrule(Status.NOT_APPLICABLE, _SURE))
    led = {setting: list(islice(_led(given, pattern), _SEVERAL)) for setting, pattern in _LEADS.items()}
    if all(led.values()):
        quotes = tuple(evidence for found in led.values() for evidence in found[:1])[:_QUOTES]
        return _result(Overrule(Status.PRESENT, _FAIRLY, quotes))
    if (apart := next(_apart(given), None)) is not None:
        return _result(Overrule(Status.PRESENT, _DOUBTFUL, (apart,)))
    if any(len(found) >= _SEVERAL for found in led.values()):
        found = max(led.values(), key=len)
        lacking = "de wijk of de zorg thuis" if found is led[Setting.HOUSE] else "de woonlocaties"
        message = f"U blikt niet voor elke setting apart terug: {lacking} komt niet apart aan bod."
        return _result(Overrule(Status.PARTIAL, _DOUBTFUL, tuple(found[:1]), message))
    return _result(Overrule(Status.MISSING, _DOUBTFUL))


def _result(overrule: Overrule) -> CheckResult:
    return CheckResult(overrules={CODE: overrule})


def _both(text: str) -> bool:
    return bool(re.search(r"\bhui(?:s|zen)\b|locatie", text) and re.search(r"\bwijk|\bthuis", text)) or "setting" in text


def _settings(given: CheckInput) -> set[Setting]:
    units = places.find(given.document, given.profile_locations)
    found = {Setting.WIJK for unit in units if unit.kind is PlaceKind.WIJKTEAM}
    found |= {Setting.HOUSE for unit in units if unit.kind is PlaceKind.LOCATIE}
    text = "\n".join(_FOREIGN.sub("", block.text) for block in _body(given.document))
    return found | {setting for setting, words in _WORKS.items() if _counts(setting, found, len(words.findall(text)))}


def _counts(setting: Setting, found: set[Setting], count: int) -> bool:
    """A setting is the organisation's own by its units; without units, by being spoken of often."""
    return count >= (_FEW if setting is Setting.HOME else _MANY) and (setting is Setting.HOME or not found)


def _body(document: Document) -> Iterator[Block]:
    return (block for block in document.blocks if block.kind is not Kind.CONTENTS)


def _led(given: CheckInput, pattern: re.Pattern[str]) -> Iterator[Evidence]:
    """The passages that treat a setting apart: below a heading of its own, or opening with its name."""
    for passage in given.passages:
        if passage.bar is not None:
            continue
        title = passage.place.heading[-1] if passage.place.heading else ""
        opens = pattern.match(passage.text[:_LEADING_CHARS])
        told = passage.kind is not PassageKind.ROW and opens and _reflects(passage.text)
        if told or (pattern.match(title) and len(passage.place.heading) > 1):
            yield Evidence(passage.text, passage.place)


def _apart(given: CheckInput) -> Iterator[Evidence]:
    """Sentences, with the one after it, that set the one setting against the other: "In de huizen … In de wijk …"."""
    for first, second in pairwise(given.passages):
        both = f"{first.text} {second.text}"
        if first.bar is None and first.block == second.block and all(p.search(both) for p in _WITHIN) and _reflects(both):
            yield Evidence(first.text, first.place)


def _reflects(text: str) -> bool:
    return bool(cues.PAST.search(text) or cues.INTENTION.search(text)) or len(text) < _LEADING_CHARS
