"""Automatic numbers: what Word prints before a heading or a list item, from numbering.xml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from kompascheck.readers.docx.names import VAL, w
from kompascheck.readers.docx.numerals import formatted
from kompascheck.readers.docx.properties import DEEPEST, is_on, whole

_PLACEHOLDER = re.compile(r"%([1-9])")
_MAX_NUMBER = 100_000  # a start value beyond this is nonsense, and roman numbers would grow with it


class ListLevel(NamedTuple):
    """One level of a list: how its number looks and where it starts."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    style: str | None = None
    legal: bool = False  # show all numbers as 1, 2, 3


class List(NamedTuple):
    """A list (`w:num`): its abstract definition and its levels, with the level starts that it overrides."""

    abstract: str
    levels: dict[int, ListLevel]
    restarts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, with the counters as they stand at this point of the text."""

    _lists: dict[str, List] = field(default_factory=dict)
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[str] = field(default_factory=set)

    @classmethod
    def parse(cls, root: etree._Element | None) -> Numbering:
        """Read the numbering part; a document may lack one."""
        numbering = cls()
        if root is None:
            return numbering
        abstracts, links = _abstracts(root)
        for number in root.iterfind(w("num")):
            target = number.find(w("abstractNumId"))
            abstract = "" if target is None else target.get(VAL, "")
            abstract = links.get(abstract, abstract)
            levels = dict(abstracts.get(abstract, {}))
            restarts = {}
            for override in number.iterfind(w("lvlOverride")):
                level = _number(override.get(w("ilvl")), 0, DEEPEST - 1)
                start, own = override.find(w("startOverride")), override.find(w("lvl"))
                if own is not None:
                    levels[level] = _level(own)
                if start is not None:
                    restarts[level] = _number(start.get(VAL), 1)
            numbering._lists[number.get(w("numId"), "")] = List(abstract, levels, restarts)
        return numbering

    def level_of(self, num_id: str, style: str) -> int | None:
        """The level that a style is tied to in a list, None when the list does not name the style."""
        return next((depth for depth, level in self._lists[num_id].levels.items() if level.style == style), None)

    def is_list(self, num_id: str) -> bool:
        """Does this id stand for a list? Id 0 switches numbering off."""
        return num_id != "0" and num_id in self._lists

    def next(self, num_id: str, level: int) -> str:
        """Count one paragraph of a list and return its number as printed, "" for a bullet."""
        found = self._lists[num_id]
        counters = self._counters.setdefault(found.abstract, {})
        if num_id not in self._started:
            self._started.add(num_id)
            counters.update({at: start - 1 for at, start in found.restarts.items()})
        own = found.levels.get(level, ListLevel())
        counters[level] = counters.get(level, own.start - 1) + 1
        for deeper in [at for at in counters if at > level]:
            del counters[deeper]
        if own.format in ("bullet", "none"):
            return ""

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            above = found.levels.get(at, ListLevel())
            return formatted(counters.get(at, above.start), "decimal" if own.legal else above.format)

        return _PLACEHOLDER.sub(shown, own.text).strip()


def _abstracts(root: etree._Element) -> tuple[dict[str, dict[int, ListLevel]], dict[str, str]]:
    """The abstract lists by id, and for those that only point at a list style, the list they mean."""
    abstracts: dict[str, dict[int, ListLevel]] = {}
    styled: dict[str, str] = {}
    pointing: dict[str, str] = {}
    for element in root.iterfind(w("abstractNum")):
        key = element.get(w("abstractNumId"), "")
        abstracts[key] = {
            _number(lvl.get(w("ilvl")), 0, DEEPEST - 1): _level(lvl) for lvl in element.iterfind(w("lvl"))
        }
        own, other = element.find(w("styleLink")), element.find(w("numStyleLink"))
        if own is not None:
            styled[own.get(VAL, "")] = key
        if other is not None:
            pointing[key] = other.get(VAL, "")
    return abstracts, {key: styled[style] for key, style in pointing.items() if style in styled}


def _level(element: etree._Element) -> ListLevel:
    def value(name: str) -> str | None:
        child = element.find(w(name))
        return None if child is None else child.get(VAL, "")

    legal = element.find(w("isLgl"))
    return ListLevel(
        value("numFmt") or "decimal",
        value("lvlText") or "",
        _number(value("start"), 1),
        value("pStyle"),
        legal is not None and is_on(legal.get(VAL)),
    )


def _number(value: str | None, default: int, most: int = _MAX_NUMBER) -> int:
    number = whole(value, most)
    return default if number is None else number
