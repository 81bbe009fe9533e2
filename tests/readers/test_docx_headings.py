"""Word files: headings by style, by outline, by their looks; their numbers and levels; tables of contents."""

from __future__ import annotations

import pytest
from docx_maker import STYLES, docx, paragraph, part

from kompascheck.document import Document, Kind, NoteKind
from kompascheck.readers.docx import read

PROSE = paragraph("Dit is een gewone alinea van meer dan twaalf woorden, zoals er in elk verslag wel veel staan.")
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
BOLD, LARGE = "<w:b/>", '<w:b/><w:sz w:val="32"/>'


def _list_level(depth: int, form: str, text: str, style: str) -> str:
    look = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/>{look}<w:pStyle w:val="{style}"/></w:lvl>'


def _numbering(second: str) -> str:
    """List 1 numbers headings, list 2 is one of bullets, list 3 is list 1 starting at 7."""
    chapters = _list_level(0, "decimal", "%1.", "Kop1") + _list_level(1, second, "%1.%2", "Kop2")
    lists = {1: chapters, 2: _list_level(0, "bullet", "o", "")}
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    return (
        "".join(f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>' for key, levels in lists.items())
        + "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in lists)
        + f'<w:num w:numId="3"><w:abstractNumId w:val="1"/>{restart}</w:num>'
    )


def document(body: str, *, styles: str = STYLES, second: str = "decimal") -> Document:
    numbering = ("numbering", part("numbering", _numbering(second)))
    return read(docx(body, styles=styles, parts={"numbering.xml": numbering}), "beeld.docx")


def headings(found: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in found.headings]


def listed(num_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'


def test_localised_and_custom_styles_are_headings_through_their_base() -> None:
    found = document(paragraph("Een", "Kop1") + paragraph("Twee", "Kop2") + paragraph("Drie", "Huisstijl") + PROSE)
    assert headings(found) == [(1, "Een"), (2, "Twee"), (1, "Drie")]
    assert found.heading_confidence == 1.0
    assert found.blocks[-1].place.heading == ("Drie",)


def test_a_dutch_style_name_without_outline_is_a_heading() -> None:
    styles = NORMAL + '<w:style w:type="paragraph" w:styleId="x1"><w:name w:val="Kop 3"/></w:style>'
    assert headings(document(paragraph("Drie", "x1"), styles=styles)) == [(3, "Drie")]


def test_a_direct_outline_level_makes_a_heading_and_undoes_one() -> None:
    made = paragraph("Wel", properties='<w:outlineLvl w:val="1"/>')
    undone = paragraph("Niet", "Kop1", properties='<w:outlineLvl w:val="9"/>')
    assert headings(document(made + undone)) == [(2, "Wel")]


def test_a_whole_paragraph_in_a_heading_style_is_text() -> None:
    assert headings(document(paragraph("Dit is een zin. " * 12, "Kop1") + paragraph("Kop", "Kop1"))) == [(1, "Kop")]


def test_automatic_numbers_stand_before_headings_as_on_the_page() -> None:
    numbered = STYLES.replace(
        '<w:outlineLvl w:val="0"/>', f'<w:outlineLvl w:val="0"/>{listed(1)}'
    ).replace('<w:outlineLvl w:val="1"/>', f'<w:outlineLvl w:val="1"/>{listed(1)}')  # fmt: skip
    body = "".join(
        paragraph(t, s) for t, s in [("A", "Kop1"), ("B", "Kop2"), ("C", "Kop2"), ("D", "Kop1"), ("E", "Kop2")]
    )
    found = document(body, styles=numbered)
    assert [text for _, text in headings(found)] == ["1. A", "1.1 B", "1.2 C", "2. D", "2.1 E"]
    assert found.coverage == 1.0


@pytest.mark.parametrize(
    ("form", "shown"),
    [("lowerLetter", "1.c"), ("upperRoman", "1.III"), ("lowerRoman", "1.iii"), ("decimalZero", "1.03"), ("bullet", "")],
)
def test_numbers_have_the_form_of_their_list(form: str, shown: str) -> None:
    body = paragraph("Hoofd", "Kop1", properties=listed(1)) + 3 * paragraph("Sub", "Kop2", properties=listed(1, 1))
    assert headings(document(body, second=form))[-1] == (2, f"{shown} Sub".strip())


def test_a_list_may_start_elsewhere_and_number_zero_switches_it_off() -> None:
    body = paragraph("Zeven", "Kop1", properties=listed(3)) + paragraph("Los", "Kop1", properties=listed(0))
    assert [text for _, text in headings(document(body))] == ["7. Zeven", "Los"]


def test_list_items_have_their_level_and_no_number() -> None:
    blocks = document(paragraph("Een", properties=listed(1)) + paragraph("Punt", properties=listed(2, 1))).blocks
    assert [(b.kind, b.level, b.text) for b in blocks] == [(Kind.ITEM, 1, "Een"), (Kind.ITEM, 2, "Punt")]


def test_large_lines_are_guessed_headings_with_levels_by_size() -> None:
    body = paragraph("Ons beeld", run='<w:b/><w:sz w:val="40"/>') + PROSE
    body += paragraph("1. Wie wij zijn", run=LARGE) + PROSE + paragraph("Tot slot", run=LARGE) + PROSE
    found = document(body)
    assert headings(found) == [(1, "Ons beeld"), (2, "1. Wie wij zijn"), (2, "Tot slot")]
    assert found.heading_confidence == 0.5
    assert found.notes[0].kind is NoteKind.GUESSED_HEADINGS
    assert found.notes[0].count == 3


def test_bold_lines_are_headings_when_nothing_better_is_there_and_numbers_tell_their_depth() -> None:
    body = "".join(paragraph(text, run=BOLD) + PROSE for text in ("1 Terugblik", "1.1 Doelen", "2 Vooruitblik"))
    assert headings(document(body)) == [(1, "1 Terugblik"), (2, "1.1 Doelen"), (1, "2 Vooruitblik")]


def test_bold_lines_in_the_style_of_the_text_give_way_to_larger_ones() -> None:
    large = "".join(paragraph(text, run=LARGE) + PROSE for text in ("Terugblik", "Vooruitblik"))
    assert [text for _, text in headings(document(large + paragraph("In het kort", run=BOLD) + PROSE))] == [
        "Terugblik",
        "Vooruitblik",
    ]


def test_a_chapter_number_makes_bold_lines_headings_beside_larger_ones() -> None:
    large = paragraph("1 Terugblik", run=LARGE) + PROSE + paragraph("2 Vooruitblik", run=LARGE) + PROSE
    bold = "".join(paragraph(text, run=BOLD) + PROSE for text in ("2.1 Doelen", "Los", "2.2 Plannen"))
    assert headings(document(large + bold))[2:] == [(2, "2.1 Doelen"), (2, "2.2 Plannen")]


@pytest.mark.parametrize(
    "line",
    [
        paragraph("Dit is een vette zin met een punt.", run=BOLD),
        paragraph("8,4", run=LARGE),
        "".join(paragraph(text, run=BOLD) for text in ("Stichting X", "Laan 1", "Goes", "Telefoon")),
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Vet begin</w:t></w:r><w:r><w:t> en gewoon vervolg</w:t></w:r></w:p>",
        2 * (paragraph("“Ik ben hier thuis”", run=LARGE) + PROSE),
    ],
)
def test_bold_or_large_text_that_is_no_heading_stays_text(line: str) -> None:
    found = document(PROSE + line + PROSE)
    assert found.headings == ()
    assert found.heading_confidence == 0.0
    assert NoteKind.NO_HEADINGS in {note.kind for note in found.notes}


def test_real_headings_are_not_joined_by_guesses() -> None:
    body = paragraph("Echt", "Kop1") + PROSE + paragraph("Vet", run=LARGE) + PROSE
    assert headings(document(body)) == [(1, "Echt")]


def test_hardly_any_real_headings_in_a_long_text_are_joined_by_guesses() -> None:
    body = paragraph("Titel", "Kop1") + 200 * PROSE + paragraph("Vet een", run=LARGE) + PROSE
    found = document(body + paragraph("Vet twee", run=LARGE) + PROSE)
    assert headings(found) == [(1, "Titel"), (2, "Vet een"), (2, "Vet twee")]
    assert found.heading_confidence == 0.5


def _field(instruction: str, content: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"<w:p>{mark('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{mark('separate')}{content}"


END = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
LINE = "<w:r><w:t>Terugblik</w:t></w:r>"
LINES = paragraph("Terugblik") + paragraph("Vooruitblik")
GALLERY = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
TABBED = "<w:p><w:r><w:t>{}</w:t><w:tab/><w:t>{}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "contents",
    [
        _field(' TOC \\o "1-3" ', f"{LINE}</w:p>") + paragraph("Vooruitblik") + END,
        paragraph("Terugblik", "Inhopg1") + paragraph("Vooruitblik", "Inhopg1"),
        2 * f'<w:p><w:hyperlink w:anchor="_Toc1">{LINE}</w:hyperlink></w:p>',
        2 * f'<w:p><w:fldSimple w:instr="TOC">{LINE}</w:fldSimple></w:p>',
        f"<w:sdt>{GALLERY}<w:sdtContent>{LINES}</w:sdtContent></w:sdt>",
        paragraph("Inhoud", "Kop1") + TABBED.format("Terugblik", 3) + TABBED.format("Vooruitblik", 5),
        paragraph("Inhoud", "Kop1") + LINES,
    ],
)
def test_a_table_of_contents_is_marked_however_it_is_made(contents: str) -> None:
    body = paragraph("Terugblik", "Kop1") + PROSE + paragraph("Vooruitblik", "Kop1") + PROSE
    kinds = [block.kind for block in document(contents + body).blocks if block.kind is not Kind.HEADING]
    assert kinds == [Kind.CONTENTS, Kind.CONTENTS, Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_a_contents_field_that_never_ends_stops_at_the_next_heading() -> None:
    blocks = document(_field(" TOC ", f"{LINE}</w:p>") + paragraph("Terugblik", "Kop1") + PROSE).blocks
    assert [block.kind for block in blocks] == [Kind.CONTENTS, Kind.HEADING, Kind.PARAGRAPH]
