"""`kompascheck rules`: what a rule pack asks, and the kit to write one. Each command is one file."""

from __future__ import annotations

import typer

from kompascheck.cli.dutch import DutchCommand, DutchGroup
from kompascheck.cli.rules import diff, docs, new, table, trying, validate

app = typer.Typer(cls=DutchGroup, rich_markup_mode=None, invoke_without_command=True)
app.callback()(table.rules)
for name, command in (
    ("new", new.new),
    ("validate", validate.validate),
    ("test", trying.try_out),
    ("docs", docs.docs),
    ("diff", diff.diff),
):
    app.command(name, cls=DutchCommand)(command)
