"""Bytes become text, or one clear Dutch line."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.document import NoteKind
from kompascheck.readers import UnreadableError
from kompascheck.readers.decoding import decode

TEXT = "Cliënten geven een 8,4 – „prima”, zegt één bewoner.\nPrivé: € 12.\n"
WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode("utf-8"),
        TEXT.replace("\n", "\r").encode("utf-8"),
    ],
)
def test_unicode_encodings_give_the_same_text_and_need_no_note(data: bytes) -> None:
    decoded = decode(data, "beeld.md")
    assert decoded.text == TEXT
    assert decoded.notes == ()


def test_the_windows_code_page_is_read_and_told() -> None:
    decoded = decode(TEXT.encode("cp1252"), "beeld.md")
    assert decoded.text == TEXT
    assert [note.kind for note in decoded.notes] == [NoteKind.ENCODING_GUESSED]


def test_a_windows_character_pasted_into_utf_8_spoils_nothing_else() -> None:
    decoded = decode("Cliënten én naasten ".encode() + b"\x96 samen", "beeld.md")
    assert decoded.text == "Cliënten én naasten – samen"
    assert [note.kind for note in decoded.notes] == [NoteKind.ENCODING_GUESSED]


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)), b"tekst\0tekst", b"\xff\xfe\x00\xd8", b"\x81\x8d\x8f" * 9],
)
def test_what_is_no_text_is_refused_in_one_dutch_line(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data, "beeld.md")
    assert caught.value.name == "beeld.md"
    assert "sla het opnieuw op" in caught.value.reason
    assert "\n" not in caught.value.reason


@given(WORDS)
def test_any_utf_8_comes_back_as_it_was(text: str) -> None:
    if text.startswith("\ufeff"):
        text = "x" + text
    assert decode(text.encode(), "x.md").text == text


@given(st.binary())
def test_random_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "x.md").text
    except UnreadableError:
        return
    assert "\0" not in text
    assert "\r" not in text
