"""Headings told by their looks: size, weight, letter and numbering."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kompascheck.document import Kind
from kompascheck.readers.headings import may_head, number_level
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.lines import Line, has_leaders
from kompascheck.readers.pdf.measure import Look, Measure, look

_MAX_LINES, _MAX_CHARS = 4, 160
_BIGGER = 1.05  # times the body size: a difference that is seen
_FEW = 3


def with_looks(
    drafts: Sequence[Draft], measure: Measure, known: frozenset[Look] | None = None
) -> tuple[list[Draft], int]:
    """The drafts with those that look like headings made so, and how many were found.

    `known` are the looks of headings that are sure (from the outline): then only those looks count, and the
    headings already there keep their level.
    """
    open_drafts = [index for index, draft in enumerate(drafts) if draft.kind in (Kind.PARAGRAPH, Kind.ITEM)]
    short = [index for index in open_drafts if _is_short(drafts[index])]
    if known is None:
        margins = _usual_left(drafts)
        chosen = {index for index in short if _stands_out(drafts[index], measure, margins)}
        chosen -= _doubtful(chosen, drafts, measure)
        levels = _levels(drafts, chosen)
    else:
        by_look = _levels_by_example(drafts)
        chosen = {index for index in short if look(drafts[index].lines[0]) in known - {measure.plain}}
        levels = {index: by_look[look(drafts[index].lines[0])] for index in chosen}
    result = [
        replace(draft, kind=Kind.HEADING, level=levels[index]) if index in chosen else draft
        for index, draft in enumerate(drafts)
    ]
    return result, len(chosen)


def _is_short(draft: Draft) -> bool:
    """True for a few lines in one look that do not end as a sentence does."""
    text = " ".join(line.text for line in draft.lines)
    may = len(draft.lines) <= _MAX_LINES and not has_leaders(text) and may_head(text.rstrip(":"), _MAX_CHARS)
    return may and not draft.aside and not draft.lines[0].turned and _uniform(draft.lines)


def _stands_out(draft: Draft, measure: Measure, margins: dict[int, set[int]]) -> bool:
    """Bigger than the body text, or bold in a letter of its own, or one of these at the margin of the text."""
    first = draft.lines[0]
    if first.size >= _BIGGER * measure.body:
        return True
    own_letter = first.font.family != measure.family
    if first.size < 0.95 * measure.body or not (first.bold or own_letter):
        return False
    at_margin = round(first.left / 3) in margins.get(first.page, set())
    return (first.bold and own_letter) or (len(draft.lines) <= 2 and at_margin)


def _doubtful(chosen: set[int], drafts: Sequence[Draft], measure: Measure) -> set[int]:
    """Bold lines in the body's own letter and size, where other headings do stand out.

    A few of them are emphasis, and bold questions are those of an interview; many others are a low level.
    """
    weak = {
        index
        for index in chosen
        if drafts[index].lines[0].size < _BIGGER * measure.body and drafts[index].lines[0].font.family == measure.family
    }
    if len(chosen - weak) < _FEW:
        return set()
    asking = {index for index in weak if drafts[index].lines[-1].text.endswith("?")}
    return weak if len(weak - asking) < _FEW else asking


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


def _levels(drafts: Sequence[Draft], chosen: set[int]) -> dict[int, int]:
    """The bigger, then the bolder, the higher; in numbered headings the depth of the number decides."""
    looks = {index: look(drafts[index].lines[0]) for index in chosen}
    ranked = sorted(set(looks.values()), key=lambda item: (-item[0], not item[1]))
    ranks = {item: min(rank, 6) for rank, item in enumerate(ranked, start=1)}
    levels = {index: ranks[looks[index]] for index in chosen}
    depths = {index: depth for index in chosen if (depth := number_level(drafts[index].lines[0].text))}
    tops = [levels[index] for index, depth in depths.items() if depth == 1]
    if tops and 2 * len(depths) > len(chosen):
        top = Counter(tops).most_common(1)[0][0]
        levels |= {index: min(6, top + depth - 1) for index, depth in depths.items()}
    return levels


def _levels_by_example(drafts: Sequence[Draft]) -> dict[Look, int]:
    counts: dict[Look, Counter[int]] = {}
    for draft in drafts:
        if draft.kind is Kind.HEADING:
            counts.setdefault(look(draft.lines[0]), Counter())[draft.level] += 1
    return {looks: levels.most_common(1)[0][0] for looks, levels in counts.items()}
