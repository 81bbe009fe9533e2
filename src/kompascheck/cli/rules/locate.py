"""The packs that the commands of the kit are given: by name, as a file or as a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kompascheck.cli.wronguse import WrongUseError

PackArgument = Annotated[
    str, typer.Argument(metavar="PAKKET", help="Een .yaml-bestand, een map, of een naam zoals ink@2025.")
]


def path_of(name: str) -> Path:
    """The file of a pack, which need not be a good one. Raises WrongUseError and UnknownPackError."""
    from kompascheck.rulepack import available, open_pack

    path = Path(name)
    if path.is_dir():
        years = [found for found in sorted(path.glob("*.yaml")) if found.stem.isdigit()]
        if not years:
            raise WrongUseError(f"in de map {path} staat geen regelpakket. Een pakket heet naar zijn jaar: 2025.yaml.")
        return years[-1]
    if name.endswith((".yaml", ".yml")):
        if not path.is_file():
            raise WrongUseError(f"{path}: dit bestand bestaat niet. Controleer de naam.")
        return path
    return available().get(name) or open_pack(name).path
