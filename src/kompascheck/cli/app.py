"""The command line as a whole: the program's own options and its commands."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Annotated

import typer

from kompascheck import __version__
from kompascheck.cli.dutch import DutchCommand, DutchGroup

# In the order of the help page. Each is a function in the module of its name; groups have commands of their own.
COMMANDS = (
    "lint",
    "baseline",
    "review",
    "explain",
    "scaffold",
    "sources",
    "crosswalk",
    "init",
    "config",
    "text",
    "outline",
    "rules",
)
GROUPS = frozenset({"rules"})


def program(arguments: Sequence[str]) -> typer.Typer:
    """The program for these arguments: with all its commands, or with the one that they begin with.

    To load a command takes milliseconds, which a run spends on its own command only.
    """
    app = typer.Typer(
        cls=DutchGroup,
        no_args_is_help=True,
        rich_markup_mode=None,  # rich would double the time that --help takes
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    named = arguments[:1] if arguments and arguments[0] in COMMANDS else COMMANDS
    for name in named:
        module = importlib.import_module(f"kompascheck.cli.{name}")
        if name in GROUPS:
            app.add_typer(module.app, name=name, cls=DutchGroup)
        else:
            app.command(cls=DutchCommand)(getattr(module, name))
    return app


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"kompascheck {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Toon de versie en stop.")
    ] = False,
) -> None:
    """kompascheck controleert of een kwaliteitsbeeld compleet is.

    Het leest een kwaliteitsbeeld in Word, PDF of Markdown en zegt welke onderdelen van het Generiek kompas
    ontbreken of twijfelachtig zijn, met citaat en vindplaats. Begin met: kompascheck lint beeld.docx
    """
