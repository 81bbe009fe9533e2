"""Footnotes at the bottom of untagged pages: small text that opens with a number or a star."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kompascheck.document import Kind
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.measure import Measure

_MARK = re.compile(r"\[?(\d{1,3}|[*†‡])[\].)]?(?=\s*[^\W\d]|\s+\S)")
_SMALLER = 0.93  # times the body size
_LOWER = 0.6  # of the height of the text on the page: where notes may start


def split_notes(lines: Sequence[Line], measure: Measure) -> tuple[list[Line], list[Draft]]:
    """The running lines of a page, and its footnotes as drafts."""
    if len(lines) < 2:
        return list(lines), []
    top, bottom = max(line.base for line in lines), min(line.base for line in lines)
    start = len(lines)
    while start and _may_be_note(lines[start - 1], measure, bottom + _LOWER * (top - bottom)):
        start -= 1
    while start < len(lines) and not _MARK.match(lines[start].text):
        start += 1
    small = [line for line in lines[start:] if line.size < _SMALLER * measure.body]
    if not small or not start or any(line.base <= lines[start].base for line in lines[:start] if not line.turned):
        return list(lines), []
    return list(lines[:start]), _notes(lines[start:])


def _may_be_note(line: Line, measure: Measure, highest: float) -> bool:
    """Small text low on the page; a line that goes on after an address in small letters may be a bit bigger."""
    return line.size < 0.97 * measure.body and line.base < highest and not line.turned


def _notes(lines: Sequence[Line]) -> list[Draft]:
    """Notes begin at a mark; a number begins one only if it is the next in the row, for years and pages do not."""
    groups: list[list[Line]] = []
    last = None
    for line in lines:
        mark = _MARK.match(line.text)
        shown = mark.group(1) if mark else None
        number = int(shown) if shown and shown.isdigit() else None
        if groups and (shown is None or (number is not None and last is not None and number != last + 1)):
            groups[-1].append(line)
            continue
        groups.append([line])
        last = number if number is not None else last
    return [Draft(Kind.NOTE, tuple(group), aside=True) for group in groups]
