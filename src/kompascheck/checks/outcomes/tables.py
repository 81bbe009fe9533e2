"""Outcomes in tables of any shape: units in rows, in columns, in the corner, or none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kompascheck.checks.outcomes.cells import Reading, is_number, read
from kompascheck.checks.outcomes.columns import Holds
from kompascheck.checks.outcomes.finder import Finder
from kompascheck.checks.outcomes.layout import Series, layout
from kompascheck.checks.outcomes.model import (
    COUNTS,
    EARLIER_SCORE,
    OPEN,
    RELATIVES_SCORE,
    STAFF_SCORE,
    Doubt,
    Outcome,
)
from kompascheck.checks.outcomes.ranges import doubts_of
from kompascheck.checks.outcomes.subject import MEASUREMENT, STAFF, Line, Subject, heading_subject
from kompascheck.document import Block, Document, Kind
from kompascheck.report import Evidence

_SURE_HEAD = re.compile(
    r"rapportcijfer|ervaringsmeting|zorgkaart|\bPREM\b|\bNPS\b|aanbevel|cliënt(?:oordeel|tevredenheid|waardering)"
    r"|waardering(?:scijfer)?\b",
    re.IGNORECASE,
)
_GRADE_HEAD = re.compile(r"(?:^|\| |\n)(?:gemiddelde? )?(?:rapport|eind)?(?:cijfer|score)\b", re.IGNORECASE)
_ASKED_HEAD = re.compile(
    r"(?:^|\| )(?:n\b|deelnem|respons|ingevuld|reacties|aantal (?:deelnem|respond|ingevuld))", re.IGNORECASE
)
_CAPTION = re.compile(r"^(?:tabel|figuur|bron|uitkomsten|resultaten)\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"([¹²³⁴⁵*†])\s*([^¹²³⁴⁵*†|]{4,120})")
_INSTEAD = {
    Holds.STAFF: STAFF_SCORE,
    Holds.RELATIVES: RELATIVES_SCORE,
    Holds.EARLIER: EARLIER_SCORE,
    Holds.COUNT: COUNTS,
}


def outcomes(document: Document, lines: Sequence[Line], finder: Finder, year: int) -> tuple[list[Outcome], list[Doubt]]:
    """What the tables of a document tell of the measurement, and the figures in them that cannot be right."""
    found: list[Outcome] = []
    doubts: list[Doubt] = []
    by_block = {line.passage.block: line for line in lines if line.passage.bar is None}
    for number, block in enumerate(document.blocks):
        if block.table is None:
            continue
        subject, earlier = _subject(document, number, by_block, year)
        if subject is Subject.OTHER and not _SURE_HEAD.search(block.text) and not MEASUREMENT.search(block.text):
            continue
        form = layout(block, finder, year)
        notes = dict(_footnotes(document, number))
        if subject is Subject.OTHER:
            found += (o for s in form.series if (o := _among_others(block, s, earlier)) is not None)
            continue
        section = finder.titled(block.place.heading)
        for series in form.series:
            whose = series._replace(unit=section) if series.unit is None and not series.total else series
            found.append(_outcome(block, whose, subject, earlier, notes))
        if subject is Subject.CLIENTS:
            doubts += doubts_of(block, form)
    return found, doubts


def _among_others(block: Block, series: Series, earlier: bool) -> Outcome | None:
    """The outcome in a table of all sorts of figures: only what its own head calls one counts."""
    named = tuple(
        c for c in series.cells if c.holds is Holds.SCORE and (_SURE_HEAD.search(c.head) or MEASUREMENT.search(c.head))
    )
    if not named:
        return None
    outcome = _outcome(block, series._replace(cells=named), Subject.CLIENTS, earlier, {})
    return outcome if outcome.value is not None else None


def _subject(document: Document, number: int, by_block: dict[int, Line], year: int) -> tuple[Subject, bool]:
    """Whose scores a table holds, by its head, caption and the text before it; and whether of an earlier year."""
    block = document.blocks[number]
    assert block.table is not None
    head = "\n".join(row.text for row in block.table.rows[: max(1, block.table.header_rows)])
    caption = " ".join(b.text for b in _around(document, number))
    years = {int(y) for y in re.findall(r"\b20\d\d\b", caption)}
    head_years = {int(y) for y in re.findall(r"\b20\d\d\b", head)}
    earlier = bool(years) and max(years) < year and year not in head_years
    for text in (head, caption):
        if STAFF.search(text) and not MEASUREMENT.search(text) and "cliënt" not in text.lower():
            return Subject.STAFF, earlier
    if _SURE_HEAD.search(head) or MEASUREMENT.search(head + " " + caption):
        return Subject.CLIENTS, earlier
    before = next((by_block[n] for n in range(number - 1, max(-1, number - 5), -1) if n in by_block), None)
    asked = _GRADE_HEAD.search(head) and _ASKED_HEAD.search(head)
    if (
        asked
        and (before is None or before.subject is not Subject.STAFF)
        and heading_subject(block.place.heading) is not Subject.STAFF
    ):
        return Subject.CLIENTS, earlier
    if before is None or before.passage.place.heading != block.place.heading:
        return heading_subject(block.place.heading), earlier
    return before.subject, earlier or before.earlier


def _around(document: Document, number: int) -> Iterator[Block]:
    for near in (number - 1, number + 1):
        if 0 <= near < len(document.blocks):
            block = document.blocks[near]
            if block.kind is Kind.CAPTION or _CAPTION.match(block.text):
                yield block


def _outcome(block: Block, series: Series, subject: Subject, earlier: bool, notes: dict[str, str]) -> Outcome:
    evidence = Evidence(series.quote, series.place)
    if subject is Subject.STAFF or earlier:
        instead = STAFF_SCORE if subject is Subject.STAFF else EARLIER_SCORE
        return Outcome(series.unit, None, evidence, instead)
    scores = [
        (cell, read(cell.text, cell.holds, cell.head))
        for cell in series.cells
        if cell.holds in (Holds.SCORE, Holds.ANY)
    ]
    response = next((c.text for c in series.cells if c.holds is Holds.COUNT and is_number(c.text)), None)
    for cell, reading in scores:
        if reading.text is not None:
            quote = Evidence(cell.quote, cell.place)
            return Outcome(series.unit, reading.text, quote, response=reading.response or response)
    return Outcome(series.unit, None, evidence, _instead(series, [reading for _, reading in scores], notes))


def _instead(series: Series, readings: list[Reading], notes: dict[str, str]) -> str | None:
    for cell in series.cells:
        mark = next((mark for mark in notes if mark in cell.text), None)
        if mark and cell.holds in (Holds.SCORE, Holds.ANY, Holds.COUNT):
            return notes[mark]
    said = [reading.instead for reading in readings if reading.instead]
    if said and said[0] != OPEN:
        return said[0]
    kinds = {cell.holds for cell in series.cells if is_number(cell.text)}
    other = next((text for kind, text in _INSTEAD.items() if kind in kinds and kind is not Holds.COUNT), None)
    return other or (said[0] if said else COUNTS if kinds else None)


def _footnotes(document: Document, number: int) -> Iterator[tuple[str, str]]:
    for block in document.blocks[number + 1 : number + 3]:
        if block.kind is not Kind.HEADING and re.match(r"[¹²³⁴⁵*†]", block.text):
            for mark, text in _FOOTNOTE.findall(block.text):
                yield mark, text.strip(" .").lower()[:1] + text.strip(" .")[1:]
