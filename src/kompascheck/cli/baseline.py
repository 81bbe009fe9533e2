"""`kompascheck baseline`: record today's findings, so that only new ones count."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import (
    AsMandatoryOption,
    ConfigOption,
    FilesArgument,
    ForceOption,
    NoConfigOption,
    PackOption,
    TodayOption,
    YearOption,
)
from kompascheck.cli.settings import day, open_settings

DEFAULT_NAME = "kompascheck.baseline.json"


def baseline(
    files: FilesArgument,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="BESTAND", help=f"De baseline (standaard: {DEFAULT_NAME})."),
    ] = Path(DEFAULT_NAME),
    force: ForceOption = False,
    pack: PackOption = None,
    year: YearOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    as_mandatory: AsMandatoryOption = False,
    today: TodayOption = None,
) -> int:
    """Leg vast wat er nu is gevonden; lint --baseline meldt daarna alleen wat nieuw is."""
    from kompascheck.baseline import recorded
    from kompascheck.cli import inputs, terminal
    from kompascheck.cli.linting import lint_all
    from kompascheck.report import Report, State
    from kompascheck.reporters.wording import number

    settings = open_settings(config, no_config=no_config, pack=pack, year=year, as_mandatory=as_mandatory)
    names = list(inputs.expand(files, settings.chapters))
    terminal.check_target(output, inputs.paths(names), force=force)
    documents, unreadable = lint_all(names, [settings.pack(names)], settings, day(today))
    if not documents:
        return ExitCode.USAGE
    report = Report(documents)
    terminal.write_file(output, recorded(report, output.parent))
    count = report.count_state(State.NEW)
    terminal.tell(f"geschreven: {output} ({number(count, 'bevinding', 'bevindingen')})")
    return ExitCode.USAGE if unreadable else ExitCode.OK
