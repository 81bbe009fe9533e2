"""What lies between the lines on the pages and the blocks of the document."""

from __future__ import annotations

from dataclasses import dataclass

from kompascheck.document import Kind, Table
from kompascheck.readers.pdf.lines import Line


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before its text is joined: the lines it is made of, or its table."""

    kind: Kind
    lines: tuple[Line, ...]
    level: int = 0
    table: Table | None = None
    aside: bool = False

    @property
    def page(self) -> int:
        """The page on which the block starts."""
        return self.lines[0].page
