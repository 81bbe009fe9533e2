"""The year a document reports on."""

from __future__ import annotations

from kompascheck.checks import CheckInput
from kompascheck.reportingyear import stated_year


def reporting_year(given: CheckInput) -> int:
    """The year that the run was told, else the one the document states, else that of the pack."""
    if given.year is not None:
        return given.year
    stated = stated_year(given.document)
    return stated.year if stated else given.pack.rules.year
