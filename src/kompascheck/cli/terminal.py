"""Text on its way out: to a terminal, a pipe or a file, whatever characters that can hold."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

from kompascheck import atomic
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.oserrors import reason
from kompascheck.reporters import ReportOptions
from kompascheck.typography import degrade, printable

FALLBACK_COLUMNS = 80
MAX_COLUMNS = 100  # longer lines of running text tire the eye


def options_for(target: Path | None, *, quiet: bool = False, verbose: bool = False) -> ReportOptions:
    """What the output can show: standard output, or a file when there is a target.

    A pipe, a file and NO_COLOR get no colours; a pipe and a file get 80 columns.
    """
    if target is not None:
        return ReportOptions(quiet=quiet, verbose=verbose)
    terminal = sys.stdout.isatty()
    columns = shutil.get_terminal_size((FALLBACK_COLUMNS, 24)).columns if terminal else FALLBACK_COLUMNS
    return ReportOptions(
        quiet=quiet,
        verbose=verbose,
        encoding=sys.stdout.encoding or "ascii",
        width=min(columns, MAX_COLUMNS),
        colour=terminal and _wants_colour(),
    )


def _wants_colour() -> bool:
    """Not with NO_COLOR, and not on the old Windows console, which prints colour codes as rubbish."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if sys.platform != "win32":
        return True
    from rich.console import detect_legacy_windows

    return not detect_legacy_windows()


def tell(message: str) -> None:
    """Write one line to stderr, under the program's name."""
    line = degrade(f"kompascheck: {printable(message)}", sys.stderr.encoding or "ascii")
    print(line, file=sys.stderr)


def wipe() -> None:
    """Clear the screen, when standard output is one."""
    if sys.stdout.isatty():
        sys.stdout.write("\x1b[2J\x1b[3J\x1b[H")
        sys.stdout.flush()


def show(text: str) -> None:
    """Print to standard output; a reader that stops reading (`| head`) is no error. Raises WrongUseError."""
    encoding = sys.stdout.encoding or "ascii"
    try:
        sys.stdout.write(degrade(_ended(text), encoding))
        sys.stdout.flush()
    except OSError as error:
        # Python flushes once more at exit and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL when a pipe is closed
            raise WrongUseError(f"de uitvoer kan niet worden geschreven ({reason(error)}).") from error


def check_target(target: Path, inputs: tuple[Path, ...], *, force: bool) -> None:
    """Make sure, before any work is done, that `target` may be written. Raises WrongUseError."""
    if target.exists() and any(_holds(source, target) for source in inputs):
        raise WrongUseError(f"{target} is zelf een van de documenten en wordt niet overschreven. Kies een andere naam.")
    if not target.parent.is_dir():
        raise WrongUseError(f"{target}: de map '{target.parent}' bestaat niet. Maak die eerst aan.")
    if target.exists() and not target.is_file():
        raise WrongUseError(f"{target} is geen gewoon bestand. Kies een andere naam.")
    if target.exists() and not force:
        raise WrongUseError(f"{target} bestaat al. Kies een andere naam, of gebruik --force om te overschrijven.")


def _holds(source: Path, target: Path) -> bool:
    """Whether `source` is the same file as `target`, or a folder of chapters that may hold it."""
    if source.is_dir():
        return target.resolve().is_relative_to(source.resolve())
    return source.exists() and source.samefile(target)


def write_file(target: Path, text: str) -> None:
    """Write UTF-8 in one step: the file is there whole, or as it was. Raises WrongUseError."""
    write_bytes(target, _ended(text).encode("utf-8"))


def write_bytes(target: Path, data: bytes) -> None:
    """Write a file in one step: it is there whole, or as it was. Raises WrongUseError."""
    try:
        atomic.write(target, data)
    except OSError as error:
        raise WrongUseError(f"{target} kan niet worden geschreven ({reason(error)}).") from error


def deliver(text: str, target: Path | None) -> None:
    """Show `text`, or write it to `target` and say so. Raises WrongUseError."""
    if target is None:
        show(text)
        return
    write_file(target, text)
    tell(f"geschreven: {target}")


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"
