"""The HTML report: what it says, what it cannot do, and how a browser shows it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import chromium
import pytest
from lxml import html
from report_samples import HOSTILE, LONG_WORD, complete, gaps, hostile, three_reports

from kompascheck.report import Location, PlaceKind, Report
from kompascheck.reporters import ReportOptions
from kompascheck.reporters import html as reporter
from kompascheck.reporters.notes import note_text
from kompascheck.reporters.wording import verdict
from kompascheck.rulepack.schema import RulePack

OPTIONS = ReportOptions()
in_chromium = pytest.mark.skipif(chromium.BINARY is None, reason="chromium is not installed")
with_axe = pytest.mark.skipif(chromium.AXE is None, reason="KOMPASCHECK_AXE does not name axe.min.js")


def _page(report: Report, rules: RulePack) -> html.HtmlElement:
    return html.document_fromstring(reporter.render(report, rules, OPTIONS))


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture
def page(rules: RulePack, tmp_path: Path) -> Path:
    """The page over the three reports, as a file."""
    path = tmp_path / "rapport.html"
    path.write_text(reporter.render(three_reports(), rules, OPTIONS), "utf-8")
    return path


def test_says_everything_of_a_document(rules: RulePack) -> None:
    document = gaps()
    page = _page(Report((document,)), rules)
    text = _text(page)
    assert verdict(document) in text
    for finding in document.findings:
        assert finding.code in text
        assert finding.message in text
        assert finding.help in text
    for location in document.locations:
        assert location.name in text
    assert "ontbreekt (volgt nog)" in text
    assert note_text(document.notes[0]) in text
    assert "Mensen willen naar buiten." in text  # evidence of what is present
    assert "Nog 40 dagen om in te leveren, tot en met 31 maart 2026." in text
    assert len(page.xpath("//ul[@class='checklist']//input[@type='checkbox']")) == 5
    cells = [[_text(cell) for cell in row] for row in page.xpath("//tbody/tr")]
    made = [_text(part) for part in page.xpath("//ul[@class='parties']/li[1]//dd")]
    assert made == ["pagina 6", "pagina 6", "ontbreekt"]
    assert ["Minder nachtelijke controles", "niet gevonden"] in cells
    assert "Raad van Bestuur" in text
    assert "proef@2025" in text


def test_picture_has_a_mark_for_every_requirement(rules: RulePack) -> None:
    page = _page(Report((gaps(),)), rules)
    rows = page.xpath("//ul[@class='coverage']/li")
    assert [row.xpath("count(.//*[name()='g'])") for row in rows] == [2, 2, 1]
    picture = rows[0].xpath(".//*[name()='svg']")[0]
    assert picture.get("role") == "img"
    assert picture.get("aria-label").endswith("1 van 2 aanwezig, 1 twijfel")


def test_states_are_shown(rules: RulePack) -> None:
    text = _text(_page(Report((hostile(),)), rules))
    assert "voorwaardelijk · bekend" in text
    assert "Onderdrukt: dit telt niet mee" in text
    assert "tot en met 01-05-2026" in text
    assert "Besloten door J. de Vries." in text
    assert "Verdwenen: dit stond nog in de baseline" in text
    assert "niet meegeteld: 1 bekend, 2 onderdrukt, 1 verdwenen" in text


def test_complete_document_has_nothing_to_do(rules: RulePack) -> None:
    page = _page(Report((complete(),)), rules)
    assert page.xpath("//p[contains(@class, 'verdict complete')]")
    assert "Wat er nog te doen is" not in _text(page)


def test_hostile_text_is_text(rules: RulePack) -> None:
    page = _page(Report((hostile(),)), rules)
    assert HOSTILE in _text(page)
    assert LONG_WORD in _text(page)
    assert page.xpath("//script | //iframe | //object | //img | //*[@onclick or @onload or @onerror]") == []
    assert [link for link in page.xpath("//@href") if not link.startswith(("#", "data:,"))] == []


def test_page_asks_nothing_of_the_network(rules: RulePack) -> None:
    text = reporter.render(three_reports(), rules, OPTIONS)
    page = html.document_fromstring(text)
    for attribute in ("src", "srcset", "action", "data", "poster", "background"):
        assert page.xpath(f"//@{attribute}") == []
    assert re.search(r"url\(|@import|@font-face", text) is None
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy


@pytest.mark.parametrize("documents", [1, 3])
def test_headings_step_down_one_at_a_time(rules: RulePack, documents: int) -> None:
    page = _page(Report(three_reports().documents[:documents]), rules)
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_labels_exist(rules: RulePack) -> None:
    page = _page(three_reports(), rules)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    labels = [label for value in page.xpath("//@aria-labelledby") for label in value.split()]
    for label in labels + [link[1:] for link in page.xpath("//a/@href")]:
        assert label in ids


def test_code_page_gets_references(rules: RulePack) -> None:
    text = reporter.render(three_reports(), rules, ReportOptions(encoding="cp437"))
    assert text.isascii()
    assert "“Voorwoord”" in html.document_fromstring(text).text_content()


@in_chromium
@with_axe
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(page: Path, tmp_path: Path, dark: bool) -> None:
    found = chromium.axe(page, tmp_path, dark=dark)
    assert found["violations"] == []
    assert found["passes"] > 20


@in_chromium
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_sticks_out_sideways(page: Path, tmp_path: Path, width: int) -> None:
    probe = "<script>document.title = document.documentElement.scrollWidth + '/' + innerWidth</script></body>"
    copy = tmp_path / "breedte.html"
    frame = tmp_path / "kader.html"  # headless Chromium has no window narrower than 500 pixels; a frame can be
    copy.write_text(chromium.without_policy(page).replace("</body>", probe), "utf-8")
    frame.write_text(
        f"<iframe src='breedte.html' width='{width}' height='800' style='border:0'></iframe>"
        "<script>onload = () => document.body.append('BREED ' + frames[0].document.title + '.')</script>", "utf-8"
    )  # fmt: skip
    dom = chromium.run(frame, tmp_path / "profiel", "--allow-file-access-from-files", "--dump-dom")
    found = re.search(r"BREED (\d+)/(\d+)\.", dom)
    assert found
    assert int(found[2]) == width
    assert int(found[1]) <= width


@in_chromium
def test_browser_makes_no_request(page: Path, tmp_path: Path) -> None:
    """Even without its policy the page loads nothing, by the browser's own count."""
    probe = (
        "<script>onload = () => document.body.append("
        "'GELADEN ' + JSON.stringify(performance.getEntriesByType('resource').map(e => e.name)) + '.')</script></body>"
    )
    copy = tmp_path / "geladen.html"
    copy.write_text(chromium.without_policy(page).replace("</body>", probe), "utf-8")
    assert "GELADEN []." in chromium.run(copy, tmp_path / "profiel", "--dump-dom")


@in_chromium
def test_prints_without_cut_tables(rules: RulePack, tmp_path: Path) -> None:
    import pypdfium2

    places = tuple(Location(f"Huis{n:03} aan de lange laan", PlaceKind.LOCATIE, True, "8,1") for n in range(120))
    path = tmp_path / "lang.html"
    path.write_text(reporter.render(Report((replace(gaps(), locations=places),)), rules, OPTIONS), "utf-8")
    target = tmp_path / "lang.pdf"
    chromium.run(path, tmp_path / "profiel", "--no-pdf-header-footer", f"--print-to-pdf={target}")
    document = pypdfium2.PdfDocument(target)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    rows = [re.findall(r"Huis(\d{3})\s+aan\s+de\s+lange\s+laan\s+locatie", text) for text in texts]
    assert [row for page in rows for row in page] == [f"{n:03}" for n in range(120)]
    assert sum(map(bool, rows)) > 1
    for text, found in zip(texts, rows, strict=True):
        assert not found or "Uitkomst" in text  # the head is repeated
    assert "Mensen willen naar buiten." in "\n".join(texts)  # what is folded on screen is printed
