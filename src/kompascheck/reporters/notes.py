"""What a reader told about its reading, as Dutch sentences for the author."""

from __future__ import annotations

import math
from collections.abc import Iterable

from kompascheck.document import NoteKind, ReaderNote

_ONE_AND_MANY = {
    NoteKind.NO_HEADINGS: (
        "Het document heeft geen koppen. Gebruik de kopstijlen van Word, dan zijn vindplaatsen beter te volgen.",
    ),
    NoteKind.GUESSED_HEADINGS: (
        "1 kop is herkend aan de opmaak, niet aan een kopstijl. De vindplaatsen kunnen daardoor minder precies zijn.",
        "{n} koppen zijn herkend aan de opmaak, niet aan een kopstijl. De vindplaatsen kunnen daardoor minder "
        "precies zijn.",
    ),
    NoteKind.SCANNED_PAGES: (
        "1 pagina is een scan zonder tekst{where} en is niet gelezen. Maak de PDF opnieuw vanuit Word, of gebruik "
        "tekstherkenning (OCR).",
        "{n} pagina's zijn scans zonder tekst{where} en zijn niet gelezen. Maak de PDF opnieuw vanuit Word, of "
        "gebruik tekstherkenning (OCR).",
    ),
    NoteKind.TABLE_NOT_RECOVERED: (
        "Van 1 tabel{where} zijn de cellen niet herkend; de tekst is wel gelezen.",
        "Van {n} tabellen{where} zijn de cellen niet herkend; de tekst is wel gelezen.",
    ),
    NoteKind.TRACKED_CHANGES: (
        "Er staat nog 1 bijgehouden wijziging in. Accepteer of weiger die voordat u het document inlevert.",
        "Er staan nog {n} bijgehouden wijzigingen in. Accepteer of weiger die voordat u het document inlevert.",
    ),
    NoteKind.COMMENTS: (
        "Er staat nog 1 opmerking in de kantlijn. Verwijder die voordat u het document inlevert.",
        "Er staan nog {n} opmerkingen in de kantlijn. Verwijder die voordat u het document inlevert.",
    ),
    NoteKind.TEXT_NOT_REACHED: (
        "Een deel van de tekst{where} kon niet worden gelezen, bijvoorbeeld door een afbeelding of een lettertype "
        "dat niet meer te ontcijferen is. Wat daar staat, telt niet mee.",
    ),
    NoteKind.ENCODING_GUESSED: (
        "Het bestand is geen UTF-8; de tekencodering is geraden. Controleer letters zoals é en ë in de citaten.",
    ),
}


def reading(coverage: float | None, notes: Iterable[ReaderNote]) -> tuple[str, ...]:
    """All that a report says about the reading; `coverage` is the share (0-1) of the characters that was read."""
    return (*([] if coverage is None else [_coverage_text(coverage)]), *map(note_text, notes))


def _coverage_text(share: float) -> str:
    """The share in tenths of a percent, rounded down: only a text that was read in full is called so."""
    tenths = math.floor(1000 * share)
    if tenths >= 1000:
        return "Alle tekst in het bestand is gelezen."
    return f"Van de tekst in het bestand is {tenths // 10},{tenths % 10}% gelezen."


def note_text(note: ReaderNote) -> str:
    """One or two Dutch sentences: what was noticed and what the author can do."""
    sentences = _ONE_AND_MANY[note.kind]
    sentence = sentences[0] if note.count == 1 else sentences[-1]
    return sentence.format(n=note.count, where=_where(note.pages))


def _where(pages: tuple[int, ...]) -> str:
    """' (pagina 3)', ' (pagina 3, 5-7)' or nothing."""
    if not pages:
        return ""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    listed = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
    return f" (pagina {listed})"
