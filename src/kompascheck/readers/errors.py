"""The one error a reader raises."""

from __future__ import annotations


class UnreadableError(Exception):
    """A file cannot be read; `reason` is a Dutch sentence that says why and what to do."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
