"""Markdown as GitHub, Quarto and MkDocs know it."""

from __future__ import annotations

from typing import Any

from kompascheck.document import Block, Document, DocumentBuilder, Kind, NoteKind, ReaderNote
from kompascheck.readers.contents import mark_contents
from kompascheck.readers.decoding import decode
from kompascheck.readers.frontmatter import split_front_matter

GUESSED = 0.5  # confidence of headings that are only bold lines


def read(data: bytes, name: str) -> Document:
    """Read a Markdown file. Raises UnreadableError when the bytes are no text."""
    from kompascheck.readers.markdown.syntax import comments

    decoded = decode(data, name)
    front = split_front_matter(decoded.text)
    builder = DocumentBuilder()
    guessed = _fill(builder, front.text)
    blocks = mark_contents(builder.blocks)
    return Document(
        path=name,
        format="md",
        blocks=blocks,
        title=front.title or _title(blocks),
        organisation=front.organisation,
        year=front.year,
        notes=decoded.notes + _heading_notes(blocks, guessed),
        heading_confidence=GUESSED if guessed else 1.0,
        comments=comments(front.text),
    )


def _fill(builder: DocumentBuilder, text: str) -> int:
    """Add the blocks of a Markdown text; the answer is how many of the headings are guessed."""
    from markdown_it.tree import SyntaxTreeNode

    from kompascheck.readers.markdown.syntax import parser, without_comments
    from kompascheck.readers.markdown.walker import Context, Walker

    text = without_comments(text)
    markdown = parser()
    env: dict[str, Any] = {}
    tree = SyntaxTreeNode(markdown.parse(text, env))
    headings = sum(node.type == "heading" for node in tree.children)
    guess_level = headings + 1 if headings <= 1 else 0  # a lone title has chapters under it, bold or not
    walker = Walker(markdown, env, text.split("\n"), builder, guess_level)
    walker.walk(tree.children, Context())
    return walker.guessed


def _title(blocks: tuple[Block, ...]) -> str | None:
    """The only heading of the first level is the title of the document."""
    first = [block.text for block in blocks if block.kind is Kind.HEADING and block.level == 1]
    return first[0] if len(first) == 1 else None


def _heading_notes(blocks: tuple[Block, ...], guessed: int) -> tuple[ReaderNote, ...]:
    if guessed:
        return (ReaderNote(NoteKind.GUESSED_HEADINGS, guessed),)
    if any(block.kind is Kind.HEADING for block in blocks):
        return ()
    return (ReaderNote(NoteKind.NO_HEADINGS),)
