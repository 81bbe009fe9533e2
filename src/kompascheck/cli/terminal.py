"""Text on its way out: to a terminal, a pipe or a file, whatever characters that can hold."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from kompascheck.cli.problems import UsageProblem, tell

FALLBACK_COLUMNS = 80
MAX_COLUMNS = 100  # longer lines of running text tire the eye

_ASCII = {
    "✓": "+", "✗": "x", "•": "*", "·": "-", "–": "-", "—": "-", "…": "...", "→": "->", "≥": ">=", "≤": "<=",
    "‘": "'", "’": "'", "‚": ",", "“": '"', "”": '"', "„": '"', "€": "EUR", "─": "-", "━": "=", "│": "|",
    "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u00ad": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Screen:
    """What standard output can show. `encoding` is a Python codec name, `width` counts columns."""

    encoding: str
    width: int
    colour: bool


def screen() -> Screen:
    """Look at standard output. A pipe and NO_COLOR get no colours; a pipe gets 80 columns."""
    terminal = sys.stdout.isatty()
    columns = shutil.get_terminal_size((FALLBACK_COLUMNS, 24)).columns if terminal else FALLBACK_COLUMNS
    return Screen(
        encoding=sys.stdout.encoding or "ascii",
        width=min(columns, MAX_COLUMNS),
        colour=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and _understands_colour(),
    )


def _understands_colour() -> bool:
    """False for the old Windows console, which prints colour codes as rubbish."""
    if sys.platform != "win32":
        return True
    from rich.console import detect_legacy_windows

    return not detect_legacy_windows()


def degrade(text: str, encoding: str) -> str:
    """The same text with every character that `encoding` cannot hold replaced by its nearest plain one."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_plain(character, encoding) for character in text)
    return text


def _plain(character: str, encoding: str) -> str:
    for candidate in (character, _ASCII.get(character), unicodedata.normalize("NFKD", character)[:1]):
        if candidate is not None:
            try:
                candidate.encode(encoding)
            except UnicodeEncodeError:
                continue
            return candidate
    return "?"


def show(text: str) -> None:
    """Print to standard output. A reader that stops reading (`| head`) is no error."""
    encoding = sys.stdout.encoding or "ascii"
    try:
        sys.stdout.write(degrade(text if text.endswith("\n") else text + "\n", encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at exit and would tell then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def check_target(target: Path, inputs: tuple[Path, ...], *, force: bool) -> None:
    """Make sure, before any work is done, that `target` may be written. Raises UsageProblem."""
    if any(source.exists() and target.exists() and source.samefile(target) for source in inputs):
        raise UsageProblem(f"{target} is zelf een van de documenten en wordt niet overschreven. Kies een andere naam.")
    if not target.parent.is_dir():
        raise UsageProblem(f"{target}: de map '{target.parent}' bestaat niet. Maak die eerst aan.")
    if target.exists() and not target.is_file():
        raise UsageProblem(f"{target} is geen gewoon bestand. Kies een andere naam.")
    if target.exists() and not force:
        raise UsageProblem(f"{target} bestaat al. Kies een andere naam, of gebruik --force om te overschrijven.")


def write_file(target: Path, text: str) -> None:
    """Write UTF-8 in one step: the file is there whole, or as it was. Raises UsageProblem."""
    target = Path(os.path.realpath(target))  # replacing a link would leave the file behind it untouched
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        try:
            with draft.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text if text.endswith("\n") else text + "\n")
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise UsageProblem(f"{target} kan niet worden geschreven ({error.strerror or 'onbekende fout'}).") from error


def deliver(text: str, target: Path | None) -> None:
    """Show `text`, or write it to `target` and say so. Raises UsageProblem."""
    if target is None:
        show(text)
        return
    write_file(target, text)
    tell(f"geschreven: {target}")
