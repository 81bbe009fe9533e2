"""Finding tables on untagged pages: pieces of text that stand side by side, row after row.

The content stream writes a table cell by cell, so a row shows as chunks of text each to the right of the one
before it, and the next row as a jump back to the left and down. Two columns of running text jump up instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kompascheck.readers.pdf.chunks import Chunk, Group, chunks_of, groups_of
from kompascheck.readers.pdf.lines import Line, has_leaders
from kompascheck.readers.pdf.shapes import Shapes

_PROSE_CHARS = 28  # characters on a line from which two chunks side by side may be columns of running text


@dataclass(frozen=True, slots=True)
class Zone:
    """A table on one page: the stretch of lines (in content order) that it takes up, and its edges."""

    start: int
    end: int
    lines: tuple[Line, ...]
    left: float
    right: float
    top: float
    bottom: float

    @classmethod
    def of(cls, start: int, end: int, lines: Sequence[Line]) -> Zone:
        """The zone of `lines[start:end]`, with the edges of its text."""
        held = tuple(lines[start:end])
        left, right = min(line.left for line in held), max(line.right for line in held)
        return cls(start, end, held, left, right, max(line.top for line in held), min(line.bottom for line in held))


def find_zones(lines: Sequence[Line], shapes: Shapes, body: float) -> list[Zone]:
    """The tables among the lines of one page, in content order; `body` is the size of the running text."""
    groups = groups_of(chunks_of(lines))
    zones: list[Zone] = []
    index = 0
    while index < len(groups):
        end = _zone_end(groups, index, shapes)
        rows = groups[index:end]
        if rows and _is_table(rows, shapes, body):
            first, last = rows[0][0], rows[-1][-1]
            zones.append(Zone.of(first.start, last.start + len(last.lines), lines))
        index = max(end, index + 1)
    return zones


def _zone_end(groups: Sequence[Group], start: int, shapes: Shapes) -> int:
    """Where the table that begins with group `start` ends, or 0 if none begins there.

    Rows of one chunk are taken along between rows of several. At the top of a page a repeated head with a
    ruling below it may be followed by nothing but the rest of a row.
    """
    if start == 0 and len(groups) > 1 and len(groups[0]) > 1 and len(groups[1]) == 1:
        lone = groups[1][0]
        aligned = any(abs(lone.left - part.left) <= 0.5 * lone.size for part in groups[0])
        if aligned and _next_row(groups[0], groups[1]) and _has_rule_below(groups[0], shapes):
            return max(2, _rows_end(groups, start))
    return _rows_end(groups, start)


def _has_rule_below(row: Group, shapes: Shapes) -> bool:
    left, right, bottom = row[0].left, row[-1].right, min(part.bottom for part in row)
    near = (rule for rule in shapes.horizontal if abs(rule.bottom - bottom) < 6)
    return any(rule.left < left + 9 and rule.right > right - 9 for rule in near)


def _rows_end(groups: Sequence[Group], start: int) -> int:
    end, rows = 0, 0
    index = start
    while index < len(groups):
        if index > start and not _next_row(groups[index - 1], groups[index]):
            break
        if len(groups[index]) > 1:
            rows += 1
            end = index + 1
        elif index == start or index - end >= 2 or not _fits(groups[start:end], groups[index][0]):
            break
        index += 1
    return end if rows >= 2 else 0


def _next_row(above: Group, below: Group) -> bool:
    size = below[0].size
    if abs(above[0].size - size) > 0.15 * size:
        return False
    gap = min(part.bottom for part in above) - max(part.top for part in below)
    left, right = min(part.left for part in above), max(part.right for part in above)
    return -0.6 * size <= gap <= 2.5 * size and below[0].left < right and below[-1].right > left


def _fits(rows: Sequence[Group], chunk: Chunk) -> bool:
    """True for a chunk that can be a row of its own: it stands within one column, or spans the table."""
    lefts = [part.left for row in rows for part in row]
    return any(abs(chunk.left - left) <= 0.5 * chunk.size for left in lefts)


def _is_table(rows: Sequence[Group], shapes: Shapes, body: float) -> bool:
    """False for a table of contents, and for columns of running text: full lines with no rulings between them."""
    if 2 * sum(has_leaders(row[-1].lines[-1].text) for row in rows) >= len(rows):
        return False
    chunks = [chunk for row in rows for chunk in row]
    top, bottom = max(chunk.top for chunk in chunks), min(chunk.bottom for chunk in chunks)
    left, right = min(chunk.left for chunk in chunks), max(chunk.right for chunk in chunks)
    ruled = any(
        bottom - 6 <= ruling.bottom <= top + 6 and ruling.left < right and ruling.right > left
        for ruling in (*shapes.horizontal, *shapes.vertical)
    )
    if ruled:
        return True
    if not _aligned(rows):
        return False
    texts = [line for chunk in chunks for line in chunk.lines]
    long = sum(len(line.text) >= _PROSE_CHARS for line in texts)
    return not (long >= 0.6 * len(texts) and len(texts) >= 4 and abs(chunks[0].size - body) <= 0.1 * body)


def _aligned(rows: Sequence[Group]) -> bool:
    """True when pieces further along the rows start at one place: the gaps of justified text do not."""
    starts = [[part.left for part in row[1:]] for row in rows if len(row) > 1]
    size = rows[0][0].size
    pairs = list(pairwise(starts))
    meeting = sum(any(abs(here - there) < 0.5 * size for here in above for there in below) for above, below in pairs)
    numbers = sum(len(row) > 1 and row[-1].lines[0].text[:1].isdigit() for row in rows)
    return 2 * max(meeting, numbers) > len(pairs)
