"""Paragraph styles: which of them are headings, captions or quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from kompascheck.document import Kind
from kompascheck.readers.odt.names import q

_HEADING = re.compile(r"(?:heading|kop)(?:_20_| )?(\d)", re.IGNORECASE)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_CAPTION = re.compile(r"caption|bijschrift|illustration|figure|drawing|table", re.IGNORECASE)
_QUOTE = re.compile(r"quot|citaat", re.IGNORECASE)
MAX_PARENTS = 20  # a style that is based on itself must not keep us going


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str | None
    level: int | None


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles of a document by their internal name."""

    by_name: Mapping[str, _Style]

    @classmethod
    def of(cls, *roots: etree._Element) -> Styles:
        """The styles declared in the parts of a document."""
        found: dict[str, _Style] = {}
        for root in roots:
            for style in root.iter(q("style:style")):
                if style.get(q("style:family")) == "paragraph":
                    name = style.get(q("style:name"), "")
                    shown = style.get(q("style:display-name")) or name
                    level = style.get(q("style:default-outline-level"), "")
                    parent = style.get(q("style:parent-style-name"))
                    found[name] = _Style(shown, parent, int(level) if level.isdecimal() else None)
        return cls(found)

    def kind(self, name: str | None) -> tuple[Kind, int]:
        """What a paragraph in this style is, and its level when it is a heading."""
        for style in self._chain(name):
            heading = _HEADING.fullmatch(style.name)
            if style.level or heading:
                return Kind.HEADING, style.level or int(heading[1] if heading else 1)
            if _TITLE.fullmatch(style.name):
                return Kind.HEADING, 1
            if _CAPTION.fullmatch(style.name):
                return Kind.CAPTION, 0
            if _QUOTE.search(style.name):
                return Kind.QUOTE, 0
        return Kind.PARAGRAPH, 0

    def _chain(self, name: str | None) -> list[_Style]:
        chain: list[_Style] = []
        while name and len(chain) < MAX_PARENTS:
            style = self.by_name.get(name) or _Style(name, None, None)
            chain.append(style)
            name = style.parent
        return chain
