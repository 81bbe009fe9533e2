"""Markdown: every block with its kind, text, place and line."""

from __future__ import annotations

from contextlib import suppress
from textwrap import dedent

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kompascheck.document import Block, Document, Kind, NoteKind
from kompascheck.readers import UnreadableError
from kompascheck.readers.markdown import read


def document(text: str) -> Document:
    return read(dedent(text).encode(), "beeld.md")


def shown(text: str) -> list[tuple[int | None, str, int, str]]:
    return [(block.place.line, block.kind.value, block.level, block.text) for block in document(text).blocks]


def only(text: str) -> Block:
    (block,) = document(text).blocks
    return block


def test_headings_of_both_shapes_make_the_heading_path() -> None:
    blocks = document("# Beeld {#top .unnumbered}\n\nKop twee\n--------\n\nTekst.\n").blocks
    assert [(b.text, b.level, b.place.line) for b in blocks] == [("Beeld", 1, 1), ("Kop twee", 2, 3), ("Tekst.", 0, 6)]
    assert blocks[2].place.heading == ("Beeld", "Kop twee")
    assert [b.place.paragraph for b in blocks] == [1, 2, 3]


def test_a_paragraph_with_a_rule_right_under_it_stays_a_paragraph() -> None:
    assert only(f"{'Een hele alinea. ' * 12}\n---\n").kind is Kind.PARAGRAPH


def test_inline_markup_leaves_the_words() -> None:
    text = "Een **vet**, *schuin* en ~~door~~ [woord](http://x.nl) met `code`\\\nen <b>html</b><br>hier &amp; <http://y.nl>."
    assert only(text).text == "Een vet, schuin en door woord met code en html hier & http://y.nl."


def test_a_gap_between_angle_brackets_is_text_and_no_tag() -> None:
    assert (
        only("Locatie <naam locatie> telt <aantal> bewoners.").text == "Locatie <naam locatie> telt <aantal> bewoners."
    )
    assert only("<vul hier de naam in>").text == "<vul hier de naam in>"


def test_list_items_have_depth_and_further_paragraphs_stay_with_their_item() -> None:
    text = """\
        - een

          vervolg
          - dieper
        - twee
        """
    assert shown(text) == [
        (1, "item", 1, "een"),
        (3, "paragraph", 0, "vervolg"),
        (4, "item", 2, "dieper"),
        (5, "item", 1, "twee"),
    ]


def test_a_year_that_opens_a_paragraph_is_no_list_number() -> None:
    assert shown("2025. Een jaar om te onthouden.") == [(1, "paragraph", 0, "2025. Een jaar om te onthouden.")]


def test_quotes_stand_apart_and_a_title_in_a_quote_heads_no_chapter() -> None:
    blocks = document("# Kop\n\n> ## Kadertitel\n> Citaat.\n> - punt\n\nVerder.\n").blocks
    assert [(b.kind, b.aside, b.place.line) for b in blocks[1:]] == [
        (Kind.QUOTE, True, 3),
        (Kind.QUOTE, True, 4),
        (Kind.ITEM, True, 5),
        (Kind.PARAGRAPH, False, 7),
    ]
    assert blocks[-1].place.heading == ("Kop",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> [!NOTE]\n> Let op dit.\n", [(2, "Let op dit.")]),
        ("> [!TIP] Kort\n> en goed\n", [(1, "Kort en goed")]),
        ("::: note\nIn het kader.\n:::\n", [(2, "In het kader.")]),
        ('::: {.callout-tip title="Titel"}\n## Kop\nTekst.\n:::\n', [(1, "Titel"), (2, "Kop"), (3, "Tekst.")]),
        ('!!! note "Titel"\n    Tekst.\n', [(1, "Titel"), (2, "Tekst.")]),
        ("::: {.a}\nEen\n::: {.b}\nTwee\n:::\nDrie\n:::\n", [(2, "Een"), (4, "Twee"), (6, "Drie")]),
    ],
)
def test_admonitions_are_paragraphs_that_stand_apart(text: str, expected: list[tuple[int, str]]) -> None:
    blocks = document(text).blocks
    assert [(b.place.line, b.text) for b in blocks] == expected
    assert all(b.aside and b.kind is Kind.PARAGRAPH for b in blocks)


def test_layout_and_unclosed_fences_set_nothing_apart() -> None:
    blocks = document("::: {.columns}\nLinks\n:::\n\n::: note\nNiet gesloten.\n\n# Kop\n").blocks
    assert [(b.text, b.aside) for b in blocks] == [("Links", False), ("Niet gesloten.", False), ("Kop", False)]


def test_exclamation_and_question_marks_stay_in_the_text() -> None:
    assert only("??? nog invullen").text == "??? nog invullen"
    assert only("!!! Let op: hier ontbreekt iets").text == "!!! Let op: hier ontbreekt iets"


def test_footnotes_are_notes_at_their_own_line_even_when_nobody_refers_to_them() -> None:
    text = "Tekst[^1] en meer^[inline noot].\n\n[^1]: De noot\n    loopt door.\n[^2]: Vergeten.\n"
    assert shown(text) == [
        (1, "paragraph", 0, "Tekst en meer."),
        (1, "note", 0, "inline noot"),
        (3, "note", 0, "De noot loopt door."),
        (5, "note", 0, "Vergeten."),
    ]


