"""A way to run the command line inside the test process."""

from __future__ import annotations

from pathlib import Path

import pytest
from kit_outcome import KitOutcome, Run

from kompascheck import cli


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line with these arguments."""

    def _run(*arguments: str | Path) -> KitOutcome:
        capsys.readouterr()
        code = cli.run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return KitOutcome(code, captured.out, captured.err)

    return _run
