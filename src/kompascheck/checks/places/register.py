"""Merges the mentions of a document into units, with all the forms each goes by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kompascheck.checks.places.names import HOUSE_PREFIX, Mention, Unit, bare_name, has_article, key, prefix_kind
from kompascheck.document import Document, Kind
from kompascheck.report import PlaceKind

_LIVED_IN = re.compile(
    r"\b(?:bewoners?|huisgenoten)\b|\bhuiskamers?\b|\bappartement\w*|\b(?:in|bij) (?:het|ons) (?:oude )?(?:huis"
    r"|klooster)\b",
    re.IGNORECASE,
)
_ONE_HOUSE = re.compile(r"\b(?:één|1) (?:\w+ )?(?:huis|gebouw|locatie)\b")
_SISTERS = 2
_MANY_SISTERS = 2
_CARE_AT_HOME = ("wijkteam", "wijkverpleging", "thuiszorg", "thuisteam", "vpt", "team wijkverpleging", "team vpt")
_TEAM_NOUNS = frozenset({"wijkteam", "wijkverpleging", "wijkzorg", "thuiszorg", "thuiszorgteam", "wijkverpleegteam"})
_MANY_RESIDENTS = 5  # mentions of residents above which an organisation without named houses still has a house


def merge(mentions: Sequence[Mention], organisation: str) -> tuple[Unit, ...]:
    """One unit for all forms of a name, in order of appearance; unsure names need a second sign.

    The organisation's own name is no unit, unless it is surely mentioned as one.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(key(mention.name), []).append(mention)
    groups.pop("", None)
    _part_teams(groups)
    own = key(organisation)
    sure = {k for k, group in groups.items() if _accepted(group)} | _sister_teams(groups)
    sisters = Counter(m.table for k in sure for m in groups[k] if m.table is not None)
    for k, group in groups.items():  # a name between the names of units is one too
        if any(m.table is not None and sisters[m.table] >= _SISTERS for m in group):
            sure.add(k)
    kept = {k: group for k, group in groups.items() if k in sure and not (k == own and not _own_house(group))}
    _drop_parts(kept)
    _fold_overrun(kept)
    _fold_short(kept)
    _drop_towns(kept)
    _drop_only_team(kept)
    brand = _brand([bare_name(_shown(group)) for group in kept.values()])
    if brand:
        for short in [k for k in kept if key(brand) + k in kept]:
            kept[key(brand) + short] += kept.pop(short)
    return tuple(_unit(group, brand) for group in kept.values())


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


def _part_teams(groups: dict[str, list[Mention]]) -> None:
    """Part "Wijkteam Zeevang" from "De Zeevang": a house and a team that share a name."""
    for k, group in list(groups.items()):
        teams = [m for m in group if m.name.lower().startswith(_CARE_AT_HOME)]
        houses = [m for m in group if m.kind is not PlaceKind.WIJKTEAM and (has_article(m.name) or _is_house(m))]
        if teams and houses:
            groups[k] = [m for m in group if m not in teams]
            groups[f"team {k}"] = teams


def _sister_teams(groups: dict[str, list[Mention]]) -> set[str]:
    """Teams that vouch for each other: "Team Es", "Team Brink" and "Team Lo", each named but once."""
    found = {k for k, group in groups.items() if any(m.name.startswith("Team ") for m in group)}
    return found if len(found) >= _MANY_SISTERS else set()


def _fold_short(kept: dict[str, list[Mention]]) -> None:
    """Fold "Wijkteam West", said in running text, into the "Wijkteam Heuvelrug-West" of a table."""
    listed = {k: _shown(group) for k, group in kept.items() if any(m.table is not None for m in group)}
    for k in [k for k in kept if k not in listed]:
        name = _shown(kept[k])
        longer = [
            full for full, shown in listed.items() if shown.endswith((f"-{bare_name(name)}", f" {bare_name(name)}"))
        ]
        if prefix_kind(name) is not None and len(longer) == 1:
            kept[longer[0]] += kept.pop(k)


