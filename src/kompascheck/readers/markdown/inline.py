"""Inline Markdown to plain text: what a reader of the page sees, on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lxml.html import defs
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Inline:
    """A run of text, with the descriptions of its images and the numbers of its inline notes apart."""

    text: str
    images: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()


def plain(tokens: Sequence[Token]) -> Inline:
    """The plain text of inline tokens."""
    images = tuple(squeeze(token.content) for token in tokens if token.type == "image" and token.content.strip())
    references = (token.meta for token in tokens if token.type == "footnote_ref")
    notes = tuple(int(meta["id"]) for meta in references if "label" not in meta)
    return Inline(squeeze("".join(map(_text, tokens))), images, notes)


def described(tokens: Sequence[Token]) -> str:
    """The plain text with the descriptions of images in it, for a cell or a heading."""
    run = plain(tokens)
    return " ".join((run.text, *run.images)).strip()


def inline_tokens(node: SyntaxTreeNode) -> Sequence[Token]:
    """The inline tokens under a paragraph, heading or cell."""
    child = node.children[0] if node.children else None
    return (child.token.children if child and child.token else None) or []


def first_line(node: SyntaxTreeNode) -> int:
    """The line in the file on which a block begins, from 1."""
    return node.map[0] + 1 if node.map else 1


def blank_lines(tokens: Sequence[Token]) -> int:
    """How many lines of a paragraph pass before its first text: those of a mark that was taken off."""
    before = takewhile(lambda token: token.type == "softbreak" or not _text(token).strip(), tokens)
    return sum(token.type == "softbreak" for token in before)


def squeeze(text: str) -> str:
    """Runs of white space, line ends included, as one space."""
    return _SPACES.sub(" ", text).strip()


def is_placeholder(html: str) -> bool:
    """Is this "tag" no HTML but a gap to be filled in, such as <naam locatie>?"""
    tag = _TAG.match(html.lstrip())
    return tag is not None and tag[1].lower() not in defs.tags


def is_strong(tokens: Sequence[Token]) -> bool:
    """Is all of this text bold?"""
    return _all_within(tokens, "strong")


def is_emphasised(tokens: Sequence[Token]) -> bool:
    """Is all of this text bold, or all of it in italics?"""
    return _all_within(tokens, "strong") or _all_within(tokens, "em")


def is_inner_link(tokens: Sequence[Token]) -> bool:
    """Is this text one link to a place in the document itself or to one of its chapter files?"""
    links = [str(token.attrs.get("href", "")) for token in tokens if token.type == "link_open"]
    if len(links) != 1 or "://" in links[0] or not _all_within(tokens, "link"):
        return False
    return "#" in links[0] or links[0].endswith((".md", ".qmd"))


def _text(token: Token) -> str:
    match token.type:
        case "text" | "code_inline" | "text_special":
            return token.content
        case "softbreak" | "hardbreak":
            return " "
        case "html_inline":
            if is_placeholder(token.content):
                return token.content
            return " " if token.content.lower().startswith("<br") else ""
        case _:
            return ""


def _all_within(tokens: Iterable[Token], mark: str) -> bool:
    depth, inside = 0, False
    for token in tokens:
        if token.type == f"{mark}_open":
            depth += 1
        elif token.type == f"{mark}_close":
            depth -= 1
        elif _text(token).strip():
            if depth == 0:
                return False
            inside = True
    return inside
