"""A Document as an outline, for an author who wants to see what kompascheck made of it."""

from __future__ import annotations

from collections.abc import Iterator

from kompascheck.document import Block, Document, Kind, Table
from kompascheck.reporters.notes import reading
from kompascheck.typography import printable, shorten

MAX_TEXT = 72  # characters of a heading, table head or note
SURE = 1.0  # heading confidence of real heading styles
_COUNTED = (
    (Kind.HEADING, "kop", "koppen"),
    (Kind.PARAGRAPH, "alinea", "alinea's"),
    (Kind.ITEM, "opsommingspunt", "opsommingspunten"),
    (Kind.TABLE, "tabel", "tabellen"),
    (Kind.NOTE, "noot", "noten"),
)


def outline(document: Document) -> str:
    """The heading tree with the tables and notes in it, each with its place; then what the reader has to tell."""
    return "\n".join([*_head(document), "", *_tree(document), "", *_tail(document)]) + "\n"


def _head(document: Document) -> Iterator[str]:
    yield f"{printable(document.path)} ({document.format})"
    if document.title:
        yield f"Titel: {printable(document.title)}"
    if document.organisation:
        yield f"Organisatie: {printable(document.organisation)}"
    if document.year:
        yield f"Verslagjaar: {document.year}"


def _tree(document: Document) -> Iterator[str]:
    shown = [block for block in document.blocks if block.kind in (Kind.HEADING, Kind.TABLE, Kind.NOTE)]
    if not shown:
        yield "Geen koppen, tabellen of noten gevonden."
        return
    places = [_place(block) for block in shown]
    width = max(map(len, places))
    for block, place in zip(shown, places, strict=True):
        depth = len(block.place.heading) - (block.kind is Kind.HEADING)
        yield f"{place:<{width}}  {'  ' * depth}{_line(block)}"


def _line(block: Block) -> str:
    if block.table is not None:
        return _table(block.table)
    text = shorten(printable(block.text), MAX_TEXT)
    return f"[noot] {text}" if block.kind is Kind.NOTE else text


def _table(table: Table) -> str:
    if not table.recovered:
        return "[tabel] de cellen zijn niet herkend; de tekst telt wel mee"
    grid = table.grid()
    size = f"{_count(len(grid), 'rij', 'rijen')} x {_count(max(map(len, grid), default=0), 'kolom', 'kolommen')}"
    head = next((row.text for row in table.rows if row.text), "")
    return f"[tabel] {size}: {shorten(printable(head), MAX_TEXT)}"


def _place(block: Block) -> str:
    """The place of a block as an author can find it: page, else line, else paragraph."""
    place = block.place
    where = f"alinea {place.paragraph}"
    if place.page:
        where = f"pagina {place.page}"
    elif place.line:
        where = f"regel {place.line}"
    return f"{printable(place.source)}, {where}" if place.source else where


def _tail(document: Document) -> Iterator[str]:
    counts = ((sum(block.kind is kind for block in document.blocks), one, many) for kind, one, many in _COUNTED)
    yield "Gelezen: " + ", ".join(_count(*count) for count in counts if count[0]) + "."
    if document.headings and document.heading_confidence < SURE:
        percentage = round(100 * document.heading_confidence)
        yield f"Zekerheid van de koppen: {percentage}%."
    yield from (f"- {note}" for note in reading(document.coverage, document.notes))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
