"""`kompascheck rules`: what a rule pack asks, and the kit to write one. Each command is one file."""

from __future__ import annotations

import typer

from kompascheck.cli.dutch import DutchCommand, DutchGroup
from kompascheck.cli.rules import diff, docs, new, table, test, validate

app = typer.Typer(cls=DutchGroup, rich_markup_mode=None, invoke_without_command=True)
app.callback()(table.rules)
for command in (new.new, validate.validate, test.test, docs.docs, diff.diff):
    app.command(cls=DutchCommand)(command)
