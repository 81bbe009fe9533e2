"""What still has to be done to hand a document in, as Dutch sentences that every report for people shares."""

from __future__ import annotations

from collections.abc import Iterator

from kompascheck.report import DocumentReport, Duty, Severity, Submission
from kompascheck.reporters.wording import dutch_date, number


def duty(submission: Submission) -> str | None:
    """Why the document need not be handed in; None when it must be, or when that is not known."""
    if submission.duty is not Duty.VOLUNTARY:
        return None
    clients = number(submission.clients or 0, "cliënt", "cliënten")
    return (
        f"Vrijwillig: met {clients} op 1 januari hoeft u geen kwaliteitsbeeld in te leveren; dat moet vanaf "
        f"{submission.minimum_clients} cliënten. Wat ontbreekt, is daarom geen fout."
    )


def countdown(submission: Submission) -> str | None:
    """The deadline and the days left, None when it is not known."""
    if submission.deadline is None:
        return None
    date = dutch_date(submission.deadline)
    if submission.days_left is None:
        return f"Inleveren kan tot en met {date}."
    if submission.days_left < 0:
        return f"De laatste dag om in te leveren was {date}, {_days(-submission.days_left)} geleden."
    if submission.days_left == 0:
        return f"Vandaag, {date}, is de laatste dag om in te leveren."
    return f"Nog {_days(submission.days_left)} om in te leveren, tot en met {date}."


def checklist(document: DocumentReport) -> Iterator[str]:
    """The steps from here to the deadline; nothing once it has passed, or when it is not known."""
    submission = document.submission
    if submission is None or submission.days_left is None or submission.days_left < 0:
        return
    errors = document.count(Severity.ERROR)
    if errors:
        yield f"Los de {f'{errors} fouten' if errors > 1 else 'fout'} hierboven op."
    if submission.duty is Duty.UNKNOWN:
        yield (
            f"Tel uw cliënten op 1 januari: met minder dan {submission.minimum_clients} is inleveren vrijwillig. "
            "Zet het aantal in het profiel (clienten_op_1_januari)."
        )
    yield f"Laat het kwaliteitsbeeld vaststellen: de {submission.responsible} is ervoor verantwoordelijk."
    yield submission.deliver
    if submission.portal and submission.portal_opens and submission.deadline:
        yield f"Het portaal van {submission.portal} is {_open(submission)}."


def _open(submission: Submission) -> str:
    assert submission.portal_opens is not None
    assert submission.deadline is not None
    until = f"tot en met {dutch_date(submission.deadline)}"
    waiting = submission.days_to_opening or 0
    if waiting > 0:
        return f"open van {dutch_date(submission.portal_opens)} (over {_days(waiting)}) {until}"
    return f"nu open, {until}"


def _days(count: int) -> str:
    return number(count, "dag", "dagen")
