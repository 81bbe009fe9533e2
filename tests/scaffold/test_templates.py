"""Markdown and HTML: what is written, chapters in a folder, and templates of a house style."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from scaffold_samples import KNOWN, pack, plan_for, read

from kompascheck.organisation import Organisation
from kompascheck.readers.chapters import read_folder
from kompascheck.scaffold import html, markdown
from kompascheck.scaffold.errors import ScaffoldError
from kompascheck.scaffold.facts import Facts
from kompascheck.scaffold.formats import ScaffoldFormat, format_for, write
from kompascheck.scaffold.model import Guidance
from kompascheck.scaffold.plan import make_plan
from kompascheck.scaffold.repository import repository

LINE = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=40).map(str.strip)


def test_markdown_begins_with_what_it_is() -> None:
    document = read(markdown.render(plan_for(organisation="differs")).encode(), "opzet.md")
    assert (document.title, document.organisation, document.year) == ("Kwaliteitsbeeld 2025", KNOWN.name, 2025)


def test_markdown_keeps_guidance_in_comments() -> None:
    text = markdown.render(plan_for())
    assert "<!--\nGK103 open-gesprek-opbrengst (verplicht)\n" in text
    document = read(text.encode(), "opzet.md")
    assert not any("Niet genoeg" in block.text for block in document.blocks)
    assert sum("Niet genoeg" in comment.text for comment in document.comments) == len(plan_for().questions)


@pytest.mark.parametrize("render", [markdown.render, html.render])
def test_guidance_as_text_can_be_seen_and_is_not_read(render: object) -> None:
    assert callable(render)
    text = render(plan_for(), Guidance.TEXT)
    assert "<!--" not in text
    assert "Niet genoeg" in text
    name = "opzet.html" if text.startswith("<!doctype") else "opzet.md"
    assert not any("Niet genoeg" in block.text for block in read(text.encode(), name).blocks)


@example("__dict__")
@given(LINE.filter(bool))
def test_any_goal_and_name_reads_back_as_it_was(text: str) -> None:
    plain = " ".join(text.split())
    plan = make_plan(pack().rules, Facts(organisation=Organisation(name=plain, goals=(plain,))))
    written = {
        "opzet.md": markdown.render(plan, Guidance.NONE).encode(),
        "opzet.html": html.render(plan, Guidance.NONE).encode(),
    }
    for name, data in written.items():
        document = read(data, name)
        tables = [block.table for block in document.blocks if block.table is not None]
        assert tables[0].rows[1].cells[0].text == plain
        assert document.organisation == plain


def test_html_is_dutch_and_asks_nothing_of_the_network() -> None:
    text = html.render(plan_for(organisation="differs"))
    assert '<html lang="nl">' in text
    assert "http" not in text
    assert text.count('<th scope="col">') == sum(
        len(t.columns) for section in plan_for().walk() for t in section.tables
    )


def test_chapters_make_one_document_in_the_right_order(tmp_path: Path) -> None:
    plan = plan_for(organisation="differs")
    files = repository(plan, Facts(organisation=KNOWN))
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    profile = yaml.safe_load(files["kompascheck.yaml"])
    assert profile["hoofdstukken"] == [name for name in files if name.endswith(".md")]
    assert profile["organisatie"] == KNOWN.name
    assert [place["naam"] for place in profile["locaties"]] == [place.name for place in KNOWN.places]
    document = read_folder(tmp_path, profile["hoofdstukken"])
    chapters = [block.text for block in document.headings if block.level == 1]
    assert chapters == [plan.title, *(section.title for section in plan.sections)]
    for name in (".github/workflows/kwaliteitsbeeld.yml", ".gitlab-ci.yml"):
        assert "kompascheck lint ." in str(yaml.safe_load(files[name]))


def test_a_house_style_goes_before_the_own_templates(tmp_path: Path) -> None:
    (tmp_path / "document.md.j2").write_text("Huisstijl: {{ plan.title }}, {{ plan.questions | length }} vragen\n")
    assert markdown.render(plan_for(), house=tmp_path) == "Huisstijl: Kwaliteitsbeeld 2025, 39 vragen\n"
    assert html.render(plan_for(), house=tmp_path) == html.render(plan_for())  # what is not there is ours


@pytest.mark.parametrize(
    ("template", "where"),
    [
        ("regel\n{{ plan.title", "document.md.j2:2"),
        ("{{ plan.nergens }}", "document.md.j2"),
        ("{{ ''.__class__.__mro__ }}", "document.md.j2"),
        ("{% include 'weg.j2' %}", "weg.j2"),
        ("{{ plan.__init__.__globals__ }}", "document.md.j2"),
    ],
)
def test_a_template_that_cannot_be_used_is_told_with_its_place(tmp_path: Path, template: str, where: str) -> None:
    (tmp_path / "document.md.j2").write_text(template)
    with pytest.raises(ScaffoldError, match=where):
        markdown.render(plan_for(), house=tmp_path)


def test_a_folder_with_templates_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError, match="bestaat niet"):
        markdown.render(plan_for(), house=tmp_path / "weg")


@pytest.mark.parametrize(
    ("name", "chosen"),
    [("a.md", "md"), ("a.markdown", "md"), ("a.DOCX", "docx"), ("a.html", "html"), ("a.htm", "html"), (None, "md")],
)
def test_the_name_of_the_file_chooses_the_format(name: str | None, chosen: str) -> None:
    assert format_for(Path(name) if name else None) is ScaffoldFormat(chosen)


@pytest.mark.parametrize("name", ["beeld.pdf", "beeld.odt", "beeld"])
def test_a_format_that_is_not_written(name: str) -> None:
    with pytest.raises(ScaffoldError, match=r"\.docx, \.md of \.html"):
        format_for(Path(name))


def test_a_style_for_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError, match="--reference-doc"):
        write(plan_for(), ScaffoldFormat.WORD, Guidance.NONE, house=tmp_path)
    with pytest.raises(ScaffoldError, match="hoort bij Word"):
        write(plan_for(), ScaffoldFormat.HTML, Guidance.NONE, reference=tmp_path / "stijl.docx")
