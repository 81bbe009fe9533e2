"""Folds and drops the forms that are no unit of their own, and parts two units that share a name.

All work on the mentions by the key of their name.
"""

from __future__ import annotations

from kompascheck.checks.places.groups import shown, unit_of
from kompascheck.checks.places.names import Mention, bare_name, has_article, key, prefix_kind
from kompascheck.report import PlaceKind

_SISTERS = 2
_CARE_AT_HOME = ("wijkteam", "wijkverpleging", "thuiszorg", "thuisteam", "vpt", "team wijkverpleging", "team vpt")
_TEAM_NOUNS = frozenset({"wijkteam", "wijkverpleging", "wijkzorg", "thuiszorg", "thuiszorgteam", "wijkverpleegteam"})


def fold(kept: dict[str, list[Mention]]) -> None:
    """Leave one group of mentions for each unit."""
    _drop_parts(kept)
    _fold_overrun(kept)
    _fold_short(kept)
    _drop_towns(kept)
    _drop_only_team(kept)


def part_teams(groups: dict[str, list[Mention]]) -> None:
    """Part "Wijkteam Zeevang" from "De Zeevang": a house and a team that share a name."""
    for k, group in list(groups.items()):
        teams = [m for m in group if m.name.lower().startswith(_CARE_AT_HOME)]
        houses = [m for m in group if m.kind is not PlaceKind.WIJKTEAM and (has_article(m.name) or _is_house(m))]
        if teams and houses:
            groups[k] = [m for m in group if m not in teams]
            groups[f"team {k}"] = teams


def sister_teams(groups: dict[str, list[Mention]]) -> set[str]:
    """Teams that vouch for each other: "Team Es", "Team Brink" and "Team Lo", each named but once."""
    found = {k for k, group in groups.items() if any(m.name.startswith("Team ") for m in group)}
    return found if len(found) >= _SISTERS else set()


def _fold_short(kept: dict[str, list[Mention]]) -> None:
    """Fold "Wijkteam West", said in running text, into the "Wijkteam Heuvelrug-West" of a table."""
    listed = {k: shown(group) for k, group in kept.items() if any(m.table is not None for m in group)}
    for k in [k for k in kept if k not in listed]:
        name = shown(kept[k])
        longer = [
            full for full, shown in listed.items() if shown.endswith((f"-{bare_name(name)}", f" {bare_name(name)}"))
        ]
        if prefix_kind(name) is not None and len(longer) == 1:
            kept[longer[0]] += kept.pop(k)


def _drop_towns(kept: dict[str, list[Mention]]) -> None:
    """Drop the towns of "zes teams in Diemen en Duivendrecht" where a table names the teams."""
    teams = {k for k, group in kept.items() if unit_of(group, "").kind is PlaceKind.WIJKTEAM}
    listed = {k for k in teams if any(m.table is not None for m in kept[k])}
    if len(listed) >= _SISTERS:
        for k in teams - listed:
            if all(prefix_kind(m.name) is None for m in kept[k]):
                del kept[k]


def _drop_only_team(kept: dict[str, list[Mention]]) -> None:
    """Drop a team known only as "Wijkverpleging" where there are teams with names: there it is a total."""
    teams = [k for k, group in kept.items() if unit_of(group, "").kind is PlaceKind.WIJKTEAM]
    unnamed = [k for k in teams if not any(prefix_kind(m.name) for m in kept[k]) and k in _TEAM_NOUNS]
    for k in unnamed if len(teams) > len(unnamed) else unnamed[1:]:
        del kept[k]


def _is_house(mention: Mention) -> bool:
    return prefix_kind(mention.name) is PlaceKind.LOCATIE


def _drop_parts(kept: dict[str, list[Mention]]) -> None:
    """Drop "Maas" and "Waal", read as two names in running text, where a table has "Wijkteam Maas en Waal"."""
    for group in list(kept.values()):
        parts = bare_name(shown(group)).split(" en ")
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
            kept[shorter] += [m._replace(name=shown(kept[shorter])) for m in kept.pop(k)]
