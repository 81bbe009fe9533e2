"""Background figures from an export of a KIK-V datastation, as tables beside the questions that they support.

A file that does not fit, or of which a row is incomplete, is refused as a whole: half a table would mislead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kompascheck.rulepack.beside import KikvQuestion
from kompascheck.scaffold.kikvfile import REQUIRED, Figure, read_rows, row_error
from kompascheck.scaffold.model import FormTable

_HEADS = {"onderdeel": "Onderdeel", "waarde": "Waarde", "eenheid": "Eenheid", "periode": "Periode"}


def read_figures(path: Path, questions: Sequence[KikvQuestion]) -> dict[str, tuple[FormTable, ...]]:
    """The tables by the code that they support. Raises ScaffoldError with the row that does not fit."""
    figures = read_rows(path)
    known = {question.indicator: question for question in questions}
    seen: set[tuple[str, ...]] = set()
    for figure in figures:
        _check(path, figure, known)
        if figure.key in seen:
            raise row_error(path, figure.where, "dit cijfer staat er al. Laat van elk cijfer er één staan.")
        seen.add(figure.key)
    tables: dict[str, tuple[FormTable, ...]] = {}
    for question in questions:
        rows = [figure.values for figure in figures if figure.values["indicator"] == question.indicator]
        if rows:
            tables[question.supports] = (*tables.get(question.supports, ()), _table(question, rows))
    return tables


def _table(question: KikvQuestion, rows: Sequence[Mapping[str, str]]) -> FormTable:
    names = [name for name in _HEADS if name in REQUIRED or any(row.get(name) for row in rows)]
    return FormTable(
        f"{question.topic}: indicator {question.indicator} van KIK-V",
        question.question,
        tuple(_HEADS[name] for name in names),
        tuple(tuple(row.get(name, "") for name in names) for row in rows),
        captioned=True,
    )


def _check(path: Path, figure: Figure, known: Iterable[str]) -> None:
    for name in REQUIRED:
        if not figure.values.get(name):
            raise row_error(path, figure.where, f"'{name}' is niet ingevuld. Vul het aan, of haal de rij weg.")
    indicator = figure.values["indicator"]
    if indicator not in known:
        raise row_error(path, figure.where, f"indicator {indicator} is niet bekend. Kies uit: {', '.join(known)}.")
