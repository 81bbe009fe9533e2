"""Decisions that people took on doubtful verdicts. One holds for as long as the passages that they read stand there."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from kompascheck.checks import Remark
from kompascheck.document import Document
from kompascheck.ownrules import REVIEW_OUTDATED
from kompascheck.passages import Passage
from kompascheck.report import Basis, Evidence, Judgement, Reviewer, Severity, Status


class Answer(StrEnum):
    """Whether the passages answer the question."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on one requirement. `fingerprints` are those of the passages that the person read."""

    code: str
    answer: Answer
    by: str
    date: datetime.date
    fingerprints: tuple[str, ...]


class Decided(NamedTuple):
    """The verdicts with the decisions taken over, and a remark for each decision that holds no longer."""

    judgements: tuple[Judgement, ...]
    remarks: tuple[Remark, ...] = ()


def fingerprint(quote: str) -> str:
    """A passage without its white space and capitals, as 16 hexadecimal digits."""
    return hashlib.sha256(" ".join(quote.casefold().split()).encode()).hexdigest()[:16]


def is_open(judgement: Judgement) -> bool:
    """Is this a verdict for a person to decide?"""
    return judgement.status is Status.PARTIAL and judgement.basis is Basis.DETECTED and bool(judgement.evidence)


def decide(
    document: Document, passages: Sequence[Passage], judgements: Sequence[Judgement], decisions: Iterable[Decision]
) -> Decided:
    """Take over the decisions on verdicts that the author did not declare. The last on a requirement counts."""
    by_code = {decision.code: decision for decision in decisions}
    if not by_code:
        return Decided(tuple(judgements))
    standing = _standing(document, passages, judgements)
    decided: list[Judgement] = []
    remarks: list[Remark] = []
    for judgement in judgements:
        decision = by_code.get(judgement.code)
        if decision is None or judgement.basis is not Basis.DETECTED:
            decided.append(judgement)
            continue
        taken = _taken(judgement, decision, standing)
        decided.append(taken or judgement)
        if taken is None and judgement.status in (Status.PARTIAL, Status.MISSING):
            remarks.append(_outdated(judgement, decision))
    return Decided(tuple(decided), tuple(remarks))


def _standing(document: Document, passages: Sequence[Passage], judgements: Iterable[Judgement]) -> dict[str, Evidence]:
    """Every passage that stands in the document, by fingerprint."""
    whole = (Evidence(block.text, block.place) for block in document.blocks)
    quoted = (evidence for judgement in judgements for evidence in judgement.evidence)
    pieces = (Evidence(passage.text, passage.place) for passage in passages)
    return {fingerprint(evidence.quote): evidence for group in (whole, quoted, pieces) for evidence in group}


def _taken(judgement: Judgement, decision: Decision, standing: dict[str, Evidence]) -> Judgement | None:
    """The verdict by this decision, None when what was read is no longer there, or is not what is doubted now."""
    read = [standing[key] for key in decision.fingerprints if key in standing]
    if not read or len(read) < len(decision.fingerprints):
        return None
    reviewed = replace(judgement, confidence=1.0, basis=Basis.REVIEWED, reviewer=Reviewer(decision.by, decision.date))
    if decision.answer is Answer.ACCEPTED:
        return replace(reviewed, status=Status.PRESENT, evidence=tuple(read), nearest=None)
    new = {fingerprint(evidence.quote) for evidence in judgement.evidence} - set(decision.fingerprints)
    if judgement.status not in (Status.PARTIAL, Status.MISSING) or new:
        return None
    return replace(reviewed, status=Status.MISSING, evidence=(), nearest=read[0])


def _outdated(judgement: Judgement, decision: Decision) -> Remark:
    place = judgement.evidence[0].place if judgement.evidence else None
    message = (
        f"De beoordeling van {decision.code} door {decision.by} ({decision.date:%d-%m-%Y}) geldt niet meer: "
        "de tekst is sindsdien veranderd."
    )
    return Remark(REVIEW_OUTDATED.code, Severity.INFO, message, REVIEW_OUTDATED.advice, place)
