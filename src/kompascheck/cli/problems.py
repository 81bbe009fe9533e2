"""What a command raises when the user has to change something before it can go on."""

from __future__ import annotations


class UsageProblem(Exception):
    """Wrong use of a command; the message is one Dutch sentence that says what to do."""


def tell(message: str) -> None:
    """Write one line to stderr, under the program's name."""
    import sys

    from kompascheck.cli.terminal import degrade

    line = " ".join(message.split())
    print(degrade(f"kompascheck: {line}", sys.stderr.encoding or "ascii"), file=sys.stderr)
