"""From HTML elements to the blocks of a Document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from kompascheck.document import DocumentBuilder, Kind
from kompascheck.readers.html.tables import is_layout, table_of
from kompascheck.readers.html.text import alternatives, flat, is_hidden, is_inline, pieces, squeeze, visible_text

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NOTES = re.compile(r"\bfootnotes?\b|\bvoetnoot|\bvoetnoten\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """Where a block stands: depth of list nesting, its kind, and whether it stands apart."""

    depth: int = 0
    kind: Kind = Kind.PARAGRAPH
    aside: bool = False


@dataclass(slots=True)
class _Run:
    """Text within a line, gathered until a block begins."""

    parts: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    line: int | None = None

    def add(self, text: str, line: int | None, images: Sequence[str] = ()) -> None:
        if self.line is None and (images or text.strip()):
            self.line = line
        self.parts.append(text)
        self.images += images


@dataclass(slots=True)
class Walker:
    """Adds what it meets to the builder; `offset` is added to the line numbers of the parser."""

    builder: DocumentBuilder
    offset: int = 0
    _opening: bool = False  # the next text opens a list item

    def walk(self, element: HtmlElement, context: Context) -> None:
        """Add the blocks inside an element."""
        run = _Run()
        run.add(flat(element.text), _line_of(element.text, element.sourceline))
        for child in element:
            if not is_hidden(child):
                if is_inline(child):
                    run.add("".join(pieces(child)), child.sourceline, alternatives(child))
                else:
                    self._flush(run, context)
                    self._block(child, context)
                    run = _Run()
            run.add(flat(child.tail), _line_of(child.tail, _last_line(child)))
        self._flush(run, context)

    def _block(self, element: HtmlElement, context: Context) -> None:
        tag = str(element.tag)
        if tag in _HEADINGS:
            self._heading(element, context)
        elif tag in ("ul", "ol", "menu"):
            self._list(element, context)
        elif tag == "table" and not is_layout(element):
            self._table(element, context)
        elif tag == "blockquote":
            self.walk(element, replace(context, kind=Kind.QUOTE, aside=True))
        elif tag in ("figcaption", "caption"):
            self.walk(element, replace(context, kind=Kind.CAPTION))
        elif element.get("role") in ("doc-endnotes", "doc-footnote") or _NOTES.search(element.get("class", "")):
            self.walk(element, replace(context, kind=Kind.NOTE))
        else:
            boxed = tag == "aside" or element.get("role") in ("note", "complementary")
            self.walk(element, replace(context, aside=context.aside or boxed))

    def _heading(self, element: HtmlElement, context: Context) -> None:
        title = squeeze(" ".join([visible_text(element), *alternatives(element)]))
        if context.aside:
            self._add(title, element.sourceline, context)  # a title in a box heads the box, not the chapter
        else:
            self.builder.add(
                Kind.HEADING, title, line=self._line(element.sourceline), level=_HEADINGS[str(element.tag)]
            )

    def _list(self, element: HtmlElement, context: Context) -> None:
        items = [child for child in element if child.tag == "li"]
        linked = len(items) > 1 and all(map(_is_anchor, items))
        inner = replace(context, depth=context.depth + 1, kind=Kind.CONTENTS if linked else context.kind)
        for child in element:
            if is_hidden(child):
                continue
            self._opening = child.tag == "li"
            self.walk(child, inner)
            self._opening = False

    def _table(self, element: HtmlElement, context: Context) -> None:
        for caption in element.iterchildren("caption"):
            self.walk(caption, replace(context, kind=Kind.CAPTION))
        table = table_of(element, self.offset)
        self.builder.add_table(table, line=self._line(element.sourceline), aside=context.aside)

    def _flush(self, run: _Run, context: Context) -> None:
        # Two breaks in a row part paragraphs on the page; one break only ends a line.
        for text in re.split(r"\n\s*\n", "".join(run.parts)):
            self._add(squeeze(text), run.line, context)
        for image in run.images:
            self.builder.add(Kind.CAPTION, image, line=self._line(run.line), aside=context.aside)

    def _add(self, text: str, line: int | None, context: Context) -> None:
        if not text:
            return
        kind, level = context.kind, 0
        if self._opening and kind in (Kind.PARAGRAPH, Kind.QUOTE):
            kind, level = Kind.ITEM, context.depth
        self._opening = False
        self.builder.add(kind, text, line=self._line(line), level=level, aside=context.aside)

    def _line(self, line: int | None) -> int | None:
        return line + self.offset if line else None


def _line_of(text: str | None, line: int | None) -> int | None:
    """The line on which the first word of a text stands, when the text itself begins on `line`."""
    if not line or not text:
        return line
    return line + text[: len(text) - len(text.lstrip())].count("\n")


def _last_line(element: HtmlElement) -> int | None:
    """The line on which an element ends: the parser only tells where it begins."""
    begin: int | None = element.sourceline
    return begin + "".join(element.itertext()).count("\n") if begin else None


def _is_anchor(item: HtmlElement) -> bool:
    """Is this list item no more than a link to a place on the same page?"""
    link = item.find(".//a")
    return link is not None and link.get("href", "").startswith("#") and visible_text(link) == visible_text(item)
