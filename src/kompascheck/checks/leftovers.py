"""What an author forgot: template questions, marks to fill in, headings without text (GK903)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from kompascheck.checks import CheckInput, CheckResult, Remark
from kompascheck.document import Block, Kind
from kompascheck.language import cues
from kompascheck.report import Severity
from kompascheck.rulepack.schema import Requirement

CODE = "GK903"
_MANY = 3
_UNANSWERED = 0.5  # the chance, by the scorer, that a requirement is missing
_SHOWN = 80  # characters of a leftover in the message
_CONTENTS = re.compile(r"\W*(?:inhoud|inhoudsopgave|in dit \w+|index)\W*$", re.IGNORECASE)  # its lines are no text


def check(given: CheckInput) -> CheckResult:
    """Gather what looks forgotten, each at its place."""
    blocks = [block for block in given.document.blocks if block.kind is not Kind.CONTENTS]
    remarks = (*_marks(blocks), *_questions(blocks, _open_questions(given)), *_joined(list(_empty(blocks))))
    return CheckResult(remarks=remarks)


def _remark(message: str, advice: str, block: Block) -> Remark:
    return Remark(CODE, Severity.WARNING, message, advice, block.place)


def _marks(blocks: list[Block]) -> Iterator[Remark]:
    for block in blocks:
        mark = cues.template_mark(block.text)
        if mark is not None:
            message = f"Hier is nog iets niet ingevuld: '{_around(block.text, mark)}'."
            yield _remark(message, "Vul het aan, of haal de zin weg.", block)
        elif block.kind is not Kind.HEADING and block.table is None and cues.is_instruction(block.text):
            message = f"Dit lijkt een instructie uit een sjabloon: '{_around(block.text, 0)}'."
            yield _remark(message, "Vervang de instructie door uw eigen tekst.", block)


def _open_questions(given: CheckInput) -> frozenset[str]:
    """The questions of the pack's own scaffold that find no answer anywhere in the document."""
    requirements = given.pack.rules.requirements
    unanswered = (r for r in requirements if r.code in given.scores and given.scores[r.code].missing >= _UNANSWERED)
    return frozenset[str]().union(*map(questions_of, unanswered))


def questions_of(requirement: Requirement) -> frozenset[str]:
    """How the pack and its scaffold put the question about a requirement, each as `plain` text."""
    return frozenset(map(plain, (requirement.author_question, requirement.question)))


def plain(text: str) -> str:
    """A text by which two are compared: in one case, with single spaces."""
    return " ".join(text.split()).casefold()


def _questions(blocks: list[Block], unanswered: Container[str]) -> Iterator[Remark]:
    """A paragraph or item that only asks, with no answer before the next question, heading or end.

    A question of our own scaffold that is `unanswered` is left over wherever it stands: what follows it then answers
    another question. A table in which everything is still to be filled in is no answer.
    """
    blocks = [block for block in blocks if not _is_blank_form(block)]
    for number, block in enumerate(blocks):
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE) or not _only_asks(block.text):
            continue
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        last = following is None or following.kind is Kind.HEADING
        asked_on = following is not None and following.kind is block.kind and _only_asks(following.text)
        before = blocks[number - 1] if number else None
        opened = before is not None and (before.kind is Kind.HEADING or _only_asks(before.text))
        if ((last or asked_on) and opened) or plain(block.text) in unanswered:
            message = f"Onder deze vraag staat geen antwoord: '{_around(block.text, 0)}'."
            yield _remark(message, "Beantwoord de vraag, of haal haar weg als zij uit een sjabloon komt.", block)


def _is_blank_form(block: Block) -> bool:
    """A table of which every row below the head holds a mark to fill in."""
    if block.table is None:
        return False
    rows = block.table.rows[block.table.header_rows :]
    return bool(rows) and all(cues.template_mark(row.text) is not None for row in rows)


def _only_asks(text: str) -> bool:
    return cues.is_question(text) and not re.search(r"[.!]\s", text)


def _joined(empty: list[Block]) -> Iterator[Remark]:
    """A remark for each empty heading, or a single one when there are many, as between slides."""
    advice = "Schrijf de tekst bij deze kop, of haal de kop weg."
    if len(empty) <= _MANY:
        yield from (_remark(f"Onder de kop '{_around(b.text, 0)}' staat geen tekst.", advice, b) for b in empty)
        return
    names = ", ".join(f"'{_around(block.text, 0)}'" for block in empty[:_MANY])
    yield _remark(f"Onder {len(empty)} koppen staat geen tekst, zoals {names}.", advice, empty[0])


def _empty(blocks: list[Block]) -> Iterator[Block]:
    """A heading that is followed by one of the same or a higher level, or by the end."""
    for number, block in enumerate(blocks):
        if block.kind is not Kind.HEADING or number == 0 or _CONTENTS.match(block.text):
            continue
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if following is None or (
            following.kind is Kind.HEADING and following.level <= block.level and not _titles(blocks, number)
        ):
            yield block


def _titles(blocks: list[Block], number: int) -> bool:
    """Whether all blocks up to here are headings: title, subtitle and the like at the front."""
    return all(block.kind is Kind.HEADING for block in blocks[: number + 1])


def _around(text: str, start: int) -> str:
    piece = text[max(0, start - 20) :].strip()
    return piece if len(piece) <= _SHOWN else f"{piece[:_SHOWN].rstrip()}…"
