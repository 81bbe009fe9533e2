"""The annotated Word file: comments at the right paragraphs, and nothing else changed."""

from __future__ import annotations

import copy
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree
from pypdf import PdfReader

from kompascheck.document import Block
from kompascheck.readers.docx import read
from kompascheck.report import DocumentReport, Evidence, Finding, Judgement, Level, Severity, State, Status
from kompascheck.reporters.docx import annotate
from kompascheck.rulepack.schema import RulePack

HEADING, DOUBTFUL, ROW, BOXED = (
    "Het open gesprek",
    "Wij voeren met elke bewoner een open gesprek.",
    "De Es",
    "In een kader staat dit.",
)
MAY_CHANGE = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def _word(*, commented: bool = False) -> bytes:
    """A file with headings, a passage in several runs, a table and a text box; and if asked a person's comment."""
    document = docx.Document()
    document.add_heading("Kwaliteitsbeeld 2025", 0)
    document.add_heading(HEADING, 1)
    paragraph = document.add_paragraph("Eerst iets anders. ")
    paragraph.add_run("Wij voeren met elke ").bold = True
    paragraph.add_run("bewoner een open gesprek.")
    paragraph.add_run(" En dan nog iets.")
    document.add_heading("De meting", 1)
    table = document.add_table(rows=3, cols=2)
    for row, texts in zip(table.rows, (("Locatie", "Cijfer"), ("De Linde", "8,4"), (ROW, "volgt")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    host = document.add_paragraph("Bij deze alinea hangt een kader.")
    inside = f"<w:txbxContent><w:p><w:r><w:t>{BOXED}</w:t></w:r></w:p></w:txbxContent>"
    names = f'{nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"'
    box = f"<w:r {names}><w:pict><v:textbox>{inside}</v:textbox></w:pict></w:r>"
    host._p.append(parse_xml(box))
    if commented:
        document.add_comment(paragraph.runs[0], "Klopt dit wel?", "J. de Vries", "JV")
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _block(data: bytes, text: str) -> Block:
    return next(block for block in read(data, "beeld.docx").blocks if text in block.text)


def _report(data: bytes, *findings: Finding, evidence: tuple[Evidence, ...] = ()) -> DocumentReport:
    requirements = (
        Judgement("PR102", "open-gesprek-opbrengst", Level.MANDATORY, Status.PARTIAL, 0.6, evidence),
        Judgement("PR201", "meting-per-locatie", Level.MANDATORY, Status.MISSING, 0.9),
    )
    return DocumentReport("beeld.docx", "docx", "proef@2025", 2025, requirements, findings=findings)


def _three(data: bytes) -> DocumentReport:
    """A doubtful passage, a missing part that belongs under a heading, and a remark on a text box."""
    place, heading, box = (_block(data, text).place for text in (DOUBTFUL, "De meting", BOXED))
    return _report(
        data,
        Finding("PR201", Severity.ERROR, "De uitkomst ontbreekt.", "Zet haar erin.", heading, "De meting", "?"),
        Finding("PR102", Severity.WARNING, "Niet zeker.", "Vertel meer.", place, HEADING, "?"),
        Finding("GK903", Severity.WARNING, "Een invulplek.", "Vul hem in.", box),
        evidence=(Evidence(DOUBTFUL, place),),
    )


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _anchored(data: bytes) -> dict[str, list[str]]:
    """The first line of each comment of ours, by the text that it is tied to."""
    document = docx.Document(BytesIO(data))
    texts = {
        str(comment.comment_id): comment.paragraphs[0].text
        for comment in document.comments
        if comment.author == "kompascheck"
    }
    found: dict[str, list[str]] = {}
    for start in document.element.body.iter(qn("w:commentRangeStart")):
        key = start.get(qn("w:id"))
        if key in texts:
            tied = []
            for element in start.itersiblings():
                if element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) == key:
                    break
                tied += [text.text for text in element.iter(qn("w:t"))]
            found.setdefault("".join(tied), []).append(texts[key])
    return found


def test_each_comment_stands_at_its_passage(rules: RulePack) -> None:
    data = _word()
    anchored = _anchored(annotate(data, [_three(data)], rules))
    assert anchored["Wij voeren met elke bewoner een open gesprek."] == ["TWIJFEL: PR102 open-gesprek-opbrengst"]
    assert anchored["De meting"] == ["ONTBREEKT: PR201 meting-per-locatie"]
    (boxed,) = [lines for tied, lines in anchored.items() if tied.startswith("Bij deze alinea")]
    assert boxed == ["LET OP: GK903 vergeten-tekst"]
    (top,) = anchored["Kwaliteitsbeeld 2025"]
    assert top.startswith("Niet compleet: 1 verplicht onderdeel ontbreekt, 1 is twijfelachtig.")


def test_a_row_of_a_table_has_the_comment(rules: RulePack) -> None:
    data = _word()
    place = _block(data, ROW).place
    finding = Finding("PR102", Severity.WARNING, "Niet zeker.", "Doe iets.", place, None, "?")
    report = _report(data, finding, evidence=(Evidence(f"{ROW} | volgt", place),))
    assert _anchored(annotate(data, [report], rules))[ROW] == ["TWIJFEL: PR102 open-gesprek-opbrengst"]


def test_a_missing_part_without_a_heading_of_its_own_goes_to_its_group(rules: RulePack) -> None:
    data = _word()
    place = _block(data, DOUBTFUL).place
    report = _report(data, Finding("PR102", Severity.ERROR, "Het ontbreekt.", "Doe iets.", why="?"))
    sibling = Judgement(
        "PR101", "wensen-belangrijk", Level.MANDATORY, Status.PRESENT, 0.9, (Evidence(DOUBTFUL, place),)
    )
    beside = DocumentReport(
        "beeld.docx", "docx", "proef@2025", 2025, (sibling, *report.requirements), findings=report.findings
    )
    assert len(_anchored(annotate(data, [beside], rules))[HEADING]) == 1
    assert len(_anchored(annotate(data, [report], rules))["Kwaliteitsbeeld 2025"]) == 2  # nothing near: at the top


@pytest.mark.parametrize("commented", [True, False])
def test_all_other_parts_stay_byte_for_byte(rules: RulePack, commented: bool) -> None:
    data = _word(commented=commented)
    before, after = _parts(data), _parts(annotate(data, [_three(data)], rules))
    assert {name for name in after if before.get(name) != after[name]} <= MAY_CHANGE
    assert set(after) - set(before) <= {"word/comments.xml"}
    assert [name for name in after if name in before] == list(before)


def test_the_text_differs_in_marks_only(rules: RulePack) -> None:
    data = _word(commented=True)
    before, after = (
        etree.fromstring(_parts(one)["word/document.xml"]) for one in (data, annotate(data, [_three(data)], rules))
    )
    for root in (before, after):
        for mark in list(root.iter(*(qn(f"w:{name}") for name in MARKS))):
            parent = mark.getparent()
            assert parent is not None
            parent.remove(mark)
            if parent.tag == qn("w:r") and all(child.tag == qn("w:rPr") for child in parent):
                holder = parent.getparent()
                assert holder is not None
                holder.remove(parent)
    assert etree.tostring(before, method="c14n") == etree.tostring(after, method="c14n")


def test_a_second_run_replaces_the_first(rules: RulePack) -> None:
    data = _word(commented=True)
    once = annotate(data, [_three(data)], rules)
    assert annotate(once, [_three(once)], rules) == once
    nothing = annotate(once, [_report(once)], rules)
    assert sum(map(len, _anchored(nothing).values())) == 1  # the summary


def test_comments_of_people_stay(rules: RulePack) -> None:
    data = _word(commented=True)
    twice = annotate(annotate(data, [_three(data)], rules), [_three(data)], rules)
    document = docx.Document(BytesIO(twice))
    (own,) = [comment for comment in document.comments if comment.author == "J. de Vries"]
    assert own.text == "Klopt dit wel?"
    marks = [
        mark
        for mark in document.element.body.iter(*(qn(f"w:{name}") for name in MARKS))
        if mark.get(qn("w:id")) == str(own.comment_id)
    ]
    assert len(marks) == 3


def test_a_comment_with_a_reply_stays(rules: RulePack) -> None:
    data = _word()
    parts = _parts(annotate(data, [_three(data)], rules))
    w14, w15 = (
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
    )
    comments = etree.fromstring(parts["word/comments.xml"])
    answered = comments[1]
    answered[0].set(f"{{{w14}}}paraId", "0000000A")
    reply = copy.deepcopy(answered)
    reply.set(qn("w:author"), "J. de Vries")
    reply.set(qn("w:id"), "90")
    reply[0].set(f"{{{w14}}}paraId", "0000000B")
    comments.append(reply)
    parts["word/comments.xml"] = etree.tostring(comments)
    parts["word/commentsExtended.xml"] = (
        f'<w15:commentsEx xmlns:w15="{w15}"><w15:commentEx w15:paraId="0000000A"/>'
        '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A"/></w15:commentsEx>'
    ).encode()
    links = etree.fromstring(parts["word/_rels/document.xml.rels"])
    etree.SubElement(links, links[0].tag, Id="rIdX", Type="x/commentsExtended", Target="commentsExtended.xml")
    parts["word/_rels/document.xml.rels"] = etree.tostring(links)
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    kept = etree.fromstring(_parts(annotate(target.getvalue(), [_report(data)], rules))["word/comments.xml"])
    assert [comment.get(qn("w:author")) for comment in kept] == ["kompascheck", "J. de Vries", "kompascheck"]


def test_suppressed_findings_have_no_comment_and_known_ones_say_so(rules: RulePack) -> None:
    data = _word()
    place = _block(data, "De meting").place
    report = _report(
        data,
        Finding("PR201", Severity.ERROR, "Weg.", "", place, why="?", state=State.SUPPRESSED),
        Finding("PR301", Severity.INFO, "Bekend punt.", "", place, state=State.KNOWN),
    )
    assert _anchored(annotate(data, [report], rules))["De meting"] == ["TIP: PR301 bronnen-verantwoord (bekend)"]


def test_own_comments_are_nobodys_open_question(rules: RulePack) -> None:
    data = _word()
    assert read(annotate(data, [_three(data)], rules), "beeld.docx") == read(data, "beeld.docx")


# "Comments in margins" of LibreOffice's print options, which it also follows when it makes a PDF.
IN_MARGINS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Writer/Print/Content"><prop oor:name="Note" oor:op="fuse"><value>4</value></prop>
</item></oor:items>"""


def _converted(data: bytes, form: str, folder: Path) -> Path:
    """The annotated file as LibreOffice converts it."""
    (folder / "profiel" / "user").mkdir(parents=True)
    (folder / "profiel" / "user" / "registrymodifications.xcu").write_text(IN_MARGINS, "utf-8")
    (folder / "beeld.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder), "beeld.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=folder)
    return folder / f"beeld.{form}"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_comments(rules: RulePack, tmp_path: Path) -> None:
    data = _word(commented=True)
    with zipfile.ZipFile(_converted(annotate(data, [_three(data)], rules), "odt", tmp_path)) as archive:
        content = archive.read("content.xml").decode()
    assert content.count("<office:annotation ") == 5
    assert content.count("<dc:creator>kompascheck</dc:creator>") == 4


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_the_comments_in_the_margin(rules: RulePack, tmp_path: Path) -> None:
    data = _word()
    page = PdfReader(_converted(annotate(data, [_three(data)], rules), "pdf", tmp_path)).pages[0]
    left: dict[str, float] = {}
    page.extract_text(visitor_text=lambda text, _, at, *__: left.setdefault(text.strip(), at[4]))
    edge = left["De meting"]
    beside = {text for text, x in left.items() if x > edge + 300}
    assert any(text.startswith("ONTBREEKT: PR") for text in beside), left
    assert HEADING not in beside
