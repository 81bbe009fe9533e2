"""Whether the Ervaringsmeting Generiek kompas was the instrument of the year (GK705).

Handreiking, "Verplichte meting": since 2025 organisations use the Ervaringsmeting Generiek kompas, which replaces the
PREM wijkverpleging and the average total score of the Wlz.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kompascheck.checks import CheckInput, CheckResult, Overrule
from kompascheck.checks.reporting import reporting_year
from kompascheck.document import Kind, Place
from kompascheck.passages import Bar
from kompascheck.report import Evidence, Status

CODE = "GK705"
_SURE, _FAIRLY, _DOUBTFUL = 0.95, 0.8, 0.5

NAMED = re.compile(
    r"ervaringsmeting(?:en)?[\s,'’\"”‘“(–-]*(?:(?:van|volgens|uit|bij|voor|behorend bij|horend bij|die (?:bij"
    r"|van))\s+)?(?:het\s+)?(?:nieuwe\s+|landelijke\s+)*(?:generiek\w*\s+)?kompas"
    r"|(?:generiek\s+)?kompas-?\s?(?:ervarings|cliëntervarings)?meting|(?:landelijke"
    r"|nieuwe)\s+(?:\w+\s+)?(?:cliënt)?ervaringsmeting|ervaringsmeting.{0,40}\b(?:hoort|horend"
    r"|behoort) bij het (?:generiek )?kompas"
    r"|(?:vragenlijst|meting|meetinstrument|instrument)\b.{0,40}\b(?:van|bij|uit"
    r"|volgens) het (?:generiek )?kompas\b|\bEGK\b|ervaringsvragenlijst (?:generiek )?kompas"
    r"|landelijke (?:vragenlijst|lijst|meting)\b.{0,40}\bkompas",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"\bervaringsmeting", re.IGNORECASE)
# Instruments that the Ervaringsmeting replaced, or that organisations use of their own choice.
OTHERS = (
    ("de PREM wijkverpleging", re.compile(r"\bPREM\b", re.IGNORECASE)),
    ("de CQ-index", re.compile(r"\bCQ-?\s?index|consumer quality", re.IGNORECASE)),
    ("ZorgkaartNederland", re.compile(r"zorgkaart", re.IGNORECASE)),
    (
        "een eigen vragenlijst",
        re.compile(
            r"(?:eigen|zelf (?:gemaakte|bedachte|ontwikkelde|opgestelde))\s+(?:\w+\s+)?(?:vragenlijst\w*|enqu[eê]te"
            r"|bewonersenqu[eê]te|cliëntenraadpleging|raadpleging|lijst)|zelf (?:hadden|hebben) bedacht",
            re.IGNORECASE,
        ),
    ),
    (
        "een cliënttevredenheidsonderzoek",
        re.compile(
            r"(?:cli[eë]nt|bewoners?)-?(?:en)?tevredenheids?\w*|(?:cli[eë]nt|bewoners?)(?:en)?(?:raadpleging"
            r"|enqu[eê]te)|\bCTO\b|tevredenheidsonderzoek",
            re.IGNORECASE,
        ),
    ),
)
_DENIED = re.compile(
    r"\b(?:niet|geen|nog niet|nooit)\b.{0,60}\b(?:uitgezet|gebruikt|afgenomen|gehouden|uitgevoerd|gedaan"
    r"|overgestapt|gewerkt|ingezet|meegedaan|gekozen|ingevoerd|toegepast|aan de orde|gemeten)\b"
    r"|\b(?:gebruik(?:t|en|ten)|deden|doen|namen|hielden) (?:\w+ ){0,6}(?:niet|nog niet)\b|\b(?:in plaats van"
    r"|anders dan|nog niet klaar voor|stellen .{0,30} uit|uitgesteld|nog geen)\b|\bwacht\w* .{0,40}\btot\b"
    r"|\bzou(?:den)? .{0,60}\b(?:worden|plaatsvinden|komen)\b|ging(?:en)? niet door|geen doorgang",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:stappen|stapt|gaan|gaat|willen|wil|zullen|zal|starten|start|voeren|voert|worden|wordt|zetten|nemen|hopen"
    r"|doen) (?:[\w']+ ){0,10}?(?:over|gebruiken|inzetten|werken|invoeren|afnemen|uitzetten|meten|meedoen"
    r"|overstappen|mee|af|in)\b"
    r"|\bvoor het eerst (?:gaan|zal)|\bvoornemens|\bvan plan\b|\bvanaf (?:20\d\d|januari|komend|volgend)"
    r"|\b(?:komend|volgend) jaar\b|\boverstap(?:pen)? (?:naar|op)\b.{0,40}\b(?:gepland|voorzien|volgt)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:afgenomen|gehouden|uitgevoerd|gebruikt(?:en)?|gewerkt|uitgezet|verstuurd|verzonden|ingevuld|gemeten"
    r"|overgestapt|voorgelegd|bevraagd|kregen|legden|hielden|vulden|gebruikten|deden|namen|was|waren|is|zijn|heeft"
    r"|hebben|werd|werden|kreeg)\b",
    re.IGNORECASE,
)
_HINTS = (
    "kompas",
    "meting",
    "egk",
    "prem",
    "cq",
    "zorgkaart",
    "eigen",
    "zelf",
    "lijst",
    "tevreden",
    "raadpleging",
    "enqu",
    "consumer",
    "cto",
)
_AHEAD = re.compile(
    r"vooruit|komend|volgend|toekomst|ambitie|\bplannen|\bnaar 20\d\d|\b(?:doelen|plan|agenda"
    r"|voornemens)\b.{0,20}\b20\d\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    evidence: Evidence
    running: bool  # a sentence, not a heading, caption or table head
    ahead: bool  # stands in a chapter about the coming year


def check(given: CheckInput) -> CheckResult:
    """Judge GK705 by what the document says it measured with."""
    year = reporting_year(given)
    texts = list(_texts(given))
    named = [t for t in texts if NAMED.search(t.text)]
    used = [t for t in named if _used(t.text, year) and not (t.ahead and not _past(t.text))]
    if used:
        best = next((t for t in used if t.running and _DONE.search(t.text)), used[0])
        return _result(Overrule(Status.PRESENT, _SURE, (best.evidence,)))
    if named:
        return _result(Overrule(Status.MISSING, _FAIRLY, message=_not_used(texts)))
    other = _other(texts, year)
    if other:
        return _result(Overrule(Status.MISSING, _SURE, message=_instead(other)))
    plain = next(
        (t for t in texts if t.running and _UNNAMED.search(t.text) and _used(t.text, year) and _DONE.search(t.text)),
        None,
    )
    if plain:
        message = (
            "Er is een ervaringsmeting gehouden, maar er staat niet met welk instrument. Noem de Ervaringsmeting "
            "Generiek kompas bij naam als u die hebt gebruikt."
        )
        return _result(Overrule(Status.PARTIAL, _DOUBTFUL, (plain.evidence,), message))
    return _result(Overrule(Status.MISSING, _SURE))


def _result(overrule: Overrule) -> CheckResult:
    return CheckResult(overrules={CODE: overrule})


def _texts(given: CheckInput) -> Iterator[_Text]:
    for passage in given.passages:
        if not any(hint in passage.text.lower() for hint in _HINTS):
            continue
        if passage.bar in (None, Bar.TABLE_HEAD):
            yield _Text(passage.text, Evidence(passage.text, passage.place), passage.bar is None, _ahead(passage.place))
    for block in given.document.blocks:
        if block.kind in (Kind.HEADING, Kind.CAPTION) and NAMED.search(block.text):
            yield _Text(block.text, Evidence(block.text, block.place), False, _ahead(block.place))


def _ahead(place: Place) -> bool:
    return any(_AHEAD.search(title) for title in place.heading[-2:])


def _used(text: str, year: int) -> bool:
    """Whether a sentence does not deny the use, or put it in a later year."""
    if _DENIED.search(text):
        return False
    years = {int(y) for y in re.findall(r"\b20\d\d\b", text)}
    later = bool(years) and min(years) > year
    return not later and not (_ANNOUNCED.search(text) and year not in years and not _past(text))


def _past(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:is|zijn|was|waren|hebben|heeft|werd|werden)\b.{0,120}\b(?:ge\w+|af\w+|uit\w+|over\w+|ver\w+)(?:d"
            r"|t|en)\b",
            text,
        )
    )


def _other(texts: list[_Text], year: int) -> str | None:
    for name, pattern in OTHERS:
        for t in texts:
            years = {int(y) for y in re.findall(r"\b20\d\d\b", t.text)}
            if pattern.search(t.text) and not (years and max(years) < year):
                return name
    return None


def _not_used(texts: list[_Text]) -> str:
    instead = next((name for name, pattern in OTHERS if any(pattern.search(t.text) for t in texts)), None)
    used = f" U noemt wel {instead}." if instead else ""
    return f"De Ervaringsmeting Generiek kompas wordt genoemd, maar is in het verslagjaar niet gebruikt.{used}"


def _instead(name: str) -> str:
    return f"U noemt {name}, niet de Ervaringsmeting Generiek kompas. Sinds 2025 is die het verplichte instrument."
