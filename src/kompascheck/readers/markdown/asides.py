"""The ways in which Markdown sets text apart: fenced divs, admonitions and alerts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from kompascheck.readers.markdown.inline import squeeze

_ALERT = re.compile(r"\[!\w+\][+-]?\s*")
_TITLE = re.compile(r"title\s*=\s*(?P<quote>[\"'])(?P<title>.*?)(?P=quote)")
_CLASS = re.compile(r"\.([\w-]+)")
_PLAIN = re.compile(r"(?P<name>[\w-]+)\s*(?:\[(?P<bracketed>[^\]]*)\]|(?P<title>[^{]*))")
_LAYOUT = frozenset(
    {"column", "columns", "panel-tabset", "landscape", "cell", "content-visible", "row", "grid", "center", "unnumbered"}
)
_TYPES = frozenset(
    {"abstract", "attention", "bug", "caution", "danger", "error", "example", "failure", "hint", "important", "info"}
    | {"note", "question", "quote", "seealso", "success", "summary", "tip", "todo", "warning"}
)


@dataclass(frozen=True, slots=True)
class Aside:
    """A fenced div: `boxed` when it stands apart from the text, not when it only lays out columns."""

    boxed: bool
    title: str = ""


def paired_fences(nodes: Sequence[SyntaxTreeNode]) -> dict[int, Aside]:
    """The opening fences that are closed further on, by their index; one that never closes boxes nothing."""
    opened: list[int] = []
    paired: dict[int, Aside] = {}
    for index, node in enumerate(nodes):
        if node.type != "div_fence":
            continue
        if node.info:
            opened.append(index)
        elif opened:
            start = opened.pop()
            paired[start] = _aside(nodes[start].info)
    for index in opened:
        paired[index] = Aside(False, _aside(nodes[index].info).title)
    return paired


def _aside(info: str) -> Aside:
    title = _TITLE.search(info)
    if info.startswith("{"):
        classes = set(_CLASS.findall(info))
        return Aside(bool(classes - _LAYOUT), squeeze(title["title"]) if title else "")
    plain = _PLAIN.match(info)
    if plain is None:
        return Aside(True)
    shown = title["title"] if title else plain["bracketed"] or plain["title"] or ""
    return Aside(plain["name"].lower() not in _LAYOUT, squeeze(shown))


def alert_length(text: str) -> int:
    """How many characters at the start of a quote are the mark of an alert: `[!NOTE]`."""
    found = _ALERT.match(text)
    return found.end() if found else 0


def admonition_title(node: SyntaxTreeNode) -> str | None:
    """The title to show above `!!! note "Title"`, empty without one; None when the line is text after all.

    People also write "!!!" and "???" for emphasis or for a gap to be filled: such a line has no known type
    and no indented text below it.
    """
    info = node.info.strip()
    kind, _, rest = info.partition(" ")
    if kind.lower() in _TYPES:
        quoted = re.search(r'"(.*)"', rest)
        return quoted[1] if quoted else rest.strip()
    body = [child for child in node.children if child.type != "admonition_title"]
    return info if body else None
