"""What an organisation tells of itself beforehand: its settings, places, councils and goals.

A profile (`kompascheck.yaml`) is one way to tell it; without one everything here is empty and a document has to
speak for itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kompascheck.report import PlaceKind


class Setting(StrEnum):
    """The settings of the Handreiking; wijk and thuis are told apart only where the other is a house."""

    HOUSE = "woonsetting"
    WIJK = "wijk"
    HOME = "thuis"


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A locatie or wijkteam of the organisation, with the other names it goes by."""

    name: str
    kind: PlaceKind
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """The organisation behind a document. None and empty mean: not told.

    `works_differently` says whether it works differently in its settings; `clients` counts them on 1 January of
    the year in which the document is made; `bodies` are its councils; `goals` those that it had set itself for
    the year the document looks back on.
    """

    name: str | None = None
    settings: tuple[Setting, ...] = ()
    works_differently: bool | None = None
    places: tuple[OwnPlace, ...] = ()
    clients: int | None = None
    bodies: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()


UNKNOWN = Organisation()
