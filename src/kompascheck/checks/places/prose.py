"""Units named in running text, list items and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompascheck.checks.places.names import (
    ARTICLE,
    HOUSE_PREFIX,
    NAME,
    WIJK_PREFIX,
    Mention,
    clean,
    foreign_before,
    has_article,
    is_name,
    shown_name,
)
from kompascheck.document import Block, Kind
from kompascheck.language.numbers import WORDS
from kompascheck.report import PlaceKind

_COUNT = r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|\d{1,2}|onze|alle|de)"
_HOUSES = (
    r"(?:huizen|woonhuizen|woonplekken|woonzorgplekken|plekken|zorghuizen|locaties|woonlocaties|zorglocaties|woonzorglocaties|verpleeghuislocaties|verpleeghuizen|woonzorgcentra"
    r"|zorgcentra|woonzorghuizen|vestigingen|woonvormen|erven|villa['’]s|zorgvilla['’]s|residenties)"
)
_TEAMS = r"(?:wijkteams|wijkverpleegteams|thuiszorgteams|thuisteams|wijkzorgteams|teams)"
_PEOPLE = (
    r"(?:bewoners|plaatsen|plekken|appartementen|cliënten|bedden|kamers|mensen|woningen|studio['’]s|personen|ouderen|wijkcliënten|adressen)"
)
_NUMBER = rf"(?:\d+|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
_IN_TOWN = rf"(?:\s+(?:in|te|bij|aan de rand van)\s+(?:de\s+|het\s+)?{NAME})"
_BRACKETS = r"(?:\s*\([^()]{1,90}\))"
_ITEM = rf"(?:(?i:{WIJK_PREFIX}|{HOUSE_PREFIX}|het)\s+)?{NAME}"
_PART = re.compile(
    rf"\s*(?P<name>{_ITEM}){_IN_TOWN}?{_BRACKETS}?(?:\s+met\s+{_NUMBER}(?:\s+{_PEOPLE})?)?"
    rf"(?P<next>\s*[,;]\s*(?:en\s+)?|\s+en\s+(?:ook\s+)?(?:sinds\s+(?:\w+\s+){{0,2}}\d{{4}}\s+)?|\s*/\s*)?"
)
_LISTED = re.compile(
    rf"\b(?i:{_COUNT})\s+(?:[a-zà-ÿ-]+\s+){{0,3}}?(?P<noun>(?i:{_HOUSES}|{_TEAMS}))\b(?P<lead>[^.:;(\n]{{0,90}}?(?:\s*[:(,–—]\s*(?:(?:te weten|namelijk|nl\.|in)\s+)?|\s+(?:zijn|heten)\s+|\s+van\s+))(?={_ITEM})"
)
_DIRECT = re.compile(rf"\b(?P<noun>{_HOUSES}|{_TEAMS})\s+(?={_ITEM}(?:,|\s+en\s))")
_ALONE = re.compile(rf"^(?:Onze |De )?(?P<noun>(?i:{_HOUSES}|{_TEAMS}))\s*[:–-]\s*(?={_ITEM})")
_PREFIXED = re.compile(rf"\b(?P<prefix>(?i:{WIJK_PREFIX}|{HOUSE_PREFIX}))\s+(?P<name>(?i:de\s+|het\s+)?{NAME})")
_CAPACITY = re.compile(
    rf"(?<!\()(?P<name>{NAME})(?:{_IN_TOWN}|,\s+{NAME})?(?:\s*\(\s*(?:{NAME},\s+)?(?:circa\s+|ca\.\s+)?{_NUMBER}\s+{_PEOPLE}|,\s+(?:met\s+)?(?:circa\s+)?{_NUMBER}\s+{_PEOPLE}"
    rf"|\s*:\s*\d+\s+{_PEOPLE}|[ :,]+(?:een\s+)?\d,\d\s+\(\d+\s+{_PEOPLE}|(?:,[^.]{{0,60}},)?\s+waar\s+{_NUMBER}\s+{_PEOPLE}\s+wonen"
    rf"|\s+(?:telt|huisvest|biedt(?:\s+plaats\s+aan)?|heeft)\s+{_NUMBER}\s+{_PEOPLE})"
    rf"|(?P<town>{NAME}){_IN_TOWN}\s*(?:\(\s*\d+\s*\)|,\s+\d+\s+{_PEOPLE})"
    rf"|\b[Ii]n\s+(?P<lived>{NAME})(?:,[^.]{{0,80}},)?{_IN_TOWN}?(?:,[^.]{{0,80}},)?\s+wonen\b"
    rf"|\b\d+\s+{_PEOPLE}\s+(?:in|op|van)\s+(?P<of>(?:{ARTICLE}\s+){NAME})"
)
_COUNTED = re.compile(rf"[^()]{{0,30}}?\)?\s*(?:,|\s+en)\s+(?:en\s+)?(?P<name>{NAME}){_IN_TOWN}?\s*\(\s*(?:{NAME},\s*)?\d+\s*\)?")
_WITH_TOWN = re.compile(rf"(?P<name>{ARTICLE}\s+{NAME}|Huize?\s+{NAME})\s+\([A-ZÀ-Þ][\w-]+(?:\s[A-Z][\w-]+)?\)")
# Cheap signs that a slow pattern may match at all.
_PREFIX_HINTS = ("team", "wijkverple", "locatie", "huize", "centrum", "huis", "residentie", "hospice", "villa", "park", "vestiging", "woonvorm", "boerderij", "gemeenschap", "klooster", "complex", "hotel")
_PEOPLE_HINTS = ("bewoners", "plaatsen", "plekken", "appartement", "cliënten", "bedden", "kamers", "mensen", "woningen", "studio", "personen", "ouderen", "adressen", "wonen", "(")
_NOUN_HINTS = ("huizen", "locaties", "plekken", "centra", "vestigingen", "woonvormen", "erven", "villa", "residenties", "teams")
_FOREIGN = re.compile(
    r"(?:school|stichting|vereniging|organisatie|apotheek|praktijk|museum|boerderij|dorpshuis|buurthuis|koor|dagbesteding|restaurant|bureau|corporatie|ziekenhuis|methode|project|programma"
    r"|leverancier|café|centrum|huiskamers?|afdeling(?:en)?|woongroep(?:en)?|collega-\w+|familie|mevrouw|meneer|kerk|parochie|winkel|theater|hospice|partner)\s+(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)
_PARENT = re.compile(
    r"^(?:[\d.]+\s*)?(?:onze|de|per|alle)?\s*(?:woon)?(?:locaties?|huizen|(?:wijk)?teams?|vestigingen)(?:\s+en\s+(?:de\s+)?(?:wijk)?(?:teams|locaties|huizen))?$",
    re.IGNORECASE,
)


def mentions(block: Block) -> Iterator[Mention]:
    """The units that a block's text names as such."""
    text = block.text
    low = text.lower()
    if block.table is None:
        yield from listed(block, block.text)
        yield from _with_towns(block)
        if block.kind is Kind.HEADING:
            yield from _headed(block)
    if any(hint in low for hint in _PREFIX_HINTS):
        for piece in re.split(r"\n| \| ", text) if block.table else [text]:
            yield from _prefixed(block, piece)
    if any(hint in low for hint in _PEOPLE_HINTS):
        for piece in text.split("\n") if block.table else [text]:
            yield from _capacities(block, piece)


