"""A Document written out again, as plain text or as Markdown: what kompascheck has read, and in what order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kompascheck.document import Block, Document, Kind, Table

_MARKS = re.compile(r"[\\`*\[<]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|&(?=#?\w+;)")
_LINE_START = re.compile(r"(?=[#>+=|~-]|:{3}|: |!!!|\?\?\?)")
_NUMBER = re.compile(r"(\d{1,9})(?=[.)](?:\s|$))")
_CLOSING = re.compile(r"(?<=\s)#+$")
_ESCAPE = r"\\\g<0>"
MAX_HEADING = 6  # Markdown knows no deeper level


def to_text(document: Document) -> str:
    """The document as plain text: a block a paragraph, list items under each other, tables with bars."""
    return _joined((block, _text(block)) for block in document.blocks)


def to_markdown(document: Document) -> str:
    """The document as Markdown that reads back to the same text: headings with #, tables with bars."""
    return _joined((block, _markdown(block)) for block in document.blocks)


def _joined(written: Iterable[tuple[Block, str]]) -> str:
    """Blocks with a blank line between them, except between the lines of one list."""
    parts: list[str] = []
    before: Kind | None = None
    for block, text in written:
        if parts:
            parts.append("\n" if block.kind is before and block.kind in (Kind.ITEM, Kind.CONTENTS) else "\n\n")
        parts.append(text)
        before = block.kind
    return "".join([*parts, "\n"]) if parts else ""


def _text(block: Block) -> str:
    match block.kind:
        case Kind.ITEM:
            return f"{_indent(block)}- {block.text}"
        case Kind.TABLE if block.table is not None and block.table.rows:
            return _table(block.table, escape=False)
        case _:
            return block.text


def _markdown(block: Block) -> str:
    text = escaped(block.text)
    match block.kind:
        case Kind.HEADING:
            return f"{'#' * min(max(1, block.level), MAX_HEADING)} {_CLOSING.sub(_ESCAPE, text)}"
        case Kind.ITEM:
            return f"{_indent(block)}- {text}"
        case Kind.CONTENTS:
            return "\n".join(f"- {escaped(line)}" for line in block.text.splitlines())
        case Kind.QUOTE:
            return f"> {text}"
        case Kind.CAPTION:
            return f"*{text}*"
        case Kind.NOTE:
            return f"[^{block.place.paragraph}]: {text}"
        case Kind.TABLE if block.table is not None and block.table.rows:
            return _table(block.table, escape=True)
        case _:
            return f"> [!NOTE]\n> {text}" if block.aside else text


def _table(table: Table, *, escape: bool) -> str:
    """A Markdown table; merged cells are repeated, and a table without a head gets an empty one."""
    grid = [[_cell(text, escape=escape) for text in row] for row in table.grid()]
    width = max(map(len, grid), default=0)
    if not width:
        return ""
    head = grid.pop(0) if table.header_rows else [""] * width
    return "\n".join(_bars(row) for row in (head, ["---"] * width, *grid))


def _cell(text: str, *, escape: bool) -> str:
    return escaped_cell(text) if escape else " ".join(text.split())


def escaped_cell(text: str) -> str:
    """The text as a cell of a Markdown table."""
    return _MARKS.sub(_ESCAPE, " ".join(text.split())).replace("|", "\\|")


def _bars(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _indent(block: Block) -> str:
    return "  " * max(0, block.level - 1)


def escaped(text: str) -> str:
    """The text on one line, with a backslash before what Markdown would take for markup."""
    flat = _MARKS.sub(_ESCAPE, " ".join(text.split()))
    numbered = _NUMBER.match(flat)
    if numbered:
        return f"{numbered[0]}\\{flat[numbered.end() :]}"
    return f"\\{flat}" if _LINE_START.match(flat) else flat
