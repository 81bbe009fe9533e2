"""`kompascheck rules new`: a starter pack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.wronguse import WrongUseError

_YEAR = 2025


def new(
    folder: Annotated[
        Path, typer.Argument(metavar="MAP", help="De map voor het pakket; de naam wordt die van het kader.")
    ],
    title: Annotated[str | None, typer.Option("--title", metavar="TITEL", help="De titel van het kader.")] = None,
    year: Annotated[int, typer.Option("--year", metavar="JAAR", help="Het verslagjaar (standaard: 2025).")] = _YEAR,
) -> int:
    """Maak een eigen regelpakket om mee te beginnen, met uitleg in de bestanden."""
    import re

    from kompascheck.cli.terminal import tell, write_file
    from kompascheck.rulekit.starter import files

    framework = folder.resolve().name
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", framework):
        raise WrongUseError(
            f"'{framework}' kan geen naam van een kader zijn. Gebruik kleine letters, cijfers en streepjes, "
            "zoals mijn-kader."
        )
    if not 2000 <= year <= 2100:
        raise WrongUseError(f"{year} is geen verslagjaar. Geef een jaar tussen 2000 en 2100.")
    written = files(framework, (title or framework.replace("-", " ").capitalize()).replace('"', "'"), year)
    present = [name for name in written if (folder / name).exists()]
    if present:
        raise WrongUseError(f"{folder / present[0]} bestaat al. Kies een andere map.")
    for name, text in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_file(folder / name, text)
    tell(f"geschreven: {folder} ({', '.join(name for name in written if '/' not in name)})")
    tell(f"probeer het met: kompascheck rules test {folder} --coverage")
    return ExitCode.OK
