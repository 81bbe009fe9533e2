"""A saved web page: its text without the site around it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.document import Cell, Document, Kind, NoteKind
from kompascheck.readers import UnreadableError
from kompascheck.readers.html import read


def page(body: str, head: str = "<title>Beeld | De Linde</title>") -> Document:
    return read(f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{body}\n</body></html>".encode(), "beeld.html")


def shown(body: str) -> list[tuple[int | None, str, int, str]]:
    return [(b.place.line, b.kind.value, b.level, b.text) for b in page(body).blocks]


SITE = """
<div id="cookie-banner">Wij plaatsen cookies. <button>Akkoord</button></div>
<header><a href="/">De Linde</a> <nav><ul><li><a href="/werk">Werken bij</a></li></ul></nav></header>
<div class="breadcrumb">Home / Kwaliteit</div>
{}
<footer>KvK 12345678</footer>
"""


@pytest.mark.parametrize(
    "text", ["<main><h1>Beeld 2025</h1><p>Wij leerden veel.</p></main>", "<h1>Beeld 2025</h1><p>Wij leerden veel.</p>"]
)
def test_the_site_around_the_text_stays_out(text: str) -> None:
    document = page(SITE.format(text))
    assert [b.text for b in document.blocks] == ["Beeld 2025", "Wij leerden veel."]
    assert document.furniture == ("De Linde", "KvK 12345678")
    assert document.title == "Beeld 2025"


def test_a_menu_of_links_above_the_title_stays_out_and_one_in_the_text_does_not() -> None:
    menu = "<ul><li><a href='/a'>A</a></li><li><a href='/b'>B</a></li><li><a href='/c'>C</a></li></ul>"
    assert [b.text for b in page(f"{menu}<h1>Kop</h1>{menu}").blocks] == ["Kop", "A", "B", "C"]


def test_what_holds_most_of_the_text_is_kept_whatever_its_class() -> None:
    assert [b.text for b in page("<div class='menu-open cookie'><p>Het hele verslag staat hier.</p></div>").blocks] == [
        "Het hele verslag staat hier."
    ]


def test_blocks_have_kind_level_and_line() -> None:
    body = """<h1>Kop <em>een</em></h1>
<p>Eerste
alinea<sup><a href="#n1">1</a></sup> met <b>vet</b>.<br><br>Tweede.</p>
losse tekst
<ul><li>een <ul><li>dieper</li></ul></li>
<li><p>twee</p><p>vervolg</p></li></ul>
<blockquote><p>Mooi!</p></blockquote>
<figure><img src="x" alt="De tuin"><figcaption>Foto van de tuin</figcaption></figure>
<div class="footnotes"><ol><li id="n1">De noot <a role="doc-backlink" href="#r">&#8617;</a></li></ol></div>"""
    assert shown(body) == [
        (4, "heading", 1, "Kop een"),
        (5, "paragraph", 0, "Eerste alinea met vet."),
        (5, "paragraph", 0, "Tweede."),
        (7, "paragraph", 0, "losse tekst"),
        (8, "item", 1, "een"),
        (8, "item", 2, "dieper"),
        (9, "item", 1, "twee"),
        (9, "paragraph", 0, "vervolg"),
        (10, "quote", 0, "Mooi!"),
        (11, "caption", 0, "De tuin"),
        (11, "caption", 0, "Foto van de tuin"),
        (12, "note", 0, "De noot"),
    ]


def test_a_table_keeps_its_merged_cells_and_the_line_of_each_row() -> None:
    body = """<table><caption>Scores</caption><tr><th>Locatie</th><th colspan="2">Cijfer</th></tr>
<tr><td rowspan="2">Linde</td><td>8,1</td><td>7</td></tr>
<tr><td>8,2</td><td>6 <ul><li>n = 3</li></ul></td></tr></table>"""
    caption, block = page(body).blocks
    assert (caption.kind, caption.text) == (Kind.CAPTION, "Scores")
    assert block.table is not None
    assert block.table.header_rows == 1
    assert block.table.rows[0].cells[1] == Cell("Cijfer", colspan=2)
    assert [row.line for row in block.table.rows] == [4, 5, 6]
    assert block.table.grid()[2] == ("Linde", "8,2", "6 n = 3")


def test_a_table_for_layout_is_read_as_text() -> None:
    assert shown("<table><tr><td><h2>Kop</h2></td><td>Tekst</td></tr></table>") == [
        (4, "heading", 2, "Kop"),
        (4, "paragraph", 0, "Tekst"),
    ]


def test_hidden_and_deleted_text_stays_out() -> None:
    body = "<p hidden>a</p><p style='display: none'>b</p><script>c</script><!-- d --><p>e <del>f</del> <ins>g</ins></p>"
    assert [b.text for b in page(body).blocks] == ["e g"]


def test_a_list_of_links_within_the_page_is_contents() -> None:
    body = "<h1>x</h1><ul><li><a href='#a'>Een</a></li><li><a href='#b'>Twee</a></li></ul>"
    assert [b.kind for b in page(body).blocks] == [Kind.HEADING, Kind.CONTENTS, Kind.CONTENTS]


def test_the_page_may_name_its_own_encoding() -> None:
    data = '<html><head><meta charset="iso-8859-1"></head><body><p>Cliënten</p></body></html>'.encode("latin-1")
    document = read(data, "x.html")
    assert document.blocks[0].text == "Cliënten"
    assert [note.kind for note in document.notes] == [NoteKind.NO_HEADINGS]


@pytest.mark.parametrize("data", [b"<html><body></body></html>", b"<script>x</script>", b"\0\1\2", b"<!-- leeg -->"])
def test_a_page_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(data, "x.html")


def test_deep_nesting_is_read() -> None:
    assert page("<div>" * 240 + "diep" + "</div>" * 240).blocks[0].text == "diep"


TAGS = [
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td colspan=x>",
    "<li>",
    "<ul>",
    "</ul>",
    "<h1>",
    "<br>",
    "<nav>",
    "<header>",
    "<main>",
]


@given(st.lists(st.sampled_from(TAGS) | st.text("ab <>&;\n", max_size=6), max_size=40).map("".join))
def test_no_tag_soup_breaks_the_reader(soup: str) -> None:
    with suppress(UnreadableError):
        assert all(block.text for block in read(soup.encode(), "x.html").blocks)


@given(st.binary())
def test_random_bytes_raise_only_unreadable(data: bytes) -> None:
    with suppress(UnreadableError):
        read(data, "x.html")
