"""Refusing a PDF without text, with a line that says what to do about it."""

from __future__ import annotations

from kompascheck.readers.errors import UnreadableError
from kompascheck.readers.pdf.pages import Pages

_FEW_CHARS = 20  # on all pages together: stray marks on a scan, no text


def refuse_without_text(pages: Pages, name: str) -> None:
    """Raise UnreadableError when no page can be opened, or none has text: scans are told apart from the rest."""
    chars = sum(page.chars for page in pages.texts)
    if chars > _FEW_CHARS or (chars and not pages.scanned):
        return
    if not pages.texts:
        reason = "de PDF is beschadigd: geen enkele bladzijde is te openen. Exporteer het document opnieuw als PDF."
        raise UnreadableError(name, reason)
    if pages.scanned:
        raise UnreadableError(
            name,
            "dit is een scan: er staan alleen afbeeldingen in, geen tekst. Vraag de maker om de digitale PDF, "
            "of laat eerst tekstherkenning (OCR) over het bestand gaan.",
        )
    raise UnreadableError(
        name,
        "er staat geen leesbare tekst in de PDF. Vraag de maker om een PDF waarin de tekst te selecteren is, "
        "of laat eerst tekstherkenning (OCR) over het bestand gaan.",
    )
