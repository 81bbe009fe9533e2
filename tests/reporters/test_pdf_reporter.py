"""The annotated PDF, read back by pdfium."""

from __future__ import annotations

import ctypes
import io
from dataclasses import dataclass

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from kompascheck.readers.pdf import read
from kompascheck.report import DocumentReport, Evidence, Finding, Judgement, Level, Severity, Status
from kompascheck.reporters import AnnotationError
from kompascheck.reporters.pdf import annotate
from kompascheck.rulepack.schema import RulePack

DOUBTFUL = "Wij voeren met elke bewoner een open gesprek over de kwaliteit van leven."
_PAGES = (
    (("F2", 18, 780, "Kwaliteitsbeeld 2025"), ("F1", 11, 740, "Dit jaar ging het goed met de mensen in huis.")),
    (
        ("F2", 14, 780, "De meting"),
        ("F1", 11, 740, "Een zin die er niet toe doet. Wij voeren met elke bewoner een"),
        ("F1", 11, 726, "open gesprek over de kwali-"),
        ("F1", 11, 712, "teit van leven. Daarna volgt nog een zin."),
    ),
)


@dataclass(frozen=True)
class Note:
    """An annotation as pdfium sees it."""

    page: int
    kind: int
    contents: str
    quads: tuple[tuple[float, float, float, float], ...]  # left, bottom, right, top


def _pdf() -> bytes:
    """Two pages of plain text; on the second a sentence over three lines with a broken word."""
    writer = pypdf.PdfWriter()
    for lines in _PAGES:
        page = writer.add_blank_page(595, 842)
        drawn = "".join(f"BT /{font} {size} Tf 72 {y} Td ({text}) Tj ET\n" for font, size, y, text in lines)
        stream = pypdf.generic.DecodedStreamObject()
        stream.set_data(drawn.encode())
        page[pypdf.generic.NameObject("/Contents")] = writer._add_object(stream)
        fonts = pypdf.generic.DictionaryObject()
        for name, base in (("/F1", "/Helvetica"), ("/F2", "/Helvetica-Bold")):
            font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": base, "/Encoding": "/WinAnsiEncoding"}
            fonts[pypdf.generic.NameObject(name)] = pypdf.generic.DictionaryObject(
                {pypdf.generic.NameObject(key): pypdf.generic.NameObject(value) for key, value in font.items()}
            )
        resources = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/Font"): fonts})
        page[pypdf.generic.NameObject("/Resources")] = resources
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _report(data: bytes) -> DocumentReport:
    blocks = read(data, "beeld.pdf").blocks
    passage = next(block.place for block in blocks if "open gesprek" in block.text)
    heading = next(block.place for block in blocks if block.text == "De meting")
    return DocumentReport(
        "beeld.pdf", "pdf", "proef@2025", 2025,
        (
            Judgement("PR102", "open-gesprek", Level.MANDATORY, Status.PARTIAL, 0.6, (Evidence(DOUBTFUL, passage),)),
            Judgement("PR201", "meting-per-locatie", Level.MANDATORY, Status.MISSING, 0.9),
        ),
        findings=(
            Finding("PR201", Severity.ERROR, "De uitkomst ontbreekt.", "Zet haar erin.", heading, "De meting", "?"),
            Finding("PR102", Severity.WARNING, "Niet zeker.", "Vertel meer.", passage, None, "?"),
            Finding("PR301", Severity.INFO, "Er staat niet waarom.", "Leg het uit."),
        ),
    )  # fmt: skip


def _notes(data: bytes) -> list[Note]:
    found = []
    with pypdfium2.PdfDocument(data) as document:
        for number in range(len(document)):
            held = document[number]
            page = held.raw
            for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
                note = pdfium.FPDFPage_GetAnnot(page, index)
                size = pdfium.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
                buffer = (ctypes.c_ushort * (size // 2))()
                pdfium.FPDFAnnot_GetStringValue(note, b"Contents", buffer, size)
                contents = bytes(buffer).decode("utf-16-le").rstrip("\0")
                quads = []
                for quad in range(pdfium.FPDFAnnot_CountAttachmentPoints(note)):
                    points = pdfium.FS_QUADPOINTSF()
                    pdfium.FPDFAnnot_GetAttachmentPoints(note, quad, points)
                    quads.append((points.x3, points.y3, points.x2, points.y2))
                found.append(Note(number, pdfium.FPDFAnnot_GetSubtype(note), contents, tuple(quads)))
                pdfium.FPDFPage_CloseAnnot(note)
    return found


def test_highlights_lie_on_the_words(rules: RulePack) -> None:
    data = _pdf()
    notes = {note.contents.partition("\n")[0]: note for note in _notes(annotate(data, [_report(data)], rules))}
    doubtful = notes["TWIJFEL: PR102 open-gesprek-opbrengst"]
    assert (doubtful.page, doubtful.kind, len(doubtful.quads)) == (1, pdfium.FPDF_ANNOT_HIGHLIGHT, 3)
    assert f"Gevonden: “{DOUBTFUL}”" in doubtful.contents
    with pypdfium2.PdfDocument(data) as document:
        text = document[1].get_textpage()
        under = [" ".join(text.get_text_bounded(*quad).split()) for quad in doubtful.quads]
    assert under[0] == "Wij voeren met elke bewoner een"
    assert under[1].startswith("open gesprek over de kwali")
    assert under[2] == "teit van leven."
    heading = notes["ONTBREEKT: PR201 meting-per-locatie"]
    assert (heading.page, len(heading.quads)) == (1, 1)


def test_the_summary_is_a_note_on_the_first_page(rules: RulePack) -> None:
    data = _pdf()
    first, second, *_ = _notes(annotate(data, [_report(data)], rules))
    assert (first.page, first.kind) == (0, pdfium.FPDF_ANNOT_TEXT)
    assert first.contents.startswith("Niet compleet: 1 verplicht onderdeel ontbreekt")
    assert second.contents.startswith("TIP: PR301")  # belongs nowhere: a note below it


def test_the_file_itself_is_kept(rules: RulePack) -> None:
    data = _pdf()
    annotated = annotate(data, [_report(data)], rules)
    assert annotated.startswith(data)
    assert [block.text for block in read(annotated, "b.pdf").blocks] == [b.text for b in read(data, "b.pdf").blocks]


def test_a_second_run_replaces_the_first_and_leaves_others(rules: RulePack) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(_pdf()))
    writer.add_annotation(0, pypdf.annotations.Text(rect=(10, 10, 30, 30), text="Van een collega"))
    target = io.BytesIO()
    writer.write(target)
    data = target.getvalue()
    once = annotate(data, [_report(data)], rules)
    twice = annotate(once, [_report(data)], rules)
    assert _notes(twice) == _notes(once)
    assert [note.contents for note in _notes(twice)].count("Van een collega") == 1


def test_a_protected_file_is_refused_in_one_line(rules: RulePack) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(_pdf()))
    writer.encrypt("", owner_password="geheim", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    data = target.getvalue()
    with pytest.raises(AnnotationError, match=r"^beeld\.pdf: deze PDF is beveiligd"):
        annotate(data, [_report(data)], rules)
