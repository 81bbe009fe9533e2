"""Patterns of the ways in which running text presents the units of an organisation."""

from __future__ import annotations

import re
from functools import cache

from kompascheck.checks.places.names import ARTICLE, HOUSE_PREFIX, NAME, NAME_START, TOWN, WIJK_PREFIX
from kompascheck.language.numbers import WORD

COUNT = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|\d{1,2}"
    r"|onze|alle|de)"
)
HOUSES = (
    r"(?:huizen|woonhuizen|woonplekken|woonzorgplekken|plekken|zorghuizen|locaties|woonlocaties|zorglocaties"
    r"|woonzorglocaties|verpleeghuislocaties|verpleeghuizen|woonzorgcentra"
    r"|zorgcentra|woonzorghuizen|vestigingen|woonvormen|erven|villa['’]s|zorgvilla['’]s|residenties)"
)
TEAMS = r"(?:wijkteams|wijkverpleegteams|thuiszorgteams|thuisteams|wijkzorgteams|teams)"
PEOPLE = (
    r"(?:bewoners|plaatsen|plekken|appartementen|cliënten|bedden|kamers|mensen"
    r"|woningen|studio['’]s|personen|ouderen|wijkcliënten|adressen)"
)
NUMBER = rf"(?:\d+|{WORD})"
_IN = r"\s+(?:in|te|bij|aan de rand van)\s+(?:de\s+|het\s+)?"
IN_TOWN = rf"(?:{_IN}{TOWN})"
BRACKETS = r"(?:\s*\([^()]{1,90}\))"
_PREFIXES = rf"(?:(?i:{WIJK_PREFIX}|{HOUSE_PREFIX}|het)\s+)?"
ITEM = rf"{_PREFIXES}{NAME}"
ITEM_START = rf"{_PREFIXES}{NAME_START}"
PART = re.compile(
    rf"\s*(?P<name>{ITEM}){IN_TOWN}?{BRACKETS}?"
    rf"(?:(?:(?P<met>\s+met)|[,:])\s+{NUMBER}(?:\s+{PEOPLE}|(?(met)|(?!))))?"
    rf"(?P<next>\s*[,;–·]\s*(?:en\s+)?|\s+en\s+(?:ook\s+)?(?:sinds\s+(?:\w+\s+){{0,2}}\d{{4}}\s+)?|\s*/\s*)?"
)
LISTED = re.compile(
    rf"\b(?i:{COUNT})\s+(?:[a-zà-ÿ-]+\s+){{0,3}}?(?P<noun>(?i:{HOUSES}"
    rf"|{TEAMS}))\b(?P<lead>[^.:;(\n]{{0,90}}?(?:\s*[:(,–—]\s*(?:(?:te weten|namelijk|nl\.|in)\s+)?|\s+(?:zijn"
    rf"|heten)\s+|\s+van\s+))(?={ITEM_START})"
)
DIRECT = re.compile(rf"\b(?P<noun>{HOUSES}|(?i:{TEAMS}))\s+(?={ITEM_START})")
ALONE = re.compile(rf"^(?:Onze |De )?(?P<noun>(?i:{HOUSES}|{TEAMS}))\s*[:–-]\s*(?={ITEM_START})")
PREFIXED = re.compile(rf"(?<![\w-])(?P<prefix>(?i:{WIJK_PREFIX}|{HOUSE_PREFIX}))\s+(?P<name>(?i:de\s+|het\s+)?{NAME})")
CAPACITY = re.compile(
    rf"(?<!\()(?P<name>{NAME})(?:(?:{_IN}|,\s+){TOWN})?(?:(?:\s*\(\s*(?:circa\s+|ca\.\s+)?"
    r"|(?:,|:)\s+(?:met\s+)?(?:circa\s+)?|\s+met\s+|\s+(?:telt|huisvest|biedt(?:\s+plaats\s+aan)?|heeft)\s+"
    rf"|[ :,]+(?:een\s+)?\d,\d\s+\(){NUMBER}\s+{PEOPLE}|(?:,[^.]{{0,60}},)?\s+waar\s+{NUMBER}\s+{PEOPLE}\s+wonen)"
)
NUMBERED_SIGN = re.compile(r"\d\s+\w+\s+(?:in|op|van)\s+[DdHh'’‘]|\(\s*\d+\s*\)")
BRACKETED = re.compile(r"\([^()]*,[^()]*\)")  # without it `both` has nothing to find
# Cheap signs that a slow pattern may match at all.
PREFIX_HINTS = (
    "team",
    "wijkverple",
    "locatie",
    "huize",
    "centrum",
    "huis",
    "residentie",
    "hospice",
    "villa",
    "park",
    "vestiging",
    "woonvorm",
    "boerderij",
    "gemeenschap",
    "klooster",
    "complex",
    "hotel",
)
COUNTED_PEOPLE = re.compile(
    r"(?:\d|[a-zë]{3})\s(?:bewoners|plaatsen|plekken|appartementen|cliënten|bedden|kamers|mensen|woningen|studio"
    r"|personen"
    r"|ouderen|wijkcliënten|adressen)|\(\d+\)"
)
NOUN_HINTS = (
    "huizen",
    "locaties",
    "plekken",
    "centra",
    "vestigingen",
    "woonvormen",
    "erven",
    "villa",
    "residenties",
    "teams",
)
FOREIGN = re.compile(
    r"(?:school|stichting|vereniging|organisatie|apotheek|praktijk|museum|boerderij|dorpshuis|buurthuis|koor"
    r"|dagbesteding|restaurant|bureau|corporatie|ziekenhuis|methode|project|programma"
    r"|leverancier|café|centrum|huiskamers?|afdeling(?:en)?|woongroep(?:en)?|collega-\w+|familie|mevrouw|meneer"
    r"|kerk|parochie|winkel|theater|hospice|partner)\s+(?:(?:in|te)\s+)?(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)
PARENT = re.compile(
    r"^(?:[\d.]+\s*)?(?:onze|de|per|alle)?\s*(?:woon)?(?:locaties?|huizen|(?:wijk)?teams?"
    r"|vestigingen)(?:\s+en\s+(?:de\s+)?(?:wijk)?(?:teams|locaties|huizen))?$",
    re.IGNORECASE,
)


# Few documents need these; they are compiled when one does.


@cache
def lived() -> re.Pattern[str]:
    """A name, or a town with a name, in which people live: "in De Linde in Goor wonen"."""
    aside = r"(?:,[^.]{0,80},)?"
    return re.compile(rf"\b[Ii]n\s+(?P<lived>{NAME}){aside}{IN_TOWN}?{aside}\s+wonen\b")


@cache
def called_house() -> re.Pattern[str]:
    """A name that holds the word, in the middle of a sentence: "in Huis Duinroos"."""
    return re.compile(rf"(?<=\w )Huis\s+{NAME}")


@cache
def numbered() -> re.Pattern[str]:
    """A name behind those who live there, or before a bare number: "34 bewoners van De Linde", "De Es in Goor (34)"."""
    return re.compile(
        rf"\b\d+\s+{PEOPLE}\s+(?:in|op|van)\s+(?P<of>{ARTICLE}\s+{NAME})"
        rf"|(?P<town>{NAME}){IN_TOWN}\s*(?:\(\s*\d+\s*\)|,\s+\d+\s+{PEOPLE})"
    )


@cache
def both() -> re.Pattern[str]:
    """A town and a house with the number of those who live there: "Goor (De Linde, 34 bewoners)"."""
    return re.compile(
        rf"(?P<outer>{NAME})\s*\(\s*(?P<inner>{NAME}(?:\s+en\s+[A-ZÀ-Þ]\w+)?),\s+(?:circa\s+)?{NUMBER}"
        rf"(?:\s+{PEOPLE})?\s*\)"
    )


@cache
def counted() -> re.Pattern[str]:
    """A name with a number that goes on a list of such names."""
    return re.compile(
        rf"[^()]{{0,30}}?\)?\s*(?:,|\s+en)\s+(?:en\s+)?(?P<name>{NAME}){IN_TOWN}?\s*"
        rf"(?:\(\s*(?:{TOWN},\s*)?\d+\s*\)?|\bmet\s+\d+\b)"
    )


@cache
def with_town() -> re.Pattern[str]:
    """A name with a town in brackets."""
    return re.compile(rf"(?P<name>{NAME})\s+\([A-ZÀ-Þ][\w-]+(?:\s[A-Z][\w-]+)?\)")
