"""What reports say about the reading of a document."""

from __future__ import annotations

import pytest

from kompascheck.document import NoteKind, ReaderNote
from kompascheck.reporters.notes import reading


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (1.0, "Alle tekst in het bestand is gelezen."),
        (0.99996, "Van de tekst in het bestand is 99,9% gelezen."),
        (0.208, "Van de tekst in het bestand is 20,8% gelezen."),
        (0.0, "Van de tekst in het bestand is 0,0% gelezen."),
    ],
)
def test_the_share_that_was_read_is_told_and_never_rounded_up(share: float, sentence: str) -> None:
    assert reading(share, ()) == (sentence,)


def test_without_a_measured_share_only_the_notes_are_told() -> None:
    assert reading(None, ()) == ()
    (sentence,) = reading(None, [ReaderNote(NoteKind.SCANNED_PAGES, 3, (2, 5, 6))])
    assert "(pagina 2, 5-6)" in sentence
