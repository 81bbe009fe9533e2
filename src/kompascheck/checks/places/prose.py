"""Units named in running text, list items and headings."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from kompascheck.checks.places import lists
from kompascheck.checks.places.forms import (
    BRACKETED,
    CAPACITY,
    COUNTED_PEOPLE,
    FOREIGN,
    NUMBERED_SIGN,
    PARENT,
    PREFIX_HINTS,
    PREFIXED,
    both,
    called_house,
    counted,
    lived,
    numbered,
    with_town,
)
from kompascheck.checks.places.names import (
    NAME,
    WIJK_PREFIX,
    Mention,
    clean,
    foreign_before,
    has_article,
    is_name,
    shown_name,
)
from kompascheck.document import Block, Kind
from kompascheck.report import PlaceKind

_JOINED = re.compile(r"(?:\s+(?:in|te)\s+[A-Z][\w-]+)?(?:,|,?\s+en)\s+(?:(?:het|de|ons|onze)\s+)?")
_OURS = re.compile(  # "Klein Rank, ons huis om de hoek"
    rf"(?P<name>{NAME}),\s+(?:ons|onze)\s+(?:\w+\s+)?(?:huis|woonhuis|verpleeghuis|zorghuis|locatie|woonlocatie|villa)\b"
)
_MORE = re.compile(r"\(|\bmet \d")
_PARTNERS = re.compile(
    r"\b(?:lerend netwerk|werk\w+\s+(?:\w+\s+){0,3}samen"
    r"|samenwerk\w*|partners?|collega-?(?:instelling|organisatie)\w*|zusterorganisatie\w*"
    r"|convenant\w*|overeenkomst\w*)\b[^.;:]*\bmet\b[^.;:]*$",
    re.IGNORECASE,
)
_FEWEST_TOWNS = 2  # "De Linde (Goor)" alone may be anything; a list of them is a list of houses


def mentions(block: Block) -> Iterator[Mention]:
    """The units that a block's text names as such."""
    text = block.text
    low = text.lower()
    if block.table is None:
        yield from lists.listed(block, block.text)
        yield from _with_towns(block)
        if block.kind is Kind.HEADING:
            yield from _headed(block)
    if any(map(low.__contains__, PREFIX_HINTS)):
        for piece in re.split(r"\n| \| ", text) if block.table else [text]:
            if any(map(piece.lower().__contains__, PREFIX_HINTS)):
                yield from _prefixed(block, piece)
    if "Huis " in text and block.table is None:
        for match in called_house().finditer(text):
            if is_name(match.group()) and not FOREIGN.search(text[: match.start()]):
                yield Mention(match.group(), PlaceKind.LOCATIE, block.place, sure=False, spoken=True)
    if ", ons" in low or ", onze" in low:
        for match in _OURS.finditer(text):
            if is_name(match["name"]):
                yield Mention(shown_name(match["name"]), PlaceKind.LOCATIE, block.place, sure=True, spoken=True)
    if "wonen" in low or COUNTED_PEOPLE.search(low):
        for piece in text.split("\n") if block.table else [text]:
            yield from _capacities(block, piece)


def _prefixed(block: Block, text: str) -> Iterator[Mention]:
    found = list(PREFIXED.finditer(text))
    for number, match in enumerate(found):
        if foreign_before(text, match.start()) or _PARTNERS.search(text[: match.start()]):
            continue
        wijk = re.fullmatch(WIJK_PREFIX, match["prefix"], re.IGNORECASE) is not None
        name = f"{match['prefix'][0].upper()}{match['prefix'][1:].lower()} {match['name']}"
        if is_name(name):
            certain = match["prefix"].lower() in ("wijkteam", "huize", "thuiszorgteam") or any(
                _JOINED.fullmatch(text[first.end() : second.start()])
                for first, second in itertools.pairwise(found[max(0, number - 1) : number + 2])
            )
            yield Mention(shown_name(name), PlaceKind.WIJKTEAM if wijk else PlaceKind.LOCATIE, block.place, certain)


def _capacities(block: Block, text: str) -> Iterator[Mention]:
    yield from _town_and_name(block, text)
    for match in _with_people(text):
        group = match.lastgroup or "name"
        name = match[group]
        before = text[: match.start(group)]
        inside = before.count("(") > before.count(")")  # there a town may stand before the number
        bare_label = (
            ":" in match.group() and block.kind is not Kind.ITEM and not has_article(name)
        )  # "Beuk: 14 bewoners"
        if is_name(name) and not inside and not bare_label and not FOREIGN.search(before):
            yield Mention(name, None, block.place, sure=group != "lived" or has_article(name), spoken=True)
            yield from (Mention(n, None, block.place, sure=True, spoken=True) for n in _counted(text, match.end()))


def _with_people(text: str) -> list[re.Match[str]]:
    """Where a name stands with those who live there, in order; of two that overlap the one that begins first."""
    forms = [CAPACITY]
    if "wonen" in text:
        forms.append(lived())
    if NUMBERED_SIGN.search(text):
        forms.append(numbered())
    found: list[re.Match[str]] = []
    for match in sorted((m for form in forms for m in form.finditer(text)), key=lambda m: m.start()):
        if not found or match.start() >= found[-1].end():
            found.append(match)
    return found


def _counted(text: str, position: int) -> Iterator[str]:
    """The names that go on a list of names with numbers: "De Linde (16 bewoners), De Es (14) en De Brink (18)"."""
    if not _MORE.search(text, position):
        return
    while (part := counted().match(text, position)) is not None and is_name(part["name"]):
        yield part["name"]
        position = part.end()


def _with_towns(block: Block) -> Iterator[Mention]:
    if block.text.count(" (") < _FEWEST_TOWNS:
        return
    found = [m["name"] for m in with_town().finditer(block.text) if not FOREIGN.search(block.text[: m.start()])]
    articles = sum(map(has_article, found))
    if articles > 1 and articles * 2 >= len(found):
        yield from (
            Mention(name, PlaceKind.LOCATIE, block.place, sure=True, spoken=True) for name in found if is_name(name)
        )


def _town_and_name(block: Block, text: str) -> Iterator[Mention]:
    """The name in "De Linde (Goor, 34 bewoners)" or "Goor (De Linde, 34 bewoners)"; the whole list tells which."""
    if not BRACKETED.search(text):
        return
    pairs = [m for m in both().finditer(text) if not FOREIGN.search(text[: m.start()])]
    outer, inner = (sum(has_article(m[part]) for m in pairs) for part in ("outer", "inner"))
    towns_first = inner > outer or (inner == outer and any(re.search(r"\bin\s+$", text[: m.start()]) for m in pairs))
    for match in pairs:
        name = match["inner" if towns_first else "outer"]
        if is_name(name):
            yield Mention(name, None, block.place, sure=True, spoken=True)


def _headed(block: Block) -> Iterator[Mention]:
    name = clean(block.text)
    above = block.place.heading[-2] if len(block.place.heading) > 1 else ""
    if is_name(name) and (has_article(name) or PARENT.search(above)):
        yield Mention(shown_name(name), None, block.place, sure=bool(PARENT.search(above)))
