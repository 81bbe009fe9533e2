"""One report with something of everything, and the pack it rests on."""

from __future__ import annotations

import pytest

from kompascheck.document import NoteKind, Place, ReaderNote
from kompascheck.report import (
    DocumentReport,
    Evidence,
    Finding,
    Judgement,
    Level,
    Location,
    PlaceKind,
    Report,
    Severity,
    Source,
    Status,
)
from kompascheck.rulepack.schema import RulePack

CHAPTER = ("Wensen en behoeften", "Het open gesprek")
DOUBTFUL = (
    "Wij voeren met elke nieuwe bewoner een open gesprek en wij geloven dat dit voor de bewoner en voor de familie "
    "heel veel oplevert, al kunnen wij dat niet in cijfers laten zien en is het ook niet altijd makkelijk te vertellen."
)


def requirement(code: str, name: str, group: str, level: str, question: str) -> dict[str, str]:
    """The fields of a requirement that a report shows."""
    texts = {"explanation": "Omdat lezers het willen weten.", "counts": "Een zin.", "not_enough": "Een kop."}
    return {
        "code": code, "name": name, "group": group, "level": level, "question": question,
        "section": "Verplichte onderdelen", "missing": "Het staat er niet.", "advice": "Schrijf het op.", **texts,
    }  # fmt: skip


@pytest.fixture
def rules() -> RulePack:
    """Two groups with mandatory requirements and one with advice only."""
    return RulePack.model_validate(
        {
            "framework": "proef",
            "year": 2025,
            "title": "Proefkader",
            "source": {"title": "Proefhandreiking"},
            "groups": [
                {"id": "wensen", "title": "Bouwsteen 1: het kennen van wensen en behoeften"},
                {"id": "meting", "title": "De verplichte meting"},
                {"id": "bronnen", "title": "Bronnen"},
            ],
            "requirements": [
                requirement("PR101", "wensen-belangrijk", "wensen", "mandatory", "Wat vinden mensen belangrijk?"),
                requirement("PR102", "open-gesprek-opbrengst", "wensen", "mandatory", "Wat leverden gesprekken op?"),
                requirement(
                    "PR201", "meting-per-locatie", "meting", "mandatory", "Staan de resultaten per locatie erin?"
                ),
                requirement("PR202", "per-setting", "meting", "conditional", "Is er per setting teruggeblikt?"),
                requirement("PR301", "bronnen-verantwoord", "bronnen", "advice", "Waarom zijn deze bronnen gekozen?"),
            ],
        }
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


@pytest.fixture
def report() -> Report:
    """One document with everything in it."""
    document = DocumentReport(
        path="beeld.docx",
        format="docx",
        pack="proef@2025",
        reporting_year=2025,
        requirements=judgements(),
        locations=(
            Location("De Linde", PlaceKind.LOCATIE, True, "8,4", response="41"),
            Location("De Es", PlaceKind.LOCATIE, False, instead="volgt nog"),
            Location("Wijkteam Noord", PlaceKind.WIJKTEAM, True, "91%"),
        ),
        sources=(Source("interne audits", False),),
        findings=findings(),
        notes=(ReaderNote(NoteKind.TRACKED_CHANGES, 3), ReaderNote(NoteKind.SCANNED_PAGES, 3, (4, 5, 9))),
    )
    return Report((document,))
