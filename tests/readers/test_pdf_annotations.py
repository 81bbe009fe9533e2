"""What lies on top of the pages of a PDF: fields, text boxes and remarks; and text that cannot be told."""

from __future__ import annotations

from pdf_maker import MATHEMATICAL, Note, Pdf, Tag, lines, marked, text

from kompascheck.document import Document, NoteKind
from kompascheck.readers.pdf import read

ABOVE, BELOW = "Dit staat boven het veld van het formulier.", "Dit staat eronder op dezelfde bladzijde."


def of(*notes: Note, tags: Tag | None = None) -> Document:
    page = marked(0, text(72, 700, ABOVE)) + marked(1, text(72, 500, BELOW))
    return read(Pdf(notes=list(notes), tags=tags).page(page).build(), "beeld.pdf")


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def comments(document: Document) -> int:
    return sum(note.count for note in document.notes if note.kind is NoteKind.COMMENTS)


def test_a_filled_in_field_is_text_at_its_place() -> None:
    field = Note(
        "Widget",
        shown="Ingevuld door de locatiemanager.",
        extra="/FT /Tx /T (veld) /V (Ingevuld door de locatiemanager.)",
    )
    assert texts(of(field)) == [ABOVE, "Ingevuld door de locatiemanager.", BELOW]


def test_a_field_without_looks_of_its_own_gets_them_from_its_value() -> None:
    field = Note("Widget", extra="/FT /Tx /T (veld) /V (Achtenzestig bewoners) /DA (/Helv 11 Tf 0 g)")
    assert "Achtenzestig bewoners" in texts(of(field))


def test_a_text_box_is_text_and_no_remark() -> None:
    document = of(Note("FreeText", shown="Aangevuld in maart.", extra="/Contents (Aangevuld in maart.)"))
    assert texts(document) == [ABOVE, "Aangevuld in maart.", BELOW]
    assert comments(document) == 0


def test_a_field_in_a_tagged_file_is_kept() -> None:
    tags = Tag("Document", Tag("P", (1, 0)), Tag("P", (1, 1)))
    field = Note("Widget", shown="Ingevuld.", extra="/FT /Tx /T (veld) /V (Ingevuld.)")
    assert sorted(texts(of(field, tags=tags))) == sorted([ABOVE, BELOW, "Ingevuld."])


def test_a_hidden_field_is_not_read() -> None:
    hidden = Note("Widget", shown="Verborgen.", extra="/FT /Tx /T (veld) /V (Verborgen.) /F 2")
    field = Note("Widget", y=560, shown="Zichtbaar.", extra="/FT /Tx /T (tweede) /V (Zichtbaar.)")
    assert texts(of(hidden, field)) == [ABOVE, "Zichtbaar.", BELOW]


def test_remarks_are_counted_and_not_read() -> None:
    remarks = [Note("Text", extra="/Contents (Klopt dit?)"), Note("Highlight", extra="/Contents (Bron?)")]
    document = of(*remarks, Note("Highlight"), Note("Link", extra="/Contents (Naar de site)"))
    assert texts(document) == [ABOVE, BELOW]
    assert comments(document) == 2


def test_remarks_beside_a_field_are_counted_in_a_file_that_is_read_twice() -> None:
    few = Tag("Document", Tag("P", (1, 0)))  # holds too little of the text to be followed
    field = Note("Widget", shown="Ingevuld.", extra="/FT /Tx /T (veld) /V (Ingevuld.)")
    assert comments(of(Note("Text", extra="/Contents (Klopt dit?)"), field, tags=few)) == 1


def test_the_notes_of_an_earlier_run_are_no_remarks() -> None:
    assert comments(of(Note("Text", extra="/Contents (GK103: ontbreekt) /T (kompascheck)"))) == 0


def test_letters_outside_the_basic_plane_keep_their_places() -> None:
    page = text(72, 700, "x", font=MATHEMATICAL) + text(82, 700, "is de maat.") + text(72, 640, BELOW)
    assert texts(read(Pdf().page(page).build(), "beeld.pdf")) == ["\U0001d465 is de maat.", BELOW]


def test_pages_with_letters_that_no_font_tells_are_named() -> None:
    unknown = "".join(map(chr, range(3, 9))) * 6
    dim = Pdf().page(lines(72, 700, ABOVE, BELOW)).page(text(72, 700, ABOVE), text(72, 600, unknown))
    document = read(dim.build(), "beeld.pdf")
    assert [(note.kind, note.pages) for note in document.notes if note.pages] == [(NoteKind.TEXT_NOT_REACHED, (2,))]
    assert document.coverage is not None
    assert document.coverage < 0.9
    assert texts(document)[-1] == ABOVE
