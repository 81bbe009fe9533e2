"""The command line as a whole: the program's own options and its commands."""

from __future__ import annotations

from typing import Annotated

import typer

from kompascheck import __version__
from kompascheck.cli import (
    baseline,
    config,
    crosswalk,
    explain,
    init,
    lint,
    outline,
    review,
    rules,
    scaffold,
    sources,
    text,
)
from kompascheck.cli.dutch import DutchCommand, DutchGroup

app = typer.Typer(
    cls=DutchGroup,
    no_args_is_help=True,
    rich_markup_mode=None,  # rich would double the time that --help takes
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"kompascheck {__version__}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Toon de versie en stop.")
    ] = False,
) -> None:
    """kompascheck controleert of een kwaliteitsbeeld compleet is.

    Het leest een kwaliteitsbeeld in Word, PDF of Markdown en zegt welke onderdelen van het Generiek kompas
    ontbreken of twijfelachtig zijn, met citaat en vindplaats. Begin met: kompascheck lint beeld.docx
    """


COMMANDS = (
    lint.lint,
    baseline.baseline,
    review.review,
    explain.explain,
    scaffold.scaffold,
    sources.sources,
    crosswalk.crosswalk,
    init.init,
    config.config,
    text.text,
    outline.outline,
)
for command in COMMANDS:
    app.command(cls=DutchCommand)(command)
app.add_typer(rules.app, name="rules", cls=DutchGroup)
