"""One report with something of everything, and the pack it rests on."""

from __future__ import annotations

import pytest
from report_samples import findings, judgements

from kompascheck.document import NoteKind, ReaderNote
from kompascheck.report import (
    DocumentReport,
    Location,
    PlaceKind,
    Report,
    Source,
)
from kompascheck.rulepack.schema import RulePack
from kompascheck.yamlfile import validator


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
    return validator(RulePack).validate_python(
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
