"""Lines in reading order to paragraphs and list items."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kompascheck.document import Kind
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.lines import Line, has_leaders
from kompascheck.readers.pdf.measure import Measure

_STRONG = re.compile(r"[•●▪■◦○‣∙➢✓✔❖\uf0b7\uf0a7]")  # never the start of a line by chance
BULLET = re.compile(r"^(?:[•●▪■◦○‣∙➢✓✔❖\uf0b7\uf0a7*·]|[-–—o](?=\s))\s*(?=\S)")
NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_FEW = 3  # lines, below which a margin cannot be told
_HYPHENS = ("-", "\u00ad", "\u2010")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")


def paragraphs(lines: Sequence[Line], measure: Measure) -> list[Draft]:
    """Group lines in reading order. A paragraph that runs over a column or a page is one draft."""
    groups: list[list[Line]] = []
    edges = _Edges(lines)
    for line in lines:
        if groups and _continues(groups[-1], line, measure, edges):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_draft(group) for group in groups]


class _Edges:
    """How far to the right lines reach, by page and left margin (in steps of 10 points)."""

    def __init__(self, lines: Sequence[Line]) -> None:
        rights: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
        for line in lines:
            rights[line.page, round(line.left / 10)].append(line.right)
        self._edges = {key: _edge(10 * key[1], found) for key, found in rights.items()}

    def stops(self, last: Line, line: Line) -> bool:
        """True when `last` ends so early that the first word of `line` would have fitted on it.

        A sentence end on a line that nothing can be compared with counts as an early end.
        """
        if last.text[-1:] in _HYPHENS:
            return False
        edge = self._edges[last.page, round(last.left / 10)]
        if edge is None:
            return bool(_SENTENCE_END.search(last.text))
        letter = (last.right - last.left) / max(1, len(last.text))
        word = len(line.text.split(maxsplit=1)[0]) + 1
        return last.right + word * letter + 0.5 * last.size < edge


def _edge(left: float, rights: Sequence[float]) -> float | None:
    """The right margin of lines that start at `left`, None if too few of them come near it to tell."""
    edge = max(rights)
    near = sum(right >= edge - 0.15 * (edge - left) for right in rights)
    return edge if near >= _FEW else None


def _continues(group: list[Line], line: Line, measure: Measure, edges: _Edges) -> bool:
    last = group[-1]
    if (last.page, last.row) == (line.page, line.row):
        return True
    if not _alike(last, line) or last.boxed != line.boxed:
        return False
    if starts_item(line) and (_STRONG.match(line.text) or starts_item(group[0]) or not _mid_sentence(last, line)):
        return False
    full = not edges.stops(last, line)
    if not full and last.font.family != line.font.family:
        return False
    if _ends_listed(group):
        return False
    if _jumps(last, line):
        runs_on = line.text[:1].islower() and not _SENTENCE_END.search(last.text)
        return runs_on or (full and len(last.text.split()) > 2)
    step = last.base - line.base
    if step > 1.25 * measure.step(line) or (abs(line.left - last.left) > 60 and line.left > last.right):
        return False
    if _hangs(group, line):
        return True
    indent = line.left - last.left
    if abs(indent) > 0.8 * line.size and len(group) > 1 and not starts_item(group[0]):
        return indent < 0 and full and _mid_sentence(last, line)
    return full or not _SENTENCE_END.search(last.text)


def _alike(last: Line, line: Line) -> bool:
    """Same size, and not a change from a wholly bold line to a plain one or back."""
    if abs(last.size - line.size) > 0.06 * line.size or last.turned != line.turned:
        return False
    return last.bold == line.bold or (last.font.bold != last.bold_end) or (line.font.bold != line.bold_end)


def _ends_listed(group: list[Line]) -> bool:
    """True for a line of a table of contents: it ends in dots or in a page number at some distance."""
    last = group[-1]
    apart = len(group) > 1 and group[-2].row == last.row and group[-2].page == last.page
    return has_leaders(last.text) or (apart and last.text.isdigit())


def _jumps(last: Line, line: Line) -> bool:
    return last.page != line.page or line.base > last.base - 0.3 * line.size


def _mid_sentence(last: Line, line: Line) -> bool:
    first = line.text.lstrip("\"'“‘(")[:1]
    return not _SENTENCE_END.search(last.text) or first.islower()


def _hangs(group: list[Line], line: Line) -> bool:
    """True for the second and later lines of a list item, set under its text."""
    return starts_item(group[0]) and line.left > group[0].left + 0.4 * line.size


def starts_item(line: Line) -> bool:
    """True for a line that opens with a bullet or a list number."""
    return bool(BULLET.match(line.text) or NUMBER.match(line.text))


def _draft(group: list[Line]) -> Draft:
    first = group[0]
    kind = Kind.ITEM if starts_item(first) else Kind.PARAGRAPH
    return Draft(kind, tuple(group), level=1 if kind is Kind.ITEM else 0, aside=first.boxed or bool(first.turned))


def without_label(line: Line) -> Line:
    """The line without the bullet or number of its list item."""
    text = BULLET.sub("", line.text, count=1)
    return replace(line, text=text if text != line.text else NUMBER.sub("", line.text, count=1))
