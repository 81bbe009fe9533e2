"""Paragraph and character styles, resolved through the styles that they are based on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from lxml import etree

from kompascheck.readers.docx.names import PPR, RPR, TYPE, VAL, w
from kompascheck.readers.docx.properties import PLAIN, RunFormat, is_on, paragraph_format, run_format

_MAX_CHAIN = 20


class Role(StrEnum):
    """What a paragraph is for, as its style says."""

    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    CONTENTS = "contents"
    NOTE = "note"


# Word stores the English name of a built-in style in every language; other programs and
# hand-made styles may carry the Dutch one. Names are compared in lower case without spaces and hyphens.
_NAMES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"(?:tocheading|kopvaninhoudsopgave|contentsheading|inhoudsopgavekop)\d?"), Role.HEADING),
    (re.compile(r"(?:heading|kop|tussenkop)[1-9]"), Role.HEADING),
    (re.compile(r"(?:toc|inhopg|inhoudsopgave|contents|tableoffigures|lijstmetafbeeldingen)\d*"), Role.CONTENTS),
    (re.compile(r"(?:caption|bijschrift|imagecaption|tablecaption|figurecaption)"), Role.CAPTION),
    (re.compile(r"(?:quote|citaat|intensequote|duidelijkcitaat|blocktext|bloktekst|quotations)"), Role.QUOTE),
    (re.compile(r"(?:list|lijst|listbullet|lijstopsomteken|listnumber|lijstnummering|opsomming)\d?"), Role.ITEM),
    (re.compile(r"(?:title|titel)"), Role.TITLE),
    (re.compile(r"(?:subtitle|ondertitel)"), Role.BODY),
)


class Style(NamedTuple):
    """A style with all that it inherits."""

    id: str = ""
    role: Role | None = None
    level: int | None = None  # of the outline: 1-9; 0 is body text said outright
    run: RunFormat = PLAIN
    num_id: str | None = None
    num_level: int | None = None


@dataclass(slots=True)
class Styles:
    """The styles of a document by id."""

    _elements: dict[str, etree._Element] = field(default_factory=dict)
    _default: str = ""
    _defaults: RunFormat = PLAIN
    _resolved: dict[str, Style] = field(default_factory=dict)
    _paragraphs: dict[str, Style] = field(default_factory=dict)  # resolved, over the defaults of the document

    @classmethod
    def parse(cls, root: etree._Element | None) -> Styles:
        """Read the styles part; a document may lack one."""
        styles = cls()
        if root is None:
            return styles
        styles._defaults = run_format(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}"))
        for element in root.iterfind(w("style")):
            key = element.get(w("styleId"), "")
            styles._elements[key] = element
            if element.get(TYPE) == "paragraph" and is_on(element.get(w("default"), "0")):
                styles._default = key
        return styles

    def paragraph(self, style_id: str | None) -> Style:
        """A paragraph style; an unknown or missing id means the default style."""
        key = style_id if style_id is not None and style_id in self._elements else self._default
        if key not in self._paragraphs:
            style = self._resolve(key)
            self._paragraphs[key] = style._replace(run=style.run.over(self._defaults))
        return self._paragraphs[key]

    def character(self, style_id: str) -> RunFormat:
        """The looks that a character style adds."""
        return self._resolve(style_id).run

    def _resolve(self, key: str, depth: int = 0) -> Style:
        if key in self._resolved:
            return self._resolved[key]
        element = self._elements.get(key)
        if element is None or depth > _MAX_CHAIN:
            return Style(key)
        based_on = element.find(w("basedOn"))
        base = Style() if based_on is None else self._resolve(based_on.get(VAL, ""), depth + 1)
        self._resolved[key] = style = _own(key, element, base)
        return style


def _own(key: str, element: etree._Element, base: Style) -> Style:
    """A style's own properties over those of its base."""
    name = element.find(w("name"))
    role, level = _named(key if name is None else name.get(VAL, ""))
    own = paragraph_format(element.find(PPR))
    return Style(
        id=key,
        role=role or base.role,
        level=own.outline if own.outline is not None else level or base.level,
        run=run_format(element.find(RPR)).over(base.run),
        num_id=own.num_id or base.num_id,
        num_level=base.num_level if own.num_level is None else own.num_level,
    )


def _named(name: str) -> tuple[Role | None, int | None]:
    """The role, and for headings the level, that a style's name stands for."""
    plain = re.sub(r"[\s_-]+", "", name).casefold()
    for pattern, role in _NAMES:
        if pattern.fullmatch(plain):
            return role, (int(plain[-1]) if plain[-1].isdigit() else 1) if role is Role.HEADING else None
    return None, None
