"""Options that several commands share, so that each is called and explained the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

PackOption = Annotated[
    str | None,
    typer.Option(
        "--pack", metavar="PAKKET", help="Regelpakket, zoals generiek-kompas@2025, of een eigen .yaml-bestand."
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="BESTAND", help="Schrijf naar dit bestand in plaats van op het scherm."),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Overschrijf het uitvoerbestand als het al bestaat.")]
FileArgument = Annotated[str, typer.Argument(metavar="BESTAND", help="Het document, of - voor Markdown op stdin.")]
