"""Which sources the document leans on, and whether it tells why those (GK801).

Handreiking, "Vormvrij": organisations can explain why they chose which sources of information; its chapter
"Inspiratie voor informatiebronnen" and that on KIK-V list examples.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from kompascheck.checks import CheckInput, CheckResult, Overrule, Remark, lexicon
from kompascheck.document import Kind
from kompascheck.evidence.scorer import Score
from kompascheck.passages import Bar, Passage, PassageKind
from kompascheck.report import Evidence, Severity, Source, Status

CODE = "GK801"
_SURE, _FAIRLY, _DOUBTFUL = 0.9, 0.75, 0.55
_SCORER_DISAGREES = 0.5  # a chance of missing below this: the scorer sees sources that the words here do not
_QUOTES = 2
_LISTED = 6
_NEAR = 90  # characters between a source and its reason in one sentence
_WHY_HEAD = re.compile(r"waarom|reden|keuze|toelichting op de bron", re.IGNORECASE)
_WHY_TITLE = re.compile(r"^\W*(?:[\d.]+\s*)?waarom\b", re.IGNORECASE)
_WHY = re.compile(r"\bwaarom\b", re.IGNORECASE)
_ASKED = re.compile(r"lijst|vragen|kaartje|gesprek|verhal|cijfer|tabel|meting|enqu[eê]te|bron|iets nieuws|film|interview", re.IGNORECASE)
_EMPTY = re.compile(r"^[\s–—-]*$")


@dataclass(slots=True)
class _Found:
    """What is gathered while reading: sources by name, each with the passage it was first met in."""

    explained: dict[str, Evidence] = field(default_factory=dict)
    leaned: dict[str, Evidence] = field(default_factory=dict)
    met: dict[str, Evidence] = field(default_factory=dict)


def check(given: CheckInput) -> CheckResult:
    """Find the sources and the reasons given for them."""
    found = _Found()
    before: Passage | None = None
    context = False
    last: list[str] = []
    lead = ""
    for number, group in groupby(given.passages, key=lambda p: p.block):
        block, passages = given.document.blocks[number], list(group)
        title = block.place.heading[-1] if block.place.heading else ""
        headed = bool(lexicon.SOURCE_HEADING.search(title))
        follows = context and block.kind is Kind.ITEM and before is not None and before.place.heading == block.place.heading
        leads = any(lexicon.LEANS.search(p.text) for p in passages) and any(lexicon.names_in(p.text) for p in passages)
        if before is None or before.place.heading != block.place.heading:
            last = []
        context = headed or leads or follows
        if block.table is not None:
            _read_rows(passages, found, headed)
        else:
            if block.kind is not Kind.ITEM:
                lead = block.text
            why = block.kind is Kind.ITEM and any(map(_WHY_TITLE.match, (title, lead)))
            last = _read(passages, found, context or why, before, last, why)
        before = passages[-1]
    sources = _sources(found)
    return CheckResult({CODE: _judged(found, given.scores)}, sources=sources, remarks=_remarks(sources))


def _read(passages: Sequence[Passage], found: _Found, context: bool, before: Passage | None, last: list[str], why: bool) -> list[str]:
    """Read the sentences of one block; a reason may speak of the source named last. Gives the sources last named."""
    previous = before
    for position, passage in enumerate(passages):
        text = passage.text
        evidence = Evidence(text, passage.place)
        names = list(lexicon.names_in(text))
        here = list(dict.fromkeys(name for name, _ in names))
        about = here or last
        if passage.bar not in (Bar.TEMPLATE, Bar.QUESTION):
            for name in here:
                found.met.setdefault(name, evidence)
                if context and lexicon.LEANS.search(text) or (context and passage.kind is PassageKind.ITEM):
                    found.leaned.setdefault(name, evidence)
            follows = position + 1 < len(passages)
            certain = context or lexicon.is_deliberate(text) or any(name not in lexicon.WEAK for name in about)
            purposeful = follows and bool(here) and lexicon.is_deliberate(text) and lexicon.is_choice(text)
            if about and certain and (_explains(passage, bool(here), context, why) or purposeful):
                found.explained.setdefault(_nearest(names) or about[-1], evidence)
            elif _answers_why(previous, passage):
                found.explained.setdefault((about or ["de gekozen vorm"])[-1], evidence)
        last = here or last
        previous = passage
    return last


def _explains(passage: Passage, named: bool, context: bool, why: bool) -> bool:
    text = passage.text
    if named and why and re.search(r"[:,–]\s+\w+", text):
        return True
    if lexicon.is_reason(text, about_sources=context):
        return True
    if named and context and lexicon.has_reason(text):
        first = next(start for _, start in lexicon.names_in(text))
        reason = re.search(r"\b(?:omdat|want|aangezien|zodat|daarom)\b", text, re.IGNORECASE)
        return reason is not None and 0 <= reason.start() - first <= _NEAR
    after = text.partition(":")[2]
    return lexicon.is_deliberate(text) and len(after.split()) > 3  # noqa: PLR2004


def _answers_why(previous: Passage | None, passage: Passage) -> bool:
    """Whether this answers a question why: "Waarom een kaartje? Omdat …"."""
    if previous is None or not re.match(r"\W*omdat\b", passage.text, re.IGNORECASE):
        return False
    return bool(_WHY.search(previous.text) and _ASKED.search(previous.text + passage.text))


def _nearest(names: list[tuple[str, int]]) -> str | None:
    return names[0][0] if names else None


def _read_rows(passages: Sequence[Passage], found: _Found, headed: bool) -> None:
    for passage in passages:
        if passage.bar is not None:
            continue
        evidence = Evidence(passage.text, passage.place)
        name = next((name for name, _ in lexicon.names_in(passage.text)), None)
        is_source_row = headed or re.search(r"\bbron\b", passage.header + passage.text[:12], re.IGNORECASE)
        if name is None or not is_source_row:
            continue
        found.met.setdefault(name, evidence)
        found.leaned.setdefault(name, evidence)
        why = passage.text.rpartition(" | ")[2]
        if (_WHY_HEAD.search(passage.header) and " | " in passage.text and not _EMPTY.match(why)) or lexicon.is_reason(
            passage.text, about_sources=True
        ):
            found.explained.setdefault(name, evidence)


def _sources(found: _Found) -> tuple[Source, ...]:
    names = {**(found.leaned or found.met), **found.explained}
    return tuple(Source(name, name in found.explained, evidence.place) for name, evidence in names.items())


def _judged(found: _Found, scores: Mapping[str, Score]) -> Overrule:
    if found.explained:
        return Overrule(Status.PRESENT, _SURE, tuple(dict.fromkeys(found.explained.values()))[:_QUOTES])
    if found.leaned:
        return Overrule(Status.PARTIAL, _FAIRLY, tuple(dict.fromkeys(found.leaned.values()))[:_QUOTES])
    score = scores.get(CODE)
    if found.met and score is not None and score.missing < _SCORER_DISAGREES:
        return Overrule(Status.PARTIAL, _DOUBTFUL, tuple(dict.fromkeys(found.met.values()))[:_QUOTES])
    return Overrule(Status.MISSING, _DOUBTFUL)


def _remarks(sources: tuple[Source, ...]) -> tuple[Remark, ...]:
    """One remark that lists the unexplained sources, when others are explained; if none is, GK801 says it."""
    lacking = [source for source in sources if not source.explained]
    if not lacking or len(lacking) == len(sources):
        return ()
    names = ", ".join(source.name for source in lacking[:_LISTED])
    message = f"Van deze bronnen staat niet waarom u ze hebt gekozen: {names}."
    advice = "Schrijf er voor de belangrijkste in één zin bij waarom u juist die bron gebruikt."
    return (Remark(CODE, Severity.INFO, message, advice, lacking[0].place),)
