"""What reading one file gave."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Ending(StrEnum):
    """How reading and linting a file ended; only the first two are allowed."""

    REPORT = "report"
    REFUSED = "refused"  # one Dutch line
    TRACEBACK = "traceback"
    TIMEOUT = "timeout"
    CRASH = "crash"  # the process itself ended


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: `message` is the refusal or the error, `text` what reached the blocks.

    `furniture` holds each running header and footer once. `seconds` covers reading and linting; `megabytes` is the
    peak of the worker process so far.
    """

    ending: Ending
    seconds: float
    megabytes: float = 0.0
    message: str = ""
    text: str = ""
    furniture: tuple[str, ...] = ()


def size(text: str) -> int:
    """The length of a text in letters and digits, so that blanks, rules and hyphens make no difference."""
    return sum(map(str.isalnum, unicodedata.normalize("NFKC", text)))


def without_repeats(text: str, furniture: tuple[str, ...]) -> str:
    """A peer's text with each running header or footer once, as the reader keeps them; `furniture` says which."""
    running = {squeezed(line) for line in furniture}
    seen: set[str] = set()
    kept = []
    for line in text.splitlines():
        shape = squeezed(line)
        if shape not in running or shape not in seen:
            kept.append(line)
        seen.add(shape)
    return "\n".join(kept)


def squeezed(line: str) -> str:
    """A line without its blanks, to compare by."""
    return "".join(unicodedata.normalize("NFKC", line).split())
