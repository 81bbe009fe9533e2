"""`kompascheck text`: the document as kompascheck reads it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import FileArgument, ForceOption, OutputOption


class TextFormat(StrEnum):
    """How to write a document out."""

    TEXT = "txt"
    MARKDOWN = "md"


def text(
    file: FileArgument,
    output_format: Annotated[
        TextFormat,
        typer.Option("--format", "-f", metavar="|".join(TextFormat), help="Vorm van de tekst (standaard: txt)."),
    ] = TextFormat.TEXT,
    output: OutputOption = None,
    force: ForceOption = False,
) -> int:
    """Toon de tekst van een document zoals kompascheck die leest."""
    from kompascheck.cli import inputs, terminal
    from kompascheck.plain import to_markdown, to_text

    if output is not None:
        terminal.check_target(output, inputs.paths([file]), force=force)
    document = inputs.read(file)
    written = to_markdown(document) if output_format is TextFormat.MARKDOWN else to_text(document)
    terminal.deliver(written, output)
    return ExitCode.OK
