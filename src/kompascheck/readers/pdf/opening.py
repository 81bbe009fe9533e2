"""Opening a PDF: every way in which that fails becomes one Dutch line."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from kompascheck.readers.errors import UnreadableError

_HEADER_WITHIN = 1024  # bytes: what viewers accept before "%PDF-"


@contextmanager
def opened(data: bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    """Yield the document as pdfium opened it. Raises UnreadableError."""
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise UnreadableError(name, "dit is geen PDF-bestand. Exporteer het document opnieuw als PDF.")
    document = _load(data, name)
    try:
        if len(document) == 0:
            raise UnreadableError(name, "de PDF heeft geen bladzijden. Exporteer het document opnieuw als PDF.")
        yield document
    finally:
        document.close()


def _load(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
    rescued = _rewritten(data)
    if rescued is not None:
        try:
            return pypdfium2.PdfDocument(rescued)
        except pypdfium2.PdfiumError:
            pass  # the second library could not make it readable either: report the first failure
    if locked:
        raise UnreadableError(
            name, "de PDF is beveiligd met een wachtwoord. Sla hem op zonder wachtwoord en probeer het opnieuw."
        )
    raise UnreadableError(name, "de PDF is beschadigd. Exporteer het document opnieuw als PDF en probeer het opnieuw.")


def _rewritten(data: bytes) -> bytes | None:
    """The file as pypdf repairs and decrypts it (empty password), or None if that fails too."""
    import pypdf  # 120 ms: only for files that pdfium refuses

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its complaints are not for the user
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False, password="")
        if not reader.pages:
            return None
        writer = pypdf.PdfWriter(clone_from=reader)
        target = io.BytesIO()
        writer.write(target)
    except Exception:  # pypdf raises ValueError, KeyError, RecursionError and its own on damaged files
        return None
    return target.getvalue()
