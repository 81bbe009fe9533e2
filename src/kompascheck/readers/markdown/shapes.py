"""What a block is by its shape: a caption, a link in a table of contents, text or code between fences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from kompascheck.readers.markdown.inline import first_line, inline_tokens, is_emphasised, is_inner_link, squeeze

_ATTRIBUTES = re.compile(r"\s*\{(?::?\s*[#.][\w-][^{}]*|-)\}$")
_CAPTION = re.compile(r"(?:tabel|figuur|afbeelding|grafiek|foto|diagram)(?:\s+\d+[\w.]*)?\s*[.:–-]", re.IGNORECASE)
_PART = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_TEXT_FENCES = ("", "text", "txt", "md", "markdown")  # other fences hold code or drawings


def without_attributes(text: str) -> str:
    """A heading or caption without the attributes that Pandoc allows at its end: `{#sec-zorg .unnumbered}`."""
    return _ATTRIBUTES.sub("", text)


def is_caption(text: str, tokens: Sequence[Token], *, below_table: bool) -> bool:
    """A caption: Pandoc's ": text" below a table, or an emphasised line such as "Tabel 3. Respons"."""
    if text.startswith(": "):
        return below_table
    return _CAPTION.match(text) is not None and is_emphasised(tokens)


def is_link(item: SyntaxTreeNode) -> bool:
    """Is this list item a link to a place in the document, with at most a list of such items under it?"""
    if not item.children:
        return False
    first, *rest = item.children
    if first.type != "paragraph" or not is_inner_link(inline_tokens(first)):
        return False
    return all(child.type.endswith("_list") and all(map(is_link, child.children)) for child in rest)


def fenced_text(node: SyntaxTreeNode) -> Iterator[tuple[int, str]]:
    """The paragraphs between fences with their lines; nothing when the fence names a programming language."""
    if node.info.strip().lower() not in _TEXT_FENCES:
        return
    start = first_line(node) + 1
    for part in _PART.finditer(node.content):
        yield start + node.content.count("\n", 0, part.start()), squeeze(part[0])
