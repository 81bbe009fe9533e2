"""Reads an export of a KIK-V datastation, row by row.

The file is CSV (comma or semicolon) or JSON (a list of objects), in UTF-8. Every row is one figure:

    indicator   the number of the indicator, such as 2.0, as `kompascheck sources` lists it
    onderdeel   what the figure is about: a kwalificatieniveau, an age group, a quarter, the whole organisation
    waarde      the figure as it should stand in the table
    eenheid     optional: %, fte, uur
    periode     optional: 2025, of 2025-Q4

A column that is not listed here is refused, for a misspelt one would silently go missing.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kompascheck.oserrors import reason
from kompascheck.scaffold.errors import ScaffoldError

REQUIRED = ("indicator", "onderdeel", "waarde")
OPTIONAL = ("eenheid", "periode")


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the file; `where` is its place for messages."""

    where: str
    values: Mapping[str, str]

    @property
    def key(self) -> tuple[str, ...]:
        """What it is a figure of: two of the same would contradict each other."""
        return tuple(self.values.get(name, "") for name in ("indicator", "onderdeel", "eenheid", "periode"))


def read_rows(path: Path) -> list[Figure]:
    """The figures of a file, at least one. Raises ScaffoldError with the row that does not fit."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ScaffoldError(f"{path}: het bestand kan niet worden geopend ({reason(error)}).") from error
    except UnicodeDecodeError as error:
        raise ScaffoldError(f"{path}: het bestand is geen UTF-8-tekst. Sla de export op als UTF-8.") from error
    match path.suffix.lower():
        case ".csv":
            figures = _from_csv(path, text)
        case ".json":
            figures = _from_json(path, text)
        case suffix:
            raise ScaffoldError(f"{path}: de extensie '{suffix}' is niet bekend. Geef een bestand in .csv of .json.")
    if not figures:
        raise ScaffoldError(f"{path}: in dit bestand staan geen cijfers. Controleer de export.")
    return figures


def _from_csv(path: Path, text: str) -> list[Figure]:
    lines = text.splitlines()
    head = lines[0] if lines else ""
    # The delimiter of the head decides: in a row, a comma may stand in a figure.
    reader = csv.reader(lines, delimiter=";" if ";" in head else ",", strict=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader if any(map(str.strip, row))]
    except csv.Error as error:
        raise row_error(
            path, f"regel {reader.line_num}", "deze regel is geen geldige CSV; let op de aanhalingstekens."
        ) from error
    names = [name.casefold() for name in rows[0][1]] if rows else []
    _check_names(path, names)
    for number, row in rows[1:]:
        if len(row) != len(names):
            count = f"{len(row)} in plaats van {len(names)}"
            raise row_error(
                path, f"regel {number}", f"het aantal kolommen klopt niet: {count}. Is de export afgebroken?"
            )
    return [Figure(f"regel {number}", dict(zip(names, row, strict=True))) for number, row in rows[1:]]


def _from_json(path: Path, text: str) -> list[Figure]:
    try:
        data: Any = json.loads(text)
    except json.JSONDecodeError as error:
        raise row_error(path, f"regel {error.lineno}", "dit is geen geldige JSON. Is de export afgebroken?") from error
    except RecursionError as error:
        raise ScaffoldError(f"{path}: de JSON is te diep genest.") from error
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise ScaffoldError(f"{path}: verwacht wordt een lijst van cijfers, elk met {_listed(REQUIRED)}.")
    figures = []
    for number, row in enumerate(data, start=1):
        if any(isinstance(value, dict | list) for value in row.values()):
            raise row_error(path, f"cijfer {number}", "een waarde moet een getal of tekst zijn.")
        values = {str(name).casefold(): "" if value is None else str(value).strip() for name, value in row.items()}
        _check_names(path, list(values), f"cijfer {number}: ")
        figures.append(Figure(f"cijfer {number}", values))
    return figures


def _check_names(path: Path, names: Sequence[str], where: str = "") -> None:
    missing = [name for name in REQUIRED if name not in names]
    unknown = [name for name in names if name not in (*REQUIRED, *OPTIONAL)]
    if missing:
        raise ScaffoldError(
            f"{path}: {where}{_listed(missing)} ontbreekt. Verwacht wordt: {_listed((*REQUIRED, *OPTIONAL))}."
        )
    if unknown or len(set(names)) != len(names):
        wrong = f"{_listed(unknown)} is niet bekend" if unknown else "een kolom komt twee keer voor"
        raise ScaffoldError(f"{path}: {where}{wrong}. Verwacht wordt: {_listed((*REQUIRED, *OPTIONAL))}.")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def row_error(path: Path, where: str, problem: str) -> ScaffoldError:
    """What is wrong with one row of the file."""
    return ScaffoldError(f"{path}: {where}: {problem}")
