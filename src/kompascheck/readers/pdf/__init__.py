"""The PDF reader.

pdfium reads the text. Blocks come from the structure tree of a tagged PDF, else from the layout of the page;
headings from the tags, else the outline, else the looks of the lines (`heading_confidence` tells which).
"""

from __future__ import annotations

from kompascheck.document import Document
from kompascheck.readers.pdf.opening import opened
from kompascheck.readers.pdf.reading import document_of

__all__ = ["read"]


def read(data: bytes, name: str) -> Document:
    """Read a PDF's bytes; `name` is the path as the user gave it. Raises UnreadableError."""
    with opened(data, name) as document:
        return document_of(document, name)
