"""Why a file with a Word extension cannot be read, in one Dutch line with the way out."""

from __future__ import annotations

CORRUPT = (
    "het bestand is beschadigd of geen echt Word-bestand. "
    "Open het in Word (Openen en herstellen) en sla het opnieuw op als .docx."
)
LOCKED = "het bestand is beveiligd met een wachtwoord. Sla het in Word op zonder wachtwoord en probeer het opnieuw."
NO_TEXT = "het document bevat geen tekst. Staat de tekst in afbeeldingen, lever dan een versie met echte tekst aan."

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def explain_foreign(data: bytes) -> str | None:
    """The reason when the bytes are no zip file at all, None when they are."""
    if data.startswith(_OLE2):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return LOCKED
        return "dit is een oud Word-bestand (.doc) met een nieuwe extensie. Open het in Word en sla het op als .docx."
    if data.startswith(b"%PDF"):
        return "dit is een pdf met de extensie van Word. Geef het bestand de extensie .pdf."
    if data.lstrip().startswith(b"{\\rtf"):
        return "dit is een RTF-bestand met de extensie van Word. Open het in Word en sla het op als .docx."
    if b"PK\x03\x04" not in data[:4096]:
        return CORRUPT
    return None


def explain_zip(parts: frozenset[str]) -> str:
    """The reason when a zip file holds no Word text; `parts` are its file names in lower case."""
    if any(part.startswith("xl/") for part in parts):
        return "dit is een Excel-bestand en geen Word-document. Kies het juiste bestand."
    if any(part.startswith("ppt/") for part in parts):
        return "dit is een PowerPoint-bestand en geen Word-document. Kies het juiste bestand."
    if "content.xml" in parts:
        return "dit is een OpenDocument-bestand. Open het in Word of LibreOffice en sla het op als .docx."
    return "in het bestand is geen Word-tekst gevonden. Open het in Word en sla het opnieuw op als .docx."
