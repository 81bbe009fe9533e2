"""The sources of information that a kwaliteitsbeeld can lean on.

The names follow the chapter "Inspiratie voor informatiebronnen" of the Handreiking, KIK-V, and what organisations add.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kompascheck.checks import choices

# Canonical name, which a report shows and which merges variants, and the words that name it.
_NAMES: tuple[tuple[str, str], ...] = (
    ("Ervaringsmeting Generiek kompas", r"ervaringsmeting\w*"),
    ("PREM wijkverpleging", r"prem"),
    ("ZorgkaartNederland", r"zorgkaart\w*"),
    (
        "cliëntenraadpleging of enquête",
        r"(?:cliënt|bewoner)\w*(?:raadpleging|enqu[eê]te|tevredenheid\w*|onderzoek)|raadpleging|\w*enqu[eê]tes?"
        r"|cq-index|tevredenheids\w+",
    ),
    ("vragenlijst", r"\w*vragenlijst\w*|lijst|lijstje|kaartjes?|meting|peiling"),
    ("KIK-V", r"kik-?v[\w-]*"),
    ("interne audits", r"\w*audits?(?:verslag\w*|rapport\w*|uitkomst\w*)?|visitatie\w*|inspectierapport\w*"),
    (
        "incidentmeldingen (MIC)",
        r"mic(?:-\w+)*|vim(?:-\w+)*|incident\w*|\w*meldingen|meld(?:register|systeem|kaarten|ingsregister)"
        r"|toedienregistratie",
    ),
    (
        "klachten en complimenten",
        r"klacht(?:en)?(?:registratie|register|overzicht|brief|meldingen|rapportage)?|complimenten",
    ),
    (
        "medewerkersonderzoek",
        r"medewerkers?(?:tevredenheids?)?onderzoek|mto|exitgesprekken|vertrekgesprekken|werkbeleving\w*",
    ),
    (
        "personeelsgegevens",
        r"personeels?(?:gegevens|systeem|cijfers|administratie|informatie)|verzuim(?:cijfers|gegevens|registratie)"
        r"|hr-\w+|roosters",
    ),
    (
        "zorgdossiers",
        r"\w*dossiers?|\w*dossier(?:onderzoek|controle|telling|steekproef|lezing|systeem)\w*|ecd(?:-\w+)*"
        r"|kws(?:-\w+)*|rapportages|zorg(?:leef)?plannen|zorgplan\w+|leef\w*plannen|steekproef\w*",
    ),
    ("open gesprekken", r"\w*gesprekken|gespreksverslagen|gesprekjes|waaier|familieavonden|inloopmiddagen"),
    (
        "verhalen en interviews",
        r"\w*verhalen\w*|interviews?|casu[sï]\w*|dagboek\w*|logboek\w*|gastenboek|kamerpaspoorten|wensenkaart\w*",
    ),
    (
        "verslagen en notulen",
        r"notulen|\w*verslagen|aantekeningen|schrift|boek|jaarverslag\w*|kwartaal(?:rapportage|overzicht|cijfer"
        r"|gesprek|kaart)\w*|besluitenlijst\w*|teamreflectie\w*|huiskameroverleg\w*|maandbladen|bladen|stoplicht\w*"
        r"|dashboard",
    ),
    ("observaties", r"observatie\w*|\w*rond(?:e|es|gang|gangen)|meelopen|meegelopen|rondgang\w*|meekijk\w*|kijken"),
    ("registers en registraties", r"apotheekoverzicht\w*|\w*registers?|\w*registratie"),
)
_PATTERN = re.compile("|".join(f"(?P<s{number}>{forms})" for number, (_, forms) in enumerate(_NAMES)), re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w-]{2,}")

SOURCE_HEADING = re.compile(
    r"\bbron(?:nen)?\b|waar(?:op| we ons op| ons)|gebaseerd|verantwoording|totstand|gegevens|gebruik van informatie"
    r"|hoe (?:dit|deze|het|wij|we) (?:\w+ )?(?:\w+ )?(?:is |zijn |kwam |er kwam |ontstond|weten|gemaakt|tot stand)"
    r"|waarom deze|waarom zo|over dit (?:verslag|document|beeld|stuk)|hoe weten we",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"\b(?:steun\w*|gesteund|gekeken in|berust\w*|gebaseerd|baseer\w*|baseren|leun\w*|geput|putten?|ontleen\w*"
    r"|ontleend|bijeengebracht|bijeengezocht|(?:bij)?gezocht uit|doorgekeken|leverden? (?:de|het)|samengebracht"
    r"|geraadpleegd|ruggengraat|(?:vormde[n]?|waren|was|als|zijn) de basis|de basis (?:bestond|vorm\w+|is|was))\b"
    r"|\bbron(?:nen)?\b|\bgebruikt (?:zijn|is|hebben|voor)\b|\b(?:zijn|is) (?:ook |verder |aanvullend )?gebruikt\b"
    r"|\bgebruikten (?:wij|we|ik|daarnaast)\b|gebruikgemaakt|gebruik gemaakt|(?:wij|we|ik) (?:hebben|heb"
    r"|gebruikten?) .{0,40}\b(?:gebruikt|de)\b.{0,60}\b(?:gebruikt)\b"
    r"|\bik gebruikte\b|aan de hand van|bij elkaar (?:gezocht|gelegd|gehaald)|ernaast gelegd|op basis van"
    r"|geschreven uit|teruggelezen|doorgenomen|haalde (?:ik|hij|zij|wij|we) .{0,30}(?:cijfers|gegevens)|(?:cijfers"
    r"|gegevens) .{0,40}\bkomen uit\b"
    r"|\b(?:las|lazen)\b|gebruikten? .{0,12}voor dit|als bron|kreeg inzage",
    re.IGNORECASE,
)
# Words that mostly speak of the care itself; outside a passage about sources they say nothing.
WEAK = frozenset({"zorgdossiers", "open gesprekken", "observaties"})


# Cheap signs that the slow pattern above may match at all.
_LEAN_HINTS = (
    *("steun", "berust", "basi", "baseer", "baseren", "gebaseerd", "leun", "put", "ontle", "gebracht", "gezocht"),
    *("gekeken", "raadpleegd", "ruggengraat", "bron", "gebruik", "hand van", "gelegd", "gehaald", "geschreven uit"),
    *("teruggelezen", "doorgenomen", "haalde", "komen uit", " las ", "lazen", "inzage", "doorgekeken", "lever"),
)


def leans(text: str) -> bool:
    """Whether a text says that a document leans on something."""
    low = f" {text.lower()} "
    return any(map(low.__contains__, _LEAN_HINTS)) and bool(_LEANS.search(text)) and not choices.rules_out(text)


def names_in(text: str) -> list[tuple[str, int]]:
    """The sources a text names, by their canonical name, with where they stand."""
    if not any(map(_named_by, _WORD.findall(text))):  # true of most sentences
        return []
    found = ((_named_by(match.group()), match.start()) for match in _WORD.finditer(text))
    return [(name, start) for name, start in found if name is not None]


@lru_cache(maxsize=8192)
def _named_by(word: str) -> str | None:
    """The source that a word names; remembered, for a document repeats its words."""
    match = _PATTERN.fullmatch(word)
    return _NAMES[int((match.lastgroup or "s0")[1:])][0] if match else None
