"""The report as one self-contained HTML file, for managers and client councils.

No script, no font, no image from elsewhere: the file works offline and asks nothing of the network. A content
security policy in the page says so to the browser too. All text is escaped by the template engine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kompascheck import __version__
from kompascheck.report import Report
from kompascheck.reporters.html.view import document_view
from kompascheck.reporters.wording import totals
from kompascheck.resources import resource_folder
from kompascheck.typography import printable

if TYPE_CHECKING:
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack.schema import RulePack

TEMPLATE = "report.html.j2"


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """The page; where the output cannot hold UTF-8, other characters are written as references."""
    page = (
        _environment()
        .get_template(TEMPLATE)
        .render(
            documents=[document_view(document, rules) for document in report.documents],
            rules=rules,
            totals=totals(report),
            closing=options.closing,
            version=__version__,
        )
    )
    return page if options.utf8 else page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource_folder("templates") / "report"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def _shown(value: object) -> object:
    """Text on its way into the page, without control characters; markup of the templates' own stays as it is."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
