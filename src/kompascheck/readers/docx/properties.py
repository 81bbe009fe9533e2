"""Single properties of runs and paragraphs, as styles and direct formatting write them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from kompascheck.readers.docx.names import VAL, w

DEFAULT_SIZE = 20  # half points: what Word takes when no style says otherwise
DEEPEST = 9  # list levels that Word knows
_DIGITS = 9
_OFF = frozenset({"0", "false", "off", "none"})
_BOLD, _ITALIC, _VANISH, _SIZE = w("b"), w("i"), w("vanish"), w("sz")


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The looks of a run; None is "not said here". Sizes are in half points."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    size: int | None = None

    def over(self, base: RunFormat) -> RunFormat:
        """These looks laid over those of a base."""
        return RunFormat(
            base.bold if self.bold is None else self.bold,
            base.italic if self.italic is None else self.italic,
            base.hidden if self.hidden is None else self.hidden,
            base.size if self.size is None else self.size,
        )


PLAIN = RunFormat()


def whole(value: str | None, most: int) -> int | None:
    """A whole number from 0 to `most` (more is cut off there); None for anything else."""
    if not value or not value.isdecimal():
        return None
    return min(int(value), most) if len(value) <= _DIGITS else most


def is_on(value: str | None) -> bool:
    """Is an on/off property on? Without a value it is."""
    return value is None or value.lower() not in _OFF


def outline_level(properties: etree._Element) -> int | None:
    """The outline level (1-9) that paragraph properties set, 0 for body text, None when they are silent."""
    element = properties.find(w("outlineLvl"))
    value = None if element is None else whole(element.get(VAL), 9)
    return None if value is None else (value + 1) % 10  # 9 is body text


def numbering_of(number: etree._Element) -> tuple[str | None, int | None]:
    """The list id and level of a `w:numPr`."""
    num_id, level = number.find(w("numId")), number.find(w("ilvl"))
    depth = None if level is None else whole(level.get(VAL), DEEPEST - 1)
    return None if num_id is None else num_id.get(VAL), depth


def run_format(properties: etree._Element | None) -> RunFormat:
    """The looks that a `w:rPr` sets."""
    if properties is None:
        return RunFormat()
    bold = italic = hidden = size = None
    for child in properties:
        if child.tag == _BOLD:
            bold = is_on(child.get(VAL))
        elif child.tag == _ITALIC:
            italic = is_on(child.get(VAL))
        elif child.tag == _VANISH:
            hidden = is_on(child.get(VAL))
        elif child.tag == _SIZE:
            size = whole(child.get(VAL), 3276)
    return RunFormat(bold, italic, hidden, size)
