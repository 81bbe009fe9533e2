"""`kompascheck rules validate`: what is wrong with a rule pack."""

from __future__ import annotations

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.rules.locate import PackArgument, path_of


def validate(pack: PackArgument) -> int:
    """Controleer een regelpakket: elke fout met bestand, regel en wat er wel mag.

    Exitcodes: 0 bruikbaar, 1 er is een fout, 2 het pakket is niet gevonden.
    """
    from kompascheck.cli import terminal
    from kompascheck.rulekit.mistakes import find

    path = path_of(pack)
    mistakes = find(path)
    lines: list[str] = []
    for mistake in mistakes:
        where = f"{mistake.path}:{mistake.line}" if mistake.line else str(mistake.path)
        lines.append(f"{where}: {'fout' if mistake.fatal else 'let op'}: {mistake.text}")
        if mistake.excerpt:
            lines.append(f"    {mistake.excerpt}")
    wrong = sum(mistake.fatal for mistake in mistakes)
    aside = len(mistakes) - wrong
    if wrong:
        lines.append(f"{path}: niet bruikbaar, {wrong} {'fout' if wrong == 1 else 'fouten'}. Verbeter die eerst.")
    else:
        lines.append(f"{path}: in orde{f', {aside} keer let op' if aside else ''}.")
    terminal.show("\n".join(lines))
    return ExitCode.FINDINGS if wrong else ExitCode.OK
