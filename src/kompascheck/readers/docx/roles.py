"""What one paragraph is for: heading, list item, quote, caption, line of contents or plain text."""

from __future__ import annotations

import re

from kompascheck.readers.docx.line import Line
from kompascheck.readers.docx.numbering import Numbering
from kompascheck.readers.docx.pieces import Paragraph
from kompascheck.readers.docx.properties import ParagraphFormat
from kompascheck.readers.docx.styles import Role, Style

_CAPTION = re.compile(r"(?:tabel|figuur|afbeelding|grafiek|foto|diagram)(?:\s+\d+[\w.]*)?\s*[.:–-]", re.IGNORECASE)
EMPHASISED = 0.95  # share of letters that is bold or italic in a typed caption
LONGEST_HEADING = 30  # words; longer text in a heading style that ends as a sentence is no heading


def describe(line: Line, style: Style, own: ParagraphFormat, numbering: Numbering, *, contents: bool) -> Paragraph:
    """A line as a paragraph with its role, level and automatic number.

    `own` is what the paragraph sets over its style; `contents` says that it stands in a table of contents.
    """
    text = line.text
    outline = style.level if own.outline is None else own.outline
    role, level = _role(style, outline, text)
    label = ""
    num_id = own.num_id or style.num_id
    if num_id is not None and numbering.is_list(num_id) and text.strip():
        tied = numbering.level_of(num_id, style.id) if own.num_level is None else own.num_level
        depth = tied if tied is not None else style.num_level or 0
        label = numbering.next(num_id, depth)
        if role in (Role.BODY, Role.ITEM):
            role, level = Role.ITEM, depth + 1
    look = line.look
    if role is not Role.HEADING and (contents or line.is_contents):
        role, level = Role.CONTENTS, 0
    elif role is Role.BODY and max(look.bold, look.italic) >= EMPHASISED and _CAPTION.match(text):
        role = Role.CAPTION
    return Paragraph(text, role, level, label, style.id, look, line.page, own.framed, origin=line.element)


def _role(style: Style, outline: int | None, text: str) -> tuple[Role, int]:
    """The role and level; a direct outline level makes a heading, level 0 undoes one."""
    role = style.role or Role.BODY
    if role in (Role.TITLE, Role.CONTENTS):
        return role, int(role is Role.TITLE)
    if outline and not _is_long_sentence(text):
        return Role.HEADING, outline
    if role is Role.ITEM:
        return role, int(style.id[-1]) if style.id[-1:].isdecimal() else 1
    return (Role.BODY if role is Role.HEADING else role), 0


def _is_long_sentence(text: str) -> bool:
    return text.rstrip().endswith(".") and len(text.split()) > LONGEST_HEADING
