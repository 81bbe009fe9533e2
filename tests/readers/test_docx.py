"""Word files: all text that a reader of the page sees, once, at its place, as what it is."""

from __future__ import annotations

import pytest
from docx_maker import docx, paragraph, part, replaced

from kompascheck.document import Block, Document, Kind, NoteKind
from kompascheck.readers.docx import read


def document(body: str, **further: object) -> Document:
    return read(docx(body, **further), "beeld.docx")  # type: ignore[arg-type]  # passed on to docx as they are


def shown(body: str, **further: object) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in document(body, **further).blocks]


def only(body: str, **further: object) -> Block:
    (block,) = document(body, **further).blocks
    return block


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def notes(found: Document) -> dict[NoteKind, int]:
    return {note.kind: note.count for note in found.notes}


BOX = "<w:txbxContent>{}</w:txbxContent>"
ALTERNATE = (
    "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
)
FIGURE = "<w:drawing><wp:inline><a:graphic><a:graphicData>{}</a:graphicData></a:graphic></wp:inline></w:drawing>"
SHAPE = FIGURE.format("<wps:wsp><wps:txbx>{}</wps:txbx></wps:wsp>")
VML = "<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>"


def test_a_text_box_is_read_once_and_stands_apart_where_it_is_anchored() -> None:
    box = BOX.format(paragraph("In het kader."))
    anchor = f"<w:p>{run('Anker.')}<w:r>{ALTERNATE.format(SHAPE.format(box), VML.format(box))}</w:r></w:p>"
    found = document(paragraph("Voor.") + anchor + paragraph("Na."))
    assert [(b.text, b.aside) for b in found.blocks] == [
        ("Voor.", False),
        ("Anker.", False),
        ("In het kader.", True),
        ("Na.", False),
    ]
    assert found.coverage == 1.0


def test_an_old_text_box_without_alternative_is_read_too() -> None:
    anchor = f"<w:p><w:r>{VML.format(BOX.format(paragraph('Oud kader.')))}</w:r></w:p>"
    assert [(b.text, b.aside) for b in document(anchor).blocks] == [("Oud kader.", True)]


def test_a_heading_in_a_box_does_not_become_the_heading_of_the_text_after_it() -> None:
    anchor = f"<w:p><w:r>{VML.format(BOX.format(paragraph('Kop in kader', 'Kop2')))}</w:r></w:p>"
    blocks = document(paragraph("Hoofdstuk", "Kop1") + anchor + paragraph("Tekst.")).blocks
    assert blocks[1].kind is Kind.PARAGRAPH
    assert blocks[2].place.heading == ("Hoofdstuk",)


def test_headings_that_only_stand_in_boxes_are_headings() -> None:
    anchor = f"<w:p><w:r>{VML.format(BOX.format(paragraph('Kop in kader', 'Kop1')))}</w:r></w:p>"
    assert document(anchor + paragraph("Tekst.")).blocks[0].kind is Kind.HEADING


def test_insertions_and_moves_stay_and_deletions_go() -> None:
    changed = (
        "<w:p>" + run("Wij ")
        + f"<w:ins>{run('hebben ')}</w:ins><w:del><w:r><w:delText>hadden </w:delText></w:r></w:del>"
        + f"<w:moveTo>{run('veel ')}</w:moveTo>" + run("geleerd") + f"<w:moveFrom>{run(' veel')}</w:moveFrom></w:p>"
    )  # fmt: skip
    found = document(changed)
    assert found.blocks[0].text == "Wij hebben veel geleerd"
    assert found.coverage == 1.0
    assert notes(found)[NoteKind.TRACKED_CHANGES] == 3


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    deleted = paragraph("Eerste ", properties="<w:rPr><w:del/></w:rPr>")
    assert only(deleted + paragraph("en tweede.")).text == "Eerste en tweede."


def test_a_drop_cap_joins_its_word() -> None:
    cap = paragraph("O", properties='<w:framePr w:dropCap="drop"/>')
    assert only(cap + paragraph("p een dinsdag.")).text == "Op een dinsdag."


