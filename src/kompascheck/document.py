"""The document as every reader delivers it: blocks in reading order, each with its place.

A `Document` knows nothing of rules or formats. Readers build it with `DocumentBuilder`, which keeps the
heading path and the paragraph count, so that every format numbers its blocks in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Kind(StrEnum):
    """What a block is to a reader of the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"
    NOTE = "note"
    CONTENTS = "contents"  # a line of a table of contents: never evidence


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands. Pages, lines and paragraphs count from 1; what a format lacks is None."""

    paragraph: int
    page: int | None = None
    line: int | None = None
    heading: tuple[str, ...] = ()
    source: str | None = None  # the chapter file, when one document is spread over several

    def at(self, *, page: int | None = None, line: int | None = None) -> Place:
        """The same place, moved to a page or line (for a row inside a table)."""
        return replace(self, page=page or self.page, line=line or self.line)


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell; a merged cell is held once, with the columns and rows it covers."""

    text: str
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One table row, with its own page or line where the format knows it."""

    cells: tuple[Cell, ...]
    page: int | None = None
    line: int | None = None

    @property
    def text(self) -> str:
        """The row as one line, cells parted by a bar, empty cells left out."""
        return " | ".join(cell.text for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cells; the first `header_rows` rows are its head."""

    rows: tuple[Row, ...]
    header_rows: int = 1
    recovered: bool = True  # False: the reader could not tell the cells apart

    def grid(self) -> tuple[tuple[str, ...], ...]:
        """The table as a full rectangle: a merged cell is repeated in every place that it covers."""
        grid: list[dict[int, str]] = [{} for _ in self.rows]
        for r, row in enumerate(self.rows):
            column = 0
            for cell in row.cells:
                while column in grid[r]:
                    column += 1
                for down in range(r, min(r + cell.rowspan, len(grid))):
                    for across in range(column, column + cell.colspan):
                        grid[down][across] = cell.text
                column += cell.colspan
        width = max((max(row, default=-1) + 1 for row in grid), default=0)
        return tuple(tuple(row.get(column, "") for column in range(width)) for row in grid)


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, table, caption or note."""

    kind: Kind
    text: str  # for a table: its rows, one a line
    place: Place
    level: int = 0  # headings: 1 is the highest; items: depth of nesting from 1
    table: Table | None = None
    aside: bool = False  # stands apart from the running text: text box, sidebar, note


class NoteKind(StrEnum):
    """What a reader has to tell about its own reading."""

    NO_HEADINGS = "no-headings"
    GUESSED_HEADINGS = "guessed-headings"
    SCANNED_PAGES = "scanned-pages"
    TABLE_NOT_RECOVERED = "table-not-recovered"
    TRACKED_CHANGES = "tracked-changes"
    COMMENTS = "comments"
    TEXT_NOT_REACHED = "text-not-reached"
    ENCODING_GUESSED = "encoding-guessed"


@dataclass(frozen=True, slots=True)
class ReaderNote:
    """A fact about the reading; `count` is how many, `pages` where, when the format has pages."""

    kind: NoteKind
    count: int = 1
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the file that readers of the page do not see: an HTML comment, a comment in the margin."""

    text: str
    line: int | None = None
    source: str | None = None  # the chapter file, when one document is spread over several
    paragraphs: tuple[int, ...] = ()  # the blocks that it stands at, in a format that has no lines

    @property
    def position(self) -> str:
        """Where it stands, in Dutch: 'regel 12', 'hoofdstuk.md, regel 12' or 'alinea 30'."""
        spot = f"regel {self.line}" if self.line else f"alinea {self.paragraphs[0]}" if self.paragraphs else None
        return ", ".join(part for part in (self.source, spot) if part)


@dataclass(frozen=True, slots=True)
class Document:
    """One kwaliteitsbeeld as it was read.

    `coverage` is the share (0-1) of the file's characters that reached the blocks, None where that was not
    measured; `heading_confidence` (0-1) is how sure the reader is of the heading tree: 1 for real styles or
    tags, about 0.5 for headings guessed from their looks.
    """

    path: str
    format: str
    blocks: tuple[Block, ...]
    title: str | None = None
    organisation: str | None = None
    year: int | None = None
    furniture: tuple[str, ...] = ()  # running headers and footers, kept apart from the body
    notes: tuple[ReaderNote, ...] = ()
    coverage: float | None = None
    heading_confidence: float = 1.0
    comments: tuple[Comment, ...] = ()

    @property
    def headings(self) -> tuple[Block, ...]:
        """The heading blocks, in reading order."""
        return tuple(block for block in self.blocks if block.kind is Kind.HEADING)


@dataclass(slots=True)
class DocumentBuilder:
    """Collects blocks for a reader and gives each its paragraph number and heading path.

    The path of a heading ends with that heading itself; a block's path is that of the heading above it.
    """

    source: str | None = None
    blocks: list[Block] = field(default_factory=list)
    _path: list[tuple[int, str]] = field(default_factory=list)

    def add(
        self,
        kind: Kind,
        text: str,
        *,
        page: int | None = None,
        line: int | None = None,
        level: int = 0,
        table: Table | None = None,
        aside: bool = False,
    ) -> None:
        """Append a block; a block without text is left out."""
        text = text.strip()
        if not text:
            return
        if kind is Kind.HEADING:
            level = max(1, level)
            while self._path and self._path[-1][0] >= level:
                self._path.pop()
            self._path.append((level, text))
        heading = tuple(title for _, title in self._path)
        place = Place(len(self.blocks) + 1, page, line, heading, self.source)
        self.blocks.append(Block(kind, text, place, level, table, aside))

    def add_table(self, table: Table, *, page: int | None = None, line: int | None = None, aside: bool = False) -> None:
        """Append a table block, with its rows as text."""
        text = "\n".join(row.text for row in table.rows if row.text)
        self.add(Kind.TABLE, text, page=page, line=line, table=table, aside=aside)
