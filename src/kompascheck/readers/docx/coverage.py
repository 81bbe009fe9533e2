"""How much of the text in the file reached the document: an independent count, to notice silent loss."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from kompascheck.document import Block, Kind
from kompascheck.readers.docx.names import TEXT, UNSEEN, M
from kompascheck.readers.docx.text import clean, text_size

LOST = 0.98  # below this share the reader says so

_MATH_TEXT = f"{{{M}}}t"


def visible_text(roots: Iterable[etree._Element]) -> int:
    """The characters (without white space) in the text elements of parts, less what is never on the page."""
    total = 0
    for root in roots:
        total += _size(root)
        for tag in UNSEEN:
            for element in root.iter(tag):
                if not any(parent.tag in UNSEEN for parent in element.iterancestors()):
                    total -= _size(element)
    return total


def reached_text(blocks: Iterable[Block], furniture: Iterable[str]) -> int:
    """The characters (without white space) in blocks and furniture."""
    total = sum(map(text_size, furniture))
    for block in blocks:
        if block.kind is Kind.TABLE and block.table is not None:
            total += sum(text_size(cell.text) for row in block.table.rows for cell in row.cells)
        else:
            total += text_size(block.text)
    return total


def _size(root: etree._Element) -> int:
    return sum(text_size(clean(element.text or "")) for element in root.iter(TEXT, _MATH_TEXT))
