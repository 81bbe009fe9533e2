"""The units of a profile: the organisation's own list, taken as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kompascheck.checks.places.groups import forms
from kompascheck.checks.places.names import Unit
from kompascheck.document import Document, Kind, Place
from kompascheck.organisation import OwnPlace


def units(document: Document, own: Sequence[OwnPlace]) -> tuple[Unit, ...]:
    """One unit for each place of the profile; a unit that the document does not name has no place in it."""
    return tuple(_unit(document, place) for place in own)


def _unit(document: Document, own: OwnPlace) -> Unit:
    names = dict.fromkeys(form for name in (own.name, *own.aliases) for form in forms(name, ""))
    aliases = tuple(sorted(names, key=len, reverse=True))
    return Unit(own.name, own.kind, aliases, _first(document, aliases))


def _first(document: Document, aliases: Sequence[str]) -> Place | None:
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, aliases))})(?!\w)")
    texts = (block for block in document.blocks if block.kind is not Kind.CONTENTS)
    return next((block.place for block in texts if named.search(block.text)), None)
