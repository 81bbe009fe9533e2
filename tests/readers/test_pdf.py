"""The PDF reader on untagged pages: blocks at their places, columns, furniture, headings."""

from __future__ import annotations

from pdf_maker import BOLD, Pdf, artifact, box, image, lines, text

from kompascheck.document import Document, Kind, NoteKind
from kompascheck.readers.pdf import read

PROSE = (
    "In het huis kennen we elkaar bij de naam en dat",
    "is te merken aan tafel, waar iedereen een eigen plek",
    "heeft en waar ook de buurt aanschuift.",
)
MORE = (
    "De wijkteams werken met vaste gezichten en komen op",
    "afgesproken tijden, zodat niemand hoeft te wachten",
    "op hulp bij het opstaan.",
)


def of(pdf: Pdf) -> Document:
    return read(pdf.build(), "beeld.pdf")


def texts(document: Document, kind: Kind | None = None) -> list[str]:
    return [block.text for block in document.blocks if kind in (None, block.kind)]


def test_lines_of_a_paragraph_become_one_block_with_its_page() -> None:
    pdf = Pdf().page(lines(72, 700, *PROSE)).page(lines(72, 700, *MORE))
    document = of(pdf)
    assert texts(document) == [" ".join(PROSE), " ".join(MORE)]
    assert [block.place.page for block in document.blocks] == [1, 2]
    assert document.format == "pdf"


def test_white_space_between_paragraphs_parts_them() -> None:
    document = of(Pdf().page(lines(72, 700, *PROSE), lines(72, 640, *MORE)))
    assert texts(document) == [" ".join(PROSE), " ".join(MORE)]


def test_a_paragraph_that_runs_over_a_page_end_is_one_block() -> None:
    first = (*PROSE[:2], "heeft, zoals de raad van toezicht vaststelde in")
    pdf = Pdf().page(lines(72, 90, *first, step=12)).page(lines(72, 760, "het verslag over het jaar."))
    document = of(pdf)
    assert len(document.blocks) == 1
    assert "vaststelde in het verslag" in document.blocks[0].text
    assert document.blocks[0].place.page == 1


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = lines(50, 700, *PROSE, size=9), lines(310, 700, *MORE, size=9)
    assert texts(of(Pdf().page(left, right))) == [" ".join(PROSE), " ".join(MORE)]


def test_three_columns_are_read_one_after_the_other() -> None:
    topics = {"eerste": "wonen", "tweede": "zorg", "derde": "leren"}
    columns = [(f"De {number} kolom van dit", f"blad gaat over {topic}.") for number, topic in topics.items()]
    page = "".join(lines(40 + 180 * index, 700, *column, size=9) for index, column in enumerate(columns))
    assert " ".join(texts(of(Pdf().page(page)))) == " ".join(" ".join(column) for column in columns)


def test_columns_written_line_by_line_are_untangled() -> None:
    left = [f"Linker regel {word} gaat over het wonen" for word in ("een", "twee", "drie", "vier", "vijf", "zes")]
    right = [f"Rechter regel {word} gaat over de zorg" for word in ("een", "twee", "drie", "vier", "vijf", "zes")]
    page = "".join(
        text(50, 700 - 14 * row, left[row], 9) + text(310, 700 - 14 * row, right[row], 9) for row in range(len(left))
    )
    assert " ".join(texts(of(Pdf().page(page)))) == " ".join([*left, *right])


def test_a_stream_that_jumps_back_up_is_read_from_top_to_bottom() -> None:
    document = of(Pdf().page(lines(72, 400, *MORE), lines(72, 700, *PROSE)))
    assert texts(document) == [" ".join(PROSE), " ".join(MORE)]


def test_running_headers_and_footers_are_kept_apart() -> None:
    pdf = Pdf()
    for number in range(1, 6):
        pdf.page(
            text(72, 810, "Kwaliteitsbeeld 2025", 8),
            text(290, 30, f"pagina {number}", 8),
            lines(72, 700, f"Op bladzijde {number} staat dit verhaal."),
        )
    document = of(pdf)
    assert texts(document) == [f"Op bladzijde {number} staat dit verhaal." for number in range(1, 6)]
    assert "Kwaliteitsbeeld 2025" in document.furniture
    assert "pagina 3" in document.furniture
    assert document.coverage == 1.0


def test_numbers_that_do_not_count_the_pages_are_no_footer() -> None:
    pdf = Pdf()
    for number in (54, 12, 88, 31):
        pdf.page(lines(72, 700, *PROSE), text(300, 60, str(number)))
    assert [block.text for block in of(pdf).blocks if block.text.isdigit()] == ["54", "12", "88", "31"]


