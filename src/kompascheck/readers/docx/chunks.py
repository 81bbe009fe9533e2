"""Text that was inserted as a whole file (altChunk): HTML, a web archive or plain text."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from kompascheck.document import Block, Kind
from kompascheck.readers import html
from kompascheck.readers.decoding import decode
from kompascheck.readers.docx.pieces import Grid, Paragraph, Piece
from kompascheck.readers.docx.styles import Role

_ROLES = {
    Kind.HEADING: Role.HEADING,
    Kind.ITEM: Role.ITEM,
    Kind.QUOTE: Role.QUOTE,
    Kind.CAPTION: Role.CAPTION,
    Kind.NOTE: Role.NOTE,
    Kind.CONTENTS: Role.CONTENTS,
}


def text_chunk(data: bytes, part: str) -> Iterator[Piece]:
    """The pieces of a chunk; kinds that hold no readable text here (RTF) give none. Raises UnreadableError."""
    suffix = posixpath.splitext(part)[1].lower()
    if suffix in (".mht", ".mhtml"):
        data, suffix = _web_archive(data), ".html"
    if suffix in (".htm", ".html", ".xhtml", ".xht"):
        yield from map(_piece, html.read(data, part).blocks)
    elif suffix == ".txt":
        lines = decode(data, part).text.splitlines()
        yield from (Paragraph(line, Role.BODY, made=True) for line in lines if line.strip())


def _web_archive(data: bytes) -> bytes:
    """The page in a web archive, which is built like an e-mail message."""
    import email
    import email.policy

    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            return payload if isinstance(payload, bytes) else b""
    return b""


def _piece(block: Block) -> Piece:
    if block.table is not None:
        return Grid(block.table, aside=block.aside, made=True)
    return Paragraph(block.text, _ROLES.get(block.kind, Role.BODY), block.level, aside=block.aside, made=True)
