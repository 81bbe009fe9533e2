"""A document written out as text and as Markdown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kompascheck.document import Cell, Document, DocumentBuilder, Kind, Row, Table
from kompascheck.plain import to_markdown, to_text
from kompascheck.readers.markdown import read


def build() -> Document:
    builder = DocumentBuilder()
    builder.add(Kind.HEADING, "Wie wij zijn", level=2)
    builder.add(Kind.PARAGRAPH, "De * van 2025.")
    builder.add(Kind.ITEM, "een", level=1)
    builder.add(Kind.ITEM, "dieper", level=2)
    builder.add(Kind.PARAGRAPH, "Kader", aside=True)
    builder.add(Kind.QUOTE, "Mooi", aside=True)
    head = Row((Cell("Cijfers", colspan=2),))
    builder.add_table(Table((head, Row((Cell("De Linde"), Cell("8,4 | 9"))))))
    builder.add(Kind.CAPTION, "Tabel 1")
    builder.add(Kind.NOTE, "De noot")
    return Document("x.docx", "docx", tuple(builder.blocks))


def test_text_has_no_markup_but_lists_and_tables() -> None:
    assert to_text(build()) == (
        "Wie wij zijn\n\nDe * van 2025.\n\n- een\n  - dieper\n\nKader\n\nMooi\n\n"
        "| Cijfers | Cijfers |\n| --- | --- |\n| De Linde | 8,4 | 9 |\n\nTabel 1\n\nDe noot\n"
    )


def test_markdown_marks_every_kind() -> None:
    assert to_markdown(build()) == (
        "## Wie wij zijn\n\nDe \\* van 2025.\n\n- een\n  - dieper\n\n> [!NOTE]\n> Kader\n\n> Mooi\n\n"
        "| Cijfers | Cijfers |\n| --- | --- |\n| De Linde | 8,4 \\| 9 |\n\n*Tabel 1*\n\n[^9]: De noot\n"
    )


def test_a_table_without_head_keeps_all_its_rows() -> None:
    builder = DocumentBuilder()
    builder.add_table(Table((Row((Cell("Naam"), Cell("Linde"))),), header_rows=0))
    document = Document("x", "docx", tuple(builder.blocks))
    assert to_markdown(document) == "|  |  |\n| --- | --- |\n| Naam | Linde |\n"


def test_an_empty_document_is_empty_text() -> None:
    assert to_text(Document("x", "md", ())) == to_markdown(Document("x", "md", ())) == ""


LINE = st.text("abc #>-+=|*_`[]<>~!?:.&;1)^\\", min_size=1).map(lambda text: " ".join(text.split())).filter(bool)


@given(st.lists(st.tuples(st.sampled_from([Kind.HEADING, Kind.PARAGRAPH]), LINE), min_size=1, max_size=4))
def test_markdown_reads_back_to_the_same_blocks(blocks: list[tuple[Kind, str]]) -> None:
    builder = DocumentBuilder()
    for kind, text in [(Kind.HEADING, "Een"), (Kind.HEADING, "Twee"), *blocks]:
        builder.add(kind, text, level=1)
    document = Document("x.md", "md", tuple(builder.blocks))
    again = read(to_markdown(document).encode(), "x.md")
    assert [(b.kind, b.text) for b in again.blocks] == [(b.kind, b.text) for b in document.blocks]
