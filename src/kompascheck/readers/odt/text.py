"""The text of one paragraph of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from kompascheck.readers.odt.names import q

_SPACES = {q("text:s"), q("text:tab"), q("text:line-break")}
APART = {q("text:note"), q("draw:frame"), q("draw:custom-shape"), q("draw:g")}  # read after their paragraph
HIDDEN = {q("office:annotation"), q("office:annotation-end"), q("text:tracked-changes"), q("text:ruby-text")}


def plain(element: etree._Element) -> str:
    """The text of a paragraph, without its notes, comments and what floats beside it."""
    return " ".join("".join(_pieces(element)).split())


def floating(element: etree._Element) -> Iterator[etree._Element]:
    """The notes, text boxes and pictures that hang on a paragraph."""
    for child in element:
        if child.tag in APART:
            yield child
        elif child.tag not in HIDDEN:
            yield from floating(child)


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _SPACES:
            yield " "
        elif child.tag not in HIDDEN and child.tag not in APART:
            yield from _pieces(child)
        yield child.tail or ""
