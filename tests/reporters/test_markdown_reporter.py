"""The Markdown report: complete, and nothing of a document becomes markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from report_samples import HOSTILE, gaps, hostile

from kompascheck.report import Report
from kompascheck.reporters import ReportOptions, markdown
from kompascheck.reporters.wording import verdict
from kompascheck.rulepack.schema import RulePack
from kompascheck.typography import printable

GFM = MarkdownIt("gfm-like", {"linkify": False})


def _shown(text: str) -> str:
    """The text that a Markdown reader shows."""
    tokens = [child for token in GFM.parse(text) for child in token.children or ()]
    return "".join(token.content for token in tokens if token.type in ("text", "text_special"))


def test_says_what_is_there_and_what_to_do(rules: RulePack) -> None:
    document = gaps()
    text = markdown.render(Report((document,)), rules, ReportOptions(closing="Exitcode 1."))
    assert f"**{verdict(document)}**" in text
    assert "| De verplichte meting | 0 | 0 | 1 |" in text
    assert "| De Es | locatie | ontbreekt (volgt nog) |  |" in text
    assert "**Twijfel: PR102 open-gesprek-opbrengst**" in text
    assert "Gevonden: “Wij voeren met elke nieuwe bewoner" in text
    assert "<details><summary>Wat er wel staat (1)</summary>" in text
    assert text.endswith("**Totaal:** 2 fouten, 1 waarschuwing, 1 tip.\n\nExitcode 1.\n")


def test_quiet_is_the_verdict_alone(rules: RulePack) -> None:
    text = markdown.render(Report((gaps(),)), rules, ReportOptions(quiet=True))
    assert verdict(gaps()) in text
    assert "PR102" not in text


def test_states_are_shown(rules: RulePack) -> None:
    text = markdown.render(Report((hostile(),)), rules, ReportOptions())
    assert "- **Ontbreekt: PR202 per-setting** (bekend)" in text
    assert "### Onderdrukt: dit telt niet mee" in text
    assert "### Verdwenen: dit stond nog in de baseline" in text


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE, "| a | b |", "# kop", "- punt", "+ punt", "1. een", "2025) een", "> citaat", "*vet* _schuin_ `code`",
        "~~weg~~", "![plaatje](x)", "&lt; &#64;", "a\\b", "```", "===", "---", "<!-- weg -->", "[x]: http://x",
    ],
)  # fmt: skip
def test_document_text_stays_text(text: str) -> None:
    assert _shown(markdown.escape(text)) == text


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co", "Zl", "Zp", "Zs"]), max_size=60)
)
def test_any_text_stays_text(text: str) -> None:
    assert _shown(markdown.escape(text)) == printable(text)


@pytest.mark.parametrize("text", ["@iedereen", "zie #12", "https://x.nl", "www.x.nl", "GH-12", "mail a@b.nl"])
def test_no_mention_reference_or_link(text: str) -> None:
    assert "<!-- -->" in markdown.escape(text)
