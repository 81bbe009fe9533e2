"""What a column or row of a table of outcomes holds, judged by its head."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from kompascheck.checks.outcomes.subject import STAFF


class Holds(StrEnum):
    """The content of a column or row."""

    SCORE = "score"  # the head says it is an outcome
    ANY = "any"  # the head leaves it open
    COUNT = "count"
    STAFF = "staff"
    RELATIVES = "relatives"
    EARLIER = "earlier"
    OTHER = "other"


_SCORE = re.compile(
    r"cijfer|score|oordeel|gemiddel|tevreden|aanbevel|aanraden|beveel|bevelen|waardering(?!en)|\bNPS\b|[\"“‘„]"
    r"|^ik\b|\bmij\b|\bmijn\b|vertrouw|ervar",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\baantal|deelnem|respons|ingevuld|uitgezet|aangeschreven|ontvangen|verstuurd|verzonden|retour|formulieren"
    r"|waarderingen|\bn\b|respondent|meegedaan|uitgenodigd|bevraagd|\blijsten|beoordelingen"
    r"|mee(?:deden|gedaan)|ingeleverd|benaderd",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"^(?:(?:cijfer|score|oordeel|waardering|tevredenheid|aantal) )?(?:van |door )?(?:de )?(?:medewerkers?"
    r"|collega['’]s|personeel|team)(?:score|cijfer|oordeel)?(?:\s*[(:,\n]|\s+\(|\s*20\d\d|$)|(?:cijfer|score"
    r"|waardering|oordeel) (?:van |door )?(?:medewerkers?|collega)",
    re.IGNORECASE,
)
_RELATIVES = re.compile(r"\bnaasten?\b|mantelzorg|famili|contactperso|verwant", re.IGNORECASE)
_RELATIVES_ROW = re.compile(
    r"^(?:\w+ ){0,2}(?:naasten?|mantelzorgers?|familie(?:leden)?|contactpersonen|verwanten)\b(?:\s*[(:,–-]|$)"
    r"|(?:cijfer|oordeel|waardering|score|gemiddelde?) (?:van |door )?(?:de )?(?:naaste|famili|mantelz|verwant)",
    re.IGNORECASE,
)
_CLIENTS = re.compile(r"bewoner|cliënt", re.IGNORECASE)
_OTHER = re.compile(
    r"verzuim|\bfte\b|\buren\b|formatie|vacature|plaatsen|bezetting|\bMIC\b|incident|\bval(?:len)?\b|medicati|audit"
    r"|\bnorm\b|streef|\bdoel\b|benchmark|landelijk|referentie|verschil|trend|^plaats$|gemeente"
    r"|klacht|personeel|instroom|uitstroom|kosten|omzet|leeftijd|overleden|cursus|scholing|opname|handhygi|mondzorg"
    r"|zorgprofiel|functie",
    re.IGNORECASE,
)
_SIZE = re.compile(r"\(\s*n?\s*=?\s*\d+\s*\)", re.IGNORECASE)
# Figures of something else, even when the head also says "gemiddelde".
_NEVER = re.compile(
    r"leeftijd|verzuim|\bfte\b|formatie|vacature|verblijfsduur|bezetting|overleden|instroom|uitstroom|kosten|omzet"
    r"|zorgprofiel",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d\d\b")
_BEFORE = re.compile(r"vorig jaar|voorgaand|vorige meting|jaar eerder", re.IGNORECASE)


def without_size(head: str) -> str:
    """A head without the number of respondents in brackets: "De Linde (n=13)"."""
    return _SIZE.sub("", head).strip()


@lru_cache(maxsize=1024)
def holds(head: str, year: int, *, row: bool = False) -> Holds:
    """What stands under (or, for a `row`, beside) this head."""
    head = without_size(head)
    years = {int(found) for found in _YEAR.findall(head)}
    if (years and max(years) < year) or _BEFORE.search(head):
        return Holds.EARLIER
    if _NEVER.search(head):
        return Holds.OTHER
    if _STAFF.search(head) or STAFF.search(head):
        return Holds.STAFF
    relatives = _RELATIVES_ROW if row else _RELATIVES
    if relatives.search(head) and not _CLIENTS.search(head):
        return Holds.RELATIVES
    if _SCORE.search(head):
        return Holds.SCORE
    if _COUNT.search(head):
        return Holds.COUNT
    return Holds.OTHER if _OTHER.search(head) else Holds.ANY
