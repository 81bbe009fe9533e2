"""OpenDocument text: styles, lists, tables, notes and what stays out."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.document import Document, Kind, NoteKind
from kompascheck.readers import UnreadableError
from kompascheck.readers.odt import read
from kompascheck.readers.odt.names import NS

_SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
STYLES = """
<style:style style:family="paragraph" style:name="Heading_20_1" style:display-name="Heading 1"
 style:default-outline-level="1"/>
<style:style style:family="paragraph" style:name="Eigen" style:parent-style-name="Heading_20_2"/>
<style:style style:family="paragraph" style:name="Quotations"/>
"""


def _root(kind: str, inner: str) -> str:
    return f"<office:document-{kind} {_SPACES}>{inner}</office:document-{kind}>"


def odt(body: str, *, styles: str = STYLES, more: dict[str, str] | None = None) -> bytes:
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": _root("content", f"<office:body><office:text>{body}</office:text></office:body>"),
        "styles.xml": _root("styles", styles),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in (parts | (more or {})).items():
            archive.writestr(name, text)
    return buffer.getvalue()


def document(body: str) -> Document:
    return read(odt(body), "beeld.odt")


def shown(body: str) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.text) for b in document(body).blocks]


def test_headings_come_from_outline_levels_and_from_styles() -> None:
    body = """<text:h text:outline-level="1">Een</text:h><text:p text:style-name="Eigen">Twee</text:p>
    <text:p>Tekst<text:s text:c="2"/>met<text:line-break/>breuk</text:p>
    <text:p text:style-name="Quotations">Mooi</text:p>"""
    blocks = document(body).blocks
    assert [(b.kind, b.level) for b in blocks[:2]] == [(Kind.HEADING, 1), (Kind.HEADING, 2)]
    assert blocks[2].text == "Tekst met breuk"
    assert blocks[2].place.heading == ("Een", "Twee")
    assert (blocks[3].kind, blocks[3].aside) == (Kind.QUOTE, True)


def test_lists_have_depth() -> None:
    body = """<text:list><text:list-item><text:p>een</text:p><text:p>vervolg</text:p>
    <text:list><text:list-item><text:p>dieper</text:p></text:list-item></text:list></text:list-item></text:list>"""
    assert shown(body) == [("item", 1, "een"), ("paragraph", 0, "vervolg"), ("item", 2, "dieper")]


def test_a_table_keeps_its_merged_cells() -> None:
    body = """<table:table><table:table-header-rows><table:table-row>
    <table:table-cell table:number-columns-spanned="2"><text:p>Kop</text:p></table:table-cell>
    <table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>
    <table:table-cell><text:p>Linde</text:p></table:table-cell><table:table-cell><text:p>8,4</text:p></table:table-cell>
    </table:table-row></table:table>"""
    (block,) = document(body).blocks
    assert block.table is not None
    assert block.table.header_rows == 1
    assert block.table.grid() == (("Kop", "Kop"), ("Linde", "8,4"))


def test_notes_boxes_and_pictures_are_read_after_their_paragraph() -> None:
    body = """<text:p>Tekst<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>De noot</text:p>
    </text:note-body></text:note> loopt door.<draw:frame><draw:text-box><text:p>In een kader</text:p></draw:text-box>
    </draw:frame><draw:frame><svg:desc>De tuin</svg:desc></draw:frame></text:p>"""
    assert [(b.kind.value, b.text, b.aside) for b in document(body).blocks] == [
        ("paragraph", "Tekst loopt door.", False),
        ("note", "De noot", False),
        ("paragraph", "In een kader", True),
        ("caption", "De tuin", False),
    ]


def test_deletions_and_comments_stay_out_and_are_counted() -> None:
    body = """<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>
    </text:changed-region></text:tracked-changes>
    <text:p>Blijft<office:annotation><text:p>opmerking</text:p></office:annotation> staan</text:p>"""
    read_back = document(body)
    assert [b.text for b in read_back.blocks] == ["Blijft staan"]
    assert {(n.kind, n.count) for n in read_back.notes} >= {(NoteKind.TRACKED_CHANGES, 1), (NoteKind.COMMENTS, 1)}


def test_the_table_of_contents_and_the_running_header_are_kept_apart() -> None:
    body = """<text:table-of-content><text:index-body><text:index-title><text:p>Inhoud</text:p></text:index-title>
    <text:p>Voorwoord<text:tab/>3</text:p></text:index-body></text:table-of-content><text:h>Voorwoord</text:h>"""
    header = f"{STYLES}<style:header><text:p>De Linde</text:p></style:header>"
    meta = _root("meta", "<dc:title>Beeld 2025</dc:title>")
    read_back = read(odt(body, styles=header, more={"meta.xml": meta}), "x.odt")
    assert [(b.kind.value, b.text) for b in read_back.blocks] == [
        ("contents", "Inhoud"),
        ("contents", "Voorwoord 3"),
        ("heading", "Voorwoord"),
    ]
    assert read_back.furniture == ("De Linde",)
    assert read_back.title == "Beeld 2025"


MANIFEST = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK geen zip", "beschadigd"),
        (odt(""), "geen tekst"),
        (odt("<text:p>"), "beschadigd"),
        (
            odt("<text:p>x</text:p>", more={"META-INF/manifest.xml": f"<m:m {MANIFEST}><m:encryption-data/></m:m>"}),
            "wachtwoord",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read(data, "x.odt")


@given(st.binary(), st.integers(0, 400))
def test_damaged_files_raise_only_unreadable(noise: bytes, at: int) -> None:
    whole = odt("<text:p>Tekst</text:p>")
    with suppress(UnreadableError):
        read(whole[:at] + noise + whole[at + len(noise) :], "x.odt")
