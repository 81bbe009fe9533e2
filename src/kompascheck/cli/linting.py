"""Linting all documents of a run, for every command that needs the findings."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompascheck.cli.settings import Settings
    from kompascheck.decisions import Decision
    from kompascheck.report import DocumentReport, Suppression
    from kompascheck.rulepack import Pack


def lint_all(
    names: list[str], packs: Sequence[Pack], settings: Settings, today: datetime.date, *, ignores: bool = True
) -> tuple[tuple[DocumentReport, ...], bool]:
    """The reports of all readable documents, one a pack, and whether any could not be read (each is told on stderr).

    Suppressions, from comments first and then from the profile, and the decisions of a review are applied unless
    `ignores` is false.
    """
    from kompascheck import lint as core
    from kompascheck.cli import inputs
    from kompascheck.cli.progress import progress
    from kompascheck.cli.terminal import tell
    from kompascheck.evidence.engine import open_scorer
    from kompascheck.readers import UnreadableError
    from kompascheck.suppressions import Commented, from_comments, suppress

    scorers = [(pack, open_scorer(pack)) for pack in packs]
    reports: list[DocumentReport] = []
    unreadable = False
    for name in progress(names):
        try:
            document = inputs.read(name, settings.chapters(name))
        except UnreadableError as error:
            tell(str(error))
            unreadable = True
            continue
        commented = from_comments(document.comments) if ignores else Commented()
        asked = (*commented.suppressions, *settings.of(name).suppressions) if ignores else ()
        options = settings.options(name, today)
        if ignores:
            options = replace(options, decisions=_decisions(name))
        for pack, scorer in scorers:
            report = core.lint(document, pack, options, scorer)
            if ignores:
                others = [other for other in packs if other is not pack]
                given = [one for one in asked if not _belongs_elsewhere(one, pack, others)]
                report = suppress(report, given, today, commented.findings)
            reports.append(report)
    return tuple(reports), unreadable


def _decisions(name: str) -> tuple[Decision, ...]:
    """What people decided on this document, from the file beside it. Raises yamlfile.YamlFileError."""
    from kompascheck.cli.inputs import STDIN
    from kompascheck.cli.settings import folder_of
    from kompascheck.review import FILE_NAME

    path = folder_of(name) / FILE_NAME
    if name == STDIN or not path.exists():
        return ()
    from kompascheck.review.file import Reviews  # builds pydantic models, which most runs can do without

    return Reviews.open(path).of(name)


def _belongs_elsewhere(suppression: Suppression, pack: Pack, others: Sequence[Pack]) -> bool:
    """Whether all codes of a suppression are those of another pack of the run, so that it is not unused in this one."""
    if any(pack.rules.requirement(code) for code in suppression.codes):
        return False
    return all(any(other.rules.requirement(code) for other in others) for code in suppression.codes)
