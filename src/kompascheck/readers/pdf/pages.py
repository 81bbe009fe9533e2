"""Reading all pages, one open at a time, so that memory does not grow with their number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

from kompascheck.readers.pdf.annotations import PageOpener
from kompascheck.readers.pdf.frame import Frame
from kompascheck.readers.pdf.lines import Line, PageText
from kompascheck.readers.pdf.shapes import Shapes, is_scan, shapes_of
from kompascheck.readers.pdf.structure import Tree
from kompascheck.readers.pdf.textpage import TextPage

_DIM, _DIM_SHARE = 20, 0.05  # unreadable characters on a page, from which more than an ornament is lost


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages of a document hold: text, shapes, and the merged structure tree if it was asked for."""

    texts: tuple[PageText, ...]
    shapes: dict[int, Shapes]
    tree: Tree
    scanned: tuple[int, ...]
    failed: tuple[int, ...]

    @property
    def partly_read(self) -> tuple[int, ...]:
        """The pages that could not be opened, or with many characters whose font does not tell the letters."""
        dim = (
            page.number for page in self.texts if page.unreadable > _DIM_SHARE * page.chars and page.unreadable > _DIM
        )
        return tuple(sorted({*self.failed, *dim}))

    @property
    def lines(self) -> list[Line]:
        """All lines, in content order."""
        return [line for page in self.texts for line in page.lines]


def read_pages(opener: PageOpener, *, marked: bool) -> Pages:
    """Read every page. With `marked` lines follow the structure tree, else shapes are read for the layout."""
    texts: list[PageText] = []
    shapes: dict[int, Shapes] = {}
    tree = Tree()
    scanned, failed = [], []
    for index in range(len(opener)):
        number = index + 1
        page = opener.open(index)
        if not page:
            failed.append(number)
            continue
        try:
            frame = Frame.of(page)
            text = _text(page, number, frame, marked=marked)
            texts.append(text)
            if marked:
                tree.add_page(page, number, {line.mcid for line in text.lines if line.mcid >= 0})
            elif text.lines:
                shapes[number] = shapes_of(page, frame)
            if text.chars < 30 and is_scan(page, text.width * text.height):
                scanned.append(number)
        finally:
            pdfium.FPDF_ClosePage(page)
    return Pages(tuple(texts), shapes, tree, tuple(scanned), tuple(failed))


def _text(page: Any, number: int, frame: Frame, *, marked: bool) -> PageText:
    """The text of a page, upright: on a page set sideways the sideways lines are the straight ones."""
    with TextPage(page) as layer:
        lines = layer.lines(number, frame, marked=marked)
        unreadable = layer.unreadable
    turns = Counter[int]()
    for line in lines:
        turns[line.turned] += len(line.text)
    turned = turns.most_common(1)[0][0] if turns else 0
    width, height = frame.size(turned)
    if turned:
        lines = [replace(line, turned=(line.turned - turned) % 4) for line in lines]
    visible = tuple(line for line in lines if line.turned or (-1 < line.base < height + 1 and line.left < width))
    chars = sum(len(line.text) - line.text.count(" ") for line in visible)
    return PageText(number, width, height, visible, chars, unreadable)
