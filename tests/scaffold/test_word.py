"""The Word file: styles, contents, tables and guidance as Word has them, and a package that holds together."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path, PurePosixPath

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from scaffold_samples import KNOWN, pack, plan_for, read

from kompascheck.document import Kind
from kompascheck.rulepack import load_sources
from kompascheck.scaffold import word
from kompascheck.scaffold.errors import ScaffoldError
from kompascheck.scaffold.model import Guidance

MOMENT = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
OFFICE = shutil.which("soffice")


def made(guidance: Guidance = Guidance.COMMENTS, reference: Path | None = None, lens: str = "bouwstenen") -> bytes:
    return word.render(plan_for(lens, "differs"), guidance, reference, made_at=MOMENT)


def opened(data: bytes) -> docx.document.Document:
    return docx.Document(BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def xml(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(parts(data)[name])


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house style as English Word makes it, with a text, a header and a style of its own."""
    document = docx.Document()
    document.add_heading("Ons vorige stuk", 1)
    run = document.add_paragraph("Oude tekst").runs[0]
    document.add_comment(run, "Oude opmerking")
    document.styles["Heading 1"].font.name = "Georgia"
    document.sections[0].header.paragraphs[0].text = "Huisstijl van Rietveen"
    path = tmp_path / "stijl.docx"
    document.save(str(path))
    return path


def test_styles_bear_the_names_of_dutch_word() -> None:
    used = {paragraph.style.style_id for paragraph in opened(made()).paragraphs}
    assert {"Titel", "Ondertitel", "Kop1", "Kop2", "Vraag", "Standaard"} <= used
    names = {
        style.get(qn("w:styleId")): style[0].get(qn("w:val"))
        for style in xml(made(), "word/styles.xml").iter(qn("w:style"))
    }
    assert names["Kop1"] == "heading 1"  # Word keeps this name in every language and shows "Kop 1"
    assert names["Kopvaninhoudsopgave"] == "TOC Heading"
    assert names["Inhopg1"] == "toc 1"


def test_every_style_in_use_exists() -> None:
    for guidance in Guidance:
        data = made(guidance)
        known = {style.get(qn("w:styleId")) for style in xml(data, "word/styles.xml").iter(qn("w:style"))}
        for name, content in parts(data).items():
            if name.startswith("word/") and name.endswith(".xml"):
                for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
                    used = {element.get(qn("w:val")) for element in etree.fromstring(content).iter(qn(f"w:{tag}"))}
                    assert used <= known, (name, tag)


def test_the_package_holds_together() -> None:
    """Every part is well-formed, has a type and is reached, and every relation leads to a part."""
    for guidance in Guidance:
        files = parts(made(guidance))
        roots = {name: etree.fromstring(content) for name, content in files.items()}
        types = roots["[Content_Types].xml"]
        overrides = {element.get("PartName") for element in types if element.tag.endswith("Override")}
        defaults = {element.get("Extension") for element in types if element.tag.endswith("Default")}
        reached = set()
        for name, root in roots.items():
            if not name.endswith(".rels"):
                continue
            base = PurePosixPath(name).parent.parent
            for relation in root:
                target = str(base / relation.get("Target")).removeprefix("/")
                target = relation.get("Target")[1:] if relation.get("Target").startswith("/") else target
                assert target in files, (name, target)
                reached.add(target)
        for name in set(files) - {"[Content_Types].xml"}:
            assert f"/{name}" in overrides or name.rpartition(".")[2] in defaults
            assert name in reached or name.endswith(".rels"), name


