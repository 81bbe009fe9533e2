"""Single properties of runs and paragraphs, as styles and direct formatting write them."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from kompascheck.readers.docx.names import DEL, DROP_CAP, RPR, VAL, w

DEFAULT_SIZE = 20  # half points: what Word takes when no style says otherwise
DEEPEST = 9  # list levels that Word knows
_DIGITS = 9
_LARGEST = 3276  # half points, the largest size that Word knows
_OFF = frozenset({"0", "false", "off", "none"})
_STYLE, _NUMBER, _FRAME, _OUTLINE = w("pStyle"), w("numPr"), w("framePr"), w("outlineLvl")
_NUM_ID, _LEVEL = w("numId"), w("ilvl")
_BOLD, _ITALIC, _VANISH, _SIZE = w("b"), w("i"), w("vanish"), w("sz")
_RUN_STYLE = w("rStyle")


class RunFormat(NamedTuple):
    """The looks of a run; None is "not said here". Sizes are in half points."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    size: int | None = None
    style: str | None = None  # of characters, named by the run; not inherited

    def over(self, base: RunFormat) -> RunFormat:
        """These looks laid over those of a base."""
        return RunFormat(
            base.bold if self.bold is None else self.bold,
            base.italic if self.italic is None else self.italic,
            base.hidden if self.hidden is None else self.hidden,
            base.size if self.size is None else self.size,
        )


class ParagraphFormat(NamedTuple):
    """What is set on a paragraph itself, or by one style; None is "not said here".

    `outline` is the outline level: 1-9, or 0 for body text said outright. `goes_on` says that the text goes on
    in the next paragraph, because its end mark was deleted or it is only a drop cap.
    """

    style: str | None = None
    outline: int | None = None
    num_id: str | None = None
    num_level: int | None = None
    framed: bool = False  # stands in a frame of its own, beside the text
    goes_on: bool = False


PLAIN = RunFormat()
PLAIN_PARAGRAPH = ParagraphFormat()


def whole(value: str | None, most: int) -> int | None:
    """A whole number from 0 to `most` (more is cut off there); None for anything else."""
    if not value or not value.isdecimal():
        return None
    return min(int(value), most) if len(value) <= _DIGITS else most


def is_on(value: str | None) -> bool:
    """Is an on/off property on? Without a value it is."""
    return value is None or value.lower() not in _OFF


def paragraph_format(properties: etree._Element | None) -> ParagraphFormat:
    """What a `w:pPr` sets."""
    if properties is None:
        return PLAIN_PARAGRAPH
    style = outline = num_id = num_level = None
    framed = goes_on = False
    for child in properties:
        tag = child.tag
        if tag == _STYLE:
            style = child.get(VAL)
        elif tag == _NUMBER:
            num_id, num_level = _numbering(child)
        elif tag == _OUTLINE:
            value = whole(child.get(VAL), 9)
            outline = None if value is None else (value + 1) % 10  # 9 is body text
        elif tag == _FRAME:
            framed = True
            goes_on = goes_on or child.get(DROP_CAP, "none") != "none"
        elif tag == RPR:
            goes_on = goes_on or child.find(DEL) is not None
    return ParagraphFormat(style, outline, num_id, num_level, framed, goes_on)


def _numbering(number: etree._Element) -> tuple[str | None, int | None]:
    """The list id and level of a `w:numPr`."""
    num_id, level = number.find(_NUM_ID), number.find(_LEVEL)
    depth = None if level is None else whole(level.get(VAL), DEEPEST - 1)
    return None if num_id is None else num_id.get(VAL), depth


def run_format(properties: etree._Element | None) -> RunFormat:
    """The looks that a `w:rPr` sets."""
    if properties is None:
        return PLAIN
    bold = italic = hidden = size = style = None
    for child in properties:
        tag = child.tag
        if tag == _BOLD:
            bold = is_on(child.get(VAL))
        elif tag == _ITALIC:
            italic = is_on(child.get(VAL))
        elif tag == _VANISH:
            hidden = is_on(child.get(VAL))
        elif tag == _SIZE:
            size = whole(child.get(VAL), _LARGEST)
        elif tag == _RUN_STYLE:
            style = child.get(VAL)
    return RunFormat(bold, italic, hidden, size, style)


def first_child(element: etree._Element, tag: str) -> etree._Element | None:
    """The child of this name, which the format puts first: quicker than a search when it is there."""
    first = next(iter(element), None)
    return first if first is not None and first.tag == tag else element.find(tag)
