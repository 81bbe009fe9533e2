"""HTML between the Markdown: its visible text, tables and lists included."""

from __future__ import annotations

from lxml import etree, html

from kompascheck.document import DocumentBuilder
from kompascheck.readers.html.walker import Context, Walker


def add_html(source: str, builder: DocumentBuilder, line: int, *, aside: bool = False) -> None:
    """Add the visible text of a block of HTML that begins on a line of the file."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        root = html.fragment_fromstring(source, create_parent="div", parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return
    Walker(builder, offset=line - 1).walk(root, Context(aside=aside))
