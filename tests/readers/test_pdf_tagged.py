"""The PDF reader on tagged files: the structure tree decides."""

from __future__ import annotations

from pdf_maker import Pdf, Tag, artifact, lines, marked, text

from kompascheck.document import Cell, Document, Kind
from kompascheck.readers.pdf import read


def of(pdf: Pdf) -> Document:
    return read(pdf.build(), "beeld.pdf")


def kinds(document: Document) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def test_tags_give_kinds_levels_and_full_confidence() -> None:
    tree = Tag(
        "Document",
        Tag("H1", (1, 0)),
        Tag("H2", (1, 1)),
        Tag("P", (1, 2)),
        Tag("BlockQuote", Tag("P", (1, 3))),
        Tag("Caption", (1, 4)),
        Tag("Note", Tag("P", (1, 5))),
        Tag("TOC", Tag("TOCI", (1, 6))),
    )
    words = ("Beeld", "Gesprek", "Een alinea.", "Een citaat.", "Foto van de tuin", "Een noot.", "Gesprek 3")
    page = "".join(marked(number, text(72, 760 - 30 * number, word)) for number, word in enumerate(words))
    document = of(Pdf(tags=tree).page(page))
    order = (Kind.HEADING, Kind.HEADING, Kind.PARAGRAPH, Kind.QUOTE, Kind.CAPTION, Kind.NOTE, Kind.CONTENTS)
    assert kinds(document) == list(zip(order, words, strict=True))
    assert [block.level for block in document.headings] == [1, 2]
    assert document.heading_confidence == 1.0
    assert not document.notes


def test_the_order_of_the_tree_goes_before_that_of_the_stream() -> None:
    tree = Tag("Document", Tag("P", (1, 1)), Tag("P", (1, 0)))
    page = marked(0, text(72, 700, "Dit hoort achteraan.")) + marked(1, text(72, 500, "Dit hoort vooraan."))
    assert [text for _, text in kinds(of(Pdf(tags=tree).page(page)))] == ["Dit hoort vooraan.", "Dit hoort achteraan."]


def test_an_element_over_two_pages_is_one_block() -> None:
    tree = Tag("Document", Tag("P", (1, 0), (2, 0)), Tag("P", (2, 1)))
    pdf = Pdf(tags=tree)
    pdf.page(marked(0, lines(72, 100, "Een alinea die begint en")))
    pdf.page(marked(0, text(72, 780, "verdergaat.")), marked(1, text(72, 700, "De volgende.")))
    document = of(pdf)
    assert kinds(document) == [
        (Kind.PARAGRAPH, "Een alinea die begint en verdergaat."),
        (Kind.PARAGRAPH, "De volgende."),
    ]
    assert [block.place.page for block in document.blocks] == [1, 2]


def test_spans_and_links_inside_a_line_stay_in_their_sentence() -> None:
    tree = Tag("Document", Tag("P", (1, 0), Tag("Span", (1, 1)), Tag("Link", (1, 2)), (1, 3)))
    pieces = ("Lees ", "vooral ", "de website", " van ons.")
    runs = "".join(f"/P <</MCID {n}>> BDC ({piece}) Tj EMC\n" for n, piece in enumerate(pieces))
    document = of(Pdf(tags=tree).page(f"BT /F1 11 Tf 72 700 Td\n{runs}ET\n"))
    assert kinds(document) == [(Kind.PARAGRAPH, "Lees vooral de website van ons.")]


