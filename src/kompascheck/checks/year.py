"""Whether the document is about the verslagjaar that it is checked for (GK901), with rules for that year (GK906)."""

from __future__ import annotations

from kompascheck.checks import CheckInput, CheckResult, Remark
from kompascheck.checks.reporting import reporting_year
from kompascheck.ownrules import OTHER_PACK_YEAR, YEAR_DIFFERS
from kompascheck.report import Severity
from kompascheck.reportingyear import stated_year


def check(given: CheckInput) -> CheckResult:
    """Compare the year that the document states, the one the run was told, and that of the rules."""
    return CheckResult(remarks=(*_differs(given), *_other_rules(given)))


def _differs(given: CheckInput) -> tuple[Remark, ...]:
    stated = stated_year(given.document)
    if stated is None or given.year is None or stated.year == given.year:
        return ()
    message = (
        f"Het document zegt dat het over {stated.year} gaat, maar het wordt gecontroleerd als verslagjaar {given.year}."
    )
    return (Remark(YEAR_DIFFERS.code, Severity.WARNING, message, YEAR_DIFFERS.advice, stated.place),)


def _other_rules(given: CheckInput) -> tuple[Remark, ...]:
    year, rules = reporting_year(given), given.pack.rules.year
    if year == rules:
        return ()
    when = "nog geen regels" if year > rules else "geen eigen regels"
    message = f"Voor verslagjaar {year} kent kompascheck {when}; dit rapport gebruikt die van {rules}."
    return (Remark(OTHER_PACK_YEAR.code, Severity.INFO, message, OTHER_PACK_YEAR.advice),)
