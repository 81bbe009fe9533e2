"""What the PDF reader cannot read becomes one clear Dutch line, whatever the bytes."""

from __future__ import annotations

import io

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_maker import Pdf, Tag, image, marked, rule, text

from kompascheck.document import Document
from kompascheck.readers import UnreadableError
from kompascheck.readers.pdf import read

TREE = Tag("Document", Tag("H1", (1, 0)), Tag("Table", Tag("TR", Tag("TD", (1, 1)))), Tag("P", (2, 2)))
SAMPLE = (
    Pdf(outline=[("Titel", 1, 780)], tags=TREE)
    .page(marked(0, text(72, 770, "Titel", 18)), marked(1, text(72, 700, "Cel")))
    .page(marked(2, text(72, 600, "Tekst op de bladzijde.")))
    .page(rule(70, 650, 400, 650), text(72, 640, "Locatie"), text(300, 640, "8,4"), image(0, 0, 100, 100))
    .build()
)


def encrypted(user_password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(SAMPLE)))
    writer.encrypt(user_password=user_password, owner_password="eigenaar", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"PK\x03\x04 dit is een zip", "geen PDF-bestand"),
        (b"%PDF-1.7\nverder niets", "beschadigd"),
        (Pdf().build(), "beschadigd|geen bladzijden"),
        (Pdf().page(image(0, 0, 595, 842)).build(), "tekstherkenning"),
        (Pdf().page(image(0, 0, 595, 842), text(72, 30, "p. 1", 6)).build(), "scan"),
        (Pdf().page("").build(), "geen leesbare tekst"),
    ],
)
def test_unreadable_files_are_refused_with_a_reason(data: bytes, part: str) -> None:
    with pytest.raises(UnreadableError, match=part) as caught:
        read(data, "beeld.pdf")
    assert caught.value.reason.endswith(".")
    assert "\n" not in caught.value.reason


def test_a_password_is_asked_for() -> None:
    with pytest.raises(UnreadableError, match="wachtwoord"):
        read(encrypted("geheim"), "beeld.pdf")


def test_an_empty_password_opens() -> None:
    assert "Tekst op de bladzijde." in [block.text for block in read(encrypted(""), "beeld.pdf").blocks]


def test_a_file_with_wrong_cross_references_is_repaired() -> None:
    wrong = SAMPLE.replace(b"startxref\n", b"startxref\n9")
    assert "Tekst op de bladzijde." in [block.text for block in read(wrong, "beeld.pdf").blocks]


def outcome(data: bytes) -> Document | UnreadableError:
    try:
        return read(data, "beeld.pdf")
    except UnreadableError as error:
        return error


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_random_bytes_never_crash(data: bytes) -> None:
    assert isinstance(outcome(b"%PDF-1.4\n" + data), Document | UnreadableError)


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=25))
@settings(max_examples=120, deadline=None)
def test_a_mutated_file_never_crashes(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SAMPLE)
    for place, value in changes:
        data[place] = value
    assert isinstance(outcome(bytes(data)), Document | UnreadableError)


@given(st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)))
@settings(max_examples=60, deadline=None)
def test_a_file_with_a_piece_cut_out_never_crashes(start: int, end: int) -> None:
    low, high = sorted((start, end))
    assert isinstance(outcome(SAMPLE[:low] + SAMPLE[high:]), Document | UnreadableError)
