"""`kompascheck init`: a profile to start with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kompascheck.cli import asking
from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import ForceOption

if TYPE_CHECKING:
    from kompascheck.organisation import Setting
    from kompascheck.profile.draft import Draft

_YEARS = range(2000, 2101)  # as in the schema of the profile


def init(
    file: Annotated[
        str | None, typer.Argument(metavar="[BESTAND]", help="Een kwaliteitsbeeld om de gegevens uit te lezen.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="PROFIEL", help="Waar het profiel komt (standaard: kompascheck.yaml bij BESTAND)."
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Vraag niets; schrijf wat uit het document blijkt.")] = False,
    force: ForceOption = False,
) -> int:
    """Maak een profiel van de organisatie: kompascheck.yaml.

    Wat in het document staat, wordt daaruit gelezen; de rest wordt gevraagd of blijft open om later in te vullen.
    """
    from kompascheck.cli import inputs, terminal
    from kompascheck.cli.settings import folder_of
    from kompascheck.profile.draft import Draft, read_draft
    from kompascheck.profile.finding import NAMES
    from kompascheck.profile.writing import render

    target = output or (folder_of(file) if file else Path()) / NAMES[0]
    terminal.check_target(target, inputs.paths([file]) if file and not Path(file).is_dir() else (), force=force)
    draft = read_draft(inputs.read(file)) if file else Draft()
    if not yes and asking.on_terminal():
        draft = _asked(draft)
    terminal.deliver(render(draft), target)
    return ExitCode.OK


def _asked(draft: Draft) -> Draft:
    """The draft as the user completes it."""
    name = asking.ask("Hoe heet de organisatie?", draft.name, draft.name or "", str)
    year = asking.ask("Over welk jaar gaat het kwaliteitsbeeld?", draft.year, str(draft.year or ""), _year)
    settings = asking.ask(
        "Waar geeft u zorg (thuis, wijk, woonsetting)?", draft.settings, ", ".join(draft.settings), _settings
    )
    differs = draft.works_differently
    if len(settings) > 1:
        differs = asking.ask("Werkt u daar verschillend (ja of nee)?", differs, "", asking.yes_no)
    places = draft.places
    if places:
        listed = ", ".join(place.name for place in places)
        right = asking.ask(f"Zijn dit uw locaties en wijkteams: {listed}?", True, "ja", asking.yes_no)
        places = places if right else ()  # easier written by hand than mended in questions
    clients = asking.ask("Hoeveel cliënten had u op 1 januari?", draft.clients, "", asking.count)
    bodies = asking.ask(
        "Welke raden zijn er, met komma's ertussen?", draft.bodies, ", ".join(draft.bodies), asking.parts
    )
    goals = asking.ask_lines("Welke doelen had u voor het verslagjaar?")
    return replace(
        draft,
        name=name,
        year=year,
        settings=settings,
        works_differently=differs,
        places=places,
        clients=clients,
        bodies=bodies,
        goals=goals,
    )


def _year(answer: str) -> int:
    year = asking.count(answer)
    if year not in _YEARS:
        raise asking.AnswerError(f"Geef een jaar van {_YEARS[0]} tot en met {_YEARS[-1]}.")
    return year


def _settings(answer: str) -> tuple[Setting, ...]:
    from kompascheck.organisation import Setting

    try:
        return tuple(Setting(part.lower()) for part in asking.parts(answer))
    except ValueError as error:
        raise asking.AnswerError("Kies uit thuis, wijk en woonsetting, met komma's ertussen.") from error
