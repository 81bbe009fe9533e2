"""Chunks of text as the content stream writes them, and which of them stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from kompascheck.readers.pdf.lines import Line


class Chunk:
    """Lines below one another that the stream writes in one go: a cell, or a paragraph."""

    __slots__ = ("bottom", "left", "lines", "right", "size", "start", "top")

    def __init__(self, start: int, line: Line) -> None:
        self.start, self.lines, self.size = start, [line], line.size
        self.left, self.right, self.top, self.bottom = line.left, line.right, line.top, line.bottom

    def add(self, line: Line) -> None:
        """Take in the next line."""
        self.lines.append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)
        self.bottom = line.bottom


Group = list[Chunk]  # chunks side by side: a row of a table, or (one chunk) running text


def chunks_of(lines: Sequence[Line]) -> list[Chunk]:
    """The lines put together into cells and paragraphs."""
    chunks: list[Chunk] = []
    for index, line in enumerate(lines):
        if chunks and _below(chunks[-1].lines[-1], line):
            chunks[-1].add(line)
        else:
            chunks.append(Chunk(index, line))
    return chunks


def _below(last: Line, line: Line) -> bool:
    step = last.base - line.base
    if last.turned or line.turned or not 0.3 * line.size < step <= 1.7 * line.size:
        return False
    if abs(last.size - line.size) >= 0.1 * line.size or line.left >= last.right or last.left >= line.right:
        return False
    left, right = line.left - last.left, line.right - last.right
    return min(abs(left), abs(left + right) / 2, 4 * abs(right)) < 2 * line.size  # left, centred or exactly right


def groups_of(chunks: Sequence[Chunk]) -> list[Group]:
    """The chunks put together into rows: each stands to the right of the one before it, at the same height."""
    groups: list[Group] = []
    for chunk in chunks:
        if groups and _beside(groups[-1], chunk):
            groups[-1].append(chunk)
        else:
            groups.append([chunk])
    return groups


def _beside(group: Group, chunk: Chunk) -> bool:
    slack = 0.3 * chunk.size
    if any(chunk.left < part.right - slack for part in group):
        return False
    top, bottom = max(part.top for part in group), min(part.bottom for part in group)
    return min(top, chunk.top) - max(bottom, chunk.bottom) > slack
