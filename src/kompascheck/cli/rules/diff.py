"""`kompascheck rules diff`: what differs between two rule packs."""

from __future__ import annotations

from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode


def diff(
    first: Annotated[str, typer.Argument(metavar="PAKKET1", help="Het ene pakket, zoals generiek-kompas@2024.")],
    second: Annotated[str, typer.Argument(metavar="PAKKET2", help="Het andere pakket.")],
) -> int:
    """Toon wat er verschilt tussen twee pakketten, zoals twee jaren van een kader."""
    from kompascheck.cli import terminal
    from kompascheck.reporters.packs import difference_text
    from kompascheck.rulekit.difference import difference
    from kompascheck.rulepack import open_pack

    before, after = open_pack(first).rules, open_pack(second).rules
    terminal.show(difference_text(difference(before, after), before, after, terminal.options_for(None)))
    return ExitCode.OK
