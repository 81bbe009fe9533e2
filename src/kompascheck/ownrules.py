"""Codes of findings that no pack asks for: about the form of the document and about suppressions.

A finding's code that is not a requirement of the pack is one of these; reports take its name and help from here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A rule of kompascheck's own. `title` is one sentence; `advice` says how to repair it."""

    code: str
    name: str
    title: str
    explanation: str
    advice: str


LEFTOVERS = OwnRule(
    "GK903",
    "vergeten-tekst",
    "Er is niets blijven staan dat de lezer niet hoort te zien.",
    "Invulplekken, vragen uit een sjabloon en lege koppen maken op lezers een slordige indruk, en er ontbreekt dan "
    "vaak ook een antwoord.",
    "Vul de plek in of haal hem weg.",
)
SUPPRESSION_UNUSED = OwnRule(
    "GK911",
    "onderdrukking-ongebruikt",
    "Elke onderdrukking onderdrukt iets.",
    "Een onderdrukking die nergens meer voor nodig is, kan later een echte bevinding verbergen.",
    "Haal de onderdrukking weg. Als de code verkeerd is getypt, verbeter die.",
)
SUPPRESSION_EXPIRED = OwnRule(
    "GK912",
    "onderdrukking-verlopen",
    "Geen onderdrukking is verlopen.",
    "Bij de onderdrukking staat tot wanneer zij geldt. Daarna tellen de bevindingen weer mee.",
    "Los de bevinding op, of geef de onderdrukking een nieuwe datum met een reden.",
)
SUPPRESSION_UNREADABLE = OwnRule(
    "GK913",
    "onderdrukking-onleesbaar",
    "Elke onderdrukking heeft codes en een reden.",
    "Een onderdrukking zonder reden werkt niet: wie het rapport leest, moet weten waarom iets niet meetelt.",
    "Schrijf de codes en de reden op, en als u wilt een einddatum.",
)
OWN_RULES = (LEFTOVERS, SUPPRESSION_UNUSED, SUPPRESSION_EXPIRED, SUPPRESSION_UNREADABLE)


def own_rule(code: str) -> OwnRule | None:
    """The rule with this code, None when it is not one of kompascheck's own."""
    return next((rule for rule in OWN_RULES if rule.code == code), None)
