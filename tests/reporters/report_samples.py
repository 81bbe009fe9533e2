"""Three small reports for the golden files: gaps, a complete document, and hostile text with a baseline."""

from __future__ import annotations

import datetime

from kompascheck.document import NoteKind, Place, ReaderNote
from kompascheck.report import (
    DocumentReport,
    Duty,
    Evidence,
    Finding,
    GoalTrace,
    GoneFinding,
    Judgement,
    Level,
    Location,
    MakingOf,
    PlaceKind,
    Report,
    Severity,
    State,
    Status,
    Submission,
    Suppression,
)

SCRIPT = "<script>alert('x')</script>"
HOSTILE = f'{SCRIPT} "aanhaling" [klik](javascript:alert(1)) <a href="javascript:alert(1)">link</a> ::error::nep %0A'
LONG_WORD = "Zorgleefplanbesprekingsverslaglegging" * 6
CHAPTER = ("Wensen en behoeften", "Het open gesprek")
DOUBTFUL = (
    "Wij voeren met elke nieuwe bewoner een open gesprek en wij geloven dat dit voor de bewoner en voor de familie "
    "heel veel oplevert, al kunnen wij dat niet in cijfers laten zien en is het ook niet altijd makkelijk te vertellen."
)
SEEN = Evidence("De raad las mee.", Place(30, page=6, heading=("Samen gemaakt",)))
SUBMISSION = Submission(
    duty=Duty.UNKNOWN,
    clients=None,
    minimum_clients=25,
    deadline=datetime.date(2026, 3, 31),
    days_left=40,
    portal="Proefportaal",
    portal_opens=datetime.date(2025, 12, 15),
    days_to_opening=-66,
    deliver="Zet het op de website en geef het adres door in het portaal.",
    responsible="Raad van Bestuur",
)


def judgements() -> tuple[Judgement, ...]:
    """Present, doubtful, missing and not applicable, and advice that was not followed."""
    place = Place(12, page=3, heading=CHAPTER)
    seen = Evidence("Mensen willen naar buiten.", Place(8, page=2, heading=CHAPTER[:1]))
    return (
        Judgement("PR101", "wensen-belangrijk", Level.MANDATORY, Status.PRESENT, 0.97, (seen,)),
        Judgement(
            "PR102", "open-gesprek-opbrengst", Level.MANDATORY, Status.PARTIAL, 0.6, (Evidence(DOUBTFUL, place),)
        ),
        Judgement("PR201", "meting-per-locatie", Level.MANDATORY, Status.MISSING, 0.91, nearest=seen),
        Judgement("PR202", "per-setting", Level.CONDITIONAL, Status.NOT_APPLICABLE, 0.8),
        Judgement("PR301", "bronnen-verantwoord", Level.ADVICE, Status.MISSING, 0.7),
    )


def findings() -> tuple[Finding, ...]:
    """The findings that go with the judgements, and one about form."""
    return (
        Finding(
            "PR201", Severity.ERROR, "Van 1 locatie ontbreekt de uitkomst: De Es.", "Zet er een cijfer bij.",
            Place(40, page=7, heading=("De meting",)), "De meting",
            "Staan de resultaten per locatie erin? (Proefhandreiking, Verplichte onderdelen)", "00000000000000a1",
        ),
        Finding(
            "FM1", Severity.ERROR, "Er is een invulplek blijven staan: [datum].", "Vul hem in of haal hem weg.",
            Place(2, page=1, heading=("Voorwoord",)), fingerprint="00000000000000a2",
        ),
        Finding(
            "PR102", Severity.WARNING, "Niet zeker: er staat niet wat gesprekken opleverden.",
            "Vertel wat er na een gesprek veranderde. Bijvoorbeeld: meneer eet weer mee aan tafel.",
            Place(12, page=3, heading=CHAPTER), "Het open gesprek",
            "Wat leverden gesprekken op? (Proefhandreiking, Verplichte onderdelen)", "00000000000000a3",
        ),
        Finding("PR301", Severity.INFO, "Er staat niet waarom.", "Leg het uit.", fingerprint="00000000000000a4"),
    )  # fmt: skip


def three_reports() -> Report:
    """The report behind every golden file."""
    return Report((gaps(), complete(), hostile()))


