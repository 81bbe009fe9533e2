"""What a passage tells of a party: an aspect of its share in the making, with the quote."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from kompascheck.checks.making_of.parties import Party
from kompascheck.report import Evidence


class Aspect(StrEnum):
    """The three things that the Handreiking asks of each party's share."""

    HOW = "how"
    SAID = "said"
    DONE = "done"


class Told(NamedTuple):
    """One aspect of these parties; without an aspect only that they took part. No parties: of all together."""

    parties: tuple[Party, ...]
    aspect: Aspect | None
    evidence: Evidence
