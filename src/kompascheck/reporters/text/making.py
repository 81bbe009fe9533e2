"""The tables of the text report on the making of the document and on last year's goals."""

from __future__ import annotations

from collections.abc import Iterable

from kompascheck.report import Evidence, GoalTrace, MakingOf
from kompascheck.reporters.text.canvas import Canvas, Column
from kompascheck.reporters.wording import position
from kompascheck.typography import shorten

HOLE = "-"
_GOAL_LENGTH = 60


def draw_making_of(canvas: Canvas, parties: Iterable[MakingOf]) -> None:
    """Each party with the places that tell how it took part, what it said and what was done; a hole is a dash."""
    columns = (Column("Partij"), Column("hoe"), Column("wat gezegd"), Column("wat gedaan"))
    rows: list[tuple[str, ...]] = [(row.party, _where(row.how), _where(row.said), _where(row.done)) for row in parties]
    canvas.table(columns, rows)
    if any(HOLE in row for row in rows):
        canvas.line()
        canvas.line("Een streepje betekent: daarover is bij deze partij niets gevonden.")


def draw_goals(canvas: Canvas, goals: Iterable[GoalTrace]) -> None:
    """Each goal of last year with the place that looks back on it."""
    rows: list[tuple[str, ...]] = [
        (shorten(trace.goal, _GOAL_LENGTH), _where(trace.evidence, "niet gevonden")) for trace in goals
    ]
    canvas.table((Column("Doel van vorig jaar"), Column("terugblik")), rows)


def _where(evidence: Evidence | None, hole: str = HOLE) -> str:
    return position(evidence.place) if evidence else hole
