"""The command line. Each command is one small file that parses, calls and chooses the exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

__all__ = ["main", "run"]


# A run is short and makes little that only the garbage collector can free, while loading modules would wake it time
# and again.
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main() -> NoReturn:
    """The console script: run with the arguments of this process and exit."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    # The matrices are small: more threads cost more to start than they save.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # A rule pack is data: no plugin of another package may look on, and none need be searched for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    code = run(sys.argv[1:])
    gc.freeze()  # all that is left goes with the process; going through it once more takes a tenth of a run
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run with these arguments and return the exit code; nothing is raised."""
    from kompascheck.cli.errors import guarded

    return guarded(lambda: _dispatch(arguments))


def _dispatch(arguments: Sequence[str]) -> object:
    from typer.main import get_command

    from kompascheck.cli.app import program

    return get_command(program(arguments)).main(list(arguments), prog_name="kompascheck", standalone_mode=False)
