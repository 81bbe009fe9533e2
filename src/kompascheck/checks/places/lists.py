"""Units named in a list within a text: "drie huizen: De Linde, De Es en De Brink"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kompascheck.checks.places.forms import ALONE, DIRECT, HOUSES, LISTED, NOUN_HINTS, PART, TEAMS
from kompascheck.checks.places.names import Mention, is_name, shown_name
from kompascheck.document import Block
from kompascheck.report import PlaceKind

_ARE = re.compile(  # "De Linde en De Es zijn onze twee huizen"
    rf"\b(?:zijn|vormen)\s+(?:samen\s+)?(?:onze|de)\s+(?:[a-zà-ÿ]+\s+)?(?P<noun>{HOUSES}|{TEAMS})\b"
)


def listed(block: Block, text: str) -> Iterator[Mention]:
    """The names that follow a word such as "huizen": "drie huizen: De Linde, De Es en De Brink"."""
    low = text.lower()
    if not any(map(low.__contains__, NOUN_HINTS)):
        return
    for match in (*LISTED.finditer(text), *ALONE.finditer(text), *DIRECT.finditer(text)):
        teams = re.fullmatch(TEAMS, match["noun"], re.IGNORECASE) is not None
        if not teams and re.search(
            r"\b(?:in|te|uit)\s+(?:[A-ZÀ-Þ][\w-]+\s*,\s*)?$", match.groupdict().get("lead") or ""
        ):
            continue  # "drie huizen, in Asten en Someren": towns, not names
        names = list(_items(text, match.end()))
        kind = PlaceKind.WIJKTEAM if teams else PlaceKind.LOCATIE
        if len(names) > 1:
            yield from (Mention(shown_name(name), kind, block.place, sure=True, spoken=True) for name in names)
    for match in _ARE.finditer(text):
        names = list(_items(text, text.rfind(". ", 0, match.start()) + 2 if ". " in text[: match.start()] else 0))
        kind = PlaceKind.WIJKTEAM if match["noun"].lower().endswith("teams") else PlaceKind.LOCATIE
        if len(names) > 1 and text[: match.start()].rstrip().endswith(names[-1]):
            yield from (Mention(shown_name(name), kind, block.place, sure=True, spoken=True) for name in names)


def _items(text: str, position: int) -> Iterator[str]:
    names: list[str] = []
    joins: list[str] = []
    while (part := PART.match(text, position)) is not None:
        name = re.sub(r"^het\s+", "Het ", part["name"])
        if not is_name(name):
            break
        names.append(name)
        joins.append((part["next"] or "").strip())
        if not part["next"]:
            break
        position = part.end()
    yield from _paired(names, joins)


def _paired(names: list[str], joins: list[str]) -> Iterator[str]:
    """The names of a list; an "en" that does not end the list is part of a name: "Rust en Vrede, Het Anker en Es"."""
    number = 0
    while number < len(names):
        name = names[number]
        more = number + 2 < len(names) and joins[number + 1] != "en"
        if joins[number] == "en" and more and " " not in name and " " not in names[number + 1]:
            yield f"{name} en {names[number + 1]}"
            number += 2
        else:
            yield name
            number += 1
