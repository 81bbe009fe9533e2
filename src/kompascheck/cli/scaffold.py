"""`kompascheck scaffold`: the outline of a kwaliteitsbeeld to write in."""

from __future__ import annotations

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import ForceOption, OutputOption, PackOption


def scaffold(output: OutputOption = None, force: ForceOption = False, pack: PackOption = None) -> int:
    """Maak een opzet in Markdown: de hoofdstukken van het kwaliteitsbeeld met bij elk de vragen.

    Beantwoord de vragen en haal ze daarna weg; een vraag die blijft staan, telt niet als antwoord.
    """
    from kompascheck.cli import terminal
    from kompascheck.rulepack import open_pack
    from kompascheck.scaffold import render

    if output is not None:
        terminal.check_target(output, (), force=force)
    terminal.deliver(render(open_pack(pack).rules), output)
    return ExitCode.OK
