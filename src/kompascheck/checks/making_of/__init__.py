"""How the kwaliteitsbeeld was made, party by party (GK501-GK505): who took part how, said what, what was done with it.

It overrules no verdict; it shows an author the table with its holes. What is told of no party in particular stands in a
row of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kompascheck.checks import CheckInput, CheckResult, Remark
from kompascheck.checks.making_of import tables
from kompascheck.checks.making_of.parties import Party, named_in
from kompascheck.checks.making_of.prose import Reader
from kompascheck.checks.making_of.telling import Aspect, Told
from kompascheck.checks.making_of.zones import zones
from kompascheck.ownrules import BODY_NOT_NAMED
from kompascheck.report import Evidence, MakingOf, Severity

TOGETHER = "alle partijen samen"


def check(given: CheckInput) -> CheckResult:
    """Gather what is told of each party, and the councils of the profile of which nothing is told."""
    told = list(_told(given))
    rows = _rows(told)
    return CheckResult(making_of=rows, remarks=tuple(_unnamed(given, {row.party for row in rows})))


def _told(given: CheckInput) -> Iterator[Told]:
    reader = Reader()
    read: set[int] = set()  # tables, which are read as a whole
    for passage, in_chapter in zones(given):
        block = given.document.blocks[passage.block]
        if block.table is None:
            yield from reader.told(passage)
        elif passage.block not in read:
            read.add(passage.block)
            yield from tables.told(block, in_chapter=in_chapter)


def _rows(told: Iterable[Told]) -> tuple[MakingOf, ...]:
    """One row a party, in the order of the Handreiking; of each aspect the first quote."""
    quotes: dict[str, dict[Aspect, Evidence]] = {}
    for one in told:
        for party in one.parties or ((TOGETHER,) if one.aspect else ()):
            known = quotes.setdefault(party, {})
            if one.aspect is not None:
                known.setdefault(one.aspect, one.evidence)
    order = [*(party for party in Party if party in quotes), *([TOGETHER] if TOGETHER in quotes else [])]
    return tuple(
        MakingOf(str(p), *(quotes[p].get(aspect) for aspect in (Aspect.HOW, Aspect.SAID, Aspect.DONE))) for p in order
    )


def _unnamed(given: CheckInput, found: set[str]) -> Iterator[Remark]:
    for body in given.organisation.bodies:
        parties = {named.party for named in named_in(body)}
        if parties and not parties & found:
            message = f"In het profiel staat '{body}', maar het document zegt niet wat die raad bij het maken deed."
            yield Remark(BODY_NOT_NAMED.code, Severity.INFO, message, BODY_NOT_NAMED.advice)
