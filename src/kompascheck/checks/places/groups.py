"""One unit out of all the mentions that name it."""

from __future__ import annotations

import re
from collections import Counter

from kompascheck.checks.places.names import Mention, Unit, bare_name, has_article, prefix_kind
from kompascheck.report import PlaceKind


def shown(group: list[Mention]) -> str:
    """The fullest form: with prefix, then with article, then the longest."""
    counts = Counter(mention.name for mention in group)
    return max(counts, key=lambda n: (prefix_kind(n) is not None, has_article(n), len(n), counts[n]))


def unit_of(group: list[Mention], brand: str) -> Unit:
    """The unit of one group, by its fullest name; the kind that most of its forms tell."""
    name = shown(group)
    kinds = [kind for m in group if (kind := prefix_kind(m.name))] or [m.kind for m in group if m.kind]
    kind = Counter(kinds).most_common(1)[0][0] if kinds else PlaceKind.LOCATIE
    names = {form for m in group for form in (*forms(m.name, brand), *forms(name, brand))}
    return Unit(name, kind, tuple(sorted(names, key=len, reverse=True)), group[0].place)


def brand_of(names: list[str]) -> str:
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
