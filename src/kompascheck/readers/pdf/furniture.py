"""Running headers and footers: lines at the edge of a page that come back on other pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from kompascheck.readers.pdf.lines import Line, PageText

_ZONE = 0.12  # the share of the page's height, at the top and at the bottom, where furniture stands
_SHARE = 0.4  # of the pages on which a text has to recur: less than half, for left and right pages may differ
_SLACK = 4.0  # points between the heights of one running line on two pages
_DIGITS = re.compile(r"\d+|\b[ivxl]+\b")
_PAGE_NUMBER = re.compile(r"\W*(\d{1,4})\W*")

_Slot = tuple[bool, str]  # at the top or not, and the text with its digits masked


def furniture(pages: Sequence[PageText]) -> set[Line]:
    """The lines that are running headers or footers."""
    if len(pages) < 2:
        return set()
    edges = {line: _slot(line, page) for page in pages for line in page.lines if _at_edge(line, page)}
    found = _recurring(edges, len(pages)) | _chapter_headers(edges, len(pages))
    return {line for page in pages for line in _outermost(page, found)}


def _recurring(edges: dict[Line, _Slot], pages: int) -> set[Line]:
    """Lines whose text, digits apart, stands at one height on many pages; bare numbers must count the pages."""
    slots: defaultdict[_Slot, list[Line]] = defaultdict(list)
    for line, slot in edges.items():
        slots[slot].append(line)
    found: set[Line] = set()
    for lines in slots.values():
        base = sorted(line.base for line in lines)[len(lines) // 2]
        level = [line for line in lines if abs(line.base - base) <= _SLACK]
        if all(_PAGE_NUMBER.fullmatch(line.text) for line in level):
            level = _counting(level)
        if len({line.page for line in level}) >= max(min(3, pages), _SHARE * pages):
            found.update(level)
    return found


def _counting(lines: Sequence[Line]) -> list[Line]:
    """The numbers that rise with the page: a page number differs from the page by the same amount everywhere."""
    shifts = [(int(match.group(1)) - line.page) for line in lines if (match := _PAGE_NUMBER.fullmatch(line.text))]
    usual = Counter(shifts).most_common(1)[0][0]
    return [line for line, shift in zip(lines, shifts, strict=True) if shift == usual]


def _chapter_headers(edges: dict[Line, _Slot], pages: int) -> set[Line]:
    """Headers whose text changes by chapter: one height and letter on most pages, in a size of their own."""
    places: defaultdict[tuple[bool, int, float, str], list[Line]] = defaultdict(list)
    sizes: Counter[float] = Counter()
    for line, slot in edges.items():
        places[slot[0], round(line.base), round(line.size, 1), line.font.family].append(line)
        sizes[round(line.size, 1)] += len(line.text)
    found: set[Line] = set()
    for (_, _, size, _), lines in places.items():
        texts = Counter(edges[line] for line in lines)
        lone = len({line.page for line in lines}) == len(lines)
        repeated = sum(count for count in texts.values() if count > 1)
        own_size = size != max(sizes, key=sizes.__getitem__)
        if lone and own_size and len(lines) >= max(4, 0.5 * pages) and repeated >= 0.7 * len(lines):
            found.update(lines)
    return found


def _outermost(page: PageText, found: set[Line]) -> list[Line]:
    """The found lines with nothing but found lines between them and the edge of the page."""
    kept: list[Line] = []
    for sign in (-1, 1):
        rows: defaultdict[int, list[Line]] = defaultdict(list)
        for line in page.lines:
            rows[round(sign * line.base / 2)].append(line)
        for key in sorted(rows):
            if not all(line in found for line in rows[key]):
                break
            kept += rows[key]
    return kept


def _at_edge(line: Line, page: PageText) -> bool:
    return line.base < _ZONE * page.height or line.base > (1 - _ZONE) * page.height


def _slot(line: Line, page: PageText) -> _Slot:
    masked = _DIGITS.sub("#", line.text.lower())
    return line.base > page.height / 2, "".join(masked.split())
