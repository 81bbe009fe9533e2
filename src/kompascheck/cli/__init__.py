"""The command line. Each command is one small file that parses, calls and chooses the exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

__all__ = ["main", "run"]


def main() -> NoReturn:
    """The console script: run with the arguments of this process and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run with these arguments and return the exit code; nothing is raised."""
    from kompascheck.cli.errors import guarded

    return guarded(lambda: _dispatch(arguments))


def _dispatch(arguments: Sequence[str]) -> object:
    from typer.main import get_command

    from kompascheck.cli.app import app

    return get_command(app).main(list(arguments), prog_name="kompascheck", standalone_mode=False)