def test_a_table_has_a_line_a_row_and_loses_no_cell() -> None:
    block = only("\n| Locatie | Cijfer |\n|---|---:|\n| De *Linde* | 8,4 |\n| Beuk | 7,9 | n = 12 |\n")
    assert block.kind is Kind.TABLE
    assert block.table is not None
    assert block.table.header_rows == 1
    assert [(row.line, row.text) for row in block.table.rows] == [
        (2, "Locatie | Cijfer"),
        (4, "De Linde | 8,4"),
        (5, "Beuk | 7,9 | n = 12"),
    ]


def test_a_table_of_keys_and_values_has_no_head() -> None:
    block = only("| | |\n|---|---|\n| Naam | Linde |\n| Plaats | Ede |\n")
    table = block.table
    assert table is not None
    assert block.place.line == 3
    assert table.header_rows == 0
    assert [row.text for row in table.rows] == ["Naam | Linde", "Plaats | Ede"]


def test_captions_come_from_images_and_from_lines_that_say_so() -> None:
    text = "![De tuin](x.png)\n\n*Tabel 2. Respons per huis*\n\n| a |\n|---|\n| 1 |\n\n: Onderschrift {#tbl-x}\n"
    captions = [b for b in document(text).blocks if b.kind is Kind.CAPTION]
    assert [(b.place.line, b.text) for b in captions] == [
        (1, "De tuin"),
        (3, "Tabel 2. Respons per huis"),
        (9, "Onderschrift"),
    ]


def test_html_gives_its_visible_text_and_comments_stay_out() -> None:
    text = """\
        <!-- kompas: negeer GK101
        tot hier --> Zichtbaar **hier**.

        <div class="kader"><p>In html</p><script>weg()</script></div>

        <table><tr><th>A</th></tr>
        <tr><td>1</td></tr></table>
        """
    assert shown(text) == [
        (2, "paragraph", 0, "Zichtbaar hier."),
        (4, "paragraph", 0, "In html"),
        (6, "table", 0, "A\n1"),
    ]


def test_a_comment_that_never_closes_hides_nothing() -> None:
    assert "De rest van het verslag." in [
        b.text for b in document("<!-- vergeten\n\nDe rest van het verslag.\n").blocks
    ]


def test_indented_and_fenced_text_is_text_but_code_is_not() -> None:
    text = "    Ingesprongen alinea.\n\n```\nGewone tekst.\n\nMeer.\n```\n\n```python\nprint()\n```\n"
    assert [(line, words) for line, _, _, words in shown(text)] == [
        (1, "Ingesprongen alinea."),
        (4, "Gewone tekst."),
        (6, "Meer."),
    ]


def test_front_matter_names_the_document_and_keeps_the_lines() -> None:
    read_back = document("---\ntitle: Beeld 2025\norganisatie: De Linde\nverslagjaar: 2025\n---\n\n# Kop\n")
    assert (read_back.title, read_back.organisation, read_back.year) == ("Beeld 2025", "De Linde", 2025)
    assert [(b.text, b.place.line) for b in read_back.blocks] == [("Kop", 7)]


def test_the_only_first_heading_is_the_title() -> None:
    assert document("# Beeld\n\n## Een\n\n## Twee\n").title == "Beeld"
    assert document("# Een\n\n# Twee\n").title is None


def test_bold_lines_pass_for_headings_only_when_there_are_none() -> None:
    guessed = document("**1 Wie wij zijn**\n\nTekst.\n\n**1.1 Locaties**\n\n**Een vette zin is geen kop.**\n")
    assert [(b.text, b.level) for b in guessed.headings] == [("1 Wie wij zijn", 1), ("1.1 Locaties", 2)]
    assert guessed.heading_confidence == 0.5
    assert [(note.kind, note.count) for note in guessed.notes] == [(NoteKind.GUESSED_HEADINGS, 2)]
    real = document("# Beeld\n\n## Een\n\n**Vet**\n")
    assert [b.text for b in real.headings] == ["Beeld", "Een"]
    assert real.heading_confidence == 1.0


def test_a_text_without_any_heading_says_so() -> None:
    assert [note.kind for note in document("Alleen tekst.\n").notes] == [NoteKind.NO_HEADINGS]


def test_a_list_of_links_into_the_document_is_contents() -> None:
    text = "- [Een](#een)\n  - [Onder](#onder)\n- [Twee](#twee)\n\n* [Bron](https://x.nl/#y)\n* [Meer](https://y.nl)\n"
    assert [kind for _, kind, _, _ in shown(text)] == ["contents"] * 3 + ["item"] * 2


WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyzéëï", min_size=2, max_size=9), min_size=1, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_every_word_of_plain_paragraphs_reaches_the_model_at_its_line(paragraphs: list[list[str]]) -> None:
    source = "\n\n".join(" ".join(words) for words in paragraphs)
    blocks = read(source.encode(), "x.md").blocks
    assert [block.text for block in blocks] == [" ".join(words) for words in paragraphs]
    assert [block.place.line for block in blocks] == [1 + 2 * index for index in range(len(paragraphs))]


PIECES = [
    "# ",
    "- ",
    "1. ",
    "> ",
    "| ",
    "|---|",
    ":::",
    "!!! ",
    "```",
    "<div>",
    "<!--",
    "-->",
    "[^1]: ",
    "^[",
    "\n",
    "\n\n",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join))
@example("---\n[[[\n---\n")
@example("> - ::: x\n>   | a |\n|---|")
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        blocks = read(text.encode("utf-8", "ignore"), "x.md").blocks
    except UnreadableError:
        return
    last = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(block.text and block.place.line is not None and 1 <= block.place.line <= last for block in blocks)


@given(st.binary())
def test_random_bytes_raise_only_unreadable(data: bytes) -> None:
    with suppress(UnreadableError):
        read(data, "x.md")
