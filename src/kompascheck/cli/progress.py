"""How far a run over many documents is, for whoever waits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from kompascheck.typography import degrade, printable, shorten

MANY = 4  # fewer documents are done before anybody wonders
_WIDTH = 79  # one less than a narrow terminal: a full line would wrap
_CLEAR = "\r" + " " * _WIDTH + "\r"


def progress(names: Sequence[str]) -> Iterator[str]:
    """The names one by one; meanwhile one line on stderr, only on a terminal, says which is being read."""
    shown = len(names) >= MANY and sys.stderr.isatty()
    for number, name in enumerate(names, start=1):
        if shown:
            _draw(shorten(f"{number} van {len(names)}: {printable(name)}", _WIDTH))
        try:
            yield name
        finally:
            if shown:
                _draw("")  # what is told in between, such as an unreadable file, gets a clean line


def _draw(text: str) -> None:
    sys.stderr.write(_CLEAR + degrade(text, sys.stderr.encoding or "ascii"))
    sys.stderr.flush()
