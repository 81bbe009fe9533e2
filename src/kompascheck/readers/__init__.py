"""Readers: one module a format, one interface, `read(data, name) -> Document`.

A reader is a pure function of the file's bytes. It raises `UnreadableError` with one clear Dutch line when
the file cannot be read; it never prints and knows nothing of rules.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from kompascheck.document import Document
from kompascheck.oserrors import reason
from kompascheck.readers.errors import UnreadableError

__all__ = ["FORMATS", "Reader", "UnreadableError", "read_bytes", "read_file"]


class Reader(Protocol):
    """What a reader module offers."""

    def read(self, data: bytes, name: str) -> Document:
        """Read a file's bytes; `name` is the path as the user gave it."""
        ...


class Format(NamedTuple):
    """A file format: its name in reports, the module that reads it, the extensions it goes by."""

    name: str
    module: str
    suffixes: tuple[str, ...]


FORMATS = (
    Format("docx", "docx", (".docx", ".docm", ".dotx", ".dotm")),
    Format("pdf", "pdf", (".pdf",)),
    Format("md", "markdown", (".md", ".markdown", ".qmd")),
    Format("odt", "odt", (".odt",)),
    Format("html", "html", (".html", ".htm")),
    Format("txt", "plaintext", (".txt",)),
    Format("vtt", "transcript", (".vtt",)),
    Format("srt", "transcript", (".srt",)),
)
MAX_BYTES = 500_000_000  # a kwaliteitsbeeld with many photographs stays far below this


def format_of(name: str) -> Format:
    """The format that a file name's extension points at. Raises UnreadableError for an unknown one."""
    suffix = Path(name).suffix.lower()
    for candidate in FORMATS:
        if suffix in candidate.suffixes:
            return candidate
    known = ", ".join(suffix for candidate in FORMATS for suffix in candidate.suffixes)
    if suffix == ".doc":
        raise UnreadableError(name, "dit is een oud Word-bestand (.doc). Open het in Word en sla het op als .docx.")
    shown = f"de extensie '{suffix}' is niet bekend" if suffix else "het bestand heeft geen extensie"
    raise UnreadableError(name, f"{shown}. kompascheck leest: {known}.")


def read_bytes(data: bytes, name: str, fmt: Format) -> Document:
    """Read bytes in a given format. Raises UnreadableError."""
    if not data.strip():
        raise UnreadableError(name, "het bestand is leeg. Controleer of u het juiste bestand hebt gekozen.")
    reader = cast(Reader, importlib.import_module(f"kompascheck.readers.{fmt.module}"))
    return reader.read(data, name)


def read_file(path: Path) -> Document:
    """Read one file from disk. Raises UnreadableError with a Dutch line a user can act on."""
    name = str(path)
    if not path.exists():
        raise UnreadableError(name, "het bestand bestaat niet. Controleer de naam en de map.")
    fmt = format_of(name)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableError(
                name, "het bestand is groter dan 500 MB. Verklein de afbeeldingen en probeer het opnieuw."
            )
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(name, f"het bestand kan niet worden geopend ({reason(error)}).") from error
    return read_bytes(data, name, fmt)