def test_a_frame_of_its_own_stands_apart() -> None:
    assert only(paragraph("In de marge.", properties='<w:framePr w:w="100"/>')).aside


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:hyperlink r:id='rId9'>{}</w:hyperlink>",
        "<w:r><w:hyperlink r:id='rId9'>{}</w:hyperlink></w:r>",
        "<w:fldSimple w:instr=' SEQ Tabel '>{}</w:fldSimple>",
        "<w:customXml>{}</w:customXml>",
        "<w:ruby><w:rt><w:r><w:t>boven</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>",
        ALTERNATE.format("{}", "<w:r><w:t>dubbel</w:t></w:r>"),
    ],
)
def test_text_inside_wrappers_stays_in_its_sentence(wrapped: str) -> None:
    assert only(f"<w:p>{run('Voor ')}{wrapped.format(run('midden'))}{run(' na')}</w:p>").text == "Voor midden na"


def test_block_content_controls_are_read() -> None:
    control = "<w:sdt><w:sdtContent>" + paragraph("Kop", "Kop1") + paragraph("Tekst.") + "</w:sdtContent></w:sdt>"
    assert shown(control) == [(Kind.HEADING, "Kop"), (Kind.PARAGRAPH, "Tekst.")]


def test_the_result_of_a_field_shows_and_its_instruction_does_not() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF doel </w:instrText></w:r>'
        '<w:r><w:t>verborgen</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert only(f"<w:p>{run('Zie ')}{field}{run('doel 3')}{end}{run('.')}</w:p>").text == "Zie doel 3."


def test_a_field_that_never_ends_hides_nothing_after_its_paragraph() -> None:
    broken = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'
    assert only(broken + paragraph("Gewone tekst.")).text == "Gewone tekst."


def test_footnotes_and_endnotes_follow_the_paragraph_of_their_anchor() -> None:
    separator = f'<w:footnote w:type="separator" w:id="0">{paragraph("streep")}</w:footnote>'
    parts = {
        "footnotes.xml": (
            "footnotes",
            part("footnotes", f'{separator}<w:footnote w:id="2">{paragraph("Voet.")}</w:footnote>'),
        ),
        "endnotes.xml": ("endnotes", part("endnotes", f'<w:endnote w:id="2">{paragraph("Eind.")}</w:endnote>')),
    }
    anchors = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    found = document(f"<w:p>{run('Zin')}{anchors}{run('.')}</w:p>" + paragraph("Volgende."), parts=parts)
    assert [(b.kind, b.text) for b in found.blocks] == [
        (Kind.PARAGRAPH, "Zin."),
        (Kind.NOTE, "Voet."),
        (Kind.NOTE, "Eind."),
        (Kind.PARAGRAPH, "Volgende."),
    ]
    assert found.blocks[1].aside
    assert found.coverage == 1.0


def test_alt_text_is_a_caption_apart_unless_it_repeats_one_or_a_machine_wrote_it() -> None:
    image = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{}"/></wp:inline></w:drawing></w:r></w:p>'
    block = only(image.format("De tuin van De Linde"))
    assert (block.kind, block.text, block.aside) == (Kind.CAPTION, "De tuin van De Linde", True)
    repeated = shown(image.format("De tuin") + paragraph("De tuin", "Bijschrift"))
    assert repeated == [(Kind.CAPTION, "De tuin")]
    machine = image.format("Afbeelding met gras. Automatisch gegenereerde beschrijving")
    assert shown(machine + paragraph("Tekst.")) == [(Kind.PARAGRAPH, "Tekst.")]


