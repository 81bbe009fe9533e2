"""Writes annotations behind a PDF, in an update that leaves the file itself as it is."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Highlight, Text
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject

from kompascheck.readers.pdf.annotations import OWN_AUTHOR
from kompascheck.report import Severity
from kompascheck.reporters import AnnotationError
from kompascheck.reporters.pdf.finding import Spot

_COLOURS = {Severity.ERROR: "ffb3a7", Severity.WARNING: "ffe08a", Severity.INFO: "b9dcff"}
_ICON, _MARGIN, _STEP = 20.0, 12.0, 24.0  # points
_PRINTED = 4  # the annotation is shown in print too


class NoteWriter:
    """Adds notes and highlights to the PDF `data`; `name` is its path, for messages."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._placed: dict[int, int] = {}  # notes without text, by page: they go below one another
        self._count = 0
        try:
            locked = PdfReader(BytesIO(data)).is_encrypted
            self._writer = PdfWriter(BytesIO(data), incremental=True)
        except (PyPdfError, ValueError, KeyError, NotImplementedError) as error:
            raise AnnotationError(name, _UNFIT) from error
        if locked:
            raise AnnotationError(name, "deze PDF is beveiligd. Sla hem op zonder beveiliging en probeer het opnieuw.")

    def remove_own(self) -> None:
        """Take out the annotations of an earlier run."""
        for page in self._writer.pages:
            notes = page.get("/Annots")
            listed = notes.get_object() if notes is not None else None
            if isinstance(listed, ArrayObject) and any(map(_is_own, listed)):
                page[NameObject("/Annots")] = ArrayObject(note for note in listed if not _is_own(note))

    def add_highlight(self, spot: Spot, lines: Sequence[str], severity: Severity) -> None:
        """Mark lines of text, with the note that belongs to them."""
        boxes = spot.rectangles
        quads = [
            FloatObject(number)
            for box in boxes
            for number in (box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)
        ]
        around = (
            min(box.left for box in boxes),
            min(box.bottom for box in boxes),
            max(box.right for box in boxes),
            max(box.top for box in boxes),
        )
        colour = _COLOURS[severity]
        self._add(spot.page, Highlight(rect=around, quad_points=ArrayObject(quads), highlight_color=colour), lines)

    def add_note(self, page: int, lines: Sequence[str]) -> None:
        """Put a note in the upper left corner of a page."""
        box = self._writer.pages[page].cropbox
        placed = self._placed.get(page, 0)
        self._placed[page] = placed + 1
        left, top = float(box.left) + _MARGIN, float(box.top) - _MARGIN - placed * _STEP
        self._add(page, Text(rect=(left, top - _ICON, left + _ICON, top), text="", open=False), lines)

    def _add(self, page: int, note: DictionaryObject, lines: Sequence[str]) -> None:
        self._count += 1
        note[NameObject("/Contents")] = TextStringObject("\n".join(lines))
        note[NameObject("/T")] = TextStringObject(OWN_AUTHOR)
        note[NameObject("/NM")] = TextStringObject(f"{OWN_AUTHOR}-{self._count}")
        note[NameObject("/F")] = NumberObject(_PRINTED)
        self._writer.add_annotation(page, note)

    def written(self) -> bytes:
        """The file with its annotations."""
        target = BytesIO()
        try:
            self._writer.write(target)
        except (PyPdfError, ValueError, KeyError) as error:
            raise AnnotationError(self._name, _UNFIT) from error
        return target.getvalue()


_UNFIT = "deze PDF is zo opgebouwd dat er geen opmerkingen bij kunnen. Exporteer hem opnieuw, of kies --format html."


def _is_own(note: Any) -> bool:
    found = note.get_object()
    return isinstance(found, DictionaryObject) and str(found.get("/NM", "")).startswith(f"{OWN_AUTHOR}-")
