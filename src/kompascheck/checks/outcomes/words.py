"""Outcomes told in words alone ("overwegend tevreden"), which count where a document has no figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kompascheck.checks.outcomes.finder import Finder
from kompascheck.checks.outcomes.model import Outcome
from kompascheck.checks.outcomes.subject import Line, Subject
from kompascheck.checks.places import Unit
from kompascheck.document import Document
from kompascheck.passages import PassageKind
from kompascheck.report import Evidence

_OPINION = re.compile(
    r"\b(?:bewoners|cliënten|mensen|deelnemers|respondenten|zij|men|u|ze)\b.{0,60}\b(?:zijn|waren|is|was|bent"
    r"|oordeel\w+)\b.{0,60}\b(?:tevreden|positief|kritisch|te spreken|enthousiast|ontevreden)"
    r"|\b(?:zijn|waren) (?:de )?(?:bewoners|cliënten|mensen)\b.{0,60}\b(?:tevreden|positief|kritisch|te spreken"
    r"|enthousiast)|\bis dat niet anders\b.{0,60}\b(?:tevreden|positief|kritisch)",
    re.IGNORECASE,
)
_CELL = re.compile(r"tevreden|positief|kritisch|te spreken|lof|waardering", re.IGNORECASE)
_HEAD = re.compile(
    r"genoemd|tevreden|positief|goed|beter|compliment|verbeter|toelichting|uitkomst|resultaat|waarder|sterk",
    re.IGNORECASE,
)
_RELATIVES = re.compile(r"naasten|mantelzorgers|famili|verwanten", re.IGNORECASE)


def outcomes(document: Document, lines: Sequence[Line], finder: Finder) -> Iterator[Outcome]:
    """What clients found, in words: a row for each unit, or a sentence about a unit or about all."""
    for line in lines:
        passage = line.passage
        if line.subject is not Subject.CLIENTS or line.earlier or passage.bar is not None:
            continue
        evidence = Evidence(passage.text, passage.place)
        if passage.kind is PassageKind.ROW:
            name, _, rest = passage.text.partition(" | ")
            unit = finder.row(name)
            if (
                unit is not None
                and rest
                and not re.search(r"\d", rest)
                and (_CELL.search(rest) or _HEAD.search(passage.header))
            ):
                yield Outcome(unit, rest.partition(" | ")[0], evidence, words=True)
        elif _OPINION.search(passage.text) and not _RELATIVES.search(passage.text):
            units: list[Unit | None] = [*{unit.name: unit for unit, _, _ in finder.all(passage.text)}.values()]
            for unit in units or [None]:
                yield Outcome(unit, passage.text, evidence, words=True)