def _prefixed(block: Block, text: str) -> Iterator[Mention]:
    for match in _PREFIXED.finditer(text):
        if foreign_before(text, match.start()):
            continue
        wijk = re.fullmatch(WIJK_PREFIX, match["prefix"], re.IGNORECASE) is not None
        name = f"{match['prefix'][0].upper()}{match['prefix'][1:].lower()} {match['name']}"
        if is_name(name):
            certain = match["prefix"].lower() in ("wijkteam", "huize", "thuiszorgteam")
            yield Mention(shown_name(name), PlaceKind.WIJKTEAM if wijk else PlaceKind.LOCATIE, block.place, certain)


def _capacities(block: Block, text: str) -> Iterator[Mention]:
    for match in _CAPACITY.finditer(text):
        group = match.lastgroup or "name"
        name = match[group]
        if is_name(name) and not _FOREIGN.search(text[: match.start(group)]):
            yield Mention(name, None, block.place, sure=group != "lived" or has_article(name), spoken=True)
            yield from (Mention(n, None, block.place, sure=True, spoken=True) for n in _counted(text, match.end()))


def _counted(text: str, position: int) -> Iterator[str]:
    """The names that go on a list of names with numbers: "De Linde (16 bewoners), De Es (14) en De Brink (18)"."""
    while (part := _COUNTED.match(text, position)) is not None and is_name(part["name"]):
        yield part["name"]
        position = part.end()


def listed(block: Block, text: str) -> Iterator[Mention]:
    """The names that follow a word such as "huizen": "drie huizen: De Linde, De Es en De Brink"."""
    if not any(hint in text.lower() for hint in _NOUN_HINTS):
        return
    for match in (*_LISTED.finditer(text), *_ALONE.finditer(text), *_DIRECT.finditer(text)):
        teams = re.fullmatch(_TEAMS, match["noun"], re.IGNORECASE) is not None
        if not teams and re.search(r"\b(?:in|te|uit)\s+(?:[A-ZÀ-Þ][\w-]+\s*,\s*)?$", match.groupdict().get("lead") or ""):
            continue  # "drie huizen, in Asten en Someren": towns, not names
        names = list(_items(text, match.end()))
        kind = PlaceKind.WIJKTEAM if teams else PlaceKind.LOCATIE
        if len(names) > 1:
            yield from (Mention(shown_name(name), kind, block.place, sure=True, spoken=True) for name in names)


def _items(text: str, position: int) -> Iterator[str]:
    while (part := _PART.match(text, position)) is not None:
        name = re.sub(r"^het\s+", "Het ", part["name"])
        if not is_name(name):
            return
        yield name
        if not part["next"]:
            return
        position = part.end()


def _with_towns(block: Block) -> Iterator[Mention]:
    found = [m["name"] for m in _WITH_TOWN.finditer(block.text) if not _FOREIGN.search(block.text[: m.start()])]
    if len(found) > 1:
        yield from (Mention(name, PlaceKind.LOCATIE, block.place, sure=True) for name in found)


def _headed(block: Block) -> Iterator[Mention]:
    name = clean(block.text)
    above = block.place.heading[-2] if len(block.place.heading) > 1 else ""
    if is_name(name) and (has_article(name) or _PARENT.search(above)):
        yield Mention(shown_name(name), None, block.place, sure=bool(_PARENT.search(above)))
