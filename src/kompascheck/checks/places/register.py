"""Merges the mentions of a document into units, with all the forms each goes by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kompascheck.checks.places import folding
from kompascheck.checks.places.groups import brand_of, forms, shown, unit_of
from kompascheck.checks.places.names import HOUSE_PREFIX, Mention, Unit, bare_name, key, prefix_kind
from kompascheck.document import Document, Kind
from kompascheck.report import PlaceKind

_LIVED_IN = re.compile(
    r"\b(?:bewoners?|huisgenoten)\b|\bhuiskamers?\b|\bappartement\w*|\b(?:in|bij) (?:het|ons) (?:oude )?(?:huis"
    r"|klooster)\b",
    re.IGNORECASE,
)
_ONE_HOUSE = re.compile(r"\b(?:één|1) (?:\w+ )?(?:huis|gebouw|locatie)\b")
_SISTERS = 2
_MANY_RESIDENTS = 5  # mentions of residents above which an organisation without named houses still has a house


def merge(mentions: Sequence[Mention], organisation: str) -> tuple[Unit, ...]:
    """One unit for all forms of a name, in order of appearance; unsure names need a second sign.

    The organisation's own name is no unit, unless it is surely mentioned as one.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(key(mention.name), []).append(mention)
    groups.pop("", None)
    folding.part_teams(groups)
    own = key(organisation)
    sure = {k for k, group in groups.items() if _accepted(group)} | folding.sister_teams(groups)
    sisters = Counter(m.table for k in sure for m in groups[k] if m.table is not None)
    for k, group in groups.items():  # a name between the names of units is one too
        if any(m.table is not None and sisters[m.table] >= _SISTERS for m in group):
            sure.add(k)
    kept = {k: group for k, group in groups.items() if k in sure and not (k == own and not _own_house(group))}
    folding.fold(kept)
    brand = brand_of([bare_name(shown(group)) for group in kept.values()])
    if brand:
        for short in [k for k in kept if key(brand) + k in kept]:
            kept[key(brand) + short] += kept.pop(short)
    return tuple(unit_of(group, brand) for group in kept.values())


def only_house(document: Document, units: tuple[Unit, ...], organisation: str) -> tuple[Unit, ...]:
    """Adds the house of an organisation that has one and gave it its own name."""
    if not organisation or any(unit.kind is PlaceKind.LOCATIE for unit in units):
        return units
    residents = sum(len(_LIVED_IN.findall(b.text)) for b in document.blocks if b.kind is not Kind.CONTENTS)
    named_house = re.compile(rf"\b{HOUSE_PREFIX}\s+{re.escape(organisation)}\b", re.IGNORECASE)
    alone = any(
        (_ONE_HOUSE.search(b.text) and "bewoners" in b.text) or named_house.search(b.text) for b in document.blocks
    )
    if (residents < _MANY_RESIDENTS and not alone) or len(units) > 1:
        return units
    return (Unit(organisation, PlaceKind.LOCATIE, forms(organisation, ""), document.blocks[0].place), *units)


def _accepted(group: list[Mention]) -> bool:
    places = {mention.place.paragraph for mention in group if mention.place}
    return any(mention.sure for mention in group) or len(places) > 1


def _own_house(group: list[Mention]) -> bool:
    return any(prefix_kind(m.name) or m.spoken for m in group)
