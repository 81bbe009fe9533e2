"""From the tree of Markdown blocks to the blocks of a Document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kompascheck.document import DocumentBuilder, Kind
from kompascheck.readers.headings import may_head, number_level
from kompascheck.readers.markdown import inline
from kompascheck.readers.markdown.asides import Aside, admonition_title, alert_length, paired_fences
from kompascheck.readers.markdown.embedded import add_html
from kompascheck.readers.markdown.shapes import fenced_text, is_caption, is_link, without_attributes
from kompascheck.readers.markdown.tables import table_of

MAX_SETEXT = 150  # characters; a longer "heading" is a paragraph with a rule under it
MAX_GUESSED = 90  # characters of a bold line that may pass for a heading
FIRST_YEAR = 1000  # no list starts here: "2025. Een jaar om te onthouden" is a sentence


@dataclass(frozen=True, slots=True)
class Context:
    """Where in the tree a block stands; `opening` is true for the paragraph that opens a list item."""

    depth: int = 0
    opening: bool = False
    number: str = ""
    kind: Kind = Kind.PARAGRAPH
    aside: bool = False


@dataclass(slots=True)
class Walker:
    """Adds blocks to the builder; a bold line passes for a heading of `guess_level` or lower, unless that is 0."""

    markdown: MarkdownIt
    env: Mapping[str, Any]
    lines: Sequence[str]
    builder: DocumentBuilder
    guess_level: int = 0
    guessed: int = 0

    def walk(self, nodes: Sequence[SyntaxTreeNode], context: Context) -> None:
        """Add the blocks of sibling nodes."""
        fences = paired_fences(nodes)
        opened: list[Aside] = []
        for index, node in enumerate(nodes):
            if node.type != "div_fence":
                boxed = context.aside or any(aside.boxed for aside in opened)
                self._block(node, replace(context, aside=boxed, opening=context.opening and index == 0))
            elif index in fences:
                opened.append(fences[index])
                self._add(fences[index].title, node, replace(context, aside=True))
            elif opened:
                opened.pop()

    def _block(self, node: SyntaxTreeNode, context: Context) -> None:
        match node.type:
            case "heading":
                self._heading(node, context)
            case "paragraph":
                self._paragraph(node, context)
            case "bullet_list" | "ordered_list":
                self._list(node, context)
            case "blockquote":
                self._quote(node, context)
            case "table":
                table = table_of(node, self.markdown, self.lines)
                line = table.rows[0].line if table.rows else None
                self.builder.add_table(table, line=line, aside=context.aside)
            case "footnote_reference":
                self.walk(node.children, replace(context, kind=Kind.NOTE))
            case "admonition":
                self._admonition(node, context)
            case "fence":
                self._fence(node, context)
            case "html_block":
                self._html(node, context)
            case _:
                pass  # a rule across the page has no text

    def _heading(self, node: SyntaxTreeNode, context: Context) -> None:
        tokens = inline.inline_tokens(node)
        title = without_attributes(inline.described(tokens))
        underlined_prose = node.markup in ("-", "=") and len(title) > MAX_SETEXT
        if context.aside or underlined_prose:
            self._add(title, node, context)  # a title in a box heads the box, not the chapter
        else:
            self.builder.add(Kind.HEADING, title, line=inline.first_line(node), level=int(node.tag[1:]))
        self._inline_notes(inline.plain(tokens), node, context)

    def _paragraph(self, node: SyntaxTreeNode, context: Context) -> None:
        tokens = inline.inline_tokens(node)
        run = inline.plain(tokens)
        running = context == Context()
        if running and self.guess_level and inline.is_strong(tokens) and may_head(run.text, MAX_GUESSED):
            self.guessed += 1
            level = self.guess_level + (number_level(run.text) or 1) - 1
            self.builder.add(Kind.HEADING, run.text, line=inline.first_line(node), level=level)
        elif running and is_caption(run.text, tokens, below_table=self._below_table()):
            text = without_attributes(run.text.removeprefix(": "))
            self._add(text, node, replace(context, kind=Kind.CAPTION))
        else:
            self._add_at(run.text, inline.first_line(node) + inline.blank_lines(tokens), context)
        for image in run.images:
            self._add(image, node, Context(kind=Kind.CAPTION, aside=context.aside))
        self._inline_notes(run, node, context)

    def _below_table(self) -> bool:
        return bool(self.builder.blocks) and self.builder.blocks[-1].kind is Kind.TABLE

    def _list(self, node: SyntaxTreeNode, context: Context) -> None:
        items = node.children
        linked = len(items) > 1 and all(map(is_link, items))
        kind = Kind.CONTENTS if linked else context.kind
        for item in items:
            number = f"{item.info}. " if item.info.isdigit() and int(item.info) >= FIRST_YEAR else ""
            inner = replace(context, depth=context.depth + 1, opening=True, number=number, kind=kind)
            self.walk(item.children, inner)

    def _quote(self, node: SyntaxTreeNode, context: Context) -> None:
        first = node.children[0] if node.children else None
        tokens = inline.inline_tokens(first) if first and first.type == "paragraph" else []
        marker = alert_length(tokens[0].content) if tokens else 0
        if marker:
            tokens[0].content = tokens[0].content[marker:]
        kind = Kind.PARAGRAPH if marker else Kind.QUOTE
        self.walk(node.children, replace(context, kind=kind, aside=True, opening=False))

    def _admonition(self, node: SyntaxTreeNode, context: Context) -> None:
        title = admonition_title(node)
        if title is None:
            self._add(f"{node.markup} {node.info.strip()}", node, context)
            return
        boxed = replace(context, aside=True, opening=False)
        self._add(title, node, boxed)
        self.walk([child for child in node.children if child.type != "admonition_title"], boxed)

    def _fence(self, node: SyntaxTreeNode, context: Context) -> None:
        for line, text in fenced_text(node):
            self._add_at(text, line, context)

    def _html(self, node: SyntaxTreeNode, context: Context) -> None:
        if inline.is_placeholder(node.content):
            self._add(inline.squeeze(node.content), node, context)
        else:
            add_html(node.content, self.builder, inline.first_line(node), aside=context.aside)

    def _inline_notes(self, run: inline.Inline, node: SyntaxTreeNode, context: Context) -> None:
        for number in run.notes:
            note = inline.plain(self.env["footnotes"]["list"][number]["tokens"])
            self._add(note.text, node, Context(kind=Kind.NOTE, aside=context.aside))

    def _add(self, text: str, node: SyntaxTreeNode, context: Context) -> None:
        self._add_at(text, inline.first_line(node), context)

    def _add_at(self, text: str, line: int, context: Context) -> None:
        kind, level = context.kind, 0
        if context.opening and not context.number and kind in (Kind.PARAGRAPH, Kind.QUOTE):
            kind, level = Kind.ITEM, context.depth
        self.builder.add(kind, context.number * context.opening + text, line=line, level=level, aside=context.aside)
