"""What a change touches: the findings of a report that lie in lines which differ from an earlier version.

A finding about a passage is kept when its paragraph, list item or table lies in changed lines. One about a part that
is missing has no line of its own: it is kept when anything in its document changed. Word and PDF have no lines: there
a changed document keeps all its findings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from kompascheck.document import Place
from kompascheck.report import DocumentReport, Finding, Report, Status

_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_NEXT_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>|$)")


@dataclass(frozen=True, slots=True)
class FileChange:
    """How a file differs. `lines` are the first and last of each changed stretch; None: the whole file counts."""

    lines: tuple[tuple[int, int], ...] | None
    text: Sequence[str] = ()  # the lines of the file, when they count

    def touches(self, line: int) -> bool:
        """Does the block that begins on this line have a changed line?"""
        if self.lines is None:
            return True
        end = _block_end(self.text, line)
        return any(first <= end and last >= line for first, last in self.lines)


ChangeOf: TypeAlias = Callable[[Path], FileChange | None]  # None: the file is as it was


def changed_lines(diff: str) -> tuple[tuple[int, int], ...]:
    """The stretches of the new version in a diff without context; where lines only went, the line that closed up."""
    found = []
    for first, count in _HUNK.findall(diff):
        size = int(count) if count else 1
        found.append((int(first), int(first) + max(size, 1) - 1))
    return tuple(found)


def only_touched(report: Report, change_of: ChangeOf) -> Report:
    """The report with the findings that a change touches; the verdict stays that on the whole document."""
    return replace(report, documents=tuple(_touched(document, change_of) for document in report.documents))


def _touched(document: DocumentReport, change_of: ChangeOf) -> DocumentReport:
    path = Path(document.path)
    parts = {finding.place.source for finding in document.findings if finding.place and finding.place.source}
    changes = {part: change_of(path / part) for part in parts}
    whole = change_of(path)
    if whole is None and not any(changes.values()):
        return replace(document, findings=(), gone=())
    missing = {judgement.code for judgement in document.requirements if judgement.status is Status.MISSING}

    def kept(finding: Finding) -> bool:
        if finding.place is None or (finding.why is not None and finding.code in missing):
            return True
        return _in_change(finding.place, changes.get(finding.place.source or "", whole))

    return replace(document, findings=tuple(filter(kept, document.findings)))


def _in_change(place: Place, change: FileChange | None) -> bool:
    return change is not None and (place.line is None or change.touches(place.line))


def _block_end(text: Sequence[str], line: int) -> int:
    """The last line of the block that begins on `line`: up to an empty line or the start of another block."""
    end = line
    while end < len(text) and not _NEXT_BLOCK.match(text[end]):
        end += 1
    return end