def _drop_towns(kept: dict[str, list[Mention]]) -> None:
    """Drop the towns of "zes teams in Diemen en Duivendrecht" where a table names the teams."""
    teams = {k for k, group in kept.items() if _unit(group, "").kind is PlaceKind.WIJKTEAM}
    listed = {k for k in teams if any(m.table is not None for m in kept[k])}
    if len(listed) >= _SISTERS:
        for k in teams - listed:
            if all(prefix_kind(m.name) is None for m in kept[k]):
                del kept[k]


def _drop_only_team(kept: dict[str, list[Mention]]) -> None:
    """Drop a team known only as "Wijkverpleging" where there are teams with names: there it is a total."""
    teams = [k for k, group in kept.items() if _unit(group, "").kind is PlaceKind.WIJKTEAM]
    unnamed = [k for k in teams if not any(prefix_kind(m.name) for m in kept[k]) and k in _TEAM_NOUNS]
    for k in unnamed if len(teams) > len(unnamed) else unnamed[1:]:
        del kept[k]


def _is_house(mention: Mention) -> bool:
    return prefix_kind(mention.name) is PlaceKind.LOCATIE


def _drop_parts(kept: dict[str, list[Mention]]) -> None:
    """Drop "Maas" and "Waal", read as two names in running text, where a table has "Wijkteam Maas en Waal"."""
    for group in list(kept.values()):
        parts = bare_name(_shown(group)).split(" en ")
        if len(parts) > 1 and any(m.table is not None for m in group):
            for part in map(key, parts):
                if all(m.table is None for m in kept.get(part, ())):
                    kept.pop(part, None)


def _fold_overrun(kept: dict[str, list[Mention]]) -> None:
    """Fold a form met once in running text that runs on into the next word ("Huize De Linde Kerkstraat")."""
    for k in [k for k, group in kept.items() if len(group) == 1 and group[0].table is None]:
        name = kept[k][0].name
        shorter = next(
            (s for s, group in kept.items() if s != k and any(name.startswith(f"{m.name} ") for m in group)), None
        )
        if shorter:
            kept[shorter] += [replace(m, name=_shown(kept[shorter])) for m in kept.pop(k)]


def _own_house(group: list[Mention]) -> bool:
    return any(prefix_kind(m.name) or m.spoken for m in group)


def _shown(group: list[Mention]) -> str:
    """The fullest form: with prefix, then with article, then the longest."""
    counts = Counter(mention.name for mention in group)
    return max(counts, key=lambda n: (prefix_kind(n) is not None, has_article(n), len(n), counts[n]))


def _unit(group: list[Mention], brand: str) -> Unit:
    name = _shown(group)
    kinds = [kind for m in group if (kind := prefix_kind(m.name))] or [m.kind for m in group if m.kind]
    kind = Counter(kinds).most_common(1)[0][0] if kinds else PlaceKind.LOCATIE
    names = {form for m in group for form in (*forms(m.name, brand), *forms(name, brand))}
    return Unit(name, kind, tuple(sorted(names, key=len, reverse=True)), group[0].place)


def _brand(names: list[str]) -> str:
    """The first word that most houses share ("Iemenhuis Winsum", "Iemenhuis Bedum"), empty without one."""
    first = Counter(name.split()[0] for name in names if len(name.split()) > 1 and not has_article(name))
    word, count = first.most_common(1)[0] if first else ("", 0)
    return word if count > 1 else ""


def forms(name: str, brand: str) -> tuple[str, ...]:
    """The shorter forms that a name goes by, the longest first."""
    bare = bare_name(name)
    short = re.sub(r"^(?:De|Het|Den|['’‘]t)\s+", "", bare)
    forms = {name, bare, short, bare.removeprefix(f"{brand} ") if brand else bare}
    return tuple(sorted((form for form in forms if form), key=len, reverse=True))
