"""What is left to do before the document is handed in, as far as the report knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kompascheck.document import NoteKind
from kompascheck.report import DocumentReport, Duty, Level, Status, Submission
from kompascheck.reporters.wording import dutch_date, number

_REVIEW = (NoteKind.TRACKED_CHANGES, NoteKind.COMMENTS)


@dataclass(frozen=True, slots=True)
class Task:
    """One line to tick off; `done` when the report can tell that it is."""

    title: str
    text: str
    done: bool = False


def checklist(document: DocumentReport) -> tuple[Task, ...]:
    """The tasks in the order in which they come; empty when the pack says nothing about handing in."""
    if document.submission is None:
        return ()
    return (*_in_order(document), *_handing_in(document.submission))


def _in_order(document: DocumentReport) -> Iterator[Task]:
    """Whether all is there, and whether the review of a Word document is over."""
    missing = sum(j.status is Status.MISSING and j.level is not Level.ADVICE for j in document.requirements)
    lacking = number(missing, "verplicht onderdeel ontbreekt", "verplichte onderdelen ontbreken")
    yield Task("Compleet", f"Nu: {lacking}." if missing else "Geen verplicht onderdeel ontbreekt.", not missing)
    if document.format == "docx":
        in_review = any(note.kind in _REVIEW for note in document.notes)
        state = "nog" if in_review else "geen"
        yield Task(
            "Opmerkingen verwerkt", f"Er staan {state} bijgehouden wijzigingen of opmerkingen in.", not in_review
        )


def _handing_in(rule: Submission) -> Iterator[Task]:
    yield Task("Vastgesteld", f"Wie verantwoordelijk is: {rule.responsible}.")
    yield Task("Gepubliceerd en aangeleverd", rule.deliver)
    if rule.portal and rule.portal_opens:
        yield Task("Portaal", f"{rule.portal}, open vanaf {dutch_date(rule.portal_opens)}.")
    if rule.deadline:
        yield Task(
            "Op tijd", f"Uiterlijk op {dutch_date(rule.deadline)}{_days(rule.days_left)}. {_duty(rule)}".rstrip()
        )
    elif _duty(rule):
        yield Task("Verplicht of niet", _duty(rule))


def _days(left: int | None) -> str:
    if left is None:
        return ""
    if left < 0:
        return f" ({number(-left, 'dag', 'dagen')} geleden)"
    return " (vandaag)" if left == 0 else f" (nog {number(left, 'dag', 'dagen')})"


def _duty(rule: Submission) -> str:
    match rule.duty:
        case Duty.VOLUNTARY:
            return f"Met minder dan {rule.minimum_clients} cliënten is aanleveren vrijwillig."
        case Duty.UNKNOWN if rule.minimum_clients:
            return f"Verplicht vanaf {rule.minimum_clients} cliënten op 1 januari."
        case _:
            return ""
