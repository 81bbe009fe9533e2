"""Word files: tables with each cell once, nested and merged ones, and frames that are no tables."""

from __future__ import annotations

from docx_maker import docx, paragraph, part, table

from kompascheck.document import Block, Cell, Kind, Table
from kompascheck.readers.docx import read


def blocks(body: str) -> tuple[Block, ...]:
    return read(docx(body), "beeld.docx").blocks


def only_table(body: str) -> Table:
    (block,) = blocks(body)
    assert block.table is not None
    return block.table


def cell(text: str, settings: str = "") -> str:
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{paragraph(text)}</w:tc>"


def test_a_table_keeps_its_rows_and_cells_and_counts_its_head() -> None:
    found = only_table(table(["Locatie", "Score"], ["De Linde", "8,4"], head=True))
    assert found.grid() == (("Locatie", "Score"), ("De Linde", "8,4"))
    assert found.header_rows == 1


def test_a_table_without_a_marked_head_has_one_header_row_and_a_single_row_has_none() -> None:
    assert only_table(table(["Locatie", "Score"], ["De Linde", "8,4"])).header_rows == 1
    assert only_table(table(["De Linde", "8,4"])).header_rows == 0


def test_merged_cells_are_held_once_with_what_they_cover() -> None:
    found = only_table(
        table(
            [cell("Uitkomsten", '<w:gridSpan w:val="3"/>')],
            [cell("Noord", '<w:vMerge w:val="restart"/>'), cell("De Linde"), cell("8,4")],
            [cell("", "<w:vMerge/>"), cell("De Beuk"), cell("7,9")],
        )
    )
    assert found.rows[0].cells == (Cell("Uitkomsten", colspan=3),)
    assert found.rows[1].cells[0] == Cell("Noord", rowspan=2)
    assert [len(row.cells) for row in found.rows] == [1, 3, 2]
    assert found.grid()[2] == ("Noord", "De Beuk", "7,9")


def test_a_row_that_starts_further_on_keeps_its_columns() -> None:
    shifted = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("8,4")}</w:tr>'
    body = table(["Locatie", "Score"]).replace("</w:tbl>", f"{shifted}</w:tbl>")
    assert only_table(body).grid() == (("Locatie", "Score"), ("", "8,4"))


def test_the_paragraphs_of_a_cell_are_one_text_and_a_block_has_its_rows_as_lines() -> None:
    (block,) = blocks(table(["Doel", "Stand"], [paragraph("Een") + paragraph("twee"), "Behaald"]))
    assert block.text == "Doel | Stand\nEen twee | Behaald"


def test_a_nested_table_follows_the_table_that_holds_it() -> None:
    inner = table(["a", "b"], ["c", "d"])
    found = blocks(table(["Kop", "Kop twee"], [f"{paragraph('buiten')}{inner}{paragraph()}", "x"]))
    assert [block.text for block in found] == ["Kop | Kop twee\nbuiten | x", "a | b\nc | d"]


def test_content_controls_around_rows_and_cells_are_looked_into() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = control.format(f"<w:tr>{cell('De Linde')}{control.format(cell('8,4'))}</w:tr>")
    found = only_table(table(["Locatie", "Score"]).replace("</w:tbl>", f"{row}</w:tbl>"))
    assert found.grid()[1] == ("De Linde", "8,4")


def test_deleted_rows_are_gone() -> None:
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('De Beuk')}{cell('7')}</w:tr>"
    found = only_table(table(["Locatie", "Score"], ["De Linde", "8"]).replace("</w:tbl>", f"{deleted}</w:tbl>"))
    assert len(found.rows) == 2


def test_a_table_of_one_cell_is_a_frame() -> None:
    found = blocks(
        table([paragraph("Meneer Jonkman dekt de tafel", "Kop2") + paragraph("Zijn verhaal.")]) + paragraph("Na.")
    )
    assert [(block.kind, block.aside) for block in found[:2]] == [(Kind.HEADING, True), (Kind.PARAGRAPH, True)]


def test_a_frame_of_a_title_row_and_a_text_row_is_no_data() -> None:
    found = blocks(table(["In het kort"], ["Wij werkten aan drie doelen."]))
    assert [(block.kind, block.text) for block in found] == [
        (Kind.PARAGRAPH, "In het kort"),
        (Kind.PARAGRAPH, "Wij werkten aan drie doelen."),
    ]


def test_columns_of_running_text_are_no_data() -> None:
    found = blocks(table(["woord " * 60, "Foto: de tuin"]))
    assert [block.kind for block in found] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_notes_and_alt_texts_in_cells_follow_the_table() -> None:
    note = part("footnotes", f'<w:footnote w:id="1">{paragraph("Te weinig respons.")}</w:footnote>')
    marked = '<w:p><w:r><w:t>–</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    data = docx(table(["Locatie", "Score"], ["De Linde", marked]), parts={"footnotes.xml": ("footnotes", note)})
    found = read(data, "beeld.docx").blocks
    assert [(block.kind, block.text) for block in found] == [
        (Kind.TABLE, "Locatie | Score\nDe Linde | –"),
        (Kind.NOTE, "Te weinig respons."),
    ]
