"""A saved web page: its text, without the menus, notices, header and footer of the site around it."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from kompascheck.document import Document, DocumentBuilder, Kind, NoteKind, ReaderNote
from kompascheck.readers.contents import mark_contents
from kompascheck.readers.decoding import Decoded, decode
from kompascheck.readers.errors import UnreadableError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
HEAD_BYTES = 4096  # where a page names its encoding


def read(data: bytes, name: str) -> Document:
    """Read a saved web page. Raises UnreadableError when it holds no visible text."""
    from lxml import etree, html

    from kompascheck.readers.html.page import main_text
    from kompascheck.readers.html.walker import Context, Walker

    decoded = _decode(data, name)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", decoded.text), html.HTMLParser(remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise _no_text(name) from error
    page = main_text(root)
    builder = DocumentBuilder()
    Walker(builder).walk(page.body, Context())
    if not builder.blocks:
        raise _no_text(name)
    blocks = mark_contents(builder.blocks)
    headings = [block for block in blocks if block.kind is Kind.HEADING]
    titles = [block.text for block in headings if block.level == 1]
    return Document(
        path=name,
        format="html",
        blocks=blocks,
        title=titles[0] if len(titles) == 1 else _meta(root, ".//title"),
        organisation=_meta(root, ".//meta[@property='og:site_name']", ".//meta[@name='author']"),
        furniture=page.furniture,
        notes=decoded.notes if headings else (*decoded.notes, ReaderNote(NoteKind.NO_HEADINGS)),
    )


def _decode(data: bytes, name: str) -> Decoded:
    """Decode by the encoding that the page names itself, if that works; else as any other text."""
    declared = _CHARSET.search(data[:HEAD_BYTES])
    if declared is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, name)
    try:
        text = data.decode(declared[1].decode("ascii"))
    except (LookupError, UnicodeError):
        return decode(data, name)
    return decode(text.encode("utf-8", errors="replace"), name)


def _meta(root: HtmlElement, *paths: str) -> str | None:
    for path in paths:
        found = root.find(path)
        text = "" if found is None else " ".join((found.get("content") or found.text or "").split())
        if text:
            return text
    return None


def _no_text(name: str) -> UnreadableError:
    return UnreadableError(name, "op deze webpagina staat geen tekst. Sla de pagina opnieuw op, met de hele inhoud.")
