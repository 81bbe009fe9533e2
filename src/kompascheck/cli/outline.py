"""`kompascheck outline`: the headings of a document."""

from __future__ import annotations

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import FileArgument


def outline(file: FileArgument) -> int:
    """Toon de koppen van een document, met hun plaats."""
    from kompascheck.cli import inputs, terminal
    from kompascheck.outline import outline as outline_of

    terminal.show(outline_of(inputs.read(file)))
    return ExitCode.OK
