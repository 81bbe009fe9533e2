"""The tables of the text report: the groups with their counts, and the locations with their outcomes."""

from __future__ import annotations

from collections.abc import Iterable

from kompascheck.report import Location
from kompascheck.reporters.tally import Tally
from kompascheck.reporters.text.canvas import Canvas, Column
from kompascheck.reporters.wording import outcome


def draw_groups(canvas: Canvas, tallies: Iterable[Tally]) -> None:
    """The groups with what is present, doubtful and missing; advice stands apart, it is never missing."""
    shown = [row for row in tallies if row.mandatory or row.advice or row.not_applicable]
    with_exempt = any(row.not_applicable for row in shown)
    columns = [Column("Onderdeel"), *(Column(title, True) for title in ("aanwezig", "twijfel", "ontbreekt"))]
    columns += [Column("n.v.t.", True)] if with_exempt else []
    columns.append(Column("advies", True))
    canvas.table(tuple(columns), [_group_row(row, with_exempt) for row in shown])


def _group_row(row: Tally, with_exempt: bool) -> tuple[str, ...]:
    counts = [row.present, row.partial, row.missing, *([row.not_applicable] if with_exempt else [])]
    advice = f"{row.advice_followed} van {row.advice}" if row.advice else ""
    return (row.title, *(_figure(count) for count in counts), advice)


def draw_locations(canvas: Canvas, locations: Iterable[Location]) -> None:
    """Each locatie or wijkteam with the outcome of its ervaringsmeting, or what stands in its place."""
    columns = (Column("Locatie of wijkteam"), Column("soort"), Column("uitkomst"), Column("respons", True))
    canvas.table(columns, [_location_row(location) for location in locations])


def _location_row(location: Location) -> tuple[str, ...]:
    return (location.name, location.kind, outcome(location), location.response or "")


def _figure(count: int) -> str:
    return str(count) if count else "-"
