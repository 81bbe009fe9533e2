"""What a profile can take from a document: who wrote it, about which year, with which places and councils."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kompascheck.document import Document, Kind
from kompascheck.organisation import OwnPlace, Setting


@dataclass(frozen=True, slots=True)
class Draft:
    """A profile to be written. None and empty: not known, to be filled in by hand."""

    name: str | None = None
    year: int | None = None
    settings: tuple[Setting, ...] = ()
    works_differently: bool | None = None
    places: tuple[OwnPlace, ...] = ()
    clients: int | None = None
    bodies: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()


def read_draft(document: Document) -> Draft:
    """What the document tells of its organisation."""
    from kompascheck.checks import places
    from kompascheck.checks.places.organisation import own_name
    from kompascheck.checks.settings import settings_of
    from kompascheck.reportingyear import stated_year

    stated = stated_year(document)
    found = settings_of(document)
    return Draft(
        name=document.organisation or own_name(document) or None,
        year=stated.year if stated else None,
        settings=tuple(setting for setting in Setting if setting in found),
        places=tuple(OwnPlace(unit.name, unit.kind) for unit in places.find(document)),
        bodies=_bodies(document),
    )


def _bodies(document: Document) -> tuple[str, ...]:
    """The councils that the document names, each in the form it uses most, in the order of the Handreiking."""
    from kompascheck.checks.making_of.parties import COUNCILS, Party, named_in

    forms: dict[Party, Counter[str]] = {party: Counter() for party in COUNCILS if party is not Party.SUPERVISORS}
    for block in document.blocks:
        if block.kind is Kind.CONTENTS:
            continue
        for named in named_in(block.text):
            if named.party in forms:
                form = block.text[named.start : named.end]
                forms[named.party][form if form.isupper() else form.lower()] += 1
    return tuple(counts.most_common(1)[0][0] for counts in forms.values() if counts)
