"""The table of contents: a field that Word keeps up to date, with its entries filled in for who does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kompascheck.scaffold.model import Plan, Section
from kompascheck.scaffold.word.xml import Element, element, field_end, field_start, paragraph, run

DEEPEST = 2  # levels of headings in the table
TITLE = "Inhoud"


def bookmark_name(number: int) -> str:
    """The name of the bookmark at a heading; Word makes its own in the same form."""
    return f"_Toc{number:08}"


def numbered(plan: Plan) -> Iterator[tuple[int, int, Section]]:
    """All sections in reading order, each with a number of its own and its level from 1."""
    number = 0

    def below(sections: tuple[Section, ...], level: int) -> Iterator[tuple[int, int, Section]]:
        nonlocal number
        for section in sections:
            number += 1
            yield number, level, section
            yield from below(section.sections, level + 1)

    return below(plan.sections, 1)


def contents(plan: Plan, styles: Mapping[str, str]) -> Element:
    """The table of contents as the block that Word offers a button for."""
    entries = [(number, level, section) for number, level, section in numbered(plan) if level <= DEEPEST]
    lines = [paragraph(styles[f"Inhopg{level}"], _link(number, section.title)) for number, level, section in entries]
    if lines:
        for place, part in enumerate(field_start(f'TOC \\o "1-{DEEPEST}" \\h \\z \\u'), start=1):
            lines[0].insert(place, part)
        lines[-1].append(field_end())
    gallery = element("docPartObj", element("docPartGallery", val="Table of Contents"), element("docPartUnique"))
    head = paragraph(styles["Kopvaninhoudsopgave"], run(TITLE))
    return element("sdt", element("sdtPr", gallery), element("sdtContent", head, *lines))


def _link(number: int, title: str) -> Element:
    return element("hyperlink", run(title), anchor=bookmark_name(number), history="1")
