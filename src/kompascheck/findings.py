"""Turns verdicts and the remarks of checks into findings an author can act on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kompascheck.checks import CheckResult
from kompascheck.document import Block, Document
from kompascheck.report import SEVERITY_ORDER, Finding, Judgement, Level, Severity, Status
from kompascheck.rulepack.schema import Requirement, RulePack
from kompascheck.weighing import ORDINARY, Weighing

_MISSING = {Level.MANDATORY: Severity.ERROR, Level.CONDITIONAL: Severity.ERROR, Level.ADVICE: Severity.INFO}
_PARTIAL = {Level.MANDATORY: Severity.WARNING, Level.CONDITIONAL: Severity.WARNING, Level.ADVICE: Severity.INFO}
_PLAIN = re.compile(r"[\W\d_]+")


def findings(
    document: Document,
    rules: RulePack,
    judgements: Sequence[Judgement],
    checked: CheckResult,
    weighing: Weighing = ORDINARY,
) -> tuple[Finding, ...]:
    """All findings, heaviest first and then in the pack's order; each has a fingerprint of its own."""
    headings = document.headings
    found = [
        _of_verdict(judgement, requirement, rules, headings, checked)
        for judgement, requirement in zip(judgements, rules.requirements, strict=True)
        if judgement.status in (Status.MISSING, Status.PARTIAL)
    ]
    for remark in checked.remarks:
        found.append(Finding(remark.code, remark.severity, remark.message, remark.help, remark.place))
    required = {judgement.code for judgement in judgements}
    doubtful = {judgement.code for judgement in judgements if judgement.status is Status.PARTIAL}
    found = weighing.weigh(found, required, doubtful)
    found.sort(key=lambda finding: -SEVERITY_ORDER.index(finding.severity))
    return tuple(fingerprinted(found))


def _of_verdict(
    judgement: Judgement, requirement: Requirement, rules: RulePack, headings: tuple[Block, ...], checked: CheckResult
) -> Finding:
    missing = judgement.status is Status.MISSING
    overrule = checked.overrules.get(judgement.code)
    doubt = f"Er staat iets over, maar het is niet zeker dat het antwoord geeft op de vraag: {requirement.question}"
    heading = fitting_heading(requirement, headings)
    return Finding(
        code=judgement.code,
        severity=(_MISSING if missing else _PARTIAL)[requirement.level],
        message=(overrule.message if overrule else None) or (requirement.missing if missing else doubt),
        help=requirement.advice,
        place=judgement.evidence[0].place if judgement.evidence else heading.place if heading else None,
        fits=heading.text if heading else None,
        why=f"{requirement.question} ({rules.source.title}, {requirement.section})",
    )


def fitting_heading(requirement: Requirement, headings: tuple[Block, ...]) -> Block | None:
    """The first heading that holds one of the words under which the answer would fit, best word first."""
    for word in requirement.fits:
        for heading in headings:
            if word.lower() in heading.text.lower():
                return heading
    return None


def fingerprinted(found: Iterable[Finding]) -> Iterable[Finding]:
    """The findings, each with a fingerprint of code, heading path and message without figures; places would move."""
    seen: dict[str, int] = {}
    for finding in found:
        heading = finding.place.heading if finding.place else ()
        plain = _PLAIN.sub(" ", " / ".join((finding.code, finding.severity, *heading, finding.message)).lower())
        seen[plain] = seen.get(plain, 0) + 1
        digest = hashlib.sha256(f"{plain}#{seen[plain]}".encode()).hexdigest()[:16]
        yield replace(finding, fingerprint=digest)
