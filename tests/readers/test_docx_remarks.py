"""Comments and bookmarks in Word, with the blocks that they stand at."""

from __future__ import annotations

import pytest
from docx_maker import docx, paragraph, part, table

from kompascheck.document import Comment, NoteKind
from kompascheck.readers.docx import read, read_anchored

FIRST, SECOND = paragraph("Dit is de eerste alinea."), paragraph("Dit is de tweede alinea.")
START, END = '<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'
REFERENCE = '<w:r><w:commentReference w:id="3"/></w:r>'


def _inside(marks: str, made: str) -> str:
    """A paragraph with marks around its text."""
    opening, closing = marks.split("|")
    return made.replace("</w:pPr>", f"</w:pPr>{opening}").replace("</w:p>", f"{closing}</w:p>")


def _comments(
    body: str, text: str = "kompas: GK103", author: str = "J. de Vries", initials: str = "JV"
) -> tuple[Comment, ...]:
    comment = f'<w:comment w:id="3" w:author="{author}" w:initials="{initials}">{paragraph(text)}</w:comment>'
    data = docx(body, parts={"comments.xml": ("comments", part("comments", comment))})
    return read(data, "beeld.docx").comments


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (FIRST + _inside(f"{START}|{END}{REFERENCE}", SECOND), (2,)),
        (_inside(f"{START}|", FIRST) + _inside(f"|{END}{REFERENCE}", SECOND), (1, 2)),
        (FIRST + START + SECOND + END, (2,)),
        (FIRST + START + END + SECOND, (2,)),
        (FIRST + _inside(f"|{REFERENCE}", SECOND), (2,)),
        (FIRST + table(["Een kop", "Nog een"], [_inside(f"{START}|{END}", paragraph("cel")), "getal"]), (2,)),
        (FIRST + _inside(f"{START}|{END}{REFERENCE}", paragraph()), ()),
    ],
    ids=["one", "two", "around", "before", "reference", "cell", "empty"],
)
def test_a_comment_stands_at_its_blocks(body: str, expected: tuple[int, ...]) -> None:
    assert _comments(body) == (Comment("kompas: GK103", paragraphs=expected),)


def test_a_comment_on_a_note_or_box_stands_at_what_it_hangs_on() -> None:
    inside = f"<w:txbxContent>{_inside(f'{START}|{END}', paragraph('In een kader.'))}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"
    (comment,) = _comments(SECOND + _inside(f"|{box}", FIRST))
    assert comment.paragraphs == (2, 3)


@pytest.mark.parametrize(
    ("name", "text"), [("kompas_GK103", "kompas: GK103"), ("kompas_gk103_2", "kompas: GK103"), ("_Toc12", None)]
)
def test_a_bookmark_declares_too(name: str, text: str | None) -> None:
    marks = f'<w:bookmarkStart w:id="9" w:name="{name}"/>|<w:bookmarkEnd w:id="9"/>'
    found = read(docx(FIRST + _inside(marks, SECOND)), "beeld.docx").comments
    assert found == ((Comment(text, paragraphs=(2,)),) if text else ())


def test_own_comments_are_left_out_and_not_counted() -> None:
    body = _inside(f"{START}|{END}{REFERENCE}", FIRST)
    assert _comments(body, "TWIJFEL: GK103", "kompascheck", "kcl") == ()
    comment = f'<w:comment w:id="3" w:author="kompascheck" w:initials="kcl">{paragraph("x")}</w:comment>'
    data = docx(body, parts={"comments.xml": ("comments", part("comments", comment))})
    assert NoteKind.COMMENTS not in {note.kind for note in read(data, "beeld.docx").notes}
    assert len(_comments(body, "Uitleg", "kompascheck", "kc")) == 1  # a question of a scaffold


def test_position_of_a_comment_in_word() -> None:
    (comment,) = _comments(FIRST + _inside(f"{START}|{END}{REFERENCE}", SECOND))
    assert comment.position == "alinea 2"


def test_the_way_back_from_blocks_to_the_file() -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    footnotes = part("footnotes", f'<w:footnote w:id="2">{paragraph("Een noot.")}</w:footnote>')
    body = paragraph() + _inside(f"|{note}", FIRST) + table(["a b c", "d e f"], ["1", "2"]) + SECOND
    read_back = read_anchored(docx(body, parts={"footnotes.xml": ("footnotes", footnotes)}), "beeld.docx")
    assert [block.text for block in read_back.document.blocks][:2] == ["Dit is de eerste alinea.", "Een noot."]
    # paragraphs and tables in the order of the XML: empty, first, table, its four cells, second
    assert read_back.anchors == (1, 1, 2, 7)
