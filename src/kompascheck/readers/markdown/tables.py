"""A Markdown table as rows of cells, each row with its own line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.tree import SyntaxTreeNode

from kompascheck.document import Cell, Row, Table
from kompascheck.readers.markdown.inline import described, first_line, inline_tokens


def table_of(node: SyntaxTreeNode, markdown: MarkdownIt, lines: Sequence[str]) -> Table:
    """The table under a node. An empty head, as in a table of keys and values, is no row."""
    rows = [Row(tuple(_cells(row, markdown, lines)), line=first_line(row)) for row in _rows(node)]
    head = rows[0]
    if not head.text:
        return Table(tuple(rows[1:]), header_rows=0)
    return Table(tuple(rows), header_rows=1)


def _rows(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    for part in node.children:
        yield from part.children


def _cells(row: SyntaxTreeNode, markdown: MarkdownIt, lines: Sequence[str]) -> Iterator[Cell]:
    for cell in row.children:
        yield Cell(described(inline_tokens(cell)))
    # The syntax drops cells beyond the width of the head; the author wrote them all the same.
    source = escapedSplit(lines[first_line(row) - 1].strip(" \t>").removeprefix("|").removesuffix("|"))
    for extra in source[len(row.children) :]:
        yield Cell(described(markdown.parseInline(extra.strip())[0].children or []))