def test_smart_art_and_charts_give_their_text_and_figures() -> None:
    figure = f"<w:p><w:r>{FIGURE}</w:r></w:p>"
    point = "<dgm:pt><dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt>"
    series = (
        "<c:ser><c:tx><c:strRef><c:strCache><c:pt><c:v>Score</c:v></c:pt></c:strCache></c:strRef></c:tx>"
        "<c:cat><c:strRef><c:strCache><c:pt><c:v>De Linde</c:v></c:pt></c:strCache></c:strRef></c:cat>"
        "<c:val><c:numRef><c:numCache><c:pt><c:v>8.4000000000000004</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>"
    )
    parts = {
        "data1.xml": ("diagramData", part("model", point.format("Plannen") + point.format("Doen"))),
        "chart1.xml": ("chart", part("chartSpace", series)),
    }
    body = figure.format('<dgm:relIds r:dm="data1.xml"/>') + figure.format('<c:chart r:id="chart1.xml"/>')
    blocks = document(paragraph("Tekst.") + body, parts=parts).blocks
    assert [block.text for block in blocks] == ["Tekst.", "Plannen", "Doen", "Score\nDe Linde | 8,4"]
    assert all(block.aside for block in blocks[1:])


def test_inserted_files_are_read_in_place() -> None:
    parts = {
        "afchunk1.html": ("aFChunk", "<html><body><h2>Uit html</h2><p>Een alinea.</p></body></html>"),
        "afchunk2.docx": ("aFChunk", docx(paragraph("Uit Word."))),
        "afchunk3.txt": ("aFChunk", "Uit tekst."),
    }
    body = "".join(f'<w:altChunk r:id="{name}"/>' for name in parts)
    found = shown(paragraph("Begin", "Kop1") + body + paragraph("Slot."), parts=parts)
    assert found == [
        (Kind.HEADING, "Begin"),
        (Kind.HEADING, "Uit html"),
        (Kind.PARAGRAPH, "Een alinea."),
        (Kind.PARAGRAPH, "Uit Word."),
        (Kind.PARAGRAPH, "Uit tekst."),
        (Kind.PARAGRAPH, "Slot."),
    ]


def test_headers_and_footers_are_furniture_and_each_line_is_kept_once() -> None:
    parts = {
        "header1.xml": ("header", part("hdr", paragraph("Stichting X"))),
        "header2.xml": ("header", part("hdr", paragraph("Stichting X"))),
        "footer1.xml": ("footer", part("ftr", paragraph("Pagina 1"))),
    }
    found = document(paragraph("Tekst."), parts=parts)
    assert found.furniture == ("Stichting X", "Pagina 1")
    assert [block.text for block in found.blocks] == ["Tekst."]
    assert found.coverage == 1.0


@pytest.mark.parametrize(
    "hidden",
    [
        run("geheim", "<w:vanish/>"),
        run("geheim", '<w:rStyle w:val="Verborgen"/>'),
    ],
)
def test_hidden_text_is_left_out(hidden: str) -> None:
    found = document(f"<w:p>{run('Zichtbaar.')}{hidden}</w:p>" + paragraph("Ook geheim.", "Opmerking"))
    assert [block.text for block in found.blocks] == ["Zichtbaar."]
    assert found.coverage == 1.0


def test_web_hidden_and_unhidden_text_shows() -> None:
    shown_again = run("weer te zien", '<w:vanish w:val="0"/>')
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="Opmerking"/></w:pPr>{shown_again}</w:p><w:p>{run("web", "<w:webHidden/>")}</w:p>'
    )
    assert [text for _, text in shown(body)] == ["weer te zien", "web"]


def test_captions_quotes_titles_and_list_styles() -> None:
    body = (
        paragraph("Ons jaar", "Titel") + paragraph("Tabel 1", "Bijschrift") + paragraph("Fijn hier.", "Citaat")
        + paragraph("Onderpunt", "Lijstopsomteken2")
    )  # fmt: skip
    found = document(body)
    assert [(b.kind, b.level) for b in found.blocks] == [
        (Kind.HEADING, 1),
        (Kind.CAPTION, 0),
        (Kind.QUOTE, 0),
        (Kind.ITEM, 2),
    ]
    assert found.title == "Ons jaar"


