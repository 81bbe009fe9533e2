"""`kompascheck lint`: the main job."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import (
    AsMandatoryOption,
    ConfigOption,
    FilesArgument,
    ForceOption,
    NoConfigOption,
    OutputsOption,
    PacksOption,
    TodayOption,
    YearOption,
)
from kompascheck.cli.settings import day, open_settings
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.reporters import OutputFormat

if TYPE_CHECKING:
    from kompascheck.report import Report, Severity


class FailOn(StrEnum):
    """From which severity on a run counts as failed."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def lint(
    files: FilesArgument,
    output_format: Annotated[
        OutputFormat | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(OutputFormat),
            help="Vorm van het rapport (standaard: text; op GitHub: github).",
        ),
    ] = None,
    output: OutputsOption = None,
    force: ForceOption = False,
    pack: PacksOption = None,
    year: YearOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    as_mandatory: AsMandatoryOption = False,
    today: TodayOption = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="BESTAND", help="Alleen wat niet in deze baseline staat, telt mee."),
    ] = None,
    baseline_strict: Annotated[
        bool, typer.Option("--baseline-strict", help="Ook 1 als iets uit de baseline is verdwenen.")
    ] = False,
    no_ignores: Annotated[
        bool, typer.Option("--no-ignores", help="Laat alles meetellen, ook wat is onderdrukt of beoordeeld.")
    ] = False,
    fail_on: Annotated[
        FailOn,
        typer.Option(
            "--fail-on", metavar="|".join(FailOn), help="Ernst vanaf waar de exitcode 1 is (standaard: error)."
        ),
    ] = FailOn.ERROR,
    strict: Annotated[
        bool, typer.Option("--strict", help="Ook twijfel telt mee: hetzelfde als --fail-on warning.")
    ] = False,
    min_confidence: Annotated[
        float,
        typer.Option(
            "--min-confidence",
            min=0,
            max=1,
            metavar="0-1",
            help="Noem iets pas ‘ontbreekt’ bij deze zekerheid; anders twijfel.",
        ),
    ] = 0.0,
    diff: Annotated[
        str | None,
        typer.Option("--diff", metavar="VERSIE", help="Toon alleen wat uw wijzigingen sinds deze Git-versie raken."),
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Controleer opnieuw na elke keer opslaan, tot u stopt met Ctrl-C.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Toon per document alleen het oordeel.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Toon ook het bewijs van wat er wel staat.")] = False,
) -> int:
    """Controleer of een kwaliteitsbeeld compleet is.

    Exitcodes: 0 in orde, 1 er ontbreekt iets, 2 verkeerd gebruik of een onleesbaar bestand, 3 fout in kompascheck.
    """
    from kompascheck.cli import inputs, outputs
    from kompascheck.cli.linting import lint_all
    from kompascheck.cli.modes import narrowing, watched
    from kompascheck.report import Report
    from kompascheck.reporters import ReportOptions

    if baseline_strict and baseline is None:
        raise WrongUseError("bij --baseline-strict hoort --baseline met de naam van de baseline.")
    main_pack, others = (pack[0], pack[1:]) if pack else (None, [])
    if strict and fail_on is FailOn.ERROR:
        fail_on = FailOn.WARNING
    settings = open_settings(
        config,
        no_config=no_config,
        pack=main_pack,
        year=year,
        as_mandatory=as_mandatory,
        min_confidence=min_confidence,
    )
    names = list(inputs.expand(files, settings.chapters))
    planned = outputs.planned(output_format, output or (), inputs.paths(names), force=force)
    mark, narrow = _comparison(baseline), narrowing(diff)
    packs = settings.packs(names, others)

    def once() -> ExitCode:
        documents, unreadable = lint_all(names, packs, settings, day(today), ignores=not no_ignores)
        report = narrow(mark(Report(documents)))
        code = ExitCode.USAGE if unreadable else _exit_code(report, fail_on, strict=baseline_strict)
        if documents:
            closing = _closing(code, fail_on, strict=baseline_strict)
            options = ReportOptions(quiet=quiet, verbose=verbose, closing=closing, fail_from=_fail_from(fail_on))
            planned.deliver(report, [one.rules for one in packs], options)
        return code

    return watched(names, once) if watch else once()


def _comparison(baseline: Path | None) -> Callable[[Report], Report]:
    """Holds a report against the baseline, which is read at once; without one the report stays as it is."""
    if baseline is None:
        return lambda report: report
    from kompascheck.baseline import compare, load

    known = load(baseline)
    return lambda report: compare(report, known)


def _exit_code(report: Report, fail_on: FailOn, *, strict: bool) -> ExitCode:
    """1 for a finding that counts; when `strict` also for one that is gone while the baseline still has it."""
    from kompascheck.report import SEVERITY_ORDER

    limit, worst = _fail_from(fail_on), report.worst()
    if limit and worst and SEVERITY_ORDER.index(worst) >= SEVERITY_ORDER.index(limit):
        return ExitCode.FINDINGS
    return ExitCode.FINDINGS if strict and report.gone else ExitCode.OK


def _fail_from(fail_on: FailOn) -> Severity | None:
    from kompascheck.report import Severity

    return None if fail_on is FailOn.NEVER else Severity(fail_on)


def _closing(code: ExitCode, fail_on: FailOn, *, strict: bool) -> str:
    limit = f"--fail-on {fail_on}{', --baseline-strict' if strict else ''}"
    match code:
        case ExitCode.OK:
            return f"Exitcode 0: niets dat meetelt ({limit})."
        case ExitCode.FINDINGS:
            return f"Exitcode 1: er is iets gevonden dat meetelt ({limit})."
        case _:
            return f"Exitcode {code.value}: niet elk bestand kon worden gelezen."
