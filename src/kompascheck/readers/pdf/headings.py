"""Headings told by their looks: size, weight, letter and numbering."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kompascheck.document import Kind
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.paragraphs import Measure

_MAX_LINES, _MAX_CHARS = 4, 160
_NUMBERED = re.compile(r"^(?:hoofdstuk\s+)?(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S", re.IGNORECASE)
_NO_HEADING_END = re.compile(r"[.,;]$")

Look = tuple[float, bool, str]  # size, bold, family: headings of one level look alike


def look(line: Line) -> Look:
    """The looks by which headings of one level are alike."""
    return round(line.size * 2) / 2, line.bold, line.font.family


def with_looks(drafts: Sequence[Draft], measure: Measure, known: frozenset[Look] | None = None) -> tuple[list[Draft], int]:
    """The drafts with those that look like headings made so, and how many were found.

    `known` are the looks of headings that are sure (from the outline): then only those looks count, and the
    headings already there keep their level.
    """
    body_left = _usual_left(drafts)
    chosen = {
        index: look(draft.lines[0])
        for index, draft in enumerate(drafts)
        if draft.kind in (Kind.PARAGRAPH, Kind.ITEM) and _may_be(drafts, index, measure, body_left, known)
    }
    levels = _levels(chosen, drafts) if known is None else _levels_by_example(drafts)
    result = list(drafts)
    for index, looks in chosen.items():
        result[index] = replace(drafts[index], kind=Kind.HEADING, level=_level(drafts[index], levels[looks], known))
    return result, len(chosen)


def _may_be(
    drafts: Sequence[Draft], index: int, measure: Measure, body_left: dict[int, set[int]], known: frozenset[Look] | None
) -> bool:
    draft = drafts[index]
    first = draft.lines[0]
    text = " ".join(line.text for line in draft.lines)
    if len(draft.lines) > _MAX_LINES or len(text) > _MAX_CHARS or not any(char.isalpha() for char in text):
        return False
    if draft.aside or first.turned or _NO_HEADING_END.search(text) or not _uniform(draft.lines):
        return False
    if known is not None:
        return look(first) in known and look(first) != (measure.body, False, measure.family)
    if first.size >= 1.12 * measure.body:
        return True
    if not first.bold or first.size < 0.95 * measure.body:
        return False
    own_letter = first.font.family != measure.family
    return own_letter or (len(draft.lines) <= 2 and round(first.left / 3) in body_left.get(first.page, set()))


def _uniform(lines: Sequence[Line]) -> bool:
    return len({look(line) for line in lines}) == 1 and (lines[0].bold or not lines[0].font.bold)


def _usual_left(drafts: Sequence[Draft]) -> dict[int, set[int]]:
    """Per page the left margins (in steps of 3 points) of its running text: of a tenth or more of its lines."""
    margins: dict[int, Counter[int]] = {}
    for draft in drafts:
        if draft.table is None and draft.kind is Kind.PARAGRAPH:
            for line in draft.lines:
                margins.setdefault(line.page, Counter())[round(line.left / 3)] += 1
    return {
        page: {left for left, count in counted.items() if 5 * count >= max(counted.values())}
        for page, counted in margins.items()
    }


def _levels(chosen: dict[int, Look], drafts: Sequence[Draft]) -> dict[Look, int]:
    """A level for each look: the bigger, then the bolder, the higher. A lone title on page 1 counts too."""
    ranked = sorted(set(chosen.values()), key=lambda item: (-item[0], not item[1]))
    return {item: min(rank, 6) for rank, item in enumerate(ranked, start=1)}


def _levels_by_example(drafts: Sequence[Draft]) -> dict[Look, int]:
    counts: dict[Look, Counter[int]] = {}
    for draft in drafts:
        if draft.kind is Kind.HEADING:
            counts.setdefault(look(draft.lines[0]), Counter())[draft.level] += 1
    return {looks: levels.most_common(1)[0][0] for looks, levels in counts.items()}


def _level(draft: Draft, by_look: int, known: frozenset[Look] | None) -> int:
    return by_look
