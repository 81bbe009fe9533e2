"""Options that several commands share, so that each is called and explained the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

PackOption = Annotated[
    str | None,
    typer.Option(
        "--pack", metavar="PAKKET", help="Regelpakket, zoals generiek-kompas@2025, of een eigen bestand of map."
    ),
]
PacksOption = Annotated[
    list[str] | None,
    typer.Option(
        "--pack",
        metavar="PAKKET",
        help="Regelpakket, zoals generiek-kompas@2025, of een eigen bestand of map. Mag meer keren: dan volgt een "
        "oordeel per pakket.",
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="BESTAND", help="Schrijf naar dit bestand in plaats van op het scherm."),
]
OutputsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[VORM=]BESTAND",
        help="Schrijf naar dit bestand in plaats van op het scherm; met een vorm ervoor, zoals html=rapport.html, "
        "naast het scherm. Mag meer keren.",
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Overschrijf het uitvoerbestand als het al bestaat.")]
YearOption = Annotated[
    int | None, typer.Option("--year", metavar="JAAR", help="Verslagjaar (standaard: dat van het document).")
]
ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", metavar="PROFIEL", help="Het profiel (standaard: kompascheck.yaml bij het document)."),
]
NoConfigOption = Annotated[bool, typer.Option("--no-config", help="Gebruik geen profiel.")]
AsMandatoryOption = Annotated[
    bool, typer.Option("--as-mandatory", help="Reken wat ontbreekt als fout, ook als inleveren vrijwillig is.")
]
TodayOption = Annotated[str | None, typer.Option("--today", metavar="DATUM", hidden=True)]
FilesArgument = Annotated[
    list[str],
    typer.Argument(metavar="BESTAND...", help="Documenten, een map met documenten, of - voor Markdown op stdin."),
]
FileArgument = Annotated[str, typer.Argument(metavar="BESTAND", help="Het document, of - voor Markdown op stdin.")]
