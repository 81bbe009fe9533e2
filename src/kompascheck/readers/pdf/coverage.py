"""How much of the text on the pages reached the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kompascheck.document import Block, Kind
from kompascheck.readers.pdf.lines import SOFT, Line
from kompascheck.readers.pdf.pages import Pages

_NO_LETTERS = (" ", "\n", "|", "-", SOFT, "\u2010")  # what joining lines and filling cells adds or takes away


def coverage(pages: Pages, body: Sequence[Block], running: Iterable[Line]) -> float:
    """The share of the characters on the pages that reached the blocks or the furniture; hyphens do not count."""
    total = _letters(line.text for line in pages.lines) + sum(page.unreadable for page in pages.texts)
    held = _letters(block.text for block in body) + _letters(line.text for line in running)
    labels = sum(1 for block in body if block.kind is Kind.ITEM)  # bullets and numbers of lists are left out
    return min(1.0, (held + 2 * labels) / total) if total else 1.0


def _letters(texts: Iterable[str]) -> int:
    together = "".join(texts)  # counting in one long text is ten times as fast
    return len(together) - sum(map(together.count, _NO_LETTERS))
