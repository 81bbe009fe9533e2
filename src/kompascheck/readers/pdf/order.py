"""Reading order on a page whose content stream does not follow it.

Most programs write a page in reading order, column by column; then the stream is trusted. Where it jumps
about, or writes across the columns line by line, the order is found from the page's gutters.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kompascheck.readers.pdf.lines import Line

_MAX_DEPTH = 4  # columns within columns: up to sixteen side by side
_MIN_LINES = 4  # on each side of a gutter
_MAX_CROSSING = 0.35  # the share of lines that may run across a gutter: titles, wide tables
_MIN_CHARS = 12  # the usual number of characters on a line of a column; labels and numbers are shorter


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page: as in the stream if that is sound, else column by column."""
    return list(lines) if _is_sound(lines) else _by_columns(lines)


def _is_sound(lines: Sequence[Line]) -> bool:
    """False when the stream goes back up without going to the right, or keeps hopping between columns."""
    back = hops = 0
    for last, line in pairwise(lines):
        if last.turned or line.turned:
            continue
        rise = (line.base - last.base) / line.size
        if rise > 1.5 and line.left < last.right - line.size and line.left < last.left + 3 * line.size:
            back += 1
        elif abs(rise) < 0.3 and line.left > last.right:
            hops += min(len(last.text), len(line.text)) > _MIN_CHARS
    return back == 0 and hops < max(_MIN_LINES, 0.2 * len(lines))


def _by_columns(lines: Sequence[Line], depth: int = 0) -> list[Line]:
    gutter = _gutter(lines) if depth < _MAX_DEPTH else None
    if gutter is None:
        return sorted(lines, key=lambda line: (-round(line.base / 2), line.left))
    result: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda item: -item.base):
        if line.right <= gutter + 1:
            left.append(line)
        elif line.left >= gutter - 1:
            right.append(line)
        else:
            result += [*_by_columns(left, depth + 1), *_by_columns(right, depth + 1), line]
            left, right = [], []
    return [*result, *_by_columns(left, depth + 1), *_by_columns(right, depth + 1)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """The left edge of a column that fewest lines run across, None when there is no second column."""
    best: tuple[float, float] | None = None
    for edge in sorted({round(line.left) for line in lines}):
        left = [line for line in lines if line.right <= edge + 1]
        right = [line for line in lines if line.left >= edge - 1]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _MIN_LINES or crossing > _MAX_CROSSING * len(lines):
            continue
        if _is_text(left) and _is_text(right) and _side_by_side(left, right) and (best is None or crossing < best[0]):
            best = crossing, float(edge)
    return best[1] if best else None


def _is_text(lines: Sequence[Line]) -> bool:
    return sorted(len(line.text) for line in lines)[len(lines) // 2] >= _MIN_CHARS


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> bool:
    top = min(max(line.base for line in left), max(line.base for line in right))
    bottom = max(min(line.base for line in left), min(line.base for line in right))
    return top - bottom > 2 * left[0].size
