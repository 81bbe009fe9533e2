"""What all stories of one document share while it is being read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from kompascheck.readers.docx.numbering import Numbering
from kompascheck.readers.docx.package import Package
from kompascheck.readers.docx.pieces import Piece
from kompascheck.readers.docx.styles import Styles

NoteKey: TypeAlias = tuple[str, str]  # the tag of the reference, and the id
Notes: TypeAlias = dict[NoteKey, tuple[str, etree._Element]]  # the part that a note is in, and the note


@dataclass(slots=True)
class Source:
    """The package with its styles, lists and notes, and the state of the reading.

    `pages` says whether the file tells where its pages were broken; Word writes that at each save, other
    programs do not. `hidden` counts characters left out as hidden text, `noted` the notes delivered.
    """

    package: Package
    styles: Styles
    numbering: Numbering
    notes: Notes
    read_chunk: Callable[[str], list[Piece]]
    pages: bool = False
    page: int = 1
    hidden: int = 0
    noted: set[NoteKey] = field(default_factory=set)

    def turn_page(self) -> None:
        """Go on to the next page."""
        self.page += 1

    @property
    def current_page(self) -> int | None:
        """The page, None when the file does not tell."""
        return self.page if self.pages else None
