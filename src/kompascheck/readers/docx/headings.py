"""Headings without a style: short lines that look different from the running text.

Precision comes first, for a false heading hides evidence. A line counts only when its formatting is kept for
such lines: larger than the running text, or bold in a way that the running text is not. Bold lines that share
the style of the text around them count only when the document has nothing better, or when they bear a number
such as 2.1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from kompascheck.readers.docx.pieces import Grid, Look, Paragraph, Piece
from kompascheck.readers.docx.styles import Role
from kompascheck.readers.headings import may_head, number_level

WORDS_A_HEADING = 2500  # with fewer real headings than one in so many words, the styles were not used
LONGEST = 110  # characters
MOST_BOLD = 0.95  # share of letters
LARGER = 2  # half points above the running text
PROSE = 12  # words from which a paragraph is running text
_QUOTES = "\"'“”„‘’«»"
_ROW = 4  # so many alike lines with nothing between them are a list, an address or a colophon

Signature: TypeAlias = tuple[str, int, bool, bool, bool]  # style, size, size set directly, bold, italic
Groups: TypeAlias = dict[Signature, list[int]]  # the lines that look alike, as indexes into the pieces


@dataclass(frozen=True, slots=True)
class Guess:
    """The pieces with guessed headings among them, and how many those are."""

    pieces: tuple[Piece, ...]
    count: int


def guess_headings(pieces: Sequence[Piece]) -> Guess:
    """Turn probable headings into headings, when the document has no or hardly any real ones."""
    real = [piece for piece in pieces if isinstance(piece, Paragraph) and piece.role is Role.HEADING]
    words = sum(len(piece.text.split()) for piece in pieces if isinstance(piece, Paragraph))
    if real and words < WORDS_A_HEADING * len(real):
        return Guess(tuple(pieces), 0)
    groups = _accepted(pieces)
    if not groups:
        return Guess(tuple(pieces), 0)
    levels = _levels(groups, pieces, real)
    chosen = {index: levels[index] for members in groups.values() for index in members}
    result = [_as_heading(piece, chosen[i]) if i in chosen else piece for i, piece in enumerate(pieces)]
    return Guess(tuple(result), len(chosen))


def _accepted(pieces: Sequence[Piece]) -> Groups:
    """The groups of alike lines that pass for headings."""
    prose = [piece for piece in pieces if isinstance(piece, Paragraph) and _is_prose(piece)]
    body = _usual_size(prose or [piece for piece in pieces if isinstance(piece, Paragraph)])
    running = {(piece.style, piece.look.explicit) for piece in prose}
    groups = _groups(pieces, body)
    strong = {key: members for key, members in groups.items() if _stands_out(key, body, running)}
    weak = {key: members for key, members in groups.items() if key not in strong}
    if sum(len(members) for members in strong.values()) >= 2:  # then only a number such as 2.1 makes a bold line one
        weak = {key: [index for index in members if (_depth(pieces[index]) or 0) > 1] for key, members in weak.items()}
    return {**strong, **{key: members for key, members in weak.items() if len(members) >= 2}}


def _groups(pieces: Sequence[Piece], body: int) -> Groups:
    """The lines that might be headings, in groups that look alike; lists and pull quotes are left out."""
    groups: Groups = {}
    for index, piece in enumerate(pieces):
        if isinstance(piece, Paragraph) and _is_candidate(piece, body):
            groups.setdefault(_signature(piece), []).append(index)
    groups = {key: _without_rows(members, pieces) for key, members in groups.items()}
    return {key: members for key, members in groups.items() if members and not _are_pull_quotes(members, pieces)}


def _stands_out(signature: Signature, body: int, running: set[tuple[str, bool]]) -> bool:
    """Is this formatting larger than the running text, or bold in a way that is kept apart from it?"""
    style, size, explicit, bold, _ = signature
    return size >= body + LARGER or (bold and (style, explicit) not in running)


def _is_candidate(piece: Paragraph, body: int) -> bool:
    numbered = piece.role is Role.ITEM and bool(piece.label)
    if piece.aside or not (piece.role is Role.BODY or numbered) or not may_head(piece.text.strip(), LONGEST):
        return False
    return piece.look.bold >= MOST_BOLD or piece.look.size >= body + LARGER


def _is_prose(piece: Paragraph) -> bool:
    plain = piece.role is Role.BODY and not piece.aside and piece.look.bold < MOST_BOLD
    return plain and len(piece.text.split()) >= PROSE


def _usual_size(paragraphs: Sequence[Paragraph]) -> int:
    sizes: Counter[int] = Counter()
    for paragraph in paragraphs:
        sizes[paragraph.look.size] += len(paragraph.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _signature(piece: Paragraph) -> Signature:
    look: Look = piece.look
    return piece.style, look.size, look.explicit, look.bold >= MOST_BOLD, look.italic >= MOST_BOLD


def _without_rows(members: list[int], pieces: Sequence[Piece]) -> list[int]:
    """The members of a group less those in long rows, and less a line with nothing under it."""
    kept: list[int] = []
    row: list[int] = []
    for index in [*members, len(pieces) + 1]:
        if row and index != row[-1] + 1:
            kept += row if len(row) < _ROW else []
            row = []
        row.append(index)
    return [index for index in kept if index + 1 < len(pieces)]


def _are_pull_quotes(members: list[int], pieces: Sequence[Piece]) -> bool:
    texts = [piece.text.strip() for index in members if isinstance(piece := pieces[index], Paragraph)]
    return 2 * sum(text[0] in _QUOTES and text[-1] in _QUOTES for text in texts) > len(texts)


def _levels(groups: Groups, pieces: Sequence[Piece], real: Sequence[Paragraph]) -> dict[int, int]:
    """A level for each heading: by rank of size and weight, and inside a rank by the depth of its number."""
    ranks = sorted({(-size, not bold) for _, size, _, bold, _ in groups})
    above = max((heading.level for heading in real), default=0)
    levels: dict[int, int] = {}
    for rank, key in enumerate(ranks, start=1):
        members = [i for (_, size, _, bold, _), found in groups.items() if (-size, not bold) == key for i in found]
        depths = {index: _depth(pieces[index]) for index in members}
        shallowest = min((depth for depth in depths.values() if depth), default=1)
        for index, depth in depths.items():
            levels[index] = min(9, above + rank + max(0, (depth or shallowest) - shallowest))
    return levels


def _depth(piece: Piece) -> int | None:
    return None if isinstance(piece, Grid) else number_level(f"{piece.label} {piece.text.strip()}".strip())


def _as_heading(piece: Piece, level: int) -> Piece:
    return piece if isinstance(piece, Grid) else replace(piece, role=Role.HEADING, level=level)
