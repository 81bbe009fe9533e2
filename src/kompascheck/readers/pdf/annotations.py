"""What lies on top of a page: filled-in form fields and text boxes are text, remarks are only counted.

pdfium keeps annotations out of the text layer. Those that show text are therefore drawn into the page first;
they then stand among the lines where a reader of the page sees them.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
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
OWN_AUTHOR = "kompascheck"  # a note that an earlier run put there with a finding is nobody's open question
_MAX_ANNOTATIONS = 5_000  # on one page; a form of a hundred fields is long


class PageOpener:
    """Opens the pages of a document with their visible annotations drawn in.

    Drawing takes the annotations off the page, so the remarks are counted at the first opening. To be made before
    any page is opened: a form has to be known by then.
    """

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        if document.get_formtype() == pdfium.FORMTYPE_ACRO_FORM:
            with suppress(pypdfium2.PdfiumError):  # then only fields with looks of their own are read
                document.init_forms()
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
        self._draw(page)
        pdfium.FPDF_ClosePage(page)  # only a page that is opened afresh shows what was drawn into it
        return pdfium.FPDF_LoadPage(self._document.raw, index)

    def _draw(self, page: Any) -> None:
        """Make the annotations part of the page; the form gives looks to fields that have a value but no looks."""
        form = self._document.formenv
        if form is not None:
            pdfium.FORM_OnAfterLoadPage(page, form.raw)
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        if form is not None:
            pdfium.FORM_OnBeforeClosePage(page, form.raw)


def _kind(page: Any, number: int) -> int:
    """The kind of an annotation; a remark without words, or of an earlier run, counts as unknown."""
    annotation = pdfium.FPDFPage_GetAnnot(page, number)
    if not annotation:
        return int(pdfium.FPDF_ANNOT_UNKNOWN)
    try:
        kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
        if kind in _REMARKS and (not _entry(annotation, b"Contents") or _entry(annotation, b"T") == OWN_AUTHOR):
            return int(pdfium.FPDF_ANNOT_UNKNOWN)
        return kind
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)


def _entry(annotation: Any, key: bytes) -> str:
    """A text in the dictionary of an annotation, "" when it is absent."""
    size = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer)[: max(0, size - 2)].decode("utf-16-le", "replace").strip()
