"""Finds the outcomes of the client experience measurement over the reporting year, in tables and sentences."""

from __future__ import annotations

from kompascheck.checks.outcomes import sentences, tables, words
from kompascheck.checks.outcomes.finder import Finder
from kompascheck.checks.outcomes.model import Doubt, Outcome, Readings
from kompascheck.checks.outcomes.subject import subjects
from kompascheck.checks.places import Unit
from kompascheck.document import Document
from kompascheck.passages import Passage

__all__ = ["Doubt", "Outcome", "Readings", "find"]


def find(document: Document, passages: tuple[Passage, ...], units: tuple[Unit, ...], year: int) -> Readings:
    """All outcomes of the reporting `year`, of one unit or of the whole, and what stood in the place of one."""
    finder = Finder.of(units)
    lines = subjects(document, passages, year, finder)
    found, doubts = tables.outcomes(document, lines, finder, year)
    found += sentences.outcomes(lines, finder, year)
    readings = Readings.of(found, doubts)
    if readings.figures:
        return readings
    return Readings.of([*words.outcomes(document, lines, finder), *found], doubts)
