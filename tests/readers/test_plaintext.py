"""Plain text: paragraphs, list items and guessed headings, each at its line."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from kompascheck.document import NoteKind
from kompascheck.readers import UnreadableError
from kompascheck.readers.plaintext import read


def shown(text: str) -> list[tuple[int | None, str, int, str]]:
    return [(b.place.line, b.kind.value, b.level, b.text) for b in read(text.encode(), "x.txt").blocks]


def test_headings_are_guessed_from_underlining_capitals_and_numbers() -> None:
    text = (
        "Beeld 2025\n==========\n\nVOORWOORD\n\nTekst.\n\n1 Wie wij zijn\n\n1.1 Locaties\n\n12 bewoners verhuisden.\n"
    )
    assert shown(text) == [
        (1, "heading", 1, "Beeld 2025"),
        (4, "heading", 1, "VOORWOORD"),
        (6, "paragraph", 0, "Tekst."),
        (8, "heading", 1, "1 Wie wij zijn"),
        (10, "heading", 2, "1.1 Locaties"),
        (12, "paragraph", 0, "12 bewoners verhuisden."),
    ]
    document = read(text.encode(), "x.txt")
    assert document.heading_confidence == 0.5
    assert [(n.kind, n.count) for n in document.notes] == [(NoteKind.GUESSED_HEADINGS, 4)]


def test_wrapped_lines_form_one_paragraph_and_items_stay_apart() -> None:
    text = "Een alinea die\nverder loopt.\n\nDrie punten:\n- een en\n  verder\n    - dieper\n2) twee\n"
    assert shown(text) == [
        (1, "paragraph", 0, "Een alinea die verder loopt."),
        (4, "paragraph", 0, "Drie punten:"),
        (5, "item", 1, "een en verder"),
        (7, "item", 2, "dieper"),
        (8, "item", 1, "twee"),
    ]


def test_lines_that_were_never_wrapped_are_paragraphs_each() -> None:
    long = "Een heel lange alinea op een enkele regel. " * 5
    assert [line for line, *_ in shown(f"1 Inleiding\n{long}\nNog een regel.\n")] == [1, 2, 3]


def test_a_text_without_headings_says_so() -> None:
    assert [n.kind for n in read(b"Alleen tekst.", "x.txt").notes] == [NoteKind.NO_HEADINGS]


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Z", "P", "S")), min_size=1))
def test_every_word_reaches_the_model(word: str) -> None:
    text = f"Eerst {word} hier.\n\n{word}"
    words = [part for *_, block in shown(text) for part in block.split()]
    assert words == text.split()


@given(st.binary())
def test_random_bytes_raise_only_unreadable(data: bytes) -> None:
    with suppress(UnreadableError):
        read(data, "x.txt")
