"""`kompascheck rules docs`: the documentation of a rule pack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.rules.locate import PackArgument, path_of
from kompascheck.cli.wronguse import WrongUseError


def docs(
    pack: PackArgument,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="MAP", help="De map voor de pagina's.")],
    force: Annotated[bool, typer.Option("--force", help="Overschrijf pagina's die er al staan.")] = False,
) -> int:
    """Maak een pagina per eis, als Markdown en als HTML, met een overzicht."""
    from kompascheck.cli.terminal import tell, write_file
    from kompascheck.rulekit.pages import PageFormat, write
    from kompascheck.rulepack import load, load_snippets
    from kompascheck.rulepack.loading import extends_another, snippets_file

    path = path_of(pack)
    opened = load(path)
    tried = extends_another(path) or snippets_file(path).is_file()
    snippets = load_snippets(path) if tried else {}
    pages = {name: text for form in PageFormat for name, text in write(opened, snippets, form).items()}
    present = [name for name in pages if (output / name).exists()]
    if present and not force:
        raise WrongUseError(f"{output / present[0]} bestaat al. Kies een andere map, of gebruik --force.")
    output.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        write_file(output / name, text)
    tell(f"geschreven: {len(pages)} pagina's in {output}; begin bij index.html of index.md")
    return ExitCode.OK
