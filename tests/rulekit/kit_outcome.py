"""What the tests of the kit look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class KitOutcome:
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


Run = Callable[..., KitOutcome]
