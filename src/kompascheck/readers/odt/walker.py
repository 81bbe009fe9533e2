"""From the elements of an OpenDocument text to the blocks of a Document."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree

from kompascheck.document import DocumentBuilder, Kind
from kompascheck.readers.odt.names import q
from kompascheck.readers.odt.styles import Styles
from kompascheck.readers.odt.tables import table_of
from kompascheck.readers.odt.text import APART, floating, plain

_PARAGRAPHS = {q("text:p"), q("text:h")}
_LISTS = {q("text:list"), q("text:list-item"), q("text:list-header")}
_INDEXES = {q(f"text:{name}") for name in ("table-of-content", "illustration-index", "table-index", "object-index")}
_CONTAINERS = {
    q(name)
    for name in ("text:section", "text:index-body", "text:index-title", "text:numbered-paragraph", "draw:text-box")
}


@dataclass(frozen=True, slots=True)
class Context:
    """Where a block stands; `opening` is true for the paragraph that opens a list item."""

    depth: int = 0
    opening: bool = False
    kind: Kind | None = None  # overrules that of the style
    aside: bool = False


@dataclass(slots=True)
class Walker:
    """Adds the blocks of an element to the builder."""

    styles: Styles
    builder: DocumentBuilder = field(default_factory=DocumentBuilder)

    def walk(self, element: etree._Element, context: Context) -> None:
        """Add the blocks inside an element."""
        for child in element:
            self._block(child, context)
            if child.tag in _PARAGRAPHS:
                context = replace(context, opening=False)

    def _block(self, element: etree._Element, context: Context) -> None:
        tag = element.tag
        if tag in _PARAGRAPHS:
            self._paragraph(element, context)
        elif tag in _LISTS:
            depth = context.depth + (tag == q("text:list"))
            self.walk(element, replace(context, depth=depth, opening=tag == q("text:list-item")))
        elif tag == q("table:table"):
            self.builder.add_table(table_of(element), aside=context.aside)
        elif tag in _INDEXES:
            self.walk(element, replace(context, kind=Kind.CONTENTS))
        elif tag in _CONTAINERS:
            self.walk(element, context)
        elif tag in APART:
            self._apart(element, context)

    def _paragraph(self, element: etree._Element, context: Context) -> None:
        kind, level = self._kind(element)
        if context.kind or (context.aside and kind is Kind.HEADING):
            kind, level = context.kind or Kind.PARAGRAPH, 0  # a title in a box heads the box, not the chapter
        elif context.opening and kind is not Kind.HEADING:
            kind, level = Kind.ITEM, context.depth
        self.builder.add(kind, plain(element), level=level, aside=context.aside or kind is Kind.QUOTE)
        for apart in floating(element):
            self._apart(apart, context)

    def _kind(self, element: etree._Element) -> tuple[Kind, int]:
        kind, level = self.styles.kind(element.get(q("text:style-name")))
        if element.tag != q("text:h"):
            return kind, level
        outline = element.get(q("text:outline-level"), "")
        return Kind.HEADING, int(outline) if outline.isdecimal() else level or 1

    def _apart(self, element: etree._Element, context: Context) -> None:
        """Add a note, a text box or a picture that hangs on a paragraph."""
        if element.tag == q("text:note"):
            for body in element.iterchildren(q("text:note-body")):
                self.walk(body, Context(kind=Kind.NOTE))
            return
        self.walk(element, Context(kind=Kind.NOTE if context.kind is Kind.NOTE else None, aside=True))
        for described in element.iterchildren(q("svg:title"), q("svg:desc")):
            self.builder.add(Kind.CAPTION, plain(described), aside=context.aside)
