"""The Dutch sentences that every report for people shares."""

from __future__ import annotations

import datetime

from kompascheck.document import Place
from kompascheck.report import Basis, DocumentReport, Judgement, Location, Report, Severity, State, Status
from kompascheck.reporters.tally import Tally, other_errors, tally

STATUS = {
    Status.PRESENT: "aanwezig",
    Status.PARTIAL: "twijfel",
    Status.MISSING: "ontbreekt",
    Status.NOT_APPLICABLE: "niet van toepassing",
}

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def verdict(document: DocumentReport) -> str:
    """The verdict on one document as one sentence."""
    counts = tally("", document.requirements)
    errors = other_errors(document)
    also = f" Daarnaast {_are(errors)} {number(errors, 'andere fout', 'andere fouten')} gevonden." if errors else ""
    doubtful = f"{counts.partial} {_are(counts.partial)} twijfelachtig"
    if counts.missing:
        lacking = number(counts.missing, "verplicht onderdeel ontbreekt", "verplichte onderdelen ontbreken")
        return f"Niet compleet: {lacking}{', ' + doubtful if counts.partial else ''}.{also}"
    if counts.partial:
        return f"Bijna compleet: van de {counts.mandatory} verplichte onderdelen ontbreekt er geen, {doubtful}.{also}"
    return f"Compleet: {_all_found(counts.mandatory)}.{also}"


def _all_found(count: int) -> str:
    return (
        "het ene verplichte onderdeel is gevonden"
        if count == 1
        else f"alle {count} verplichte onderdelen zijn gevonden"
    )


def totals(report: Report) -> str:
    """The counts of a whole run: '5 fouten, 3 waarschuwingen, 1 tip', and then what does not count."""
    counted = ", ".join(
        (
            number(report.count(Severity.ERROR), "fout", "fouten"),
            number(report.count(Severity.WARNING), "waarschuwing", "waarschuwingen"),
            number(report.count(Severity.INFO), "tip", "tips"),
        )
    )
    apart = uncounted(report)
    return f"{counted}; niet meegeteld: {apart}" if apart else counted


def uncounted(report: Report) -> str:
    """What does not count: '3 bekend, 1 onderdrukt, 2 verdwenen'; empty when there is nothing of the kind."""
    counts = (
        (report.count_state(State.KNOWN), "bekend"),
        (report.count_state(State.SUPPRESSED), "onderdrukt"),
        (len(report.gone), "verdwenen"),
    )
    return ", ".join(f"{count} {word}" for count, word in counts if count)


def position(place: Place) -> str:
    """The most telling coordinate of a place: 'pagina 7', 'regel 12' or 'alinea 33'."""
    if place.page is not None:
        spot = f"pagina {place.page}"
    elif place.line is not None:
        spot = f"regel {place.line}"
    else:
        spot = f"alinea {place.paragraph}"
    return f"{place.source}, {spot}" if place.source else spot


def basis(judgement: Judgement) -> str:
    """What a verdict rests on: 'aangewezen door de schrijver'; empty when kompascheck found it by itself."""
    if judgement.basis is Basis.DECLARED:
        return "aangewezen door de schrijver"
    if judgement.basis is Basis.REVIEWED:
        reviewer = judgement.reviewer
        return f"beoordeeld door {reviewer.name} op {dutch_date(reviewer.date)}" if reviewer else "beoordeeld"
    return ""


def outcome(location: Location) -> str:
    """The outcome of a locatie or wijkteam as written, or what stands in its place."""
    if location.outcome:
        return location.value or "aanwezig"
    return f"ontbreekt ({location.instead})" if location.instead else "ontbreekt"


def coverage(counts: Tally) -> str:
    """How much of a group is there: '3 van 5 aanwezig, 1 twijfel, 1 ontbreekt'; advice stands apart."""
    parts = [f"{counts.present} van {counts.mandatory} aanwezig"] if counts.mandatory else []
    parts += [f"{counts.partial} twijfel"] if counts.partial else []
    parts += [f"{counts.missing} {'ontbreekt' if counts.missing == 1 else 'ontbreken'}"] if counts.missing else []
    parts += [f"{counts.not_applicable} niet van toepassing"] if counts.not_applicable else []
    parts += [f"advies {counts.advice_followed} van {counts.advice}"] if counts.advice else []
    return ", ".join(parts)


def dutch_date(date: datetime.date) -> str:
    """A date in full: '31 maart 2026'."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def number(count: int, one: str, many: str) -> str:
    """A count with its noun: '1 fout', '2 fouten'."""
    return f"{count} {one if count == 1 else many}"


def _are(count: int) -> str:
    return "is" if count == 1 else "zijn"
