"""The rows of a table, from its horizontal rulings or from the pitch of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kompascheck.readers.pdf.columns import Column, column_of
from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.shapes import Box, Shapes
from kompascheck.readers.pdf.tables import Zone

_TIGHT = 1.45  # in ems: the largest line pitch inside a cell


def rows_of(zone: Zone, columns: Sequence[Column], shapes: Shapes) -> list[list[Line]]:
    """The lines of each row, from horizontal rulings where those part the rows, else from the line pitch."""
    lines = sorted(_lowered(zone.lines), key=lambda line: -line.base)
    rules = sorted({round(box.bottom) for box in shapes.horizontal if _crosses(box, zone)}, reverse=True)
    bands = _split(lines, rules)
    pitch = _cell_pitch(lines, columns)
    rows = [row for band in bands for row in _pitch_rows(band, columns, pitch)]
    return bands if len(bands) > 2 and len(bands) >= 0.6 * len(rows) else rows


def _lowered(lines: Sequence[Line]) -> list[Line]:
    """The lines, a raised note mark put on the line that it touches."""
    usual = max(line.size for line in lines)
    result = list(lines)
    for index, line in enumerate(lines):
        if line.size < 0.75 * usual:
            for other in lines:
                if abs(line.left - other.right) < 0.5 * usual and 0 < line.base - other.base < 0.7 * usual:
                    result[index] = replace(line, base=other.base, row=other.row)
                    break
    return result


def _crosses(box: Box, zone: Zone) -> bool:
    return zone.bottom - 3 < box.bottom < zone.top + 3


def _split(lines: Sequence[Line], rules: Sequence[int]) -> list[list[Line]]:
    bands: dict[int, list[Line]] = {}
    for line in lines:
        bands.setdefault(sum(rule > line.base + 0.3 * line.size for rule in rules), []).append(line)
    return [bands[key] for key in sorted(bands)]


def _pitch_rows(lines: Sequence[Line], columns: Sequence[Column], pitch: float) -> list[list[Line]]:
    """Lines of one cell stand closer than two rows do: blocks of close lines that overlap in height are a row."""
    blocks: list[list[Line]] = []
    for own in _by_column(lines, columns):
        last: Line | None = None
        for line in own:
            if last is not None and last.base - line.base <= max(1.2 * pitch, 0.3 * line.size):
                blocks[-1].append(line)
            else:
                blocks.append([line])
            last = line
    rows: list[list[Line]] = []
    for block in sorted(blocks, key=lambda item: -item[0].base):
        if rows and block[0].top - 0.25 * block[0].size > min(line.base for line in rows[-1]):
            rows[-1].extend(block)
        else:
            rows.append(list(block))
    return rows


def _cell_pitch(lines: Sequence[Line], columns: Sequence[Column]) -> float:
    """The line pitch inside cells, 0 when no cell holds more than one line.

    Rows set as tightly as lines cannot be told from lines by their pitch; then every line that fills most
    columns is a row.
    """
    by_column = [[line.base for line in own] for own in _by_column(lines, columns)]
    size = lines[0].size
    steps = [high - low for bases in by_column for high, low in pairwise(bases) if high - low > 0.8 * size]
    pitch = min(steps, default=0.0)
    levels = {round(line.base) for line in lines}
    filled = sum(len({round(base) for base in bases}) for bases in by_column)
    even = max(steps, default=0.0) < 1.25 * pitch
    if pitch > _TIGHT * size or (even and filled >= 0.9 * len(levels) * len(columns)):
        return 0.0
    return pitch


def _by_column(lines: Sequence[Line], columns: Sequence[Column]) -> list[list[Line]]:
    held: list[list[Line]] = [[] for _ in columns]
    for line in lines:
        held[column_of(line, columns)].append(line)
    return held
