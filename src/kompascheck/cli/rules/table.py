"""`kompascheck rules`: what a rule pack asks."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import PackOption


class RulesFormat(StrEnum):
    """How to list the rules."""

    TEXT = "text"
    JSON = "json"


def rules(
    context: typer.Context,
    output_format: Annotated[
        RulesFormat,
        typer.Option("--format", "-f", metavar="|".join(RulesFormat), help="Vorm van de lijst (standaard: text)."),
    ] = RulesFormat.TEXT,
    pack: PackOption = None,
) -> int:
    """Toon de eisen van het regelpakket, of schrijf een eigen pakket.

    Zonder opdracht verschijnt een tabel met code, naam, niveau en vraag van elke eis.
    """
    if context.invoked_subcommand is not None:
        return ExitCode.OK
    from kompascheck.cli import terminal
    from kompascheck.reporters import rulebook
    from kompascheck.rulepack import open_pack

    render = rulebook.rules_json if output_format is RulesFormat.JSON else rulebook.rules_table
    terminal.show(render(open_pack(pack).rules, terminal.options_for(None)))
    return ExitCode.OK
