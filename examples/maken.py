"""Makes `voorbeeld.docx` from `voorbeeld.md`: `python examples/maken.py`.

Handles just what the example uses: headings, paragraphs with emphasis, lists and tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Pt
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.front_matter import front_matter_plugin

HERE = Path(__file__).parent
BODY_SIZE = Pt(11)
LIST_STYLES = {"bullet_list": "List Bullet", "ordered_list": "List Number"}


def convert(source: Path, target: Path) -> None:
    """Write the Markdown of `source` as a Word document with heading styles."""
    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    tree = SyntaxTreeNode(parser.parse(source.read_text(encoding="utf-8")))
    word = Document()
    word.styles["Normal"].font.size = BODY_SIZE
    for node in tree.children:
        _add(word, node)
    word.core_properties.title = "Kwaliteitsbeeld 2025"
    word.core_properties.author = "Stichting Morgenveld"
    word.save(str(target))


def _add(word: WordDocument, node: SyntaxTreeNode) -> None:
    if node.type == "heading":
        word.add_heading(_text(node), level=int(node.tag[1]))
    elif node.type == "paragraph":
        _add_runs(word, node)
    elif node.type in LIST_STYLES:
        for item in node.children:
            word.add_paragraph(_text(item), style=LIST_STYLES[node.type])
    elif node.type == "table":
        _add_table(word, node)


def _add_runs(word: WordDocument, node: SyntaxTreeNode) -> None:
    paragraph = word.add_paragraph()
    for inline in node.children[0].children:
        run = paragraph.add_run(_text(inline))
        run.italic = inline.type == "em"
        run.bold = inline.type == "strong"


def _add_table(word: WordDocument, node: SyntaxTreeNode) -> None:
    rows = [[_text(cell) for cell in row.children] for part in node.children for row in part.children]
    table = word.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _text(node: SyntaxTreeNode) -> str:
    return "".join(_pieces(node))


def _pieces(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type == "text":
        yield node.content
    elif node.type == "softbreak":
        yield " "
    for child in node.children:
        yield from _pieces(child)


if __name__ == "__main__":
    convert(HERE / "voorbeeld.md", HERE / "voorbeeld.docx")
