"""Reads one cell of a table of outcomes: a score, or what stands in its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from kompascheck.checks.outcomes.columns import Holds
from kompascheck.checks.outcomes.model import OPEN, TOO_FEW, WORDS
from kompascheck.language import numbers
from kompascheck.language.numbers import NumberKind

_DECIMAL = re.compile(r"^\W{0,3}(?P<value>\d{1,3}[.,]\d{1,2})(?!\d)\s*(?P<percent>%|procent)?")
_WHOLE = re.compile(r"^[^\w+\-−–]{0,2}(?P<value>[+\-−–]?\d{1,3})(?:\s*(?P<percent>%|procent))?(?:\s*\(|\s*[*¹²³]|\s*$)")
_RATIO = re.compile(r"^\s*(?P<value>\d{1,3}\s*(?:van(?: de)?|/)\s*\d{1,3})\b")
_RESPONSE = re.compile(r"\(\s*(?:n\s*=\s*)?(\d{1,4})(?:\s+\w+)?\s*\)")
_OPEN = re.compile(
    r"^(?:[-–—.…?x]*|p\.?m\.?|n\.?n\.?b\.?|n\.?t\.?b\.?|n\.?v\.?t\.?|n\.?b\.?|nog (?:niet )?\w+(?: \w+)?"
    r"|volgt(?: nog)?|onbekend|niet beschikbaar|\?+)[\s¹²³⁴*†]*$",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"te weinig|te klein|te laag|onvoldoende|minder dan|<\s*\d+|herleid|anoniem|niet genoeg|geen (?:cijfer|score"
    r"|uitkomst)",
    re.IGNORECASE,
)
_HIGHEST_MARK = 10


class Reading(NamedTuple):
    """A score with its value, or, with `text` None, what stands instead of it."""

    text: str | None
    kind: NumberKind | None = None
    value: float = 0.0
    instead: str | None = None
    response: str | None = None


def read(cell: str, holds: Holds, head: str) -> Reading:
    """Read a cell under a head that may hold an outcome. A bare whole number counts only where the head says score."""
    text = cell.strip(" *_")
    response = match[1] if (match := _RESPONSE.search(text)) else None
    if match := _DECIMAL.match(text):
        percent = match["percent"] or "%" in head or "percentage" in head.lower()
        value = float(match["value"].replace(",", "."))
        kind = NumberKind.PERCENT if percent else NumberKind.GRADE
        if value > _HIGHEST_MARK and not percent and holds is not Holds.SCORE:
            return Reading(None)
        return Reading(match.group().strip(), kind, value, response=response)
    if match := _RATIO.match(text):
        return Reading(match["value"], NumberKind.RATIO, response=response)
    if match := _WHOLE.match(text):
        return _whole(match, holds, head, response)
    if _OPEN.match(text):
        return Reading(None, instead=OPEN)
    if _FEW.search(text):
        return Reading(None, instead=text if len(text) > len("< 10") else TOO_FEW)
    found = numbers.find(text)
    if found and holds is Holds.SCORE:
        return Reading(found[0].text, found[0].kind, found[0].value, response=response)
    return Reading(None, instead=WORDS)


def _whole(match: re.Match[str], holds: Holds, head: str, response: str | None) -> Reading:
    value = float(match["value"].replace("−", "-").replace("–", "-"))
    if match["percent"] or ("%" in head and holds is Holds.SCORE) or re.search("percentage", head, re.IGNORECASE):
        return Reading(match["value"] + ("%" if match["percent"] else ""), NumberKind.PERCENT, value, response=response)
    if "NPS" in head:
        return Reading(match["value"], NumberKind.NPS, value, response=response)
    if holds is Holds.SCORE and 1 <= value <= _HIGHEST_MARK:
        return Reading(match["value"], NumberKind.GRADE, value, response=response)
    return Reading(None)


def is_number(cell: str) -> bool:
    """Whether a cell holds a figure of any sort."""
    return bool(_DECIMAL.match(cell.strip(" *_")) or _WHOLE.match(cell.strip(" *_")) or _RATIO.match(cell))
