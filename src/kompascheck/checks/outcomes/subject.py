"""Tells, line by line, whether a text speaks of the measurement among clients or of something else."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from kompascheck.checks.outcomes.finder import Finder
from kompascheck.document import Document, Kind
from kompascheck.passages import Passage


class Subject(StrEnum):
    """Whose experience a line is about."""

    CLIENTS = "clients"
    STAFF = "staff"
    OTHER = "other"


class Line(NamedTuple):
    """A passage with its subject; `earlier` says that it tells of an earlier year only."""

    passage: Passage
    subject: Subject
    earlier: bool


MEASUREMENT = re.compile(
    r"ervaringsmeting|cli[eë]nt(?:en)?(?:ervaring|tevredenheid|raadpleging|waardering|enqu[eê]te|meting)\w*"
    r"|bewoners(?:enqu[eê]te|raadpleging|tevredenheid|ervaring|onderzoek|meting)\w*"
    r"|\bPREM\b|\bCQ-?index|zorgkaart|totaalscore|tevredenheids(?:onderzoek|meting|enqu[eê]te)|ervaringsonderzoek"
    r"|ervaringen van (?:de )?(?:cliënten|bewoners|mensen)|raadpleging onder (?:cliënten|bewoners)"
    r"|(?:eigen|jaarlijkse|onze|landelijke|nieuwe) (?:vragenlijst|enqu[eê]te|meting|raadpleging)|\b(?:bewoners"
    r"|cliënten|huisgenoten|gasten|inwoners|klanten) (?:in de meting|gaven|geven|waarderen|waardeerden|beoordelen"
    r"|beoordeelden|bevelen)"
    r"|(?:cliënt|bewoner)\w* (?:kregen|vulden|ontvingen) .{0,30}(?:vragenlijst|enqu[eê]te)|\bNPS\b"
    r"|aanbevelingsscore|\b(?:gaf|geeft|gaven) u\b|\bu (?:gaf|geeft|waardeert|waardeerde)\b|vulden (?:het|hem"
    r"|de lijst|de vragenlijst) in|\b(?:cijfer|score|uitkomst)\w* (?:van|uit|in|voor) de meting\b|vragenlijst '"
    r"|^\W*de meting\b|hetzelfde instrument|\b(?:bewoners|cliënten)\b.{0,50}\b(?:waarder|waardeer|gaven|geven"
    r"|beoorde)\w*\b.{0,50}\b\d,\d|vragenlijst met smileys"
    r"|\b(?:bewoners|cliënten)\b.{0,30}\bvulden\b|kreeg(?:en)? van \d+ (?:bewoners|cliënten)|van \d+ (?:bewoners"
    r"|cliënten) een \d,\d|\bcijfers? van (?:de |onze )?(?:bewoners|cliënten)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\bwat (?:u|bewoners|cliënten|mensen)\b.{0,30}\b(?:vind|vond|zeg|zei)"
    r"|ervaring\w* (?:van|door) (?:cliënten|bewoners|mensen)|ervaringsmeting|\bmeting\b|wat (?:vindt|vinden|vond"
    r"|vonden|zeggen|zeiden) (?:u|bewoners|cliënten|mensen|onze)|cliënttevredenheid|cliëntervaring"
    r"|tevredenheid|vragenlijst|enqu[eê]te|raadpleging|waardering|rapportcijfer|\bhet cijfer$"
    r"|cijfers? (?:per|van (?:bewoners"
    r"|cliënten))",
    re.IGNORECASE,
)
STAFF = re.compile(
    r"(?:medewerkers?|personeels|werkbelevings?)-?\s?(?:tevredenheid|onderzoek|betrokkenheid|beleving|enqu[eê]te"
    r"|meting|lijst|raadpleging)\w*|\bMTO\b|\bMBO-score|\beNPS\b|werkbeleving|als werkgever|werkplezier"
    r"|\b(?:onder|van|door) (?:de |onze |alle )?(?:medewerkers|collega['’]s|personeel)\b(?=.{0,60}(?:gemeten"
    r"|onderzoek|vragenlijst|enqu[eê]te|respons|cijfer|waardering|vulde))"
    r"|onderzoek onder (?:de |onze )?(?:medewerkers|collega)|\b(?:medewerkers|collega['’]s)\b.{0,60}\b(?:bevraagd"
    r"|gaven|geven|gaf|waarde\w+|kregen .{0,20}(?:vragenlijst|onderzoek))|hun werk\b.{0,20}\d,\d"
    r"|ervaringen van (?:medewerkers|collega)|wat vinden (?:onze )?(?:collega|medewerkers)|collega['’]s bevraagd"
    r"|medewerkerstevredenheid",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:toen|destijds|vorige? jaar|voorgaande? jaar|vorige meting|een jaar eerder|jaar daarvoor|ter herinnering)\b",
    re.IGNORECASE,
)
_EARLIER_HINTS = ("toen", "destijds", "vorig", "voorgaand", "jaar", "herinnering")
_YEAR = re.compile(r"\b20\d\d\b")


def subjects(document: Document, passages: tuple[Passage, ...], year: int, finder: Finder) -> tuple[Line, ...]:
    """The subject of every passage, carried on from sentence to sentence within a section.

    A subject lasts until the heading changes; one about staff lasts until the paragraph ends.
    """
    lines: list[Line] = []
    path: tuple[str, ...] | None = None
    section = current = Subject.OTHER
    block = -1
    earlier = False
    for passage in passages:
        if passage.place.heading != path:
            path = passage.place.heading
            if path and any(map(str.isalpha, path[-1])):  # a figure set as a heading begins no new subject
                section = current = heading_subject(finder.above(path))
        if passage.block != block:
            carried = block >= 0 and document.blocks[block].text.rstrip().endswith(":")
            block, earlier = passage.block, False
            current = current if carried and current is Subject.STAFF else section
        said = _said(passage)
        if said is not None:
            current = said
            section = said if said is Subject.CLIENTS and document.blocks[block].kind is not Kind.TABLE else section
        years = {int(y) for y in _YEAR.findall(passage.text)} if "20" in passage.text else set()
        if years:
            earlier = max(years) < year
        elif not re.search(r"\btoen\b|destijds", passage.text):
            earlier = False
        lines.append(Line(passage, current, earlier or (not years and _is_earlier(passage.text))))
    return tuple(lines)


def _is_earlier(text: str) -> bool:
    low = text.lower()
    return any(map(low.__contains__, _EARLIER_HINTS)) and _EARLIER.search(text) is not None


def heading_subject(path: tuple[str, ...]) -> Subject:
    """The subject a heading announces; only the nearest heading counts, and "medewerkers" in it wins."""
    nearest = path[-1] if path else ""
    if STAFF.search(nearest) or re.search(r"medewerker|collega|personeel", nearest, re.IGNORECASE):
        return Subject.STAFF
    return Subject.CLIENTS if _HEADING.search(nearest) else Subject.OTHER


# Cheap signs that one of the two slow patterns, or that of staff, may match at all.
_STAFF_HINTS = (
    *("medewerker", "personeel", "mto", "mbo", "nps", "werkbeleving", "werkgever", "werkplezier", "hun werk"),
    "collega",
)
_HINTS = (
    *("meting", "cliënt", "client", "bewoners", "prem", "cq", "zorgkaart", "totaalscore", "tevredenheid", "ervaring"),
    *("raadpleging", "vragenlijst", "enqu", "nps", "score", "vulden", "gaven", " u ", "cijfer"),
    *("medewerker", "personeel", "mto", "werkgever", "werkplezier", "werkbeleving", "collega", "hun werk"),
)


def _said(passage: Passage) -> Subject | None:
    low = passage.text.lower()
    if not any(map(low.__contains__, _HINTS)):
        return None
    clients = MEASUREMENT.search(passage.text)
    staff = STAFF.search(passage.text) if any(map(low.__contains__, _STAFF_HINTS)) else None
    if staff and (not clients or staff.start() < clients.start()):
        return Subject.STAFF
    return Subject.CLIENTS if clients else None
