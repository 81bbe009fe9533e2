"""With a profile, every form of one document lacks the outcome of the same places, at the same spots."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from checked import check, document
from docx import Document as WordFile
from pypdf import PdfReader

from kompascheck.document import Cell, Document, DocumentBuilder, Kind, Place, Row, Table
from kompascheck.organisation import Organisation, OwnPlace
from kompascheck.readers import read_file
from kompascheck.report import PlaceKind

CORPUS = Path(__file__).parents[1] / "corpus"
FORMS = ("beeld.md", "beeld.docx", "beeld-plat.docx", "beeld.pdf", "beeld-magazine.pdf")
NINE = {
    "De Linde": "8,4", "De Wilg": "7,9", "De Beuk": "te weinig respons", "Huize Vecht": "8,1", "Hof van Zuid": "8,6",
    "De Es": "PM", "Wijkteam Noord": "8,8", "Wijkteam Zuid": "8,2", "Wijkteam West": "7,7",
}  # fmt: skip


def organisation(names: dict[str, str]) -> Organisation:
    kinds = {name: PlaceKind(kind) for name, kind in names.items()}
    return Organisation(places=tuple(OwnPlace(name, kind) for name, kind in kinds.items()))


def nine() -> Organisation:
    return organisation({name: "wijkteam" if name.startswith("Wijk") else "locatie" for name in NINE})


def _markdown() -> Document:
    rows = "\n".join(f"| {name} | {value} |" for name, value in NINE.items())
    return document(f"# Beeld 2025\n\nIn oktober was de ervaringsmeting.\n\n| Plek | Cijfer |\n| --- | --- |\n{rows}\n")


def _paged() -> Document:
    """The same as a format with pages gives it, the names in columns."""
    builder = DocumentBuilder()
    builder.add(Kind.HEADING, "Beeld 2025", level=1, page=1)
    builder.add(Kind.PARAGRAPH, "In oktober was de ervaringsmeting.", page=2)
    head = Row((Cell("Plek"), *map(Cell, NINE)), page=3)
    body = Row((Cell("Cijfer"), *map(Cell, NINE.values())), page=3)
    builder.add_table(Table((head, body)), page=3)
    return Document("beeld.pdf", "pdf", tuple(builder.blocks))


@pytest.mark.parametrize(("read", "spots"), [(_markdown, [9, 12]), (_paged, [3, 3])])
def test_nine_places_of_which_two_lack_an_outcome(read: object, spots: list[int]) -> None:
    assert callable(read)
    result = check("locations", read(), organisation=nine())
    lacking = [place for place in result.locations if not place.outcome]
    assert [place.name for place in lacking] == ["De Beuk", "De Es"]
    assert [place.place and (place.place.line or place.place.page) for place in lacking] == spots
    assert [remark.place for remark in result.remarks] == [place.place for place in lacking]


@pytest.mark.parametrize("name", ["D03", "D10"])
def test_all_forms_of_a_document_agree(name: str) -> None:
    gold = yaml.safe_load((CORPUS / name / "gold.yaml").read_text("utf-8"))["locaties"]
    own = organisation({place["naam"]: place["soort"] for place in gold})
    expected = [place["naam"] for place in gold if not place["uitkomst"]]
    for form in FORMS:
        result = check("locations", read_file(CORPUS / name / form), organisation=own)
        assert [place.name for place in result.locations if not place.outcome] == expected, form
        assert len(result.remarks) == len(expected), form


def test_nine_places_of_a_profile_in_five_forms() -> None:
    """Two of the nine lack an outcome: the same names in every form, each at the spot where its row stands."""
    gold = yaml.safe_load((CORPUS / "D10" / "gold.yaml").read_text("utf-8"))["locaties"]
    having = [place for place in gold if place["uitkomst"]][:7]
    lacking = [place for place in gold if not place["uitkomst"]][:2]
    own = organisation({place["naam"]: place["soort"] for place in having + lacking})
    names = [place["naam"] for place in lacking]
    for form in FORMS:
        path = CORPUS / "D10" / form
        result = check("locations", read_file(path), organisation=own)
        assert len(result.locations) == 9, form
        found = [place for place in result.locations if not place.outcome]
        assert [place.name for place in found] == names, form
        places = [place.place for place in found if place.place]
        assert [place.heading[-1] for place in places] == ["7.2 Ervaringen van cliënten en naasten"] * 2, form
        spots = [_spot(path, place) for place in places]
        assert all(name in spot for name, spot in zip(names, spots, strict=True)), form


def _spot(path: Path, place: Place) -> str:
    """What the file itself says at a place: the line, the page, or the text of the table in Word."""
    if place.line:
        return path.read_text("utf-8").splitlines()[place.line - 1]
    if place.page:
        return PdfReader(path).pages[place.page - 1].extract_text()
    return " ".join(cell.text for table in WordFile(str(path)).tables for row in table.rows for cell in row.cells)
