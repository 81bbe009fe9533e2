"""Results of the ervaringsmeting as a whole (GK701) and for each locatie and wijkteam (GK702).

Handreiking, "Verplichte meting": organisations give the results of the measurement per locatie and/or wijkteam.
"""

from __future__ import annotations

from kompascheck.checks import CheckInput, CheckResult, Overrule, Remark, outcomes, places
from kompascheck.checks.outcomes import Outcome, Readings
from kompascheck.checks.places import Unit
from kompascheck.checks.reporting import reporting_year
from kompascheck.report import Evidence, Location, Severity, Status

RESULTS, PER_LOCATION = "GK701", "GK702"
_SURE, _FAIRLY, _DOUBTFUL = 0.95, 0.8, 0.6
_SCORER_DISAGREES = 0.2  # a chance of missing below this: the scorer is sure that the outcome is there
_SHOWN_ROWS = 3
_LISTED = 6  # names in one message
_SHOWN_VALUE = 60  # characters; an outcome in words may be a whole sentence


def check(given: CheckInput) -> CheckResult:
    """Find the units, find the outcome of each, and judge both requirements."""
    units = places.find(given.document, given.organisation.places)
    readings = outcomes.find(given.document, given.passages, units, reporting_year(given))
    locations = tuple(_location(unit, readings, only=len(units) == 1) for unit in units)
    return CheckResult(
        overrules={RESULTS: _results(given, readings), PER_LOCATION: _per_location(given, locations, readings)},
        locations=locations,
        remarks=(*_without(locations), *_doubts(readings)),
    )


def _location(unit: Unit, readings: Readings, *, only: bool) -> Location:
    outcome = readings.units.get(unit.name) or (readings.totals[0] if only and readings.totals else None)
    if outcome is not None:
        place = outcome.evidence.place
        value = outcome.value if outcome.value and len(outcome.value) <= _SHOWN_VALUE else None
        return Location(unit.name, unit.kind, True, value, response=outcome.response, place=place)
    instead = readings.instead.get(unit.name)
    if instead is not None:
        return Location(unit.name, unit.kind, False, instead=instead.instead, place=instead.evidence.place)
    return Location(unit.name, unit.kind, False, place=unit.place)


def _results(given: CheckInput, readings: Readings) -> Overrule:
    """GK701: any outcome of the measurement among clients over the year."""
    found = [*readings.units.values(), *readings.totals]
    if readings.figures:
        return Overrule(Status.PRESENT, _SURE, _quotes(found))
    if found:
        message = "De uitkomsten van de ervaringsmeting staan er alleen in woorden, zonder cijfer of percentage."
        return Overrule(Status.PARTIAL, _FAIRLY, _quotes(found), message)
    score = given.scores.get(RESULTS)
    doubtful = score is not None and score.missing < _SCORER_DISAGREES
    return Overrule(Status.MISSING, _DOUBTFUL if doubtful else _FAIRLY)


def _per_location(given: CheckInput, locations: tuple[Location, ...], readings: Readings) -> Overrule:
    """GK702: an outcome for every unit."""
    having = [location for location in locations if location.outcome]
    if not locations:
        status = Status.PRESENT if readings.totals else Status.MISSING
        return Overrule(status, _DOUBTFUL, _quotes(readings.totals))
    evidence = _quotes([o for o in (readings.units.get(place.name) for place in having) if o] or readings.totals)
    if len(having) == len(locations):
        return Overrule(Status.PRESENT if readings.figures else Status.PARTIAL, _SURE, evidence)
    without = [location.name for location in locations if not location.outcome]
    if having:
        message = f"De uitkomst van de ervaringsmeting ontbreekt voor {_listing(without)}."
        return Overrule(Status.PARTIAL, _SURE, evidence, message)
    message = f"De uitkomsten van de ervaringsmeting staan er niet per locatie of wijkteam in: {_listing(without)}."
    return Overrule(Status.MISSING, _SURE if readings.totals else _FAIRLY, message=message)


def _quotes(found: list[Outcome] | tuple[Outcome, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(outcome.evidence for outcome in found))[:_SHOWN_ROWS]


def _without(locations: tuple[Location, ...]) -> list[Remark]:
    """A remark for each unit without an outcome, when others have one; if none has, GK702 says it all.

    A unit of the profile that the document never names has no place; GK904 reports it.
    """
    if not any(location.outcome for location in locations):
        return []
    return [_remark(location) for location in locations if not location.outcome and location.place]


def _remark(location: Location) -> Remark:
    named = "team" in location.name.lower()
    name = location.name if named else f"{location.kind.value} {location.name}"
    message = f"Voor {name} staat geen uitkomst van de ervaringsmeting in het kwaliteitsbeeld."
    if location.instead:
        message = f"Voor {name} staat geen uitkomst van de ervaringsmeting. Er staat nu: {location.instead}."
    advice = (
        "Noem het cijfer of het percentage van deze plek over het verslagjaar. Kan dat niet, bijvoorbeeld door te"
        " weinig "
        "respons, schrijf dan waarom niet en hoe u de ervaringen daar wel hebt gehoord."
    )
    return Remark(PER_LOCATION, Severity.WARNING, message, advice, location.place)


def _doubts(readings: Readings) -> list[Remark]:
    advice = "Controleer het cijfer in de rapportage van het meetbureau en verbeter het."
    return [Remark(RESULTS, Severity.WARNING, doubt.message, advice, doubt.place) for doubt in readings.doubts]


def _listing(names: list[str]) -> str:
    if len(names) > _LISTED:
        return f"{', '.join(names[: _LISTED - 1])} en {len(names) - _LISTED + 1} andere"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"
