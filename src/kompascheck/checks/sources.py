"""Which sources the document leans on, and whether it tells why those (GK801).

Handreiking, "Vormvrij": organisations can explain why they chose which sources of information; its chapter
"Inspiratie voor informatiebronnen" and that on KIK-V list examples.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from kompascheck.checks import CheckInput, CheckResult, Overrule, Remark, choices, lexicon
from kompascheck.checks.reasons import Around, explains
from kompascheck.document import Block, Kind
from kompascheck.evidence.scorer import Score
from kompascheck.passages import Bar, Passage, PassageKind
from kompascheck.report import Evidence, Severity, Source, Status

CODE = "GK801"
_SURE, _FAIRLY, _DOUBTFUL = 0.9, 0.75, 0.55
_SCORER_DISAGREES = 0.5  # a chance of missing below this: the scorer sees sources that the words here do not
_QUOTES = 2
_LISTED = 6
_UNNAMED = "de gekozen bronnen"  # a reason without a source the lexicon knows
_WHY_HEAD = re.compile(r"waarom|reden|keuze|toelichting op de bron", re.IGNORECASE)
_WHY_TITLE = re.compile(r"^\W*(?:[\d.]+\s*)?waarom\b", re.IGNORECASE)
_SOURCE_ROW = re.compile(r"\bbron\b", re.IGNORECASE)
_EMPTY = re.compile(r"^[\s–—-]*$")


@dataclass(slots=True)
class _Reading:
    """Gathers sources while reading block by block: by name, each with the passage it was first met in."""

    explained: dict[str, Evidence] = field(default_factory=dict)
    leaned: dict[str, Evidence] = field(default_factory=dict)
    met: dict[str, Evidence] = field(default_factory=dict)
    before: Passage | None = None  # the passage read last
    last: tuple[str, ...] = ()  # the sources named last, in this section
    lead: str = ""  # the last block that was no list item
    context: bool = False  # the last block was about sources

    def block(self, block: Block, passages: Sequence[Passage]) -> None:
        """Read one block."""
        title = block.place.heading[-1] if block.place.heading else ""
        same = self.before is not None and self.before.place.heading == block.place.heading
        headed = bool(lexicon.SOURCE_HEADING.search(title))
        self.last = self.last if same else ()
        item = block.kind is Kind.ITEM
        self.lead = self.lead if item else block.text
        why = item and any(map(_WHY_TITLE.match, (title, self.lead)))
        self.context = headed or why or (self.context and item and same) or _leans(passages)
        for position, passage in enumerate(passages):
            if passage.kind is PassageKind.ROW:
                self._row(passage, headed)
            else:
                self._sentence(passage, why, follows=position + 1 < len(passages))
            self.before = passage

    def _sentence(self, passage: Passage, why: bool, follows: bool) -> None:
        names = tuple(dict.fromkeys(name for name, _ in lexicon.names_in(passage.text)))
        about = names or self.last
        if passage.bar not in (Bar.TEMPLATE, Bar.QUESTION):
            evidence = Evidence(passage.text, passage.place)
            leans = names and self.context and (passage.kind is PassageKind.ITEM or lexicon.leans(passage.text))
            for name in names:
                self.met.setdefault(name, evidence)
                if leans:
                    self.leaned.setdefault(name, evidence)
            if explains(passage, Around(about, bool(names), self.context, why, follows, self.before)):
                self.explained.setdefault(self._meant(passage.text), evidence)
        self.last = about

    def _meant(self, text: str) -> str:
        """The source a reason is about: the one named before the reason, else the one named last before it."""
        reason = choices.reason_start(text)
        before = [name for name, start in lexicon.names_in(text) if start < reason]
        named = [name for name, _ in lexicon.names_in(text)]
        return (before or list(self.last[-1:]) or named or [_UNNAMED])[0]

    def _row(self, passage: Passage, headed: bool) -> None:
        names = lexicon.names_in(passage.text)
        named_row = headed or _SOURCE_ROW.search(f"{passage.header} {passage.text[:12]}")
        if passage.bar is not None or not names or not named_row:
            return
        name, evidence = names[0][0], Evidence(passage.text, passage.place)
        self.met.setdefault(name, evidence)
        self.leaned.setdefault(name, evidence)
        why = passage.text.rpartition(" | ")[2]
        told = _WHY_HEAD.search(passage.header) and " | " in passage.text and not _EMPTY.match(why)
        if told or choices.is_reason(passage.text, about_sources=True):
            self.explained.setdefault(name, evidence)


def check(given: CheckInput) -> CheckResult:
    """Find the sources and the reasons given for them."""
    reading = _Reading()
    for number, group in groupby(given.passages, key=lambda passage: passage.block):
        reading.block(given.document.blocks[number], list(group))
    names = {**(reading.leaned or reading.met), **reading.explained}
    sources = tuple(Source(name, name in reading.explained, found.place) for name, found in names.items())
    return CheckResult({CODE: _judged(reading, given.scores)}, sources=sources, remarks=_remarks(sources))


def _leans(passages: Sequence[Passage]) -> bool:
    return any(lexicon.leans(p.text) for p in passages) and any(lexicon.names_in(p.text) for p in passages)


def _judged(reading: _Reading, scores: Mapping[str, Score]) -> Overrule:
    if reading.explained:
        return Overrule(Status.PRESENT, _SURE, _quotes(reading.explained))
    if reading.leaned:
        return Overrule(Status.PARTIAL, _FAIRLY, _quotes(reading.leaned))
    score = scores.get(CODE)
    if reading.met and score is not None and score.missing < _SCORER_DISAGREES:
        return Overrule(Status.PARTIAL, _DOUBTFUL, _quotes(reading.met))
    return Overrule(Status.MISSING, _DOUBTFUL)


def _quotes(found: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(found.values()))[:_QUOTES]


def _remarks(sources: tuple[Source, ...]) -> tuple[Remark, ...]:
    """One remark that lists the unexplained sources, when others are explained; if none is, GK801 says it."""
    lacking = [source for source in sources if not source.explained]
    if not lacking or len(lacking) == len(sources):
        return ()
    names = ", ".join(source.name for source in lacking[:_LISTED])
    message = f"Van deze bronnen staat niet waarom u ze hebt gekozen: {names}."
    advice = "Schrijf er voor de belangrijkste in één zin bij waarom u juist die bron gebruikt."
    return (Remark(CODE, Severity.INFO, message, advice, lacking[0].place),)
