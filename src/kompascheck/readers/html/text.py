"""What a browser shows of an element as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

HIDDEN = frozenset(
    {"script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "canvas", "audio", "video"}
    | {"button", "select", "input", "textarea", "label", "del", "map"}
)
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "dfn", "em", "font", "i", "img"}
    | {"ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"}
    | {"time", "tt", "u", "var", "wbr", "picture", "source", "area"}
)
_SPACES = re.compile(r"[^\S\n]+")
_NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_hidden(element: HtmlElement) -> bool:
    """Does a browser leave this element out, or is it no part of the text?"""
    if not isinstance(element.tag, str) or element.tag in HIDDEN:
        return True
    if element.get("data-kompascheck") == "toelichting":  # guidance of a scaffold, for the author only
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return _NO_DISPLAY.search(element.get("style", "")) is not None or _is_note_mark(element)


def is_inline(element: HtmlElement) -> bool:
    """Does the element stand within a line, with nothing in it that starts a new one?"""
    return all(not isinstance(part.tag, str) or part.tag in INLINE | HIDDEN for part in element.iter())


def visible_text(element: HtmlElement) -> str:
    """The text of an element on one line, a break or a block inside it as a space."""
    return squeeze("".join(pieces(element)))


def pieces(element: HtmlElement) -> Iterator[str]:
    """The text of an element in pieces, a line break as a line feed; hidden parts are left out."""
    if is_hidden(element):
        return
    if element.tag == "br":
        yield "\n"
        return
    apart = element.tag not in INLINE
    yield "\n" * apart + flat(element.text)
    for child in element:
        yield from pieces(child)
        yield flat(child.tail)
    yield "\n" * apart


def flat(text: str | None) -> str:
    """Source text with its line ends as spaces: a line end in the source is no break on the page."""
    return (text or "").replace("\n", " ")


def squeeze(text: str) -> str:
    """Runs of white space as one space."""
    return " ".join(text.split())


def alternatives(element: HtmlElement) -> list[str]:
    """The descriptions of the images in an element."""
    found = (squeeze(image.get("alt", "")) for image in element.iter("img") if not is_hidden(image))
    return [text for text in found if text]


def _is_note_mark(element: HtmlElement) -> bool:
    """The number that points at a footnote, or the arrow back from it."""
    if element.get("role") in ("doc-backlink", "doc-noteref") or "footnote-back" in element.get("class", ""):
        return True
    if element.tag != "sup":
        return False
    links = element.findall(".//a")
    if len(links) != 1 or not links[0].get("href", "").startswith("#"):
        return False
    return re.search(r"[^\W\d]", element.text_content()) is None
