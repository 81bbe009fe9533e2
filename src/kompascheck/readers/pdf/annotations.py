"""What lies on top of a page: filled-in form fields and text boxes are text, remarks are only counted.

pdfium keeps annotations out of the text layer. Those that show text are therefore drawn into the page first;
they then stand among the lines where a reader of the page sees them.
"""

from __future__ import annotations

from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

_TEXTUAL = frozenset({pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_WIDGET})
_REMARKS = frozenset(
    {
        pdfium.FPDF_ANNOT_TEXT,
        pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_UNDERLINE,
        pdfium.FPDF_ANNOT_SQUIGGLY,
        pdfium.FPDF_ANNOT_STRIKEOUT,
        pdfium.FPDF_ANNOT_CARET,
    }
)
_MAX_ANNOTATIONS = 5_000  # on one page; a form of a hundred fields is long
_EMPTY = 2  # bytes: the closing zero of a text without characters


class PageOpener:
    """Opens the pages of a document with their visible annotations drawn in.

    Drawing takes the annotations off the page, so the remarks are counted at the first opening.
    """

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._remarks: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._document)

    @property
    def remarks(self) -> int:
        """How many remarks stand on the pages opened so far."""
        return sum(self._remarks.values())

    def open(self, index: int) -> Any:
        """Page `index` (from 0), None when it cannot be opened. The caller closes it."""
        page = pdfium.FPDF_LoadPage(self._document.raw, index)
        count = min(pdfium.FPDFPage_GetAnnotCount(page), _MAX_ANNOTATIONS) if page else 0
        if count <= 0:
            return page
        kinds = [_kind(page, number) for number in range(count)]
        self._remarks.setdefault(index, sum(kind in _REMARKS for kind in kinds))
        if _TEXTUAL.isdisjoint(kinds):
            return page
        if pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS:
            pdfium.FPDF_ClosePage(page)  # only a page that is opened afresh shows what was drawn into it
            page = pdfium.FPDF_LoadPage(self._document.raw, index)
        return page


def _kind(page: Any, number: int) -> int:
    """The kind of an annotation; a remark without words counts as unknown."""
    annotation = pdfium.FPDFPage_GetAnnot(page, number)
    if not annotation:
        return int(pdfium.FPDF_ANNOT_UNKNOWN)
    try:
        kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
        if kind in _REMARKS and pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0) <= _EMPTY:
            return int(pdfium.FPDF_ANNOT_UNKNOWN)
        return kind
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)
