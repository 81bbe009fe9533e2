"""The only place where an exception becomes an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from kompascheck import __version__
from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.terminal import tell
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.oserrors import reason

_ELSEWHERE = (
    ("kompascheck.yamlfile", "YamlFileError"),
    ("kompascheck.rulepack", "UnknownPackError"),
    ("kompascheck.baseline", "BaselineError"),
    ("kompascheck.scaffold.errors", "ScaffoldError"),
    ("kompascheck.evidence.weights", "WeightsError"),
    ("kompascheck.reporters", "AnnotationError"),
)
_NO_LOG = "het logbestand kon niet worden gemaakt"


def guarded(command: Callable[[], object]) -> int:
    """Run a command; every exception becomes one Dutch line and an exit code, never a traceback on screen."""
    from typer import Abort

    try:
        result = command()
    except (KeyboardInterrupt, Abort):
        return _interrupted()
    except Exception as error:
        return _explain(error)
    if result == ExitCode.INTERRUPTED:  # typer turns Ctrl-C into this
        return _interrupted()
    return int(result) if isinstance(result, int) else ExitCode.OK


def _interrupted() -> int:
    tell("afgebroken.")
    return ExitCode.INTERRUPTED


def _explain(error: Exception) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error, file=sys.stderr)
        return ExitCode.USAGE
    message = _expected(error)
    if message is not None:
        tell(message)
        return ExitCode.USAGE
    log = _write_log(error)
    tell(f"er ging iets mis in kompascheck zelf. Meld dit met de inhoud van {log}" if log else _unlogged(error))
    return ExitCode.INTERNAL


def _expected(error: Exception) -> str | None:
    """The message of an error that the user can do something about, None for any other."""
    from kompascheck.readers.errors import UnreadableError

    if isinstance(error, WrongUseError | UnreadableError):
        return str(error)
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: dit kan niet worden gebruikt ({reason(error)})."
    # These live in modules that not every command needs; when one is raised, its module is there already.
    for module, name in _ELSEWHERE:
        known = getattr(sys.modules.get(module), name, None)
        if known is not None and isinstance(error, known):
            return str(error)
    if hasattr(error, "format_message"):
        from kompascheck.cli.dutch import usage_message

        return usage_message(error)
    return None


def _write_log(error: Exception) -> Path | None:
    import platform
    import tempfile
    import traceback

    head = f"kompascheck {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="kompascheck-", suffix=".log", delete=False
        ) as log:
            log.write(head + "".join(traceback.format_exception(error)))
    except OSError:
        return None
    return Path(log.name)


def _unlogged(error: Exception) -> str:
    return f"er ging iets mis in kompascheck zelf ({type(error).__name__}: {error}); {_NO_LOG}."
