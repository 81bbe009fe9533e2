"""The year a document reports on."""

from __future__ import annotations

import re

from kompascheck.checks import CheckInput

_ABOUT = re.compile(r"kwaliteits\w*|verslag\w*|jaar|beeld|terug", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b")
_FRONT_BLOCKS = 6


def reporting_year(given: CheckInput) -> int:
    """The year from the document's properties, else from its first lines, else that of the pack."""
    if given.document.year:
        return given.document.year
    for block in given.document.blocks[:_FRONT_BLOCKS]:
        match = _YEAR.search(block.text)
        if match and _ABOUT.search(block.text):
            return int(match[1])
    return given.pack.rules.year
