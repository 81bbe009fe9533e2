"""Whether the document names every locatie and wijkteam of the profile (GK904)."""

from __future__ import annotations

from kompascheck.checks import CheckInput, CheckResult, Remark, places
from kompascheck.ownrules import PLACE_NOT_NAMED
from kompascheck.report import PlaceKind, Severity


def check(given: CheckInput) -> CheckResult:
    """A remark for each place of the profile that stands nowhere in the document."""
    if not given.organisation.places:
        return CheckResult()
    units = places.find(given.document, given.organisation.places)
    return CheckResult(remarks=tuple(_remark(unit) for unit in units if unit.place is None))


def _remark(unit: places.Unit) -> Remark:
    kind = "Het wijkteam" if unit.kind is PlaceKind.WIJKTEAM else "De locatie"
    message = f"{kind} '{unit.name}' staat in het profiel, maar het document noemt die naam nergens."
    return Remark(PLACE_NOT_NAMED.code, Severity.WARNING, message, PLACE_NOT_NAMED.advice)
