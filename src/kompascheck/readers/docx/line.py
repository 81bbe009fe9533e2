"""The text of one paragraph, with what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from kompascheck.readers.docx.pieces import NO_LOOK, Look
from kompascheck.readers.docx.properties import DEFAULT_SIZE, RunFormat


@dataclass(slots=True)
class Line:
    """What one paragraph holds. A paragraph whose end mark was deleted goes on in the same line."""

    parts: list[str] = field(default_factory=list)
    length: int = 0  # characters of all parts
    notes: list[tuple[str, str]] = field(default_factory=list)  # (tag of the reference, id)
    drawings: list[etree._Element] = field(default_factory=list)
    hidden: int = 0  # characters left out as hidden text
    pointing: int = 0  # characters from a contents field
    linking: int = 0  # characters that link to the bookmark of a heading, as lines of contents do
    page: int | None = None
    element: etree._Element | None = None  # the paragraph, or the first of those that run on into each other
    _sizes: dict[tuple[int, bool], int] = field(default_factory=dict)
    _bold: int = 0
    _italic: int = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    @property
    def look(self) -> Look:
        """The looks of most of the text."""
        total = sum(self._sizes.values())
        if not total:
            return NO_LOOK
        size, explicit = max(self._sizes, key=self._sizes.__getitem__)
        return Look(size, explicit, self._bold / total, self._italic / total)

    @property
    def is_contents(self) -> bool:
        """Does most of the text come from a table of contents?"""
        return 2 * max(self.pointing, self.linking) > self.length

    def add(self, text: str, looks: RunFormat, *, explicit: bool) -> None:
        """Add text as it looks; `explicit` when its size was set on the text itself."""
        self.parts.append(text)
        self.length += len(text)
        weight = len(text) - text.count(" ")
        if weight:
            key = (looks.size or DEFAULT_SIZE, explicit)
            self._sizes[key] = self._sizes.get(key, 0) + weight
            self._bold += weight if looks.bold else 0
            self._italic += weight if looks.italic else 0
