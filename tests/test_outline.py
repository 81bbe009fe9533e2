"""The outline of a document, for people."""

from __future__ import annotations

from dataclasses import replace

from kompascheck.document import Cell, Document, DocumentBuilder, Kind, NoteKind, ReaderNote, Row, Table
from kompascheck.outline import outline


def build() -> Document:
    builder = DocumentBuilder()
    builder.add(Kind.HEADING, "Beeld 2025", level=1, page=1)
    builder.add(Kind.HEADING, "Locaties", level=3, page=2)
    builder.add(Kind.PARAGRAPH, "Tekst.", page=2)
    rows = (Row((Cell("Locatie"), Cell("Cijfer"))), Row((Cell("De Linde"), Cell("8,4"))))
    builder.add_table(Table(rows), page=12)
    builder.add(Kind.NOTE, "Een noot " * 20, page=12)
    return Document("beeld.pdf", "pdf", tuple(builder.blocks), title="Beeld", organisation="De Linde", year=2025)


def test_the_tree_shows_headings_tables_and_notes_with_their_place() -> None:
    lines = outline(build()).splitlines()
    assert lines[:4] == ["beeld.pdf (pdf)", "Titel: Beeld", "Organisatie: De Linde", "Verslagjaar: 2025"]
    assert lines[5:8] == [
        "pagina 1   Beeld 2025",
        "pagina 2     Locaties",
        "pagina 12      [tabel] 2 rijen x 2 kolommen: Locatie | Cijfer",
    ]
    assert lines[8].startswith("pagina 12      [noot] Een noot")
    assert lines[8].endswith("…")
    assert lines[-1] == "Gelezen: 2 koppen, 1 alinea, 1 tabel, 1 noot."


def test_what_the_reader_is_not_sure_of_is_told() -> None:
    notes = (ReaderNote(NoteKind.GUESSED_HEADINGS, 2), ReaderNote(NoteKind.COMMENTS, 3))
    text = outline(replace(build(), notes=notes, heading_confidence=0.5))
    assert "Zekerheid van de koppen: 50%." in text
    assert "3 opmerkingen in de kantlijn" in text


def test_a_table_whose_cells_are_lost_says_so() -> None:
    builder = DocumentBuilder()
    builder.add_table(Table((Row((Cell("x y z"),)),), recovered=False), line=4)
    text = outline(Document("x.md", "md", tuple(builder.blocks)))
    assert "regel 4  [tabel] de cellen zijn niet herkend" in text


def test_a_chapter_file_and_a_paragraph_number_serve_as_place() -> None:
    builder = DocumentBuilder(source="02-zorg.md")
    builder.add(Kind.HEADING, "Zorg", level=1)
    assert "02-zorg.md, alinea 1  Zorg" in outline(Document("map", "md", tuple(builder.blocks)))


def test_a_document_without_structure_says_so() -> None:
    builder = DocumentBuilder()
    builder.add(Kind.PARAGRAPH, "Tekst.")
    text = outline(Document("x.md", "md", tuple(builder.blocks)))
    assert "Geen koppen, tabellen of noten gevonden." in text
    assert "Gelezen: 1 alinea." in text
