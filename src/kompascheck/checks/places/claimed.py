"""Houses that only running text names: looked for when a document says it has more than were found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kompascheck.checks.places.names import ARTICLE, Mention, Unit, is_name
from kompascheck.document import Document, Kind, Place
from kompascheck.language.numbers import WORDS
from kompascheck.report import PlaceKind

_CLAIM = re.compile(
    r"\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[2-9]|1[0-2])\s+(?:\w+\s+)?(?:huizen|locaties"
    r"|woonlocaties|woonvormen|verpleeghuizen)\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"huizen|locaties|woonvormen")
_CALLED = re.compile(
    rf"\b(?:[Ii]n|[Oo]p|[Bb]ij|[Vv]an|[Uu]it|[Vv]oor)\s+({ARTICLE}\s+[A-ZÀ-Þ][\wÀ-ÿ-]+)(?![\wÀ-ÿ-]|\s+[A-ZÀ-Þ])"
)
_ARTICLE_NAME = re.compile(rf"(?<!\w )({ARTICLE}\s+[A-ZÀ-Þ][\wÀ-ÿ-]+)\s+(?:in|te)\s+[A-ZÀ-Þ]")
_FEWEST = 2


def mentions(document: Document, units: Sequence[Unit]) -> Iterator[Mention]:
    """The names spoken of as a place most often, as many as the document claims more houses than were found."""
    texts = [block for block in document.blocks if block.kind is not Kind.CONTENTS]
    claims = Counter(_value(word) for b in texts if _HINT.search(b.text) for word in _CLAIM.findall(b.text))
    if not claims:
        return
    houses = sum(unit.kind is PlaceKind.LOCATIE for unit in units)
    lacking = claims.most_common(1)[0][0] - houses
    if lacking <= 0:
        return
    known = " ".join(f"|{unit.name}|" for unit in units).lower()
    counts: Counter[str] = Counter()
    places: dict[str, Place] = {}
    for block in texts:
        for name in [*_CALLED.findall(block.text), *_ARTICLE_NAME.findall(block.text)]:
            if is_name(name) and re.sub(rf"^{ARTICLE}\s+", "", name).lower() not in known:
                counts[name] += 1
                places.setdefault(name, block.place)
    for name, count in counts.most_common(lacking):
        if count >= _FEWEST:
            yield Mention(name, PlaceKind.LOCATIE, places[name], sure=True)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else WORDS[word.lower()]
