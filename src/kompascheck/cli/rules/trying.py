"""`kompascheck rules test`: the snippets of a rule pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.rules.locate import PackArgument, path_of
from kompascheck.cli.wronguse import WrongUseError

if TYPE_CHECKING:
    from kompascheck.rulekit.trial import Trial

_SHOWN = 120  # characters of a snippet


def try_out(
    pack: PackArgument,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Ook 1 als een eis nooit afgaat, nooit zwijgt of geen snippets heeft.")
    ] = False,
) -> int:
    """Probeer elke eis op zijn snippets: op sommige moet hij afgaan, op andere zwijgen.

    Exitcodes: 0 alles klopt, 1 een eis doet iets anders, 2 het pakket is onbruikbaar.
    """
    from kompascheck.cli import terminal
    from kompascheck.rulekit.trial import run
    from kompascheck.rulepack import load, load_snippets
    from kompascheck.rulepack.loading import extends_another, snippets_file

    path = path_of(pack)
    opened = load(path)
    if not extends_another(path) and not snippets_file(path).is_file():
        raise WrongUseError(f"{snippets_file(path)} bestaat niet. Schrijf daar de snippets van dit pakket.")
    trial = run(opened, load_snippets(path))
    lines = _failures(trial)
    gaps = _gaps(trial) if coverage else []
    lines += gaps
    lines.append(f"{opened.rules.id}: {len(trial.tries)} snippets, {len(trial.failed)} fout.")
    terminal.show("\n".join(lines))
    return ExitCode.FINDINGS if trial.failed or gaps else ExitCode.OK


def _failures(trial: Trial) -> list[str]:
    told = {True: "had moeten afgaan en zweeg bij", False: "had moeten zwijgen en ging af bij"}
    return [f"{one.code} {told[one.should_fire]}: “{' '.join(one.text.split())[:_SHOWN]}”" for one in trial.failed]


def _gaps(trial: Trial) -> list[str]:
    untried = set(trial.untried)
    lines = [f"{code} heeft geen snippets." for code in trial.untried]
    lines += [f"{code} gaat bij geen enkele snippet af." for code in trial.never_fires if code not in untried]
    return lines + [f"{code} zwijgt bij geen enkele snippet." for code in trial.never_silent if code not in untried]
