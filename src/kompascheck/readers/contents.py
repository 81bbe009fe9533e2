"""Recognise a table of contents among the blocks of any format, so that it never counts as evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kompascheck.document import Block, Kind

_TITLE = re.compile(r"(?:inhoud(?:sopgave)?|in dit (?:nummer|verslag|document|kwaliteitsbeeld))", re.I)
_NUMBERED = re.compile(r"^(?:hoofdstuk\s+)?(?:\d+(?:\.\d+)*|[A-Z])[.):]?\s+(?=\S)", re.I)
_PAGE = re.compile(
    r"(?P<title>.*?\S)(?:\s*[.…_·\t]{2,}\s*|\s*\|\s*|\s+)(?:(?:p|pag|pagina|blz|bladzijde)\.?\s*)?(?P<page>\d{1,3})"
)
_LISTED = (Kind.ITEM, Kind.PARAGRAPH, Kind.TABLE)
MAX_LINE = 120  # characters; a longer line is prose
MIN_SHARE = 0.6  # of the lines under the title must point at a heading or a page
MIN_PREFIX = 12  # characters of a line that may stand for a longer heading
MIN_UNTITLED = 4  # headings repeated in a row, before they pass for contents without a title


def mark_contents(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, with the lines of a table of contents marked as such.

    A list under a title such as "Inhoud" is contents only when most of its lines repeat headings of the
    document or end in rising page numbers: a real list under that title stays a list.
    """
    titles = {_plain(block.text) for block in blocks if block.kind is Kind.HEADING} - {""}
    result = list(blocks)
    for start, block in enumerate(blocks):
        if _opens(block):
            _mark(result, range(start, _end(blocks, start)), titles)
        elif _inline(block, titles):
            result[start] = _contents(block)
    _mark_untitled(result, titles)
    return tuple(result)


def _opens(block: Block) -> bool:
    return block.kind is not Kind.CONTENTS and _TITLE.fullmatch(block.text.strip(" *:")) is not None


def _end(blocks: Sequence[Block], start: int) -> int:
    """Where the stretch under a title ends: at the next heading, or at a sentence when the title is no heading."""
    for index in range(start + 1, len(blocks)):
        block = blocks[index]
        if block.kind not in (*_LISTED, Kind.CONTENTS):
            return index
        if blocks[start].kind is not Kind.HEADING and block.kind is not Kind.TABLE and _is_prose(block.text):
            return index
    return len(blocks)


def _mark(result: list[Block], stretch: range, titles: set[str]) -> None:
    body = [index for index in stretch[1:] if result[index].kind in _LISTED]
    lines = [line for index in body for line in result[index].text.splitlines()]
    numbers = [int(found["page"]) for line in lines if (found := _PAGE.fullmatch(line))]
    paged = len(numbers) >= 3 and numbers == sorted(numbers)
    pointing = [line for line in lines if _repeats(line, titles) or (paged and _PAGE.fullmatch(line))]
    if len(pointing) < 2 or len(pointing) < MIN_SHARE * len(lines):
        return
    for index in body:
        text = result[index].text
        if result[index].kind is Kind.TABLE or text in pointing or not _is_prose(text):
            result[index] = _contents(result[index])
    if result[stretch.start].kind is not Kind.HEADING:
        result[stretch.start] = _contents(result[stretch.start])


def _mark_untitled(result: list[Block], titles: set[str]) -> None:
    """Mark runs of lines that each repeat a heading, with no title above them."""
    run: list[int] = []
    for index in range(len(result) + 1):
        block = result[index] if index < len(result) else None
        if block and _is_line(block) and _plain(_without_page(block.text)) in titles:
            run.append(index)
            continue
        if len(run) >= MIN_UNTITLED:
            for position in run:
                result[position] = _contents(result[position])
        run = []


def _is_line(block: Block) -> bool:
    return block.kind in (Kind.ITEM, Kind.PARAGRAPH) and len(block.text) <= MAX_LINE


def _inline(block: Block, titles: set[str]) -> bool:
    """Contents in one paragraph: "Inhoud: 1 Organisatie – 2 Doelen – 3 Cliënten"."""
    head, colon, rest = block.text.partition(":")
    if block.kind is not Kind.PARAGRAPH or not colon or not _TITLE.fullmatch(head.strip(" *")):
        return False
    parts = [part for part in re.split(r"\s[–—·•|/-]\s|[;,]\s", rest) if part.strip()]
    return len(parts) >= 3 and sum(_repeats(part.strip(" ."), titles) for part in parts) >= MIN_SHARE * len(parts)


def _repeats(line: str, titles: set[str]) -> bool:
    """Does this line repeat a heading, be it shortened or with its page number?"""
    plain = _plain(_without_page(line))
    if plain in titles or _plain(line) in titles:
        return True
    if len(plain) < MIN_PREFIX:
        return False
    return any(title.startswith(plain) or plain.startswith(title + " ") for title in titles)


def _without_page(line: str) -> str:
    found = _PAGE.fullmatch(line)
    return found["title"] if found else line


def _plain(text: str) -> str:
    """A heading as it compares: without number, case and punctuation."""
    return " ".join(re.findall(r"\w+", _NUMBERED.sub("", text.strip()).casefold()))


def _is_prose(text: str) -> bool:
    return len(text) > MAX_LINE or text.rstrip().endswith((".", "!", "?", ":"))


def _contents(block: Block) -> Block:
    return replace(block, kind=Kind.CONTENTS, table=None, level=0)