def test_body_text_at_the_page_edge_that_comes_once_stays() -> None:
    pdf = Pdf()
    for word in ("wonen", "zorg", "leren"):
        pdf.page(text(72, 800, f"Dit stuk gaat over {word}."), lines(72, 700, *PROSE))
    assert "Dit stuk gaat over zorg." in texts(of(pdf))


def test_headings_are_guessed_from_size_and_weight_and_said_so() -> None:
    pdf = Pdf().page(
        text(72, 780, "Kwaliteitsbeeld De Linde", 20, BOLD),
        text(72, 740, "1. Het open gesprek", 15, BOLD),
        lines(72, 710, *PROSE),
        text(72, 640, "1.1 Wonen", 12, BOLD),
        lines(72, 620, *MORE),
    )
    document = of(pdf)
    assert [(block.text, block.level) for block in document.headings] == [
        ("Kwaliteitsbeeld De Linde", 1),
        ("1. Het open gesprek", 2),
        ("1.1 Wonen", 3),
    ]
    assert document.heading_confidence == 0.5
    assert [note.kind for note in document.notes] == [NoteKind.GUESSED_HEADINGS]
    assert document.blocks[-1].place.heading == ("Kwaliteitsbeeld De Linde", "1. Het open gesprek", "1.1 Wonen")


def test_the_outline_gives_headings_and_levels() -> None:
    pdf = Pdf(outline=[("Terugblik", 1, 752), ("Vooruitblik", 2, 752)])
    pdf.page(text(72, 740, "Terugblik"), lines(72, 700, *PROSE))
    pdf.page(text(72, 740, "Vooruitblik"), lines(72, 700, *MORE))
    document = of(pdf)
    assert [block.text for block in document.headings] == ["Terugblik", "Vooruitblik"]
    assert document.heading_confidence == 0.9
    assert not document.notes


def test_the_outline_takes_the_title_where_it_points_and_not_its_double() -> None:
    pdf = Pdf(outline=[("Terugblik", 1, 612)])
    pdf.page(text(72, 780, "Inhoud"), text(72, 750, "Terugblik"), text(72, 600, "Terugblik"), lines(72, 570, *PROSE))
    document = of(pdf)
    assert [block.kind for block in document.blocks][-2:] == [Kind.HEADING, Kind.PARAGRAPH]
    assert len(document.headings) == 1


def test_without_any_heading_the_reader_says_so() -> None:
    document = of(Pdf().page(lines(72, 700, *PROSE)))
    assert document.heading_confidence == 0.0
    assert [note.kind for note in document.notes] == [NoteKind.NO_HEADINGS]


def test_bullets_and_numbers_make_items_without_their_labels() -> None:
    page = lines(72, 700, "Wij doen drie dingen:")
    page += text(72, 680, "•") + lines(90, 680, "een kop koffie met elke nieuwe bewoner en", "de familie;")
    page += text(72, 652, "•") + text(90, 652, "een wandeling.") + text(72, 630, "2. Een gesprek.")
    document = of(Pdf().page(page))
    assert texts(document, Kind.ITEM) == [
        "een kop koffie met elke nieuwe bewoner en de familie;",
        "een wandeling.",
        "Een gesprek.",
    ]


def test_lines_with_dot_leaders_are_contents() -> None:
    page = text(72, 760, "Inhoud", 16, BOLD)
    page += lines(72, 730, "1 Het open gesprek ............................ 3", "2 Leren .................... 7")
    document = of(Pdf().page(page, lines(72, 600, *PROSE)))
    assert len(texts(document, Kind.CONTENTS)) == 2


def test_text_in_a_drawn_box_stands_aside() -> None:
    tip = ("Mevrouw Jansen woont hier sinds mei en", "zij vertelt hoe zij haar dag begint.")
    page = lines(72, 760, *PROSE) + lines(72, 640, *MORE) + box(60, 470, 300, 60) + lines(72, 510, *tip)
    document = of(Pdf().page(page))
    assert [block.text for block in document.blocks if block.aside] == [" ".join(tip)]


def test_ligatures_become_letters() -> None:
    assert texts(of(Pdf().page(text(72, 700, "Het is \x01jn en o\x02cieel.")))) == ["Het is fijn en oflcieel."]


def test_actual_text_replaces_what_is_drawn() -> None:
    page = "/Span <</ActualText (bestuur)>> BDC\n" + text(72, 700, "be-stuur") + "EMC\n"
    assert texts(of(Pdf().page(page))) == ["bestuur"]


