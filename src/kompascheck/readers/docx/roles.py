"""What one paragraph is for: heading, list item, quote, caption, line of contents or plain text."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from kompascheck.readers.docx.line import Line
from kompascheck.readers.docx.names import DEL, RPR, VAL, w
from kompascheck.readers.docx.numbering import Numbering
from kompascheck.readers.docx.pieces import Paragraph
from kompascheck.readers.docx.properties import numbering_of, outline_level
from kompascheck.readers.docx.styles import Role, Style, Styles

LONGEST_HEADING = 30  # words; longer text in a heading style that ends as a sentence is no heading
_STYLE, _NUMBER, _FRAME = w("pStyle"), w("numPr"), w("framePr")
_DELETED_MARK = f"{RPR}/{DEL}"


def style_of(properties: etree._Element | None, styles: Styles) -> Style:
    """The style of a paragraph, with what its own properties say laid over it."""
    if properties is None:
        return styles.paragraph(None)
    named, number = properties.find(_STYLE), properties.find(_NUMBER)
    style = styles.paragraph(None if named is None else named.get(VAL))
    outline = outline_level(properties)
    if outline is not None:
        style = replace(style, level=outline)
    if number is not None:
        num_id, level = numbering_of(number)
        style = replace(style, num_id=num_id or style.num_id, num_level=style.num_level if level is None else level)
    return style


def describe(line: Line, style: Style, numbering: Numbering, *, contents: bool, aside: bool) -> Paragraph:
    """A line as a paragraph with its role, level and automatic number; `contents` when it stands in a contents list."""
    text = line.text
    role, level = _role(style, text)
    label = ""
    if numbering.is_list(style.num_id) and text.strip():
        tied = numbering.level_of(style.num_id, style.id)
        depth = tied if tied is not None else style.num_level or 0
        label = numbering.next(style.num_id or "", depth)
        if role in (Role.BODY, Role.ITEM):
            role, level = Role.ITEM, depth + 1
    if role is not Role.HEADING and (contents or line.is_contents):
        role, level = Role.CONTENTS, 0
    return Paragraph(text, role, level, label, style.id, line.look, line.page, aside)


def _role(style: Style, text: str) -> tuple[Role, int]:
    """The role and level from the style; a direct outline level makes a heading, level 0 undoes one."""
    role = style.role or Role.BODY
    if role in (Role.TITLE, Role.CONTENTS):
        return role, int(role is Role.TITLE)
    if style.level and not _is_long_sentence(text):
        return Role.HEADING, style.level
    if role is Role.ITEM:
        return role, int(style.id[-1]) if style.id[-1:].isdecimal() else 1
    return (Role.BODY if role is Role.HEADING else role), 0


def _is_long_sentence(text: str) -> bool:
    return text.rstrip().endswith(".") and len(text.split()) > LONGEST_HEADING


def is_framed(properties: etree._Element | None) -> bool:
    """Does the paragraph stand in a frame of its own, beside the text?"""
    return properties is not None and properties.find(_FRAME) is not None


def goes_on(properties: etree._Element | None) -> bool:
    """Does the text go on in the next paragraph: its end mark was deleted, or it is only a drop cap?"""
    if properties is None:
        return False
    frame = properties.find(_FRAME)
    if frame is not None and frame.get(w("dropCap"), "none") != "none":
        return True
    return properties.find(_DELETED_MARK) is not None
