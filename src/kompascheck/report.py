"""What a lint run found: frozen and serialisable, without a word of formatting.

Reporters draw on nothing else; they decide nothing.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from kompascheck.document import Place, ReaderNote


class Status(StrEnum):
    """How a document answers a requirement."""

    PRESENT = "present"
    PARTIAL = "partial"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


class Level(StrEnum):
    """How binding a requirement is. `ADVICE` never becomes an error."""

    MANDATORY = "mandatory"
    CONDITIONAL = "conditional"
    ADVICE = "advice"


class Severity(StrEnum):
    """How heavy a finding weighs, for people and for `--fail-on`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


SEVERITY_ORDER = (Severity.INFO, Severity.WARNING, Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A literal quote from the document, with its place."""

    quote: str
    place: Place


class Basis(StrEnum):
    """What a verdict rests on."""

    DETECTED = "detected"
    DECLARED = "declared"  # the author pointed at the answer, and there is text there
    REVIEWED = "reviewed"  # a person read the passages and decided


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decided a verdict, and when."""

    name: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one requirement. `confidence` (0-1) is the chance that this verdict is right."""

    code: str
    name: str
    level: Level
    status: Status
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    nearest: Evidence | None = None  # when missing: the passage that came nearest
    basis: Basis = Basis.DETECTED
    reviewer: Reviewer | None = None  # when reviewed


class PlaceKind(StrEnum):
    """The two kinds of unit for which the Handreiking asks results."""

    LOCATIE = "locatie"
    WIJKTEAM = "wijkteam"


@dataclass(frozen=True, slots=True)
class Location:
    """One locatie or wijkteam of the organisation, and the outcome of its ervaringsmeting if it stands there.

    `value` is the outcome as written ("8,4", "91%"); `instead` says what stood in its place, if anything
    ("te weinig respons"); `response` is the number of respondents as written.
    """

    name: str
    kind: PlaceKind
    outcome: bool
    value: str | None = None
    instead: str | None = None
    response: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A source of information that the document leans on, with or without a reason for the choice."""

    name: str
    explained: bool
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class MakingOf:
    """What stands about one party's share in the making: how it took part, what it said, what was done with that."""

    party: str
    how: Evidence | None = None
    said: Evidence | None = None
    done: Evidence | None = None


@dataclass(frozen=True, slots=True)
class GoalTrace:
    """A goal of last year, and the passage that looks back on it; None when it was dropped."""

    goal: str
    evidence: Evidence | None = None


class Duty(StrEnum):
    """Whether an organisation has to hand in a kwaliteitsbeeld; unknown when its clients are not counted."""

    MANDATORY = "mandatory"
    VOLUNTARY = "voluntary"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Submission:
    """How and when the document is handed in. Dates are None when they are not known for its year.

    `days_left` and `days_to_opening` count from today; negative when the date has passed.
    """

    duty: Duty
    clients: int | None
    minimum_clients: int
    deadline: datetime.date | None
    days_left: int | None
    portal: str | None
    portal_opens: datetime.date | None
    days_to_opening: int | None
    deliver: str
    responsible: str


class State(StrEnum):
    """Whether a finding counts: only a new one makes a run fail."""

    NEW = "new"
    KNOWN = "known"  # stands in the baseline
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings with these codes do not count, for a reason, up to and including the day `until`.

    `origin` says in Dutch where it stands ("regel 12", "kompascheck.yaml"); `in_source` is true for a comment in
    the document itself.
    """

    codes: tuple[str, ...]
    reason: str
    by: str | None = None
    until: datetime.date | None = None
    origin: str = ""
    in_source: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to repair: what, why, what to do, and where."""

    code: str
    severity: Severity
    message: str
    help: str
    place: Place | None = None
    fits: str | None = None  # the chapter of this document where the answer would fit
    why: str | None = None  # the requirement behind a verdict and its section in the source; None for a remark
    fingerprint: str = ""
    state: State = State.NEW
    suppression: Suppression | None = None


@dataclass(frozen=True, slots=True)
class GoneFinding:
    """A finding that stands in the baseline and is no longer there."""

    code: str
    severity: Severity
    message: str
    heading: tuple[str, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """All that is known of one document."""

    path: str
    format: str
    pack: str
    reporting_year: int | None
    requirements: tuple[Judgement, ...]
    locations: tuple[Location, ...] = ()
    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[ReaderNote, ...] = ()
    coverage: float | None = None
    making_of: tuple[MakingOf, ...] = ()
    goals: tuple[GoalTrace, ...] = ()
    submission: Submission | None = None
    baseline: bool = False  # whether the findings were held against a baseline
    gone: tuple[GoneFinding, ...] = ()

    def count(self, severity: Severity) -> int:
        """The number of findings of this severity that count: not those that are known or suppressed."""
        return sum(finding.severity is severity for finding in self.in_state(State.NEW))

    def in_state(self, state: State) -> tuple[Finding, ...]:
        """The findings in this state."""
        return tuple(finding for finding in self.findings if finding.state is state)


@dataclass(frozen=True, slots=True)
class Report:
    """One run over one or more documents."""

    documents: tuple[DocumentReport, ...] = field(default_factory=tuple)

    def count(self, severity: Severity) -> int:
        """The number of findings of this severity that count, over all documents."""
        return sum(document.count(severity) for document in self.documents)

    def count_state(self, state: State) -> int:
        """The number of findings in this state over all documents."""
        return sum(len(document.in_state(state)) for document in self.documents)

    @property
    def gone(self) -> tuple[GoneFinding, ...]:
        """All findings of the baseline that are no longer there."""
        return tuple(gone for document in self.documents for gone in document.gone)

    def worst(self) -> Severity | None:
        """The heaviest severity of the findings that count, None when there are none."""
        return next((s for s in reversed(SEVERITY_ORDER) if self.count(s)), None)
