"""The report for people: the verdict, the groups, what to repair, and how the run ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompascheck.report import Report
from kompascheck.reporters import ReportOptions
from kompascheck.reporters.wording import verdict
from kompascheck.typography import degrade, printable

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack


def render(report: Report, rules: RulePack, options: ReportOptions) -> str:
    """The report as text of `options.width` columns; when quiet one line a document, never wrapped, for scripts."""
    if not options.quiet:
        from kompascheck.reporters.text.sheet import draw  # brings rich, which a line does not need

        return draw(report, rules, options)
    lines = (printable(f"{document.path}: {verdict(document)}") for document in report.documents)
    return "".join(f"{degrade(line, options.encoding)}\n" for line in lines)
