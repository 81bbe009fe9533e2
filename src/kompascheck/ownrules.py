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


YEAR_DIFFERS = OwnRule(
    "GK901",
    "verslagjaar-wijkt-af",
    "Het document gaat over het verslagjaar waarvoor het wordt gecontroleerd.",
    "Een verkeerd jaar in de titel komt vaak mee uit het kwaliteitsbeeld van vorig jaar. Cijfers en doelen horen dan "
    "misschien ook bij dat jaar.",
    "Verbeter het jaar in het document. Klopt dat jaar wel, verander dan 'verslagjaar' in het profiel of --year.",
)
GOAL_DROPPED = OwnRule(
    "GK902",
    "doel-weggevallen",
    "Elk doel dat vorig jaar is gesteld, komt in de terugblik terug.",
    "Het profiel noemt de doelen die u voor het verslagjaar had. Een doel dat zonder woord verdwijnt, roept bij lezers "
    "de vraag op wat ervan is geworden.",
    "Schrijf in de terugblik hoe het met dit doel afliep, ook als het is losgelaten: zeg dan waarom.",
)
LEFTOVERS = OwnRule(
    "GK903",
    "vergeten-tekst",
    "Er is niets blijven staan dat de lezer niet hoort te zien.",
    "Invulplekken, vragen uit een sjabloon en lege koppen maken op lezers een slordige indruk, en er ontbreekt dan "
    "vaak ook een antwoord.",
    "Vul de plek in of haal hem weg.",
)
PLACE_NOT_NAMED = OwnRule(
    "GK904",
    "locatie-niet-genoemd",
    "Het document noemt elke locatie en elk wijkteam van het profiel.",
    "Per locatie of wijkteam hoort er een uitkomst van de ervaringsmeting te staan. Een plek die niet wordt genoemd, "
    "heeft die niet.",
    "Neem de plek op in het document. Heet zij daar anders, zet die naam dan in het profiel bij 'ook'.",
)
BODY_NOT_NAMED = OwnRule(
    "GK905",
    "raad-niet-genoemd",
    "Elke raad van het profiel komt voor in het verhaal over hoe het kwaliteitsbeeld is gemaakt.",
    "De Handreiking vraagt welke partijen betrokken waren en wat er met hun inbreng is gedaan.",
    "Schrijf hoe deze raad meedeed, wat die zei en wat u daarmee deed. Deed de raad niet mee, zeg dan waarom.",
)
OTHER_PACK_YEAR = OwnRule(
    "GK906",
    "regels-van-ander-jaar",
    "Het regelpakket hoort bij het verslagjaar van het document.",
    "Voor sommige verslagjaren heeft kompascheck geen eigen regels; het neemt dan die van het jaar dat het dichtst bij "
    "ligt.",
    "Kijk of er een nieuwere versie van kompascheck is, en controleer de data van inleveren zelf.",
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
DECLARATION_REFUSED = OwnRule(
    "GK921",
    "aanwijzing-telt-niet",
    "Elke aanwijzing van een antwoord wijst naar tekst die antwoord kan geven.",
    "Met 'kompas: CODE' in een opmerking wijst een schrijver een antwoord aan. Een kop, een vraag, een invulplek, een "
    "verwijzing of een ontkenning is geen antwoord.",
    "Zet de aanwijzing bij de tekst die antwoord geeft, of haal haar weg.",
)
REVIEW_OUTDATED = OwnRule(
    "GK931",
    "beoordeling-verouderd",
    "Elke beoordeling gaat over een passage die er nog staat.",
    "Een beoordeling geldt voor de passage zoals iemand die las. Is de tekst veranderd, dan oordeelt kompascheck weer "
    "zelf.",
    "Beoordeel het opnieuw met kompascheck review.",
)
OWN_RULES = (
    YEAR_DIFFERS,
    GOAL_DROPPED,
    LEFTOVERS,
    PLACE_NOT_NAMED,
    BODY_NOT_NAMED,
    OTHER_PACK_YEAR,
    SUPPRESSION_UNUSED,
    SUPPRESSION_EXPIRED,
    SUPPRESSION_UNREADABLE,
    DECLARATION_REFUSED,
    REVIEW_OUTDATED,
)


def own_rule(code: str) -> OwnRule | None:
    """The rule with this code, None when it is not one of kompascheck's own."""
    return next((rule for rule in OWN_RULES if rule.code == code), None)
