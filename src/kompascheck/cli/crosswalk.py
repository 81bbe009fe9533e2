"""`kompascheck crosswalk`: which elements of one framework answer which of another."""

from __future__ import annotations

from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.wronguse import WrongUseError


def crosswalk(
    first: Annotated[str, typer.Argument(metavar="PAKKET1", help="Het kader waarmee u werkt, zoals ink.")],
    second: Annotated[str, typer.Argument(metavar="PAKKET2", help="Het kader dat u ook wilt beantwoorden.")],
) -> int:
    """Toon welke elementen van het ene kader welke van het andere beantwoorden, en wat er dan nog ontbreekt."""
    from kompascheck.cli import terminal
    from kompascheck.reporters.packs import crosswalk_text
    from kompascheck.rulekit import crosswalk as kit
    from kompascheck.rulepack import open_pack

    try:
        found = kit.crosswalk(open_pack(first).rules, open_pack(second).rules)
    except kit.NoCrosswalkError as error:
        raise WrongUseError(str(error)) from error
    terminal.show(crosswalk_text(found, terminal.options_for(None)))
    return ExitCode.OK
