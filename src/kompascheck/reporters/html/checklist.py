"""What is left to do before the document is handed in, as the pack's submission rules say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompascheck.document import NoteKind
from kompascheck.report import DocumentReport, Level, Status
from kompascheck.reporters.wording import dutch_date, number

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack

_REVIEW = (NoteKind.TRACKED_CHANGES, NoteKind.COMMENTS)


@dataclass(frozen=True, slots=True)
class Task:
    """One line to tick off. `done` is true or false where the report can tell, None where only a person can."""

    title: str
    text: str
    done: bool | None = None


def checklist(document: DocumentReport, rules: RulePack) -> tuple[Task, ...]:
    """The tasks in the order in which they come; empty when the pack says nothing about handing in."""
    rule = rules.submission
    if rule is None:
        return ()
    return (
        *_in_order(document),
        Task("Vaststellen", f"De {rule.responsible} is verantwoordelijk en stelt het kwaliteitsbeeld vast."),
        Task("Publiceren en aanleveren", rule.deliver),
        Task("Portaal", f"Het portaal is {rule.portal}, open vanaf {dutch_date(rule.portal_opens)}."),
        Task("Op tijd", f"Alles is uiterlijk op {dutch_date(rule.deadline)} aangeleverd."),
    )


def _in_order(document: DocumentReport) -> tuple[Task, ...]:
    """What the report itself can tell: whether all is there, and whether the review is over."""
    missing = sum(j.status is Status.MISSING and j.level is not Level.ADVICE for j in document.requirements)
    lacking = number(missing, "verplicht onderdeel ontbreekt", "verplichte onderdelen ontbreken")
    tasks = [Task("Compleet", f"Nu: {lacking}." if missing else "Geen verplicht onderdeel ontbreekt.", not missing)]
    if document.format == "docx":
        open_review = any(note.kind in _REVIEW for note in document.notes)
        state = "nog" if open_review else "geen"
        text = f"Er staan {state} bijgehouden wijzigingen of opmerkingen in."
        tasks.append(Task("Opmerkingen verwerkt", text, not open_review))
    return tuple(tasks)
