"""The words with which the choice of a source is told and explained."""

from __future__ import annotations

import re

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


def rules_out(text: str) -> bool:
    """Whether a text speaks of a source that was not used, or of a system that only bears the name of one."""
    return bool(_NO_SOURCE.search(text))


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


def reason_start(text: str) -> int:
    """Where a sentence begins to give its reason; its end when no word says so."""
    match = _REASON.search(text)
    return match.start() if match else len(text)


def has_reason(text: str) -> bool:
    """Whether a sentence gives a reason for something."""
    return bool(_REASON.search(text))
