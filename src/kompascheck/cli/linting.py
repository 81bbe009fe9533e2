"""Linting all documents of a run, for every command that needs the findings."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompascheck.cli.settings import Settings
    from kompascheck.report import DocumentReport
    from kompascheck.rulepack import Pack


def lint_all(
    names: list[str], pack: Pack, settings: Settings, today: datetime.date, *, ignores: bool = True
) -> tuple[tuple[DocumentReport, ...], bool]:
    """The reports of all readable documents, and whether any could not be read (each is told on stderr).

    Suppressions, from comments first and then from the profile, are applied unless `ignores` is false.
    """
    from kompascheck import lint as core
    from kompascheck.cli import inputs
    from kompascheck.cli.terminal import tell
    from kompascheck.evidence.engine import open_scorer
    from kompascheck.readers import UnreadableError
    from kompascheck.suppressions import from_comments, suppress

    scorer = open_scorer(pack)
    reports: list[DocumentReport] = []
    unreadable = False
    for name in names:
        try:
            document = inputs.read(name, settings.chapters(name))
        except UnreadableError as error:
            tell(str(error))
            unreadable = True
            continue
        report = core.lint(document, pack, settings.options(name, today), scorer)
        if ignores:
            commented = from_comments(document.comments)
            given = (*commented.suppressions, *settings.of(name).suppressions)
            report = suppress(report, given, today, commented.findings)
        reports.append(report)
    return tuple(reports), unreadable
