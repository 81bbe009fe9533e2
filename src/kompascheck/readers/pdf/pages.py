"""Reading all pages, one open at a time, so that memory does not grow with their number."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from kompascheck.readers.pdf.lines import Line, PageText, TextPage
from kompascheck.readers.pdf.shapes import NO_SHAPES, Shapes, is_scan, shapes_of
from kompascheck.readers.pdf.structure import Tree


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages of a document hold: text, shapes, and the merged structure tree if it was asked for."""

    texts: tuple[PageText, ...]
    shapes: dict[int, Shapes]
    tree: Tree
    scanned: tuple[int, ...]
    failed: tuple[int, ...]

    @property
    def lines(self) -> list[Line]:
        """All lines, in content order."""
        return [line for page in self.texts for line in page.lines]


def read_pages(document: pypdfium2.PdfDocument, *, marked: bool) -> Pages:
    """Read every page. With `marked` lines follow the structure tree, else shapes are read for the layout."""
    texts: list[PageText] = []
    shapes: dict[int, Shapes] = {}
    tree = Tree()
    scanned, failed = [], []
    for index in range(len(document)):
        number = index + 1
        page = pdfium.FPDF_LoadPage(document.raw, index)
        if not page:
            failed.append(number)
            continue
        try:
            text = _text(page, number, marked=marked)
            texts.append(text)
            if marked:
                tree.add_page(page, number, {line.mcid for line in text.lines if line.mcid >= 0})
            elif text.lines:
                shapes[number] = shapes_of(page)
            if text.chars < 30 and is_scan(page, text.width * text.height):
                scanned.append(number)
        finally:
            pdfium.FPDF_ClosePage(page)
    return Pages(tuple(texts), shapes, tree, tuple(scanned), tuple(failed))


def _text(page: pdfium.FPDF_PAGE, number: int, *, marked: bool) -> PageText:
    with TextPage(page) as layer:
        lines = layer.lines(number, marked=marked)
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return PageText(number, width, height, tuple(lines), sum(len(line.text.replace(" ", "")) for line in lines))
