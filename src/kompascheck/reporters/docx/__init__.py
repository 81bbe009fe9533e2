"""The user's own Word file with a comment at each finding and a summary at the top.

Only the text with its comment marks, the comments, and if need be the links and content types to them are written
anew; every other part stays as it was, byte for byte. Comments of an earlier run are replaced.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompascheck.readers.docx import read_anchored
from kompascheck.report import DocumentReport
from kompascheck.reporters.docx.anchoring import Anchoring
from kompascheck.reporters.docx.comments import Comments
from kompascheck.reporters.docx.parts import Parts
from kompascheck.reporters.margin import margin_notes, summary

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack


def annotate(data: bytes, reports: Sequence[DocumentReport], rules: RulePack) -> bytes:
    """The Word file `data` with the findings of these reports on it. Raises UnreadableError."""
    read = read_anchored(data, reports[0].path)
    parts = Parts.open(data)
    comments = Comments(parts)
    kept = comments.remove_own()
    anchoring = Anchoring(comments.document, read.anchors)
    anchoring.remove_marks(kept)
    anchoring.attach(comments.add(summary(reports, rules)), None, "")
    for report in reports:
        for note in margin_notes(report, read.document, rules):
            anchoring.attach(comments.add(note.lines), note.block, note.quote)
    comments.write()
    return parts.zipped()
