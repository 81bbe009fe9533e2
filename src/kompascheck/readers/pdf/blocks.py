"""From drafts to the document's blocks: text joined, list labels taken off, contents lines told apart."""

from __future__ import annotations

from collections.abc import Sequence

from kompascheck.document import Block, DocumentBuilder, Kind
from kompascheck.readers.contents import mark_contents
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.hyphens import Vocabulary, join
from kompascheck.readers.pdf.lines import Line, has_leaders
from kompascheck.readers.pdf.paragraphs import without_label


def blocks(drafts: Sequence[Draft], words: Vocabulary) -> tuple[Block, ...]:
    """The blocks in reading order, each with its place."""
    builder = DocumentBuilder()
    for draft in drafts:
        if draft.table is not None:
            builder.add_table(draft.table, page=draft.page, aside=draft.aside)
            continue
        text = join(_unlabelled(draft), words)
        listed = draft.kind in (Kind.ITEM, Kind.PARAGRAPH) and has_leaders(text)
        kind = Kind.CONTENTS if listed else draft.kind
        builder.add(kind, text, page=draft.page, level=draft.level, aside=draft.aside)
    return mark_contents(builder.blocks)


def _unlabelled(draft: Draft) -> tuple[Line, ...]:
    """The lines of the draft, for a list item without its bullet or number."""
    if draft.kind is not Kind.ITEM:
        return draft.lines
    return (without_label(draft.lines[0]), *draft.lines[1:])
