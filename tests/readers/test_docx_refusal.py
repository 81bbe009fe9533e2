"""Word files that cannot be read: one clear Dutch line, and never anything but UnreadableError."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from docx_maker import docx, paragraph, part, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from kompascheck.readers import UnreadableError
from kompascheck.readers.docx import read
from kompascheck.readers.docx.package import MAX_PART

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = docx(
    paragraph("Kop", "Kop1") + paragraph("Tekst."), parts={"header1.xml": ("header", part("hdr", paragraph("Boven")))}
)


def reason(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data, "beeld.docx")
    assert "\n" not in str(caught.value)
    assert caught.value.name == "beeld.docx"
    return caught.value.reason


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"geen zip", "beschadigd"),
        (GOOD[: len(GOOD) // 2], "beschadigd"),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        (OLE2 + "WordDocument".encode("utf-16-le"), "oud Word-bestand"),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1 tekst}", "RTF"),
        (zipped({"brief.txt": "hallo"}), "geen Word-tekst"),
        (zipped({"xl/workbook.xml": "<x/>"}), "Excel"),
        (zipped({"ppt/presentation.xml": "<x/>"}), "PowerPoint"),
        (zipped({"content.xml": "<x/>"}), "OpenDocument"),
        (docx(""), "geen tekst"),
        (docx(paragraph("   ")), "geen tekst"),
    ],
)
def test_what_is_wrong_and_what_to_do(data: bytes, said: str) -> None:
    assert said in reason(data)


def test_a_missing_relation_or_content_types_part_is_no_word_file() -> None:
    for missing in ("_rels/.rels", "[Content_Types].xml", "word/document.xml"):
        assert "geen Word-tekst" in reason(_changed(missing, None))


def test_broken_xml_is_damage() -> None:
    assert "beschadigd" in reason(_changed("word/document.xml", b"<w:document"))
    assert "beschadigd" in reason(_changed("word/styles.xml", b""))


def test_a_part_that_unpacks_out_of_proportion_is_refused() -> None:
    assert "abnormale grootte" in reason(_changed("word/document.xml", b"<a>" + b" " * 8_000_000 + b"</a>"))


def test_a_part_over_the_limit_is_refused_before_it_is_unpacked() -> None:
    data = bytearray(GOOD)
    entry = data.rindex(b"word/document.xml") - 46  # in the central directory: packed size at 20, unpacked size at 24
    assert data[entry : entry + 4] == b"PK\x01\x02"
    data[entry + 20 : entry + 28] = (MAX_PART // 5).to_bytes(4, "little") + (MAX_PART + 1).to_bytes(4, "little")
    assert "abnormale grootte" in reason(bytes(data))


def test_entities_are_never_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + part(
        "document", f"<w:body>{paragraph('&b;')}</w:body>"
    )
    assert "beschadigd" in reason(_changed("word/document.xml", bomb.encode()))
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + part(
        "document", f"<w:body>{paragraph('&a;')}</w:body>"
    )
    assert "beschadigd" in reason(_changed("word/document.xml", outside.encode()))


def test_deep_nesting_is_bounded() -> None:
    depth = 5000
    nested = "<w:smartTag>" * depth + "</w:smartTag>" * depth
    assert "beschadigd" in reason(docx(f"<w:p>{nested}</w:p>"))


def test_notes_that_point_at_each_other_end() -> None:
    def note(number: int) -> str:
        mark = f'<w:r><w:footnoteReference w:id="{(number + 1) % 500}"/></w:r>'
        return f'<w:footnote w:id="{number}"><w:p><w:r><w:t>Noot {number}</w:t></w:r>{mark}</w:p></w:footnote>'

    notes = part("footnotes", "".join(map(note, range(500))))
    body = '<w:p><w:r><w:t>Zin.</w:t><w:footnoteReference w:id="0"/></w:r></w:p>'
    found = read(docx(body, parts={"footnotes.xml": ("footnotes", notes)}), "beeld.docx")
    assert [block.text for block in found.blocks] == ["Zin.", "Noot 0"]


def test_a_file_that_inserts_itself_ends() -> None:
    data = docx(paragraph("Buiten."))
    for _ in range(3):
        data = docx(paragraph("Buiten.") + '<w:altChunk r:id="in.docx"/>', parts={"in.docx": ("aFChunk", data)})
    assert [block.text for block in read(data, "beeld.docx").blocks] == ["Buiten.", "Buiten."]


def test_an_inserted_file_that_is_damaged_does_not_stop_the_rest() -> None:
    data = docx(paragraph("Buiten.") + '<w:altChunk r:id="in.docx"/>', parts={"in.docx": ("aFChunk", b"stuk")})
    assert [block.text for block in read(data, "beeld.docx").blocks] == ["Buiten."]


def _changed(name: str, content: bytes | None) -> bytes:
    """The good file with one part replaced, or left out."""
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        files: dict[str, str | bytes] = {one: archive.read(one) for one in archive.namelist() if one != name}
    return zipped(files if content is None else {**files, name: content})


@given(st.binary(max_size=200))
def test_random_bytes_raise_nothing_else(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", OLE2):
        with suppress(UnreadableError):
            read(start + data, "beeld.docx")


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_damaged_file_raises_nothing_else(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for position, value in changes:
        data[position] = value
    with suppress(UnreadableError):
        read(bytes(data), "beeld.docx")


NAMES = st.one_of(
    st.sampled_from(
        ["p", "r", "t", "pPr", "rPr", "tbl", "tr", "tc", "tcPr", "sdt", "sdtContent", "ins", "del", "pStyle"]
    ),
    st.sampled_from(["hyperlink", "fldChar", "fldSimple", "instrText", "drawing", "pict", "txbxContent", "br", "sym"]),
    st.sampled_from(
        ["numPr", "numId", "ilvl", "outlineLvl", "gridSpan", "vMerge", "framePr", "sz", "vanish", "altChunk"]
    ),
)
VALUES = st.sampled_from(
    ["", "0", "-1", "1", "99999999999999999999", "x", "begin", "separate", "end", "Kop1", "restart", "_Toc"]
)


@st.composite
def _xml(draw: st.DrawFn, depth: int = 3) -> str:
    name, value = draw(NAMES), draw(VALUES)
    kind = draw(st.sampled_from(["val", "id", "fldCharType", "anchor", "instr", "char", "dropCap"]))
    inside = (
        draw(st.lists(_xml(depth - 1), max_size=3)) if depth else [draw(st.sampled_from(["", "tekst", " 7", "TOC"]))]
    )
    return f'<w:{name} w:{kind}="{value}">{"".join(inside)}</w:{name}>'


@settings(max_examples=100)
@given(st.lists(_xml(), min_size=1, max_size=6))
def test_elements_in_any_order_raise_nothing_else(elements: list[str]) -> None:
    with suppress(UnreadableError):
        read(docx("".join(elements)), "beeld.docx")
