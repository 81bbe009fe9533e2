"""Text lines with their place, size and font: what all other modules of the reader work on."""

from __future__ import annotations

import re
from dataclasses import dataclass

SOFT = "\u00ad"  # how a hyphen at a line end that pdfium holds for soft is kept in `Line.text`
LABEL = re.compile(
    r"(?:[•●▪■◦○‣∙·➢✓✔❖*\uf0b7\uf0a7\u2010-\u2015-]|o"  # a bullet
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)$"  # a number: "1.", "a)", "2.1"
)
_LEADERS = re.compile(r"(?:(?:\.\s?){4,}|…{2,}|_{4,})\s*\S{0,5}$")
UNMARKED, ARTIFACT = -1, -2  # in place of an id: text outside the structure, and text marked as no content
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | dict.fromkeys(map(chr, range(32)), "")
    | {"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\t": " "}
)


@dataclass(frozen=True, slots=True)
class Font:
    """A font as far as it tells headings from body text."""

    family: str
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True, eq=False)  # each line is itself: two may look the same
class Line:
    """A stretch of text on one baseline; lengths in points, the origin at the bottom left of the page.

    `row` tells which lines of one page stand on the same physical line; `bold_end` whether the line is also
    bold at its end; `turned` by how many quarter turns it is rotated; `mcid` the marked content it came from.
    """

    page: int
    text: str
    left: float
    right: float
    base: float
    size: float
    font: Font
    row: int
    bold_end: bool = False
    turned: int = 0
    mcid: int = UNMARKED
    boxed: bool = False

    @property
    def top(self) -> float:
        """The upper edge of the letters, about."""
        return self.base + 0.8 * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of the letters, about."""
        return self.base - 0.2 * self.size

    def piece(self, text: str, left: float, right: float, mcid: int = UNMARKED) -> Line:
        """A part of this line (as `dataclasses.replace`, which takes three times as long)."""
        return Line(
            self.page,
            text,
            left,
            right,
            self.base,
            self.size,
            self.font,
            self.row,
            self.bold_end,
            self.turned,
            mcid,
        )

    @property
    def bold(self) -> bool:
        """True when the line is bold from start to end."""
        return self.font.bold and self.bold_end


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of one page in the order of its content stream, with the page's size in points.

    `chars` counts the characters on the page, `unreadable` those that no letter is known for; blanks not counted.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    chars: int
    unreadable: int = 0


def clean(text: str) -> str:
    """Ligatures to letters, odd blanks to spaces, without the line end; a hyphen mark at the end stays."""
    return text if text.isascii() and text.isprintable() else text.translate(_LIGATURES)


def has_leaders(text: str) -> bool:
    """True for a line that runs on in dots to a page number, as in a table of contents."""
    dotted = "..." in text or ". ." in text or "……" in text or "____" in text  # far cheaper than the pattern
    return dotted and _LEADERS.search(text) is not None
