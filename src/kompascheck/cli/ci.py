"""The CI systems that kompascheck recognises, and what it does differently there.

GitHub Actions: without `--format` the findings are annotations, and when they are, the Markdown report goes to the
job summary. GitLab CI: its log shows colours, though it is no terminal; the Code Quality report is a file that
GitLab collects, so that is asked for with `--output gitlab=BESTAND`. In both, files are named relative to the
checkout.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kompascheck.cli.terminal import tell
from kompascheck.oserrors import reason
from kompascheck.reporters import OutputFormat

SUMMARY_LIMIT = 1024 * 1024  # bytes; GitHub drops a summary that is larger


class CiSystem(NamedTuple):
    """A CI system. `root` is its checkout, `summary` the file that becomes the job summary."""

    default_format: OutputFormat
    root: Path | None = None
    summary: Path | None = None
    colour: bool = False


def recognised(environ: Mapping[str, str]) -> CiSystem | None:
    """The CI system that this process runs in, None outside one."""
    if environ.get("GITHUB_ACTIONS") == "true":
        return CiSystem(
            OutputFormat.GITHUB, _path(environ, "GITHUB_WORKSPACE"), summary=_path(environ, "GITHUB_STEP_SUMMARY")
        )
    if environ.get("GITLAB_CI") == "true":
        return CiSystem(OutputFormat.TEXT, _path(environ, "CI_PROJECT_DIR"), colour=not environ.get("NO_COLOR"))
    return None


def _path(environ: Mapping[str, str], name: str) -> Path | None:
    return Path(environ[name]) if environ.get(name) else None


def add_summary(summary: Path, whole: str, brief: str) -> None:
    """Add the report to the job summary, in brief when the whole is too long; a failure is told and no more."""
    try:
        used = summary.stat().st_size if summary.exists() else 0
        fitting = next((text for text in (whole, brief) if used + len(text.encode()) <= SUMMARY_LIMIT), "")
        with summary.open("a", encoding="utf-8") as file:
            file.write(fitting)
    except OSError as error:
        tell(f"{summary}: de samenvatting kan niet worden geschreven ({reason(error)}).")
