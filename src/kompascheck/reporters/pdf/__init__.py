"""The user's own PDF with a highlight at each finding, a note in it, and a summary on the first page.

The file is kept byte for byte; the annotations are added behind it, as PDF allows. Those of an earlier run are
taken away first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompascheck.document import Document
from kompascheck.readers.pdf import read
from kompascheck.readers.pdf.opening import opened
from kompascheck.report import DocumentReport
from kompascheck.reporters.margin import MarginNote, margin_notes, summary
from kompascheck.reporters.pdf.finding import Spot, TextFinder
from kompascheck.reporters.pdf.writing import NoteWriter

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack


def annotate(data: bytes, reports: Sequence[DocumentReport], rules: RulePack) -> bytes:
    """The PDF `data` with the findings of these reports on it. Raises UnreadableError and AnnotationError."""
    document = read(data, reports[0].path)
    notes = [note for report in reports for note in margin_notes(report, document, rules)]
    with opened(data, reports[0].path) as pdf, TextFinder(pdf) as finder:
        spots = [_spot(note, document, finder) for note in notes]
    writer = NoteWriter(data, reports[0].path)
    writer.remove_own()
    writer.add_note(0, summary(reports, rules))
    for note, spot in zip(notes, spots, strict=True):
        if spot.rectangles:
            writer.add_highlight(spot, note.lines, note.severity)
        else:
            writer.add_note(spot.page, note.lines)
    return writer.written()


def _spot(note: MarginNote, document: Document, finder: TextFinder) -> Spot:
    """Where a note's text is; only its page when the text is not found there, as in a picture."""
    if note.block is None:
        return Spot(0)
    block = document.blocks[note.block - 1]
    return finder.find(note.quote or block.text, (block.place.page or 1) - 1)
