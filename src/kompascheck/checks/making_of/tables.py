"""Tables of the making: a row for each party, columns for how it took part, what it said and what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompascheck.checks.making_of import cues
from kompascheck.checks.making_of.parties import Party, named_in
from kompascheck.checks.making_of.telling import Aspect, Told
from kompascheck.document import Block, Row
from kompascheck.report import Evidence

_HEADS = (
    (
        Aspect.DONE,
        re.compile(r"verwerk|gedaan|\bdeden\b|gevolg|resultaat|overgenomen|aangepast|aanpassing|wijziging|actie", re.I),
    ),
    (Aspect.HOW, re.compile(r"wijze|manier|\bhoe\b|\bvorm|wanneer|datum|moment|bijeenkomst|werkvorm|kanaal", re.I)),
    (Aspect.SAID, re.compile(r"inhoud|\bwat\b|reactie|opmerking|inbreng|punt|advies|vroeg|vond|zei", re.I)),
)
_PARTY_HEAD = re.compile(r"\b(?:wie|partij\w*|gremi\w+|raad|betrokken\w*|deelnemer\w*|van wie|groep)\b", re.IGNORECASE)
_EMPTY = re.compile(r"^\W*$|^(?:geen|n\.?v\.?t\.?|0)\W*$", re.IGNORECASE)
# A count of remarks, or that there was one, says nothing of what it held.
_NO_CONTENT = re.compile(
    r"^(?:[\W\d]|\b(?:ontvangen|besproken|akkoord|positief|ja|opmerkingen|reacties|punten|en)\b)*$", re.IGNORECASE
)
_FEWEST_COLUMNS = 2


def told(block: Block, *, in_chapter: bool) -> Iterator[Told]:
    """What a table tells of parties; nothing when it is about something else."""
    table = block.table
    if table is None or len(table.rows) <= table.header_rows:
        return
    grid = table.grid()
    heads = (
        [" ".join(row[c] for row in grid[: table.header_rows]) for c in range(len(grid[0]))]
        if table.header_rows
        else []
    )
    columns = _columns(heads)
    about = len(set(columns.values())) >= _FEWEST_COLUMNS or (in_chapter and columns)
    if not about or not (in_chapter or any(_PARTY_HEAD.search(head) for head in heads)):
        return
    for number, row in enumerate(table.rows[table.header_rows :], table.header_rows):
        yield from _row(block, row, grid[number], columns)


def _columns(heads: list[str]) -> dict[int, Aspect]:
    found: dict[int, Aspect] = {}
    for number, head in enumerate(heads):
        if number and not _PARTY_HEAD.fullmatch(head.strip()):
            aspect = next((aspect for aspect, words in _HEADS if words.search(head)), None)
            if aspect is not None:
                found[number] = aspect
    return found


def _row(block: Block, row: Row, cells: tuple[str, ...], columns: dict[int, Aspect]) -> Iterator[Told]:
    parties: tuple[Party, ...] = tuple(dict.fromkeys(named.party for named in named_in(cells[0])))
    if not parties:
        return
    evidence = Evidence(row.text, block.place.at(page=row.page, line=row.line))
    yield Told(parties, None, evidence)
    for number, aspect in columns.items():
        if _tells(cells[number], aspect):
            yield Told(parties, aspect, evidence)


def _tells(cell: str, aspect: Aspect) -> bool:
    if _EMPTY.match(cell):
        return False
    if aspect is Aspect.SAID:
        return not _NO_CONTENT.match(cell)
    return aspect is Aspect.HOW or not cues.INTENDED.search(cell)