def test_a_sideways_page_reads_as_an_upright_one() -> None:
    rows = "".join(
        f"BT /F1 11 Tf 0 1 -1 0 {100 + 14 * number} 72 Tm ({line}) Tj ET\n" for number, line in enumerate(PROSE)
    )
    document = of(Pdf(page_extra="/MediaBox [0 0 595 842] /Rotate 90").page(rows))
    assert texts(document) == [" ".join(PROSE)]


def test_text_outside_the_crop_box_is_not_read() -> None:
    page = lines(72, 700, *PROSE) + text(72, 830, "drukkersmerk beeld_v3.indd")
    pdf = Pdf(page_extra="/MediaBox [0 0 595 842] /CropBox [0 0 595 810]").page(page)
    assert texts(of(pdf)) == [" ".join(PROSE)]


def test_a_crop_box_without_area_hides_nothing() -> None:
    pdf = Pdf(page_extra="/MediaBox [0 0 595 842] /CropBox [595 842 900 900]").page(lines(72, 700, *PROSE))
    assert texts(of(pdf)) == [" ".join(PROSE)]


def test_pages_of_a_scan_among_pages_of_text_are_named() -> None:
    pdf = Pdf().page(lines(72, 700, *PROSE)).page(image(0, 0, 595, 842)).page("")
    notes = {note.kind: note for note in of(pdf).notes}
    assert notes[NoteKind.SCANNED_PAGES].pages == (2,)


def test_a_title_in_the_properties_is_taken_unless_it_is_a_file_name() -> None:
    page = text(72, 760, "Kwaliteitsbeeld 2025", 20, BOLD) + lines(72, 700, *PROSE)
    assert of(Pdf(title="Jaarbeeld De Linde").page(page)).title == "Jaarbeeld De Linde"
    assert of(Pdf(title="Microsoft Word - beeld v3.docx").page(page)).title == "Kwaliteitsbeeld 2025"


def test_an_artifact_mark_in_an_untagged_file_hides_nothing() -> None:
    assert texts(of(Pdf().page(artifact(lines(72, 700, *PROSE))))) == [" ".join(PROSE)]


def test_footnotes_stand_aside_and_do_not_break_a_paragraph_over_a_page_end() -> None:
    first = lines(72, 780, *PROSE, *PROSE, "Dit werkt goed, zo bleek ook uit het")
    notes = lines(
        72,
        80,
        "1 Zie het jaarverslag, bijlage 3.",
        "2 Bron: het meetbureau, vergelijking met",
        "2024.",
        size=8,
        step=10,
    )
    document = of(Pdf().page(first + notes).page(lines(72, 780, "onderzoek onder de naasten.")))
    assert texts(document, Kind.NOTE) == [
        "1 Zie het jaarverslag, bijlage 3.",
        "2 Bron: het meetbureau, vergelijking met 2024.",
    ]
    assert all(block.aside for block in document.blocks if block.kind is Kind.NOTE)
    assert texts(document, Kind.PARAGRAPH)[-1].endswith("zo bleek ook uit het onderzoek onder de naasten.")


def test_a_table_of_contents_with_numbers_apart_is_no_table() -> None:
    entries = [("1", "Het open gesprek"), ("2", "Het bouwen van netwerken"), ("2.1", "Partners in de wijk")]
    page = "".join(
        text(72, 700 - 16 * n, number) + text(100, 700 - 16 * n, f"{title} . . . . . . . . . . {n + 3}")
        for n, (number, title) in enumerate(entries)
    )
    assert [block.kind for block in of(Pdf().page(page, lines(72, 500, *PROSE))).blocks][:3] == [Kind.CONTENTS] * 3


def test_a_bullet_in_a_size_of_its_own_does_not_part_the_item() -> None:
    page = text(72, 700, "•", 6) + lines(80, 700, "een kop koffie met elke nieuwe bewoner en met", "de familie.")
    assert texts(of(Pdf().page(lines(72, 760, *PROSE), page)), Kind.ITEM) == [
        "een kop koffie met elke nieuwe bewoner en met de familie."
    ]


def test_bold_questions_of_an_interview_are_no_headings_beside_real_ones() -> None:
    page = ""
    for number, title in enumerate(("Wonen", "Zorg", "Leren")):
        top = 780 - 250 * number
        page += text(72, top, title, 16, BOLD) + text(72, top - 30, "Wat wilt u bereiken?", font=BOLD)
        page += lines(72, top - 44, *PROSE)
    assert [block.text for block in of(Pdf().page(page)).headings] == ["Wonen", "Zorg", "Leren"]
