"""Whether each setting is looked back on apart (GK804).

Handreiking, "Terugblik, vooruitblik en reflectie op de bouwstenen": organisations that give care in several contexts
(thuis, wijk, woonsetting) reflect per setting when they work differently there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from kompascheck.checks import CheckInput, CheckResult, Overrule, places
from kompascheck.document import Block, Document, Kind
from kompascheck.language.tense import tense
from kompascheck.organisation import UNKNOWN, Organisation, Setting
from kompascheck.passages import PassageKind
from kompascheck.report import Evidence, PlaceKind, Status

CODE = "GK804"
_SURE, _FAIRLY, _DOUBTFUL = 0.9, 0.75, 0.6
_FEW, _SOME, _MANY = 2, 3, 5  # mentions that make a setting more than a passing word
_SEVERAL = 2  # one sentence that opens with a setting is no treatment of it


_HOUSE_WORDS = (
    r"(?:(?:woon|zorg|verpleeg)?huizen|woonlocaties?|locaties|(?:woon)?zorgcentra|het huis|huis|villa['’]s"
    r"|wonen(?: met zorg)?|woonzorg|verpleeghuis(?:zorg)?|intramura\w+|verblijf"
    r"|klooster\w*|wlz)"
)
_WIJK_WORDS = r"(?:wijk(?:verpleging|zorg|teams?|cliënten)?|extramura\w+)"
_HOME_WORDS = (
    r"(?:zorg (?:aan huis|thuis)|thuis(?:zorg|wonende \w+)?|cliënten thuis|vpt\b[\w-]*|(?:volledig )?pakket thuis|mpt)"
)
_OPENS = (
    r"^(?:[^:–]{0,40}[:–])?\W*(?:[\d.]+\s+)?(?:(?:terug|vooruit)\w*:?\s+)?"
    r"(?:(?:in|voor|bij|over|en|naar|op|doelen)\s+(?:in |voor )?)?(?:de\s+|het\s+|onze\s+|ons\s+)?"
)
_LEADS = {
    Setting.HOUSE: re.compile(rf"{_OPENS}{_HOUSE_WORDS}\b", re.IGNORECASE),
    Setting.WIJK: re.compile(rf"{_OPENS}{_WIJK_WORDS}\b", re.IGNORECASE),
    Setting.HOME: re.compile(rf"{_OPENS}{_HOME_WORDS}\b", re.IGNORECASE),
}
_OUTSIDE = re.compile(rf"{_OPENS}(?:{_WIJK_WORDS}|{_HOME_WORDS})\b", re.IGNORECASE)  # wijk and thuis, against a house
# Words in lower case that tell of a setting, and cheap signs that they may be there.
_WORKS = {
    Setting.HOUSE: (("bewoner", "huiskamer"), re.compile(r"\bbewoners?\b|\bhuiskamers?\b")),
    Setting.WIJK: (("wijk",), re.compile(r"\bwijkverple\w+|\bwijkteams?\b|\bin de wijk\b")),
    Setting.HOME: (
        ("vpt", "mpt", "pakket", "thuis"),
        re.compile(
            r"\b[vm]pt\b|volledig pakket thuis|modulair pakket|\b(?:onze|de) thuiszorg\b|cliënten thuis",
        ),
    ),
}
_FOREIGN = re.compile(r"\b(?:sociaa?le?|gemeentelijk\w*) wijkteam")
_ALIKE = re.compile(
    r"op (?:dezelfde|een(?:zelfde)?) (?:manier|wijze)\b.{0,40}\bgewerkt|\b(?:dezelfde|eenzelfde"
    r"|gelijke) (?:manier van werken|werkwijze)|werk(?:en|t) .{0,60}op dezelfde (?:manier|wijze)"
    r"|geen (?:wezenlijk )?(?:verschil|onderscheid)\b.{0,40}\b(?:huis|huizen|wijk|setting)",
    re.IGNORECASE,
)
_WHOLE = re.compile(  # the author says that no setting is treated apart
    r"\bals (?:één |een )?geheel\b.{0,40}\b(?:gerapporteerd|beschreven|teruggeblikt|besproken|verantwoord|behandeld)"
    r"|\b(?:niet|geen) .{0,30}\b(?:per (?:setting|onderdeel|zorgvorm|woonvorm)|uitgesplitst naar|onderscheid tussen)\b"
    r".{0,50}\b(?:gerapporteerd|beschreven|teruggeblikt|besproken|verslag|gemaakt|uitgesplitst|setting|zorgvorm)",
    re.IGNORECASE,
)
_WITHIN = (
    re.compile(
        r"\b(?:in|voor|bij) (?:de|onze|alle|het) (?:\w+ )?(?:huizen|locaties|woonlocaties|huis|villa['’]s)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:in|voor|bij) de (?:wijk|wijkteams|thuiszorg|wijkverpleging)\b|\b(?:bij mensen|cliënten) thuis\b",
        re.IGNORECASE,
    ),
)
_LEAD_IN_WORDS = 3  # "In de wijk.": what it leads in follows
_LEADING_CHARS = 60  # a lead-in stands at the very start of a passage


def check(given: CheckInput) -> CheckResult:
    """Judge GK804: does it apply, and is each setting treated apart?"""
    settings = settings_of(given.document, given.organisation)
    if len(settings) == 1 or _works_alike(given):
        return _result(Overrule(Status.NOT_APPLICABLE, _SURE))
    house = Setting.HOUSE in settings
    patterns = (_LEADS[Setting.HOUSE], _OUTSIDE) if house else (_LEADS[Setting.HOME], _LEADS[Setting.WIJK])
    led = [list(islice(_led(given, pattern), _SEVERAL)) for pattern in patterns]
    if all(led):
        return _result(Overrule(Status.PRESENT, _FAIRLY, tuple(found[0] for found in led)))
    if not house:  # without houses, wijk and thuis are mostly one way of working
        return _result(Overrule(Status.NOT_APPLICABLE, _DOUBTFUL))
    if any(_WHOLE.search(passage.text) for passage in given.passages):
        return _result(Overrule(Status.MISSING, _FAIRLY))
    if (apart := next(_apart(given), None)) is not None:
        return _result(Overrule(Status.PRESENT, _DOUBTFUL, (apart,)))
    longest = max(led, key=len)
    if len(longest) >= _SEVERAL:
        lacking = "de wijk of de zorg thuis" if longest is led[0] else "de woonlocaties"
        message = f"U blikt niet voor elke setting apart terug: {lacking} komt niet apart aan bod."
        return _result(Overrule(Status.PARTIAL, _DOUBTFUL, tuple(longest[:1]), message))
    return _result(Overrule(Status.MISSING, _DOUBTFUL))


def _result(overrule: Overrule) -> CheckResult:
    return CheckResult(overrules={CODE: overrule})


def _works_alike(given: CheckInput) -> bool:
    """Whether the organisation works alike in its settings: the profile knows, else the text may say so."""
    if given.organisation.works_differently is not None:
        return not given.organisation.works_differently
    return any(_alike(passage.text) for passage in given.passages)


def _alike(text: str) -> bool:
    hinted = "zelfde" in text or "geen" in text or "gelijke" in text
    return hinted and bool(_ALIKE.search(text)) and _both(text)


def _both(text: str) -> bool:
    return (
        bool(re.search(r"\bhui(?:s|zen)\b|locatie", text) and re.search(r"\bwijk|\bthuis", text)) or "setting" in text
    )


def settings_of(document: Document, organisation: Organisation = UNKNOWN) -> set[Setting]:
    """The settings in which the organisation gives care: those of the profile, else those the document speaks of."""
    if organisation.settings:
        return set(organisation.settings)
    units = places.find(document, organisation.places)
    found = {Setting.WIJK for unit in units if unit.kind is PlaceKind.WIJKTEAM}
    found |= {Setting.HOUSE for unit in units if unit.kind is PlaceKind.LOCATIE}
    texts = [block.text.lower() for block in _body(document)]
    wijk, home = _mentions(texts, Setting.WIJK), _mentions(texts, Setting.HOME)
    if not found and _mentions(texts, Setting.HOUSE) >= _MANY:
        found.add(Setting.HOUSE)
    if home >= _SOME or (home >= _FEW and wijk >= _SOME):
        found.add(Setting.HOME)
    if wijk > _MANY:
        found.add(Setting.WIJK)
    return found


def _mentions(texts: Sequence[str], setting: Setting) -> int:
    """How often texts in lower case speak of a setting."""
    hints, words = _WORKS[setting]
    hinted = (text for text in texts if any(map(text.__contains__, hints)))
    return sum(len(words.findall(_FOREIGN.sub("", text) if "wijkteam" in text else text)) for text in hinted)


def _body(document: Document) -> Iterator[Block]:
    return (block for block in document.blocks if block.kind is not Kind.CONTENTS)


def _led(given: CheckInput, pattern: re.Pattern[str]) -> Iterator[Evidence]:
    """The passages that treat a setting apart: below a heading of its own, or opening with its name."""
    block = -1
    for passage in given.passages:
        opens, block = passage.block != block, passage.block
        if passage.bar is not None:
            continue
        title = passage.place.heading[-1] if passage.place.heading else ""
        # A lead-in ("De wijk.") is too short to be a passage of its own: the block begins with it.
        start = given.document.blocks[block].text if opens else passage.text
        led = pattern.match(start[:_LEADING_CHARS])
        told = passage.kind is not PassageKind.ROW and led and _reflects(passage.text)
        if told or (pattern.match(title) and len(passage.place.heading) > 1):
            yield Evidence(passage.text, passage.place)


def _apart(given: CheckInput) -> Iterator[Evidence]:
    """Sentences, with the one after it, that set the one setting against the other: "In de huizen … In de wijk …"."""
    for first, second in pairwise(given.passages):
        both = f"{first.text} {second.text}"
        if (
            first.bar is None
            and first.block == second.block
            and all(p.search(both) for p in _WITHIN)
            and _reflects(both)
        ):
            yield Evidence(first.text, first.place)


def _reflects(text: str) -> bool:
    told = tense(text)
    return told.past or told.intention or len(text.split()) <= _LEAD_IN_WORDS
