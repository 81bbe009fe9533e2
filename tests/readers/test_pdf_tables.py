"""Tables on untagged pages: from rulings, from alignment, and when neither helps."""

from __future__ import annotations

from pdf_maker import Pdf, lines, rule, text

from kompascheck.document import Document, Kind, NoteKind, Table
from kompascheck.readers.pdf import read

HEAD = ("Locatie", "Cijfer", "Respons")
ROWS = [HEAD, ("De Linde", "8,4", "62%"), ("De Beuk", "7,9", "55%"), ("Wijkteam", "8,1", "48%")]
LEFT = (72, 220, 340)
INTRO = lines(72, 780, "Hieronder staan de uitkomsten per huis en per team van", "het afgelopen jaar.")


def grid(rows: list[tuple[str, ...]], top: float, step: float = 18) -> str:
    placed = ((x, top - step * n, word) for n, row in enumerate(rows) for x, word in zip(LEFT, row, strict=True))
    return "".join(text(x, y, word) for x, y, word in placed if word)


def of(*pages: str) -> Document:
    pdf = Pdf()
    for page in pages:
        pdf.page(page)
    return read(pdf.build(), "beeld.pdf")


def table(document: Document) -> Table:
    tables = [block.table for block in document.blocks if block.table]
    assert len(tables) == 1
    return tables[0]


def test_aligned_text_makes_a_table_in_its_place() -> None:
    document = of(INTRO + grid(ROWS, 720) + lines(72, 600, "Na de tabel gaat het verhaal gewoon verder."))
    assert [block.kind for block in document.blocks] == [Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH]
    assert table(document).grid() == tuple(ROWS)


def test_cells_of_several_lines_are_one_cell() -> None:
    page = text(72, 720, "Doel") + text(300, 720, "Uitkomst")
    page += lines(72, 695, "Elke bewoner heeft binnen", "zes weken een gesprek", step=13) + text(300, 695, "gehaald")
    page += text(72, 655, "Minder wisselingen") + lines(300, 655, "niet gehaald, door", "verzuim", step=13)
    assert table(of(INTRO + page)).grid() == (
        ("Doel", "Uitkomst"),
        ("Elke bewoner heeft binnen zes weken een gesprek", "gehaald"),
        ("Minder wisselingen", "niet gehaald, door verzuim"),
    )


def test_rulings_part_rows_that_stand_as_close_as_lines() -> None:
    page = text(72, 720, "Huis") + text(300, 720, "Uitkomst")
    page += lines(72, 706, "De Linde", step=13) + lines(300, 706, "goed, en beter dan", "vorig jaar", step=13)
    page += text(72, 679, "De Beuk") + text(300, 679, "voldoende")
    page += "".join(rule(70, y, 500, y) for y in (732, 716.5, 689.5, 675))
    assert table(of(INTRO + page)).grid() == (
        ("Huis", "Uitkomst"),
        ("De Linde", "goed, en beter dan vorig jaar"),
        ("De Beuk", "voldoende"),
    )


def test_vertical_rulings_keep_an_empty_column() -> None:
    cells = [("A", "x", 720), ("B", "y", 700), ("C", "z", 680)]
    page = "".join(text(75, y, name) + text(345, y, word) for name, word, y in cells)
    page += "".join(rule(x, 735, x, 670) for x in (70, 200, 340, 420))
    assert table(of(INTRO + page)).grid() == (("A", "", "x"), ("B", "", "y"), ("C", "", "z"))


def test_an_empty_cell_stays_empty() -> None:
    rows = [*ROWS, ("Totaal", "", "55%")]
    assert table(of(INTRO + grid(rows, 720))).grid() == tuple(rows)


def test_a_table_over_two_pages_is_one_with_its_head_once() -> None:
    more = [ROWS[0], ("Wijkteam Zuid", "7,7", "51%")]
    after = lines(72, 700, "En dan gaat de tekst verder op deze bladzijde.")
    document = of(INTRO + grid(ROWS, 140), grid(more, 780) + after)
    assert table(document).grid() == (*ROWS, more[1])
    assert [row.page for row in table(document).rows] == [1, 1, 1, 1, 2]


def test_a_row_cut_by_the_page_end_is_made_whole() -> None:
    first = [*ROWS[:3], ("Wijkteam", "geen cijfer door", "48%")]
    second = [ROWS[0], ("", "lage respons", ""), ("Wijkteam Zuid", "7,7", "51%")]
    assert table(of(INTRO + grid(first, 140), grid(second, 780))).grid() == (
        *ROWS[:3],
        ("Wijkteam", "geen cijfer door lage respons", "48%"),
        second[2],
    )


def test_columns_of_prose_are_no_table() -> None:
    left = [f"Deze regel {word} van de linkerkolom is gewone tekst" for word in ("een", "twee", "drie", "vier")]
    right = [f"Deze regel {word} van de rechterkolom is ook tekst" for word in ("een", "twee", "drie", "vier")]
    document = of(lines(50, 700, *left, size=9) + lines(310, 700, *right, size=9))
    assert {block.kind for block in document.blocks} == {Kind.PARAGRAPH}


def test_a_list_with_bullets_is_no_table() -> None:
    words = ("een", "twee", "drie")
    page = "".join(text(72, 700 - 16 * n, "•") + text(90, 700 - 16 * n, word) for n, word in enumerate(words))
    assert [block.kind for block in of(INTRO + page).blocks][1:] == [Kind.ITEM] * 3


def test_a_table_whose_cells_run_into_each_other_is_kept_as_lines_and_noted() -> None:
    long_end = ("kort", 72, "een lange uitkomst die heel erg ver doorloopt", 130)
    rows = [long_end, ("een naam die heel erg lang is geworden hier", 72, "kort", 330)]
    page = "".join(
        text(left, 700 - 18 * n, word) + text(right, 700 - 18 * n, other)
        for n, (word, left, other, right) in enumerate([*rows, ("een naam", 72, "de uitkomst", 200), *rows, *rows])
    )
    page += "".join(rule(70, 713 - 18 * n, 420, 713 - 18 * n) for n in range(8))
    document = of(INTRO + page)
    tables = [block for block in document.blocks if block.table and not block.table.recovered]
    assert len(tables) == 1
    assert "een lange uitkomst" in tables[0].text
    assert [note.pages for note in document.notes if note.kind is NoteKind.TABLE_NOT_RECOVERED] == [(1,)]
