"""What a name of a locatie or wijkteam looks like, and when two forms are the same unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from kompascheck.document import Place
from kompascheck.report import PlaceKind


class Mention(NamedTuple):
    """One place where a unit is named.

    `sure` is False when only other signs can tell it from another name; `spoken` says that a sentence presents it
    as a unit, which even tells a house that bears the organisation's name; `table` is the table it stands in.
    """

    name: str
    kind: PlaceKind | None
    place: Place | None
    sure: bool
    spoken: bool = False
    table: int | None = None


class Unit(NamedTuple):
    """A locatie or wijkteam of the organisation; `aliases` are all forms it goes by in this document."""

    name: str
    kind: PlaceKind
    aliases: tuple[str, ...]
    place: Place | None = None


ARTICLE = r"(?:De|Het|Den|['’‘][Tt])"
_CAP = r"[A-ZÀ-Þ]\w*(?:['’]\w+)?(?:[-/]['’]?\w+)*"
_LINK = r"(?:aan|op|bij|van|over|onder|te|de|het|'t|’t|den|der|ter|ten|en)"
_NO_START = (
    r"(?!(?:In|Op|Bij|Uit|Voor|Van|Over|Naar|Met|Ook|Alleen|Toen|Als|En|Maar|Dat|Dit|Zo|Sinds|Vanuit|Binnen|Wij|We"
    r"|Er|Hier"
    r"|Mevrouw|Meneer|Elk|Elke|Alle|Beide|Onze|Stichting|Zorggroep|Team|Wijkteam|Totaal)\b(?!\s+(?:de|het|'t)\s))"
)
# Municipalities whose name holds "en"; elsewhere "en" parts two names.
_PAIRS = r"Aa en Hunze|Peel en Maas|Berg en Dal|Gilze en Rijen|Loon op Zand|Maas en Waal"
NAME = (
    rf"(?:{_PAIRS}|{_NO_START}(?:{ARTICLE}[ \u00a0]+|(?:Huis|Slot|Kasteel|Hof) te )?{_CAP}"
    rf"(?:[ \u00a0]+(?:(?:(?:aan|op|bij|van|over)[ \u00a0]+)?(?:de|het|['’]t|den|der|ter|ten)[ \u00a0]+"
    rf"|van[ \u00a0]+(?!Stichting|Zorg)|aan[ \u00a0]+)?{_CAP}){{0,3}})"
)
# The name of a town: shorter than `NAME`, as it need not be told from other words.
TOWN = (
    rf"(?:{_PAIRS}|(?:[Dd]en[ \u00a0]+)?{_CAP}(?:[ \u00a0]+(?:(?:aan|op|bij|van)[ \u00a0]+)?"
    rf"(?:(?:de|den|het|'t)[ \u00a0]+)?{_CAP}){{0,3}})"
)
# Where a name can begin; the rest of `NAME` is free to be left out.
NAME_START = rf"{_NO_START}(?:['’‘][Tt][ \u00a0]+)?[A-ZÀ-Þ]"
WIJK_PREFIX = (
    r"(?:wijkverpleegteam|wijkzorgteam|wijkteam|thuiszorgteam|thuisteam|team\s+wijkverpleging|team\s+thuiszorg"
    r"|wijkverpleging|team)"
)
HOUSE_PREFIX = (
    r"(?:woonzorgcentrum|woonzorglocatie|woonzorghuis|woonzorgpark|zorgcentrum|zorglocatie|zorghuis|zorgvilla"
    r"|verpleeghuis|verpleegcentrum"
    r"|verpleegtehuis|verzorgingshuis|woonlocatie|woonvorm|locatie|vestiging|huize|residentie|hospice|zorgboerderij"
    r"|zorgresidentie|leefgemeenschap|woongemeenschap|zorgklooster|woonzorgcomplex|zorghotel)"
)
_PREFIX = re.compile(
    rf"^(?:(?P<wijk>team\s+vpt|{WIJK_PREFIX}|wijk|vpt(?:-team)?|thuiszorg)|(?P<house>{HOUSE_PREFIX}))\s+(?=\S)",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"^(?:wijk|vpt|locatie|woonlocatie|zorglocatie|vestiging)\s+", re.IGNORECASE
)  # says no more than the kind
_LEADING_ARTICLE = re.compile(r"^(?:de|het|den|['’‘]t)\s+", re.IGNORECASE)
MAX_NAME, SHORTEST_NAME = 45, 3
_NAME_CELL = re.compile(
    rf"^(?:(?i:{WIJK_PREFIX}|{HOUSE_PREFIX})\s+)?(?:{ARTICLE}\s+"
    rf"|['’‘]t\s+)?{_CAP}(?:\s+(?:{_LINK}\s+){{0,2}}(?:{_CAP}|\d+|&))*$"
)
_TAIL = re.compile(
    r"\s*(?:,\s*(?:te\s+)?[A-ZÀ-Þ][^,|]*|\(.*\)|[*¹²³⁴†]+|\s(?:te|in)\s+[A-ZÀ-Þ][\w-]+(?:\s+[A-Z][\w-]+)?)\s*$"
)
# Table rows and team names that are no unit: totals, groups of people, functions, months, answers.
_NO_UNIT = re.compile(
    r"^(?:(?:huis|huizen|thuis|wijk|wonen|zorg|som|ja|nee|deels|mei|maart|wat|wie|hoe|waarom|vooraf|voorwoord"
    r"|inleiding|introductie|inhoud|colofon|samenvatting|vooruitblik|terugblik)$"
    r"|(?:(?:sub)?totaal|gemiddelde?|alle|samen|organisatie|stichting|overige?|centraal|centrale|wijkteams|wijkzorg"
    r"|wijkverpleging|huiskamers?|intramuraal|extramuraal|vpt|mpt|volledig pakket"
    r"|modulair|norm|benchmark|sector|landelijk|regio|wlz|zvw|wmo|respons|kantoor|hoofdkantoor|bestuur|directie"
    r"|raad|niveau|eerste|tweede|derde|vierde|jaar|aantal|gehaald|behaald|doel"
    r"|gemeente|wzd|huisarts|ziekenhuis|zorgkantoor|woningcorporatie|verzuim|ziekteverzuim|klachten|januari"
    r"|februari|april|juni|juli|augustus|september|oktober|november|december"
    r"|naasten?|mantelzorgers?|familie|bewoners|cliënten|medewerkers|collega['’]s|vrijwilligers|deelnemers"
    r"|leerlingen|stagiairs?)\b(?!-)"
    r"|(?:kwaliteits?|hr|p&o|verpleegkundigen?|verpleegkundig\s\w+|verzorgenden?|helpenden?|gastvrouw(?:en)?|keuken"
    r"|facilitair\w*|communicatie|management(?:team)?|ondersteun\w+|behandel\w*|dagbested\w*|dagbehandel\w*|staf"
    r"|nacht|nachtzorg|nachtdienst\w*|avond|avondzorg|avonddienst\w*|ergotherap\w+|fysiotherap\w+|psycholo\w+"
    r"|specialist\w*|flex\w*|zzp\S*|inhuur|planning|planners?|palliatie\w*|casemanage\w*|innovatie|scholing"
    r"|opleiding\w*|zorgadmin\w*|technisch\w*|apothe\w+)(?=[\s,&/-]|$)(?!-[A-Z])"
    r"|.*(?:groep|afdeling|huiskamer|raad|kring|commissie|academie|vereniging|school|wet|[a-z]zorg)$)",
    re.IGNORECASE,
)
_NOUNS = frozenset({"Huis", "Huize", "Hof", "Slot", "Kasteel", "Landgoed", "Villa"})
_AMBIGUOUS = frozenset(
    {"huizen", "mei", "maart", "wijk", "thuis"}
)  # names behind a prefix: "Wijkteam Huizen", "Team Wijk"
_NO_TEAM = re.compile(r"\b(?:sociaal|sociale|gemeentelijke?|jeugd-?|het schoolse)\s*$", re.IGNORECASE)


def clean(cell: str) -> str:
    """A table cell or list item as a bare name: without place, counts in brackets or footnote marks."""
    previous, text = "", cell.strip(" *_:.–-\u00a0")
    while text != previous:
        shorter = _TAIL.sub("", text).strip(" *_:.")
        previous, text = text, text if shorter in _NOUNS else shorter  # "Huis te Ameide" is a name, not a place
    return text


def is_name(text: str) -> bool:
    """Whether a bare text has the shape of a unit's name."""
    bare = bare_name(text)
    if not _NAME_CELL.match(text) or len(text) > MAX_NAME:
        return False
    if _LEADING_ARTICLE.sub("", bare).isupper() or len(bare) < (SHORTEST_NAME if bare == text else SHORTEST_NAME - 1):
        return False  # an abbreviation
    return not _NO_UNIT.match(bare) or (bare != text and bare.lower().partition("-")[0] in _AMBIGUOUS)


def bare_name(name: str) -> str:
    """A name without "wijkteam", "locatie" and the like before it."""
    match = _PREFIX.match(name)
    return name[match.end() :] if match else name


def shown_name(name: str) -> str:
    """The name to show: a prefix that says no more than the kind is left out."""
    return re.sub(r"\s+", " ", _DROPPED.sub("", name)).strip()


def prefix_kind(name: str) -> PlaceKind | None:
    """The kind that the words before a name give away."""
    match = _PREFIX.match(name)
    if match is None:
        return None
    return PlaceKind.WIJKTEAM if match["wijk"] else PlaceKind.LOCATIE


def key(name: str) -> str:
    """The form under which variants of one name are equal."""
    return re.sub(r"[\W_]+", "", _LEADING_ARTICLE.sub("", bare_name(name))).lower()


def has_article(name: str) -> bool:
    """Whether a name begins with an article or a word for a house, as few other names do."""
    return bool(re.match(rf"(?:{ARTICLE}|Huize?|Villa|Hof|Aan\s+(?:de|het|'t))\s", name))


def foreign_before(text: str, start: int) -> bool:
    """Whether what stands before a name makes it somebody else's: a sociaal wijkteam of the municipality."""
    return bool(_NO_TEAM.search(text[:start]))