def test_nested_lists_have_depth_and_lose_their_labels() -> None:
    inner = Tag("L", Tag("LI", Tag("Lbl", (1, 2)), Tag("LBody", (1, 3))))
    tree = Tag("Document", Tag("L", Tag("LI", Tag("Lbl", (1, 0)), Tag("LBody", Tag("P", (1, 1)), inner))))
    words = ("1.", "Gesprek voeren", "•", "met de familie")
    page = "".join(marked(n, text(72 + 20 * (n % 2), 700 - 20 * (n // 2), word)) for n, word in enumerate(words))
    document = of(Pdf(tags=tree).page(page))
    assert [(block.kind, block.text, block.level) for block in document.blocks] == [
        (Kind.ITEM, "Gesprek voeren", 1),
        (Kind.ITEM, "met de familie", 2),
    ]


def test_a_tagged_table_keeps_empty_and_merged_cells_over_a_page_end() -> None:
    wide = "/A <</O /Table /ColSpan 2>>"
    tree = Tag(
        "Document",
        Tag(
            "Table",
            Tag("THead", Tag("TR", Tag("TH", (1, 0)), Tag("TH", (1, 1), extra=wide))),
            Tag(
                "TBody",
                Tag("TR", Tag("TD", (1, 2)), Tag("TD"), Tag("TD", (1, 3))),
                Tag("TR", Tag("TD", (1, 4), (2, 0)), Tag("TD", (2, 1)), Tag("TD", (2, 2))),
            ),
        ),
    )
    first = [("Locatie", 72), ("Cijfer", 200), ("De Linde", 72), ("8,4", 300), ("Wijkteam", 72)]
    heights = (700, 700, 680, 680, 660)
    pdf = Pdf(tags=tree).page(
        "".join(marked(n, text(x, y, word)) for n, ((word, x), y) in enumerate(zip(first, heights, strict=True)))
    )
    rest = [("Noord", 72), ("7,9", 200), ("8,1", 300)]
    pdf.page("".join(marked(n, text(x, 780, word)) for n, (word, x) in enumerate(rest)))
    table = of(pdf).blocks[0].table
    assert table is not None
    assert table.header_rows == 1
    assert [row.cells for row in table.rows] == [
        (Cell("Locatie"), Cell("Cijfer", colspan=2)),
        (Cell("De Linde"), Cell(""), Cell("8,4")),
        (Cell("Wijkteam Noord"), Cell("7,9"), Cell("8,1")),
    ]


def test_artifacts_go_to_the_furniture_and_asides_are_marked() -> None:
    tree = Tag("Document", Tag("P", (1, 0)), Tag("Aside", Tag("P", (1, 1))))
    page = artifact(text(72, 815, "Concept", 8)) + marked(0, lines(72, 700, "De lopende tekst van dit beeld."))
    document = of(Pdf(tags=tree).page(page, marked(1, text(72, 500, "Een kader."))))
    assert document.furniture == ("Concept",)
    assert [(block.text, block.aside) for block in document.blocks] == [
        ("De lopende tekst van dit beeld.", False),
        ("Een kader.", True),
    ]


def test_text_that_the_tree_forgot_is_kept() -> None:
    tree = Tag("Document", Tag("P", (1, 0)))
    long = lines(72, 700, *["Deze alinea staat in de boom en is lang genoeg om te tellen."] * 6)
    document = of(Pdf(tags=tree).page(marked(0, long), text(72, 300, "Vergeten regel.")))
    assert document.blocks[-1].text == "Vergeten regel."


def test_text_at_a_wrong_place_in_the_tree_is_kept() -> None:
    rows = Tag("TBody", Tag("TR", Tag("TD", (1, 2)), Tag("TD", (1, 3))))
    tree = Tag("Document", Tag("P", (1, 0)), Tag("Table", Tag("THead", Tag("TH", (1, 1))), rows))
    page = "".join(
        marked(number, text(72, 700 - 40 * number, words))
        for number, words in enumerate(["Eerst een alinea.", "Kop zonder rij", "Linde", "8,4"])
    )
    document = of(Pdf(tags=tree).page(page))
    assert "Kop zonder rij" in [block.text for block in document.blocks]
    assert [block.text for block in document.blocks if block.table] == ["Linde | 8,4"]


def test_a_tree_that_holds_little_of_the_text_is_not_followed() -> None:
    tree = Tag("Document", Tag("H1", (1, 0)))
    body = lines(72, 700, *["Deze alinea staat niet in de boom maar wel op de bladzijde."] * 6)
    document = of(Pdf(tags=tree).page(marked(0, text(72, 760, "Titel", 20)), body))
    assert document.heading_confidence == 0.5
    assert [block.text for block in document.headings] == ["Titel"]


def test_actual_text_of_an_element_goes_before_what_is_drawn() -> None:
    tree = Tag("Document", Tag("P", Tag("Span", (1, 0), extra="/ActualText (Dit)"), (1, 1)))
    page = marked(0, text(72, 700, "D i t")) + marked(1, text(110, 700, "is wonen."))
    assert of(Pdf(tags=tree).page(page)).blocks[0].text.replace(" ", "") == "Ditiswonen."


def test_tags_without_headings_leave_those_to_the_looks() -> None:
    tree = Tag("Document", Tag("P", (1, 0)), Tag("P", (1, 1)))
    page = marked(0, text(72, 760, "Het open gesprek", 18)) + marked(1, lines(72, 700, "Een alinea.", "En meer."))
    document = of(Pdf(tags=tree).page(page))
    assert [block.text for block in document.headings] == ["Het open gesprek"]
    assert document.heading_confidence == 0.5
