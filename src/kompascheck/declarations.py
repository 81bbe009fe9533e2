"""Answers that an author points at: `kompas: GK103` in a comment. Checked, not believed.

In Markdown the comment stands before a block; in Word it is tied to a passage, or to the heading above it. There must
be text there that can be an answer: no heading alone, template question, bare reference or denial. A scaffold marks the
place of each answer so; while its question is unanswered the mark says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from kompascheck.checks import Remark
from kompascheck.checks.leftovers import plain, questions_of
from kompascheck.document import Block, Comment, Document, Kind, Place
from kompascheck.language.cues import is_question
from kompascheck.language.tense import tense
from kompascheck.ownrules import DECLARATION_REFUSED
from kompascheck.passages import Bar, Passage
from kompascheck.report import Basis, Evidence, Judgement, Severity, Status
from kompascheck.rulepack.schema import Requirement, RulePack

__all__ = ["Applied", "apply"]

MOST_EVIDENCE = 2  # quotes kept of a declared answer
COUNTED = "results-per-location"  # a check that counts is not talked round by pointing at one of its figures
_CODE = re.compile(r"(?:[A-Z]{1,4}|[A-Za-z]{1,4}\d+)(?:\.\d+)?(?!\w)")
_MARK = re.compile(rf"\s*(?i:kompas)\s*:\s*(?P<codes>(?:{_CODE.pattern}(?:\s*[,;+]\s*|\s+en\s+|\s+|\W|$))*)")
_LETTERS = re.compile(r"[A-Za-z]+")
_BARRED = {
    Bar.QUESTION: "daar staat alleen een vraag",
    Bar.TEMPLATE: "daar staat tekst die nog ingevuld moet worden",
    Bar.REFERENCE: "daar staat alleen een verwijzing naar een ander stuk",
    Bar.TABLE_HEAD: "daar staat alleen de kop van een tabel",
}
_EMPTY = "daar staat geen tekst"
_HEADING = "daar staat een kop en geen tekst"
_SHORT = "daar staat te weinig tekst"
_DENIED = "daar staat juist dat het er niet is"
_NO_CODE = "er staat geen code in"
_UNKNOWN = "die code is er niet in dit regelpakket"
_OWN_COUNT = "of hiervan alles er staat, telt kompascheck zelf per locatie of wijkteam"


class Applied(NamedTuple):
    """The verdicts with the declared answers taken over, and a remark for each declaration that was refused."""

    judgements: tuple[Judgement, ...]
    remarks: tuple[Remark, ...]


def apply(document: Document, passages: Sequence[Passage], rules: RulePack, judgements: Iterable[Judgement]) -> Applied:
    """Take over every declared answer that holds: the verdict is then present, with that text as its evidence."""
    verdicts = {judgement.code: judgement for judgement in judgements}
    remarks: list[Remark] = []
    for code, comment in _declarations(document.comments):
        if code and code not in verdicts and not _alike(code, verdicts):
            continue  # of another pack
        blocks = _blocks(comment, document)
        own = _own_question(blocks, rules.requirement(code))
        if own is not None:
            # The author may have written below a question that is left standing, up to the next one.
            below = _until_heading(document.blocks[own.place.paragraph :])
            blocks += takewhile(lambda block: not is_question(block.text), below)
        found = _answer(code, blocks, passages, rules, verdicts)
        if isinstance(found, str):
            if own is None:
                remarks.append(_refused(code, found, blocks, comment))
        elif found:
            kept = replace(verdicts[code], status=Status.PRESENT, confidence=1.0, nearest=None)
            verdicts[code] = replace(kept, evidence=found, basis=Basis.DECLARED)
    return Applied(tuple(verdicts.values()), tuple(remarks))


def _declarations(comments: Iterable[Comment]) -> Iterator[tuple[str, Comment]]:
    """Each declared code with its comment; an empty code when the comment names none."""
    for comment in comments:
        mark = _MARK.match(comment.text)
        if mark:
            codes = dict.fromkeys(code.upper() for code in _CODE.findall(mark["codes"]))
            yield from ((code, comment) for code in codes or [""])


def _alike(code: str, codes: Iterable[str]) -> bool:
    """Does a code look like one of this pack's, so that it must be a mistake?"""
    return any(_LETTERS.findall(code)[:1] == _LETTERS.findall(known)[:1] for known in codes)


def _answer(
    code: str,
    blocks: Sequence[Block],
    passages: Sequence[Passage],
    rules: RulePack,
    verdicts: dict[str, Judgement],
) -> tuple[Evidence, ...] | str:
    """The evidence that a declaration points at, or why it does not count; nothing when it is not needed."""
    requirement = rules.requirement(code)
    if not code or requirement is None:
        return _UNKNOWN if code else _NO_CODE
    if requirement.check == COUNTED:
        return () if verdicts[code].status is Status.PRESENT else _OWN_COUNT
    text = [block for block in blocks if block.kind not in (Kind.HEADING, Kind.CONTENTS)]
    if not text:
        return _HEADING if blocks else _EMPTY
    numbers = {block.place.paragraph - 1 for block in text}
    pieces = [passage for passage in passages if passage.block in numbers]
    if not pieces:
        return _SHORT
    able = [piece for piece in pieces if piece.bar is None]
    if not able:
        return next(_BARRED[piece.bar] for piece in pieces if piece.bar)
    kept = [piece for piece in able if not tense(piece.text).denial]
    return tuple(Evidence(piece.text, piece.place) for piece in kept[:MOST_EVIDENCE]) or _DENIED


def _own_question(blocks: Iterable[Block], requirement: Requirement | None) -> Block | None:
    """The question of a scaffold about this requirement, when it still stands where a mark points."""
    if requirement is None:
        return None
    asked = questions_of(requirement)
    return next((block for block in blocks if plain(block.text) in asked), None)


def _blocks(comment: Comment, document: Document) -> list[Block]:
    """What a comment stands at: in Word its passage, or the text under its heading; else the block that follows."""
    if comment.line is None:
        marked = [document.blocks[number - 1] for number in comment.paragraphs if number <= len(document.blocks)]
        if marked and all(block.kind is Kind.HEADING for block in marked):
            marked += _until_heading(document.blocks[marked[-1].place.paragraph :])
        return marked
    line = comment.line
    following = [
        block
        for block in document.blocks
        if block.place.source == comment.source and block.place.line is not None and block.place.line >= line
    ]
    return following[: _length(following)]


def _until_heading(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind is Kind.HEADING:
            return
        yield block


def _length(blocks: Sequence[Block]) -> int:
    """How many blocks make one: a list is one, with the line that opens it."""
    if not blocks:
        return 0
    opens = blocks[0].kind is Kind.ITEM or (blocks[0].kind is Kind.PARAGRAPH and blocks[0].text.endswith(":"))
    length = 1
    while opens and length < len(blocks) and blocks[length].kind is Kind.ITEM:
        length += 1
    return length


def _refused(code: str, reason: str, blocks: Sequence[Block], comment: Comment) -> Remark:
    place = blocks[0].place if blocks else Place(1, line=comment.line, source=comment.source)
    about = f"De aanwijzing voor {code}" if code else "Een aanwijzing met 'kompas:'"
    return Remark(
        DECLARATION_REFUSED.code,
        Severity.WARNING,
        f"{about} telt niet: {reason}.",
        DECLARATION_REFUSED.advice,
        replace(place, line=comment.line) if comment.line else place,
    )