def gaps() -> DocumentReport:
    """A Word document with something of everything."""
    return DocumentReport(
        path="beelden/gaten.docx",
        format="docx",
        pack="proef@2025",
        reporting_year=2025,
        requirements=judgements(),
        locations=(
            Location("De Linde", PlaceKind.LOCATIE, True, "8,4", response="41"),
            Location("De Es", PlaceKind.LOCATIE, False, instead="volgt nog"),
            Location("Wijkteam Noord", PlaceKind.WIJKTEAM, True, "91%"),
        ),
        findings=findings(),
        notes=(ReaderNote(NoteKind.TRACKED_CHANGES, 3),),
        making_of=(MakingOf("cliëntenraad", SEEN, SEEN, None), MakingOf("verwanten")),
        goals=(GoalTrace("Iedereen heeft een levensverhaal", SEEN), GoalTrace("Minder nachtelijke controles")),
        submission=SUBMISSION,
    )


def complete() -> DocumentReport:
    """A Markdown document in which all is present."""
    levels = {"PR301": Level.ADVICE, "PR202": Level.CONDITIONAL}
    judged = tuple(
        Judgement(
            judgement.code,
            judgement.name,
            levels.get(judgement.code, Level.MANDATORY),
            Status.PRESENT,
            0.95,
            (Evidence("Mensen willen naar buiten.", Place(number, line=3 * number, heading=("Terugblik",))),),
        )
        for number, judgement in enumerate(judgements(), start=1)
    )
    return DocumentReport("beelden/compleet.md", "md", "proef@2025", 2025, judged)


def hostile() -> DocumentReport:
    """A Markdown document whose text tries to be markup, with findings in every state."""
    place = Place(5, line=12, heading=(HOSTILE, LONG_WORD))
    evidence = Evidence(f"{HOSTILE} {LONG_WORD} @iedereen #1 =1+1", place)
    accepted = Suppression(
        ("PR201",), f"Volgt in mei {SCRIPT}", "J. de Vries", datetime.date(2026, 5, 1), "regel 4", in_source=True
    )
    from_profile = Suppression(("PR301",), "Bronnen staan in de bijlage", origin="kompascheck.yaml:7")
    return DocumentReport(
        path="beelden/vijandig 'een' & <twee>.md",
        format="md",
        pack="proef@2025",
        reporting_year=None,
        requirements=(
            Judgement("PR101", "wensen-belangrijk", Level.MANDATORY, Status.PRESENT, 0.9, (evidence,)),
            Judgement("PR102", "open-gesprek-opbrengst", Level.MANDATORY, Status.PARTIAL, 0.55, (evidence,)),
            Judgement("PR201", "meting-per-locatie", Level.MANDATORY, Status.MISSING, 0.8, nearest=evidence),
            Judgement("PR202", "per-setting", Level.CONDITIONAL, Status.MISSING, 0.7),
            Judgement("PR301", "bronnen-verantwoord", Level.ADVICE, Status.MISSING, 0.7),
        ),
        locations=(Location(f"{SCRIPT} {LONG_WORD}", PlaceKind.WIJKTEAM, False, instead=HOSTILE),),
        findings=(
            Finding("PR201", Severity.ERROR, "Er ontbreekt een uitkomst.", "Noem haar.", place, why="?",
                    fingerprint="00000000000000b1", state=State.SUPPRESSED, suppression=accepted),
            Finding("PR202", Severity.ERROR, "Er is niet teruggeblikt.", "Blik terug.", why="?",
                    fingerprint="00000000000000b2", state=State.KNOWN),
            Finding("PR102", Severity.WARNING, f"Niet zeker: {HOSTILE}", f"- {HOSTILE}", place, why="?",
                    fingerprint="00000000000000b3"),
            Finding("PR301", Severity.INFO, "Er staat niet waarom.", "Leg het uit.", fingerprint="00000000000000b4",
                    state=State.SUPPRESSED, suppression=from_profile),
        ),
        baseline=True,
        gone=(GoneFinding("PR101", Severity.ERROR, f"Er stond niets {SCRIPT}", ("Wensen",), "00000000000000b5"),),
    )  # fmt: skip
