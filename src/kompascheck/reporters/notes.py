"""What a reader told about its reading, as Dutch sentences for the author."""

from __future__ import annotations

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
        "Een deel van de tekst{where} kon niet worden gelezen, bijvoorbeeld tekst in een afbeelding. Wat daar staat, "
        "telt niet mee.",
    ),
    NoteKind.ENCODING_GUESSED: (
        "Het bestand is geen UTF-8; de tekencodering is geraden. Controleer letters zoals é en ë in de citaten.",
    ),
}


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
