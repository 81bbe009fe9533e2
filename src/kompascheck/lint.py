"""The main job as one pure function: a document held against a rule pack gives a report."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kompascheck import checks, declarations
from kompascheck.checks.reporting import reporting_year
from kompascheck.decisions import Decision, decide
from kompascheck.document import Document
from kompascheck.evidence.engine import open_scorer
from kompascheck.evidence.scorer import Score, Scorer
from kompascheck.findings import findings
from kompascheck.organisation import UNKNOWN, Organisation
from kompascheck.passages import Passage, passages
from kompascheck.report import DocumentReport, Duty, Evidence, Judgement, Severity, Status
from kompascheck.rulepack import Pack
from kompascheck.rulepack.schema import Requirement
from kompascheck.submission import submission
from kompascheck.weighing import Weighing

EVIDENCE_SHOWN = 2  # quotes kept a requirement
EVIDENCE_FLOOR = 0.6  # a further quote must weigh at least this share of the best


@dataclass(frozen=True, slots=True)
class LintOptions:
    """How to judge. A chance of `missing` at or above `missing_from` is called missing, above `doubt_from` partial.

    `severities` are those that the profile gives to codes.
    """

    missing_from: float = 0.45
    doubt_from: float = 0.2
    min_confidence: float = 0.0  # a `missing` that is less sure becomes a doubt
    organisation: Organisation = UNKNOWN
    year: int | None = None  # the verslagjaar that the run was told
    severities: Mapping[str, Severity] = field(default_factory=dict)
    as_mandatory: bool = False  # also for an organisation that need not hand in
    today: datetime.date | None = None  # None: no days are counted
    decisions: tuple[Decision, ...] = ()  # those that people took on this document


DEFAULTS = LintOptions()


def lint(
    document: Document, pack: Pack, options: LintOptions = DEFAULTS, scorer: Scorer | None = None
) -> DocumentReport:
    """Judge one document by one pack. A scorer may be handed in to share it over many documents."""
    pieces = passages(document)
    scores = (scorer or open_scorer(pack)).score(pieces)
    given = checks.CheckInput(document, pieces, pack, scores, options.organisation, options.year)
    checked = checks.run(given)
    judged = (
        _judge(requirement, scores, checked.overrules.get(requirement.code), options)
        for requirement in pack.rules.requirements
    )
    told = declarations.apply(document, pieces, pack.rules, judged)
    decided = decide(document, pieces, told.judgements, options.decisions)
    judgements = decided.judgements
    checked = replace(checked, remarks=(*checked.remarks, *told.remarks, *decided.remarks))
    year = reporting_year(given)
    handing_in = submission(
        pack.rules, year, options.organisation, today=options.today, as_mandatory=options.as_mandatory
    )
    weighing = Weighing(options.severities, voluntary=handing_in is not None and handing_in.duty is Duty.VOLUNTARY)
    return DocumentReport(
        path=document.path,
        format=document.format,
        pack=pack.rules.id,
        reporting_year=year,
        requirements=judgements,
        locations=checked.locations,
        sources=checked.sources,
        findings=findings(document, pack.rules, judgements, checked, weighing),
        notes=document.notes,
        coverage=document.coverage,
        making_of=checked.making_of,
        goals=checked.goals,
        submission=handing_in,
    )


def _judge(
    requirement: Requirement, scores: Mapping[str, Score], overrule: checks.Overrule | None, options: LintOptions
) -> Judgement:
    score = scores[requirement.code]
    if overrule is not None:
        status, confidence = overrule.status, overrule.confidence
        evidence = overrule.evidence or _quotes(score)
    else:
        status, confidence = _verdict(score.missing, options)
        evidence = _quotes(score)
    if status is Status.MISSING and confidence < options.min_confidence and score.best:
        status, confidence, evidence = Status.PARTIAL, 1 - confidence, _quotes(score)
    answered = status in (Status.PRESENT, Status.PARTIAL)
    return Judgement(
        code=requirement.code,
        name=requirement.name,
        level=requirement.level,
        status=status if evidence or not answered else Status.MISSING,
        confidence=round(confidence, 2),
        evidence=evidence if answered else (),
        nearest=None if answered or not score.best else quote(score.best[0][0]),
    )


def _verdict(missing: float, options: LintOptions) -> tuple[Status, float]:
    if missing >= options.missing_from:
        return Status.MISSING, missing
    if missing >= options.doubt_from:
        return Status.PARTIAL, 1 - missing
    return Status.PRESENT, 1 - missing


def _quotes(score: Score) -> tuple[Evidence, ...]:
    """The best passages as quotes, in order of weight."""
    if not score.best:
        return ()
    floor = score.best[0][1] * EVIDENCE_FLOOR
    return tuple(quote(passage) for passage, weight in score.best[:EVIDENCE_SHOWN] if weight >= floor)


def quote(passage: Passage) -> Evidence:
    """A passage as evidence."""
    return Evidence(passage.text, passage.place)
