"""`kompascheck sources`: ideas for sources, and the questions that KIK-V can answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import ForceOption, OutputOption, PackOption


class SourcesFormat(StrEnum):
    """How to write the list out."""

    TEXT = "text"
    JSON = "json"


def sources(
    output_format: Annotated[
        SourcesFormat,
        typer.Option("--format", "-f", metavar="|".join(SourcesFormat), help="Vorm van de lijst (standaard: text)."),
    ] = SourcesFormat.TEXT,
    output: OutputOption = None,
    force: ForceOption = False,
    pack: PackOption = None,
) -> int:
    """Toon ideeën voor bronnen per bouwsteen, en de vragen die KIK-V kan beantwoorden.

    De lijst is om uit te kiezen, niet om af te vinken. De nummers van KIK-V zijn die van de indicatoren.
    """
    from kompascheck.cli import terminal
    from kompascheck.reporters.sourcelist import sources_json, sources_text
    from kompascheck.rulepack import load_sources, open_pack

    if output is not None:
        terminal.check_target(output, (), force=force)
    opened = open_pack(pack)
    render = sources_json if output_format is SourcesFormat.JSON else sources_text
    text = render(opened.rules, load_sources(opened.path), terminal.options_for(output))
    terminal.deliver(text, output)
    return ExitCode.OK
