"""Finds the organisation's own locaties and wijkteams in a document, whatever form names them.

Each way of naming is a module that yields `Mention`s; `register` merges them into units.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kompascheck.checks.places import claimed, prose, tables
from kompascheck.checks.places.names import Mention, Unit
from kompascheck.checks.places.organisation import own_name
from kompascheck.checks.places.own import units as units_of_profile
from kompascheck.checks.places.register import merge, only_house
from kompascheck.checks.places.vocabulary import Vocabulary
from kompascheck.document import Document, Kind
from kompascheck.organisation import OwnPlace

__all__ = ["Unit", "find"]


@lru_cache(maxsize=2)
def find(document: Document, own: tuple[OwnPlace, ...] = ()) -> tuple[Unit, ...]:
    """The units a document names as its own, in order of appearance.

    The places of a profile (`own`) are taken as they are: they are the organisation's own list. Remembered for the last
    documents, since several checks ask.
    """
    if own:
        return units_of_profile(document, own)
    vocabulary = Vocabulary.of(document)
    organisation = own_name(document)
    mentions = list(_mentions(document, vocabulary))
    units = merge(mentions, organisation)
    if more := list(claimed.mentions(document, units)):
        units = merge([*mentions, *more], organisation)
    return only_house(document, units, organisation)


def _mentions(document: Document, vocabulary: Vocabulary) -> Iterator[Mention]:
    for block in document.blocks:
        if block.kind is Kind.CONTENTS:
            continue
        if block.table is not None:
            yield from tables.mentions(block, vocabulary)
        yield from prose.mentions(block)
