"""What the walker finds, in reading order, before headings are settled and blocks are made.

The `origin` of a piece is the paragraph or table of the running text that it is, or that it hangs on: a note, text
box or figure has the paragraph with its anchor. A comment in the margin can only be put there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from lxml import etree

from kompascheck.document import Table
from kompascheck.readers.docx.styles import Role


class Look(NamedTuple):
    """How a paragraph looks: the signs by which headings without a style can be told.

    `size` is that of most of its text in half points; `bold` and `italic` are shares (0-1) of its letters.
    """

    size: int = 0
    explicit: bool = False  # the size was set on the text itself, not by a style
    bold: float = 0.0
    italic: float = 0.0


NO_LOOK = Look()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of text with the role that its style gives it."""

    text: str
    role: Role
    level: int = 0  # headings and items: from 1
    label: str = ""  # the automatic number before it, as printed
    style: str = ""
    look: Look = NO_LOOK
    page: int | None = None
    aside: bool = False
    made: bool = False  # not counted as text of the page: alt text, chart figures
    origin: etree._Element | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """One table."""

    table: Table
    page: int | None = None
    aside: bool = False
    made: bool = False
    origin: etree._Element | None = field(default=None, compare=False, repr=False)


Piece: TypeAlias = Paragraph | Grid
