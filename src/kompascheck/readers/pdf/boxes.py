"""Sidebars: text in a drawn box stands apart from the running text."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.shapes import Box, Shapes

_MIN_CHARS = 60  # a box with less is a coloured heading or a label
_MAX_SHARE = 0.6  # of the lines on the page: a box with more is the background of the page


def in_boxes(lines: Sequence[Line], shapes: Shapes, tables: Set[Line]) -> list[Line]:
    """The lines, those that stand in a sidebar marked as boxed; `tables` are stand-ins that stay as they are."""
    inside: set[Line] = set()
    for box in shapes.boxes:
        held = [line for line in lines if line not in tables and _in(box, line)]
        chars = sum(len(line.text) for line in held)
        if 1 < len(held) <= _MAX_SHARE * len(lines) and chars >= _MIN_CHARS:
            inside.update(held)
    return [replace(line, boxed=True) if line in inside else line for line in lines] if inside else list(lines)


def _in(box: Box, line: Line) -> bool:
    return box.holds(line.left, line.base) and box.holds(line.right - 1, line.base)
