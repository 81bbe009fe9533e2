"""The columns of a table, from its vertical rulings or from the gaps in its text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.shapes import Shapes
from kompascheck.readers.pdf.tables import Zone

_APART = 0.4  # in ems: text closer than this is in the same column, such as a note mark


@dataclass(slots=True)
class Column:
    """A column: the stretch of the page's width that its text takes up."""

    left: float
    right: float


def columns_of(zone: Zone, shapes: Shapes) -> list[Column]:
    """The columns of a table, from vertical rulings through it, else from the gaps in its text."""
    ruled = _ruled_columns(zone, shapes)
    return ruled if ruled else _text_columns(zone.lines)


def _ruled_columns(zone: Zone, shapes: Shapes) -> list[Column]:
    inside = [box for box in shapes.vertical if box.bottom < zone.top and box.top > zone.bottom]
    edges: list[float] = []
    for edge in sorted(box.left for box in inside if zone.left - 15 <= box.left <= zone.right + 15):
        if not edges or edge - edges[-1] > 4:
            edges.append(edge)
    if not edges:
        return []
    edges = [zone.left - 1, *edges] if edges[0] > zone.left + 2 else edges
    edges = [*edges, zone.right + 1] if edges[-1] < zone.right - 2 else edges
    crossed = sum(_crossings(line, edges[1:-1]) > 0 for line in zone.lines)
    if len(edges) < 3 or crossed > 0.25 * len(zone.lines):
        return []
    return [Column(left, right) for left, right in pairwise(edges)]


def _crossings(line: Line, edges: Sequence[float]) -> int:
    return sum(line.left + line.size < edge < line.right - line.size for edge in edges)


def _text_columns(lines: Sequence[Line]) -> list[Column]:
    """Narrow pieces first, each widens the column it touches; a piece over several columns spans them."""
    columns: list[Column] = []
    for line in sorted(lines, key=lambda item: item.right - item.left):
        near = _APART * line.size
        touched = [column for column in columns if line.left < column.right + near and line.right > column.left - near]
        if not touched:
            columns.append(Column(line.left, line.right))
        elif len(touched) == 1:  # a piece over several columns tells nothing about their edges
            touched[0].left = min(touched[0].left, line.left)
            touched[0].right = max(touched[0].right, line.right)
    return sorted(columns, key=lambda column: column.left)


def column_of(line: Line, columns: Sequence[Column]) -> int:
    """The column that holds most of the line, or else the nearest one."""
    best, most = 0, -math.inf
    left, right = line.left, line.right
    for index, column in enumerate(columns):
        shared = (right if right < column.right else column.right) - (left if left > column.left else column.left)
        if shared > most:
            best, most = index, shared
    return best
