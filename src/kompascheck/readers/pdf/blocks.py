"""From drafts to the document's blocks: text joined, contents lines told apart, notes and coverage."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kompascheck.document import Block, DocumentBuilder, Kind
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.hyphens import Vocabulary, join
from kompascheck.readers.pdf.outline import squeezed
from kompascheck.readers.pdf.paragraphs import without_label

_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d{0,4}$|…+\s*\d{0,4}$")
_PAGE_NUMBER = re.compile(r"[\s.…]+\d{1,4}$")
_CONTENTS_TITLE = re.compile(r"(?:inhoud|inhoudsopgave|in dit (?:kwaliteitsbeeld|verslag|jaarverslag|document)|leeswijzer en inhoud)")


def blocks(drafts: Sequence[Draft], words: Vocabulary) -> tuple[Block, ...]:
    """The blocks in reading order, each with its place."""
    builder = DocumentBuilder()
    titles = {squeezed(join(draft.lines, words)) for draft in drafts if draft.kind is Kind.HEADING}
    in_contents = False
    for draft in drafts:
        if draft.table is not None:
            builder.add_table(draft.table, page=draft.page, aside=draft.aside)
            continue
        lines = draft.lines
        if draft.kind is Kind.ITEM:
            lines = (without_label(lines[0]), *lines[1:])
        text = join(lines, words)
        if draft.kind is Kind.HEADING:
            in_contents = bool(_CONTENTS_TITLE.fullmatch(text.lower().strip(" :")))
        kind = draft.kind
        if kind in (Kind.ITEM, Kind.PARAGRAPH) and _is_contents(text, in_contents, titles, join(draft.lines, words)):
            kind = Kind.CONTENTS
        builder.add(kind, text, page=draft.page, level=draft.level, aside=draft.aside)
    return tuple(builder.blocks)


def _is_contents(text: str, in_contents: bool, titles: set[str], labelled: str) -> bool:
    """A line of a table of contents: with dot leaders, or below "Inhoud" with a page number or a heading's words."""
    if _LEADERS.search(text):
        return True
    if not in_contents:
        return False
    bare = _PAGE_NUMBER.sub("", text)
    if bare != text and len(text) < 160:
        return True
    return any(squeezed(form) in titles for form in (bare, labelled, _PAGE_NUMBER.sub("", labelled)))
