"""Figures that cannot be right: a mark above ten, a share above a hundred, a total outside its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kompascheck.checks.outcomes.cells import read
from kompascheck.checks.outcomes.columns import Holds
from kompascheck.checks.outcomes.layout import Layout
from kompascheck.checks.outcomes.model import Doubt
from kompascheck.document import Block
from kompascheck.language.numbers import NumberKind

_HIGHEST = {NumberKind.GRADE: 10.0, NumberKind.PERCENT: 100.0, NumberKind.NPS: 100.0}
_ROUNDING = 0.051  # a total of rounded parts may differ by half a tenth
_FEWEST_PARTS = 2


def doubts_of(block: Block, form: Layout) -> Iterator[Doubt]:
    """The figures of one table of outcomes that cannot be right."""
    parts: dict[str, list[float]] = defaultdict(list)
    for series in form.series:
        for cell in series.cells:
            if cell.holds not in (Holds.SCORE, Holds.ANY):
                continue
            reading = read(cell.text, cell.holds, cell.head)
            if reading.text is None or reading.kind not in _HIGHEST:
                continue
            if reading.value > _HIGHEST[reading.kind]:
                what = "cijfer boven de 10" if reading.kind is NumberKind.GRADE else "uitkomst boven de 100"
                yield Doubt(f"In de tabel met uitkomsten staat een {what}: {reading.text}.", cell.place)
            elif not series.total:
                parts[cell.head].append(reading.value)
            elif len(known := parts[cell.head]) >= _FEWEST_PARTS and not (
                min(known) - _ROUNDING <= reading.value <= max(known) + _ROUNDING
            ):
                message = (
                    f"Het totaal {reading.text} ligt buiten de uitkomsten waar het uit is opgebouwd ({_range(known)})."
                )
                yield Doubt(message, cell.place)


def _range(values: list[float]) -> str:
    return " tot ".join(f"{value:g}".replace(".", ",") for value in (min(values), max(values)))
