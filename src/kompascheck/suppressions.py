"""Suppressions: findings that an author accepts, with a reason, from a comment in the document or from the profile.

A suppressed finding stays in the report, marked and counted. A suppression without a reason does not work; one
that matches nothing, or whose last day has passed, is a finding itself. It holds for the whole document: most
findings are about something that is not there, and so have no place of their own.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from kompascheck.document import Comment, Place
from kompascheck.findings import fingerprinted
from kompascheck.ownrules import SUPPRESSION_EXPIRED, SUPPRESSION_UNREADABLE, SUPPRESSION_UNUSED, OwnRule
from kompascheck.report import SEVERITY_ORDER, DocumentReport, Finding, Severity, State, Suppression

__all__ = ["Commented", "Suppression", "from_comments", "suppress"]

EXAMPLE = "<!-- kompascheck: negeer GK103 reden: staat in het jaarverslag tot: 2026-05-01 -->"
_MARK = re.compile(r"\s*kompascheck\s*:\s*negeer\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(r"\b(reden|door|tot)\s*:", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{1,4}[0-9]*(?:\.[0-9]+)?")  # GK103, IN1.1, INB.1, QC
_SEPARATORS = re.compile(r"[\s,;]+")
_DATES = (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"), re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})"))


class Commented(NamedTuple):
    """What the comments of a document ask: suppressions, and findings about comments that are not understood."""

    suppressions: tuple[Suppression, ...] = ()
    findings: tuple[Finding, ...] = ()


def from_comments(comments: Iterable[Comment]) -> Commented:
    """The suppressions in the comments of a document: `kompascheck: negeer CODES reden: … [door: …] [tot: datum]`."""
    suppressions: list[Suppression] = []
    findings: list[Finding] = []
    for comment in comments:
        mark = _MARK.match(comment.text)
        if mark is None:
            continue
        parsed = _parse(mark["rest"], comment)
        if isinstance(parsed, Suppression):
            suppressions.append(parsed)
        else:
            findings.append(_unreadable(parsed, comment))
    return Commented(tuple(suppressions), tuple(findings))


def _parse(text: str, comment: Comment) -> Suppression | str:
    """The suppression, or what is wrong with it as the end of a Dutch sentence."""
    head, *pieces = _FIELD.split(text)
    fields = {name.lower(): " ".join(value.split()) for name, value in zip(pieces[::2], pieces[1::2], strict=True)}
    codes = tuple(dict.fromkeys(code.upper() for code in _SEPARATORS.split(head.strip()) if code))
    wrong = next((code for code in codes if not _CODE.fullmatch(code)), None)
    if not codes:
        return "er staat geen code in"
    if wrong:
        return f"'{wrong}' is geen code"
    if not fields.get("reden"):
        return "de reden ontbreekt"
    until = _date(fields["tot"]) if "tot" in fields else None
    if "tot" in fields and until is None:
        return f"'{fields['tot']}' is geen datum"
    return Suppression(codes, fields["reden"], fields.get("door") or None, until, comment.position, in_source=True)


def _date(text: str) -> datetime.date | None:
    """A date as jjjj-mm-dd or dd-mm-jjjj."""
    for pattern, step in zip(_DATES, (1, -1), strict=True):
        if found := pattern.fullmatch(text.rstrip(".")):
            year, month, day = map(int, found.groups()[::step])
            try:
                return datetime.date(year, month, day)
            except ValueError:
                return None
    return None


def _unreadable(problem: str, comment: Comment) -> Finding:
    place = Place(paragraph=1, line=comment.line, source=comment.source)
    message = f"Een onderdrukking werkt niet: {problem}."
    return Finding(SUPPRESSION_UNREADABLE.code, Severity.WARNING, message, f"Schrijf het zo: {EXAMPLE}", place)


def suppress(
    document: DocumentReport,
    suppressions: Iterable[Suppression],
    today: datetime.date,
    extra: Iterable[Finding] = (),
) -> DocumentReport:
    """Mark the findings that a suppression covers and add findings about suppressions that do nothing.

    A suppression holds up to and including its last day. The first that names a code is the one that counts;
    `extra` are findings to add, such as those of `from_comments`.
    """
    given = tuple(suppressions)
    active = [suppression for suppression in given if not _expired(suppression, today)]
    by_code = {code: suppression for suppression in reversed(active) for code in suppression.codes}
    found = {finding.code for finding in document.findings}
    marked = [_marked(finding, by_code.get(finding.code)) for finding in document.findings]
    remarks = fingerprinted([*extra, *_idle(given, found, today)])
    ordered = sorted((*marked, *remarks), key=lambda finding: -SEVERITY_ORDER.index(finding.severity))
    return replace(document, findings=tuple(ordered))


def _marked(finding: Finding, suppression: Suppression | None) -> Finding:
    return replace(finding, state=State.SUPPRESSED, suppression=suppression) if suppression else finding


def _expired(suppression: Suppression, today: datetime.date) -> bool:
    return suppression.until is not None and suppression.until < today


def _idle(suppressions: Iterable[Suppression], found: set[str], today: datetime.date) -> Iterator[Finding]:
    """A finding for each suppression that has expired and for each code that nothing was found for."""
    for suppression in suppressions:
        origin = f" ({suppression.origin})" if suppression.origin else ""
        if _expired(suppression, today):
            until = f"{suppression.until:%d-%m-%Y}"
            codes = ", ".join(suppression.codes)
            yield _own(SUPPRESSION_EXPIRED, f"De onderdrukking van {codes}{origin} gold tot en met {until}.")
            continue
        for code in suppression.codes:
            if code not in found:
                yield _own(
                    SUPPRESSION_UNUSED, f"De onderdrukking van {code}{origin} is niet nodig: het is niet gevonden."
                )


def _own(rule: OwnRule, message: str) -> Finding:
    return Finding(rule.code, Severity.WARNING, message, rule.advice)
