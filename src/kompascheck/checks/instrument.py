"""Whether the Ervaringsmeting Generiek kompas was the instrument of the year (GK705).

Handreiking, "Verplichte meting": since 2025 organisations use the Ervaringsmeting Generiek kompas, which replaces the
PREM wijkverpleging and the average total score of the Wlz.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kompascheck.checks import CheckInput, CheckResult, Overrule, instruments
from kompascheck.checks.reporting import reporting_year
from kompascheck.document import Kind, Place
from kompascheck.passages import Bar
from kompascheck.report import Evidence, Status

CODE = "GK705"
_SURE, _FAIRLY, _DOUBTFUL = 0.95, 0.8, 0.5


class _Text(NamedTuple):
    text: str
    evidence: Evidence
    running: bool  # a sentence, not a heading, caption or table head
    ahead: bool  # stands in a chapter about the coming year


def check(given: CheckInput) -> CheckResult:
    """Judge GK705 by what the document says it measured with."""
    year = reporting_year(given)
    texts = list(_texts(given))
    named = [t for t in texts if instruments.NAMED.search(t.text)]
    used = [t for t in named if _used(t.text, year) and not (t.ahead and not _past(t.text))]
    if used:
        best = next((t for t in used if t.running and instruments.DONE.search(t.text)), used[0])
        return _result(Overrule(Status.PRESENT, _SURE, (best.evidence,)))
    if named:
        return _result(Overrule(Status.MISSING, _FAIRLY, message=_not_used(texts)))
    other = _other(texts, year)
    if other:
        return _result(Overrule(Status.MISSING, _SURE, message=_instead(other)))
    plain = next(
        (
            t
            for t in texts
            if t.running
            and instruments.UNNAMED.search(t.text)
            and _used(t.text, year)
            and instruments.DONE.search(t.text)
        ),
        None,
    )
    if plain:
        message = (
            "Er is een ervaringsmeting gehouden, maar er staat niet met welk instrument. Noem de Ervaringsmeting "
            "Generiek kompas bij naam als u die hebt gebruikt."
        )
        return _result(Overrule(Status.PARTIAL, _DOUBTFUL, (plain.evidence,), message))
    return _result(Overrule(Status.MISSING, _SURE))


def _result(overrule: Overrule) -> CheckResult:
    return CheckResult(overrules={CODE: overrule})


def _texts(given: CheckInput) -> Iterator[_Text]:
    for passage in given.passages:
        low = passage.text.lower()
        if not any(map(low.__contains__, instruments.HINTS)):
            continue
        if passage.bar in (None, Bar.TABLE_HEAD):
            yield _Text(passage.text, Evidence(passage.text, passage.place), passage.bar is None, _ahead(passage.place))
    for block in given.document.blocks:
        if block.kind in (Kind.HEADING, Kind.CAPTION) and instruments.NAMED.search(block.text):
            yield _Text(block.text, Evidence(block.text, block.place), False, _ahead(block.place))


def _ahead(place: Place) -> bool:
    return any(instruments.AHEAD.search(title) for title in place.heading[-2:])


def _used(text: str, year: int) -> bool:
    """Whether a sentence does not deny the use, or put it in a later year."""
    if instruments.DENIED.search(text):
        return False
    years = {int(y) for y in re.findall(r"\b20\d\d\b", text)}
    later = bool(years) and min(years) > year
    return not later and not (instruments.ANNOUNCED.search(text) and year not in years and not _past(text))


def _past(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:is|zijn|was|waren|hebben|heeft|werd|werden)\b.{0,120}\b(?:ge\w+|af\w+|uit\w+|over\w+|ver\w+)(?:d"
            r"|t|en)\b",
            text,
        )
    )


def _other(texts: list[_Text], year: int) -> str | None:
    for name, pattern in instruments.OTHERS:
        for t in texts:
            years = {int(y) for y in re.findall(r"\b20\d\d\b", t.text)}
            if pattern.search(t.text) and not (years and max(years) < year):
                return name
    return None


def _not_used(texts: list[_Text]) -> str:
    instead = next((name for name, pattern in instruments.OTHERS if any(pattern.search(t.text) for t in texts)), None)
    used = f" U noemt wel {instead}." if instead else ""
    return f"De Ervaringsmeting Generiek kompas wordt genoemd, maar is in het verslagjaar niet gebruikt.{used}"


def _instead(name: str) -> str:
    return f"U noemt {name}, niet de Ervaringsmeting Generiek kompas. Sinds 2025 is die het verplichte instrument."
