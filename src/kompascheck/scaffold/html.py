"""A scaffold as one HTML page without anything from elsewhere, to paste into a site or to open in a word processor."""

from __future__ import annotations

from pathlib import Path

from kompascheck.scaffold.model import Guidance, Plan
from kompascheck.scaffold.templating import render as render_template

DOCUMENT = "document.html.j2"


def render(plan: Plan, guidance: Guidance = Guidance.COMMENTS, house: Path | None = None) -> str:
    """The scaffold as a page. Raises ScaffoldError for a template that cannot be used."""
    return render_template(DOCUMENT, house, plan=plan, guidance=guidance)
