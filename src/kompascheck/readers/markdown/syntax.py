"""The Markdown dialect: CommonMark with what GitHub, Quarto and MkDocs add and quality reports use."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from kompascheck.document import Comment

_OPENING = re.compile(r"(?<!\\)<!--")
_COMMENT = re.compile(_OPENING.pattern + r".*?-->", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{<.*?>\}\}")
_FENCE = re.compile(r":{3,}\s*(?P<info>[^:\s].*?)?\s*:*")


def parser() -> MarkdownIt:
    """A parser that keeps footnotes where they are defined and reads an indented paragraph as a paragraph."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    markdown.use(footnote_plugin).use(admon_plugin).use(attrs_plugin, spans=True)
    markdown.disable(["code", "footnote_tail"])  # the tail drops notes that nobody refers to
    markdown.block.ruler.before("fence", "div_fence", _div_fence, {"alt": ["paragraph", "blockquote", "list"]})
    return markdown


def comments(text: str) -> tuple[Comment, ...]:
    """The HTML comments, each with the line on which it begins; `without_comments` keeps line numbers, this too."""
    return tuple(
        Comment(found[0].removeprefix("<!--").removesuffix("-->").strip(), text.count("\n", 0, found.start()) + 1)
        for found in _COMMENT.finditer(text)
    )


def without_comments(text: str) -> str:
    """The text without HTML comments and Quarto shortcodes; line ends stay, so that line numbers hold.

    A comment that is never closed would hide the rest of the report: only its opening mark is taken out.
    """
    text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    return _OPENING.sub("", _SHORTCODE.sub("", text))


def _div_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line of three or more colons, as a token of its own: empty info closes, any other info opens.

    Pandoc fences nest without counting colons, which the container plugin does not follow.
    """
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    fence = _FENCE.fullmatch(line)
    if fence is None:
        return False
    if silent:
        return True
    token = state.push("div_fence", "", 0)
    token.info = fence["info"] or ""
    token.map = [start, start + 1]
    state.line = start + 1
    return True
