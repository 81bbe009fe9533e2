"""What becomes a passage, with which context, and what can never be evidence."""

from __future__ import annotations

from kompascheck.passages import Bar, Passage, PassageKind, passages
from kompascheck.readers import format_of, read_bytes


def of(markdown: str) -> tuple[Passage, ...]:
    return passages(read_bytes(markdown.encode(), "beeld.md", format_of("beeld.md")))


def test_headings_are_context_and_no_passage() -> None:
    found = of("# Beeld\n\n## Leren\n\nElk team koos twee onderwerpen. De raad besliste mee.\n")
    assert [p.text for p in found] == ["Elk team koos twee onderwerpen.", "De raad besliste mee."]
    assert found[0].place.heading == ("Beeld", "Leren")
    assert found[0].headings == ("Leren",), "the document's own title says nothing about a passage"
    assert found[0].block == found[1].block


def test_a_table_gives_rows_with_their_head() -> None:
    found = of("| Doel | Resultaat |\n| --- | --- |\n| Minder vallen | gehaald, met een derde |\n")
    head, row = found
    assert head.bar is Bar.TABLE_HEAD
    assert (row.kind, row.text, row.header) == (
        PassageKind.ROW,
        "Minder vallen | gehaald, met een derde",
        "Doel Resultaat",
    )
    assert row.place.line == 3


def test_what_can_never_be_evidence_is_barred_with_the_reason() -> None:
    found = of(
        "Wat leverde het op?\n\n[Vul hier de opbrengst in]\n\nZie hiervoor het jaarverslag.\n\nZij eet weer mee.\n"
    )
    assert [p.bar for p in found] == [Bar.QUESTION, Bar.TEMPLATE, Bar.REFERENCE, None]


def test_items_are_passages_and_scraps_are_not() -> None:
    found = of("- Elke dag naar buiten\n- Ja\n- 2025\n")
    assert [(p.kind, p.text) for p in found] == [(PassageKind.ITEM, "Elke dag naar buiten")]


def test_a_table_of_contents_is_no_passage() -> None:
    found = of(
        "# Beeld\n\n## Inhoud\n\n- Vooruitblik\n- Terugblik\n\n## Terugblik\n\nHet ging goed.\n\n## Vooruitblik\n"
    )
    assert [p.text for p in found] == ["Het ging goed."]
