"""A scaffold as Markdown: one file, or a folder with a file for each chapter."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from kompascheck.scaffold.model import Guidance, Plan
from kompascheck.scaffold.templating import render as render_template

DOCUMENT, CHAPTER = "document.md.j2", "chapter.md.j2"
FRONT = "index.md"


def render(plan: Plan, guidance: Guidance = Guidance.COMMENTS, house: Path | None = None) -> str:
    """The scaffold as one Markdown file. Raises ScaffoldError for a template that cannot be used."""
    return _tidy(render_template(DOCUMENT, house, plan=plan, guidance=guidance, sections=plan.sections))


def render_chapters(
    plan: Plan, guidance: Guidance = Guidance.COMMENTS, house: Path | None = None
) -> tuple[tuple[str, str], ...]:
    """Names and contents of the files, in reading order: the front, then each chapter. Raises ScaffoldError."""
    files = [(FRONT, render_template(DOCUMENT, house, plan=plan, guidance=guidance, sections=()))]
    for number, section in enumerate(plan.sections, start=1):
        text = render_template(CHAPTER, house, plan=plan, guidance=guidance, section=section)
        files.append((f"{number:02}-{_slug(section.title)}.md", text))
    return tuple((name, _tidy(text)) for name, text in files)


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "hoofdstuk"


def _tidy(text: str) -> str:
    """One blank line between blocks, and one line end at the end: templates are easier to write without that care."""
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
