"""The exit codes; scripts and pipelines lean on them, so they never change meaning."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a run of the command line ended."""

    OK = 0  # nothing at or above --fail-on
    FINDINGS = 1  # findings at or above --fail-on
    USAGE = 2  # wrong use, wrong configuration, missing or unreadable input
    INTERNAL = 3  # a mistake in kompascheck itself
    INTERRUPTED = 130  # Ctrl-C