def test_marks_that_belong_together_do() -> None:
    body = xml(made(), "word/document.xml")
    starts = [element.get(qn("w:id")) for element in body.iter(qn("w:bookmarkStart"))]
    assert starts == [element.get(qn("w:id")) for element in body.iter(qn("w:bookmarkEnd"))]
    assert len(set(starts)) == len(starts)
    anchored = {element.get(qn("w:id")) for element in body.iter(qn("w:commentReference"))}
    assert anchored == {element.get(qn("w:id")) for element in xml(made(), "word/comments.xml")}
    kinds = [element.get(qn("w:fldCharType")) for element in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_the_contents_are_a_field_with_a_line_for_each_heading() -> None:
    data = made(lens="doelen")
    body = xml(data, "word/document.xml")
    assert "TOC" in "".join(element.text for element in body.iter(qn("w:instrText")))
    marks = {element.get(qn("w:name")) for element in body.iter(qn("w:bookmarkStart"))}
    links = [element.get(qn("w:anchor")) for element in body.iter(qn("w:hyperlink"))]
    assert set(links) <= marks
    document = read(data, "opzet.docx")
    listed = [block.text for block in document.blocks if block.kind is Kind.CONTENTS]
    assert listed == [b.text for b in document.headings if b.text in set(listed)]
    assert "Het open gesprek" in listed


def test_pages_are_numbered_but_not_the_title_page() -> None:
    data = made()
    footer = xml(data, "word/footer1.xml")
    text = "".join(footer.itertext())
    assert " PAGE " in text
    assert "Kwaliteitsbeeld 2025 · Stichting Rietveen" in text
    section = xml(data, "word/document.xml").find(f".//{qn('w:sectPr')}")
    assert section.find(qn("w:titlePg")) is not None
    assert [reference.get(qn("w:type")) for reference in section.iter(qn("w:footerReference"))] == ["default"]


def test_tables_have_a_head_and_a_description() -> None:
    data = word.render(plan_for(organisation="differs", sources=load_sources(pack().path)))
    tables = list(xml(data, "word/document.xml").iter(qn("w:tbl")))
    assert len(tables) > 4
    for table in tables:
        rows = table.findall(qn("w:tr"))
        assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert table.find(f".//{qn('w:tblCaption')}").get(qn("w:val"))
        assert table.find(f".//{qn('w:tblDescription')}").get(qn("w:val"))


def test_the_text_is_dutch() -> None:
    data = made()
    assert {element.get(qn("w:val")) for element in xml(data, "word/styles.xml").iter(qn("w:lang"))} == {"nl-NL"}
    properties = opened(data).core_properties
    assert (properties.language, properties.title) == ("nl-NL", "Kwaliteitsbeeld 2025")
    assert properties.author == properties.last_modified_by == KNOWN.name
    assert properties.created == MOMENT


def test_guidance_as_comments_stands_at_the_question() -> None:
    plan, document = plan_for(organisation="differs"), opened(made())
    texts = [comment.text for comment in document.comments]
    for question in plan.questions:
        assert "\n".join(question.guidance) in texts
    assert all(comment.author == "kompascheck" for comment in document.comments)
    spoken = {block.text for block in read(made(), "opzet.docx").blocks}
    assert not any("Niet genoeg" in text for text in spoken)


def test_guidance_as_text_is_hidden_from_print_and_from_lint() -> None:
    data = made(Guidance.TEXT)
    lines = [p for p in opened(data).paragraphs if p.style.name == "Toelichting"]
    assert any(line.text.startswith("Niet genoeg: ") for line in lines)
    assert opened(data).styles["Toelichting"].font.hidden
    assert not any("Niet genoeg" in block.text for block in read(data, "opzet.docx").blocks)
    assert "word/comments.xml" not in parts(data)


def test_without_guidance_only_the_questions_are_left() -> None:
    data = made(Guidance.NONE)
    assert "word/comments.xml" not in parts(data)
    assert b"Niet genoeg" not in parts(data)["word/document.xml"]


def test_a_house_style_keeps_its_looks_and_loses_its_text(house: Path) -> None:
    data = made(reference=house)
    document = opened(data)
    assert "Oude tekst" not in [paragraph.text for paragraph in document.paragraphs]
    assert "Oude opmerking" not in [comment.text for comment in document.comments]
    assert document.sections[0].header.paragraphs[0].text == "Huisstijl van Rietveen"
    heading = next(p for p in document.paragraphs if p.text == "Introductie")
    assert (heading.style.style_id, heading.style.font.name) == ("Heading1", "Georgia")
    question = next(p for p in document.paragraphs if p.text == plan_for().questions[0].text)
    assert question.style.name == "Vraag"
    assert question.style.base_style.name == "Normal"
    read_back = read(data, "opzet.docx")
    assert [b.text for b in read_back.headings if b.level == 1][-8:] == [s.title for s in plan_for().sections]


def test_a_house_style_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stijl.docx"
    path.write_bytes(b"geen zip")
    with pytest.raises(ScaffoldError, match=re.escape(str(path))):
        made(reference=path)
    with pytest.raises(ScaffoldError, match="kan niet worden geopend"):
        made(reference=tmp_path / "nergens.docx")


def test_a_supplement_has_no_title_page_and_no_contents() -> None:
    data = word.render(plan_for(only=frozenset({"GK103", "GK304"}), title="Aanvulling op beeld.docx"))
    body = xml(data, "word/document.xml")
    assert body.find(f".//{qn('w:instrText')}") is None
    assert [block.text for block in read(data, "a.docx").headings] == [
        "Aanvulling op beeld.docx",
        "Het open gesprek",
        "Het werk organiseren",
    ]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice staat niet op deze machine")
@pytest.mark.parametrize("guidance", Guidance)
def test_libreoffice_opens_it_and_prints_no_guidance(guidance: Guidance, tmp_path: Path) -> None:
    assert OFFICE is not None
    path = tmp_path / "opzet.docx"
    path.write_bytes(made(guidance))
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pages = read((tmp_path / "opzet.pdf").read_bytes(), "opzet.pdf")
    text = "\n".join(block.text for block in pages.blocks)
    for section in plan_for(organisation="differs").sections:
        assert section.title in text
    assert "Niet genoeg" not in text
    assert max(block.place.page or 0 for block in pages.blocks) >= 9  # title, contents, and a page a chapter
