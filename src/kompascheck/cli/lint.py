"""`kompascheck lint`: the main job."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import ForceOption, OutputOption, PackOption
from kompascheck.reporters import OutputFormat

if TYPE_CHECKING:
    from kompascheck.report import DocumentReport, Report
    from kompascheck.rulepack import Pack


class FailOn(StrEnum):
    """From which severity on a run counts as failed."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def lint(
    files: Annotated[
        list[str],
        typer.Argument(metavar="BESTAND...", help="Documenten, een map met documenten, of - voor Markdown op stdin."),
    ],
    output_format: Annotated[
        OutputFormat,
        typer.Option("--format", "-f", metavar="|".join(OutputFormat), help="Vorm van het rapport (standaard: text)."),
    ] = OutputFormat.TEXT,
    output: OutputOption = None,
    force: ForceOption = False,
    pack: PackOption = None,
    year: Annotated[
        int | None, typer.Option("--year", metavar="JAAR", help="Verslagjaar (standaard: dat van het document).")
    ] = None,
    fail_on: Annotated[
        FailOn,
        typer.Option(
            "--fail-on", metavar="|".join(FailOn), help="Ernst vanaf waar de exitcode 1 is (standaard: error)."
        ),
    ] = FailOn.ERROR,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Toon per document alleen het oordeel.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Toon ook het bewijs van wat er wel staat.")] = False,
) -> int:
    """Controleer of een kwaliteitsbeeld compleet is.

    Exitcodes: 0 in orde, 1 er ontbreekt iets, 2 verkeerd gebruik of een onleesbaar bestand, 3 fout in kompascheck.
    """
    from kompascheck.cli import inputs, terminal
    from kompascheck.report import Report
    from kompascheck.reporters import open_reporter
    from kompascheck.rulepack import open_pack

    names = list(inputs.expand(files))
    if output is not None:
        terminal.check_target(output, inputs.paths(names), force=force)
    rule_pack = open_pack(pack, year)
    documents, unreadable = _lint_all(names, rule_pack, year)
    report = Report(documents)
    code = ExitCode.USAGE if unreadable else _exit_code(report, fail_on)
    if documents:
        options = replace(terminal.options_for(output, quiet=quiet, verbose=verbose), closing=_closing(code, fail_on))
        terminal.deliver(open_reporter(output_format).render(report, rule_pack.rules, options), output)
    return code


def _lint_all(names: list[str], pack: Pack, year: int | None) -> tuple[tuple[DocumentReport, ...], bool]:
    """The reports of all readable documents, and whether any could not be read (each is told on stderr)."""
    from kompascheck import lint as core
    from kompascheck.cli import inputs
    from kompascheck.cli.terminal import tell
    from kompascheck.evidence.engine import open_scorer
    from kompascheck.readers import UnreadableError

    scorer = open_scorer(pack)
    reports: list[DocumentReport] = []
    unreadable = False
    for name in names:
        try:
            document = inputs.read(name)
        except UnreadableError as error:
            tell(str(error))
            unreadable = True
            continue
        if year is not None:
            document = replace(document, year=year)
        reports.append(core.lint(document, pack, scorer=scorer))
    return tuple(reports), unreadable


def _exit_code(report: Report, fail_on: FailOn) -> ExitCode:
    from kompascheck.report import SEVERITY_ORDER, Severity

    worst = report.worst()
    if fail_on is FailOn.NEVER or worst is None:
        return ExitCode.OK
    failed = SEVERITY_ORDER.index(worst) >= SEVERITY_ORDER.index(Severity(fail_on))
    return ExitCode.FINDINGS if failed else ExitCode.OK


def _closing(code: ExitCode, fail_on: FailOn) -> str:
    limit = f"--fail-on {fail_on}"
    match code:
        case ExitCode.OK:
            return f"Exitcode 0: niets dat meetelt ({limit})."
        case ExitCode.FINDINGS:
            return f"Exitcode 1: er is iets gevonden dat meetelt ({limit})."
        case _:
            return f"Exitcode {code.value}: niet elk bestand kon worden gelezen."
