"""The sources of information that a kwaliteitsbeeld can lean on, and the words with which a choice is explained.

The names follow the chapter "Inspiratie voor informatiebronnen" of the Handreiking, KIK-V, and what organisations add.
"""

from __future__ import annotations

import re
from functools import lru_cache

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
    ("vragenlijst", r"\w*vragenlijst\w*|lijst|lijstje|kaartjes?|meting|peiling|meetinstrument|instrument"),
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
_REASON = re.compile(
    r"\b(?:omdat|want|doordat|aangezien|zodat|waardoor|daarom|de reden|om die reden|vanwege|wegens|op verzoek van"
    r"|voortkomt uit|vandaar|immers)\b|,\s+nu\s|\bom\b.{3,80}\bte (?:kunnen|\w+en)\b|\(want",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\bgekozen\b|\bkoos\b|\bkozen\b|\bkiezen\b|\bkeuze\b|\bmet opzet\b|\bbewust\b|ruggengraat|\bzwaarst\b"
    r"|belangrijkste bron|vertrouw\w*\b.{0,40}\bmeest|eerlijkste bron|\bals bron\b|staan voorop"
    r"|hechten .{0,30}(?:bijzonder|waarde)"
    r"|de reden dat (?:we|wij|ik)|\bdat (?:hebben (?:we|wij) gedaan|deden (?:we|wij)) omdat",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\bgebruik\w*|toegevoegd|erbij genomen|\bzitten erin\b|opgenomen|\bsteun\w*|\bleun\w*|\bleest\b|\blezen\b"
    r"|gekeken|\bnamen (?:we|wij)|hebben we gedaan|deden we|vertrouw\w*|meegenomen|ernaast|verplicht",
    re.IGNORECASE,
)
_DELIBERATE = re.compile(r"\b(?:bewust|met opzet|keuze is .{0,20}uit te leggen)\b", re.IGNORECASE)
_NO_SOURCE = re.compile(
    r"nieuw\w*\s+(?:elektronisch\s+)?(?:cliënt)?(?:dossier|ECD|systeem)|overstap\w*\s+(?:naar|op)\s+een"
    r"|geen gebruik gemaakt|niet gebruikt",
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
    return any(hint in low for hint in _LEAN_HINTS) and bool(_LEANS.search(text)) and not rules_out(text)


def rules_out(text: str) -> bool:
    """Whether a text speaks of a source that was not used, or of a system that only bears the name of one."""
    return bool(_NO_SOURCE.search(text))


def names_in(text: str) -> list[tuple[str, int]]:
    """The sources a text names, by their canonical name, with where they stand."""
    found = ((_named_by(match.group()), match.start()) for match in _WORD.finditer(text))
    return [(name, start) for name, start in found if name is not None]


@lru_cache(maxsize=8192)
def _named_by(word: str) -> str | None:
    """The source that a word names; remembered, for a document repeats its words."""
    match = _PATTERN.fullmatch(word)
    return _NAMES[int((match.lastgroup or "s0")[1:])][0] if match else None


def is_choice(text: str) -> bool:
    """Whether a sentence speaks of choosing."""
    return bool(_STRONG.search(text))


def is_deliberate(text: str) -> bool:
    """Whether a sentence says that the choice was made on purpose; its reason may then follow after it."""
    return bool(_DELIBERATE.search(text))


def is_reason(text: str, *, about_sources: bool) -> bool:
    """Whether a sentence gives the reason for a choice of source.

    Among sentences `about_sources` a weak word of choice will do ("gebruikt omdat"); elsewhere only a strong one, since
    care too is "gebruikt omdat".
    """
    if not _REASON.search(text):
        return False
    return bool(_STRONG.search(text) or (about_sources and _WEAK.search(text)))


def has_reason(text: str) -> bool:
    """Whether a sentence gives a reason for something."""
    return bool(_REASON.search(text))
