"""`kompascheck config`: the settings that a run would work with, and where each comes from."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import AsMandatoryOption, ConfigOption, NoConfigOption, PackOption, YearOption
from kompascheck.cli.settings import open_settings


class ConfigFormat(StrEnum):
    """How to show the settings."""

    TEXT = "text"
    JSON = "json"


def config(
    file: Annotated[
        str, typer.Argument(metavar="[BESTAND]", help="Het document of de map waarvoor u de instellingen wilt zien.")
    ] = "-",
    output_format: Annotated[
        ConfigFormat,
        typer.Option("--format", "-f", metavar="|".join(ConfigFormat), help="Vorm van de lijst (standaard: text)."),
    ] = ConfigFormat.TEXT,
    profile: ConfigOption = None,
    no_config: NoConfigOption = False,
    pack: PackOption = None,
    year: YearOption = None,
    as_mandatory: AsMandatoryOption = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Toon het JSON Schema van het profiel, voor uw tekstverwerker.")
    ] = False,
) -> int:
    """Toon de instellingen die gelden, en waar elke vandaan komt."""
    from kompascheck.cli import terminal
    from kompascheck.reporters import settings as rendering

    if schema:
        terminal.show(rendering.profile_schema())
        return ExitCode.OK
    settings = open_settings(profile, no_config=no_config, pack=pack, year=year, as_mandatory=as_mandatory)
    settings.pack([file])  # its codes are checked, as in a run
    overview = settings.overview(file)
    render = rendering.settings_json if output_format is ConfigFormat.JSON else rendering.settings_table
    terminal.show(render(overview, terminal.options_for(None)))
    return ExitCode.OK
