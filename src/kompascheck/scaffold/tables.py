"""The tables that a scaffold sets below a question, with what is known filled in.

Handreiking, "Verplichte onderdelen" (goals looked back on, with the cause where one was missed; who took part in the
making and what was done with that) and "Verplichte meting" (results per locatie and wijkteam).
"""

from __future__ import annotations

from collections.abc import Sequence

from kompascheck.report import PlaceKind
from kompascheck.rulepack.schema import TableKind
from kompascheck.scaffold.facts import Facts
from kompascheck.scaffold.model import TO_FILL_IN, FormTable

_OPEN_GOALS = 3  # rows to fill in when no goals are known
_GOAL = "[vul in: doel]"
_PLACES = ("[naam van de locatie]", "[naam van het wijkteam]")
_PARTIES = ("Cliëntenraad", "VAR of PAR", "OR of PVT", "Professionals", "Naasten en mantelzorgers")


def form_table(kind: TableKind, facts: Facts, year: int) -> FormTable:
    """The table of this kind, about the year looked back on."""
    match kind:
        case TableKind.GOALS:
            return FormTable(
                f"Doelen voor {year} en hun resultaat",
                "Een rij per doel, met het resultaat, de oorzaak als het anders liep, en het vervolg.",
                ("Doel", "Resultaat", "Oorzaak", "Vervolg"),
                _rows(_goals(facts), 4),
            )
        case TableKind.AHEAD:
            return FormTable(
                f"Doelen voor {year + 1}",
                "Een rij per doel, met voor wie het is, wie ermee aan de slag gaat en wanneer het klaar is.",
                ("Doel", "Voor wie", "Wie gaat ermee aan de slag", "Klaar in"),
                _rows([_GOAL] * _OPEN_GOALS, 4),
            )
        case TableKind.OUTCOMES:
            return FormTable(
                f"Uitkomsten van de ervaringsmeting in {year}",
                "Een rij per locatie en wijkteam, met het aantal antwoorden en de uitkomst van dit en vorig jaar.",
                ("Locatie of wijkteam", "Aantal antwoorden", f"Uitkomst {year}", f"Uitkomst {year - 1}"),
                _rows(_places(facts), 4),
            )
        case TableKind.MAKING_OF:
            return FormTable(
                "Wie meedacht over dit kwaliteitsbeeld",
                "Een rij per partij, met hoe en wanneer die meedacht, wat die inbracht en wat daarmee is gedaan.",
                ("Partij", "Hoe en wanneer", "Inbreng", "Wat ermee is gedaan"),
                _rows(facts.organisation.bodies or _PARTIES, 4),
            )


def _rows(first: Sequence[str], width: int) -> tuple[tuple[str, ...], ...]:
    """A row for each first cell, the others to be filled in."""
    return tuple((cell, *[TO_FILL_IN] * (width - 1)) for cell in first)


def _goals(facts: Facts) -> Sequence[str]:
    """Those of last year's document go first: they are quoted; those of the profile are said in other words at best."""
    taken = [f"“{goal.text}”" + (f" ({goal.norm})" if goal.norm else "") for goal in facts.goals]
    return taken or facts.organisation.goals or [_GOAL] * _OPEN_GOALS


def _places(facts: Facts) -> Sequence[str]:
    places = facts.organisation.places
    if not places:
        return _PLACES
    ordered = sorted(places, key=lambda place: place.kind is PlaceKind.WIJKTEAM)
    return [place.name for place in ordered]
