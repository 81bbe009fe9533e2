"""Ways to run `lint`: again and again while somebody writes, and only on what differs from a version in Git."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.wronguse import WrongUseError

if TYPE_CHECKING:
    from kompascheck.report import Report


def watched(names: list[str], once: Callable[[], ExitCode]) -> ExitCode:
    """Run now and after each save, on a screen that is wiped each time. Stopping is no failure."""
    from kompascheck.cli import inputs, terminal
    from kompascheck.cli.watching import watch

    if inputs.STDIN in names:
        raise WrongUseError("--watch kan niet bij stdin. Geef een bestand.")

    def again() -> None:
        terminal.wipe()
        once()
        terminal.tell("wacht tot u opslaat; stop met Ctrl-C.")

    try:
        watch(inputs.paths(names), again)
    except KeyboardInterrupt:
        terminal.tell("gestopt.")
    return ExitCode.OK


def narrowing(ref: str | None) -> Callable[[Report], Report]:
    """Leaves only the findings that changes since a version touch; without one the report stays as it is."""
    if ref is None:
        return lambda report: report
    from kompascheck.changes import only_touched
    from kompascheck.cli.gitdiff import GitChanges

    changes = GitChanges(ref)
    return lambda report: only_touched(report, changes.of)
