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
    """One file: `message` is the refusal or the error, `text` all that reached the document, furniture included.

    `seconds` covers reading and linting; `megabytes` is the peak of the worker process so far.
    """

    ending: Ending
    seconds: float
    megabytes: float = 0.0
    message: str = ""
    text: str = ""


def size(text: str) -> int:
    """The length of a text in letters and digits, so that blanks, rules and hyphens make no difference."""
    return sum(map(str.isalnum, unicodedata.normalize("NFKC", text)))