@pytest.mark.parametrize(
    ("stored", "title"), [("Kwaliteitsbeeld X", "Kwaliteitsbeeld X"), ("Document1", None), ("x.docx", None)]
)
def test_the_title_may_come_from_the_properties(stored: str, title: str | None) -> None:
    assert document(paragraph("Tekst."), core=stored).title == title


def test_the_only_chapter_of_the_first_level_is_the_title() -> None:
    assert document(paragraph("Ons jaar", "Kop1") + paragraph("Terugblik", "Kop2")).title == "Ons jaar"
    assert document(paragraph("Terugblik", "Kop1") + paragraph("Vooruitblik", "Kop1")).title is None


def test_a_typed_caption_is_told_by_its_label_and_its_looks() -> None:
    typed = paragraph("Tabel 3. Respons per locatie", run="<w:i/>")
    assert shown(typed + paragraph("Tabel 3. Hierin staat de respons.")) == [
        (Kind.CAPTION, "Tabel 3. Respons per locatie"),
        (Kind.PARAGRAPH, "Tabel 3. Hierin staat de respons."),
    ]


def test_typed_bullets_are_items() -> None:
    assert shown(paragraph("•\u00a0Punt een") + paragraph("- geen punt")) == [
        (Kind.ITEM, "Punt een"),
        (Kind.PARAGRAPH, "- geen punt"),
    ]


def test_special_characters_are_text() -> None:
    signs = (
        "<w:r><w:t>col\u00adlega</w:t><w:noBreakHyphen/><w:t>e\u0301\u00a0n</w:t><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t>"
        '<w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F041"/></w:r>'
    )
    assert only(f"<w:p>{signs}</w:p>").text == "collega-é n x y✓"


def test_signs_of_the_symbol_font_are_text() -> None:
    signs = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 90% </w:t></w:r>'
    arrow = '<w:r><w:sym w:font="symbol" w:char="F0AE"/></w:r>'
    assert only(f"<w:p>{signs}{arrow}</w:p>").text == "≥ 90% →"


def test_equations_are_text() -> None:
    assert only(f"<w:p>{run('Norm: ')}<m:oMath><m:r><m:t>a/b</m:t></m:r></m:oMath></w:p>").text == "Norm: a/b"


def test_pages_come_from_the_breaks_that_word_wrote() -> None:
    turned = f"<w:p><w:r><w:lastRenderedPageBreak/></w:r>{run('Op twee.')}</w:p>"
    found = document(paragraph("Op een.") + turned)
    assert [block.place.page for block in found.blocks] == [1, 2]
    assert document(paragraph("Zonder.")).blocks[0].place.page is None


def test_comments_are_counted() -> None:
    comments = part("comments", f'<w:comment w:id="0">{paragraph("Klopt dit?")}</w:comment>')
    found = document(paragraph("Tekst."), parts={"comments.xml": ("comments", comments)})
    assert notes(found)[NoteKind.COMMENTS] == 1
    assert [block.text for block in found.blocks] == ["Tekst."]


def test_the_strict_variant_of_the_standard_reads_the_same() -> None:
    transitional = docx(paragraph("Kop", "Kop1") + paragraph("Tekst."))
    main = "{}/wordprocessingml/{}main"
    strict = replaced(
        transitional,
        main.format("http://schemas.openxmlformats.org", "2006/"),
        main.format("http://purl.oclc.org/ooxml", ""),
    )
    assert read(strict, "x.docx").blocks == read(transitional, "x.docx").blocks


def test_text_that_is_not_reached_is_reported() -> None:
    found = document(paragraph("Kort.") + run("Een lange zin die buiten elke alinea staat."))
    assert found.coverage is not None
    assert found.coverage < 0.5
    assert notes(found)[NoteKind.TEXT_NOT_REACHED] > 10


def test_a_document_without_styles_is_read() -> None:
    assert only(paragraph("Tekst.", "Kop1"), styles="").kind is Kind.PARAGRAPH
