"""Whether a sentence tells of the past, of the future or of an intention, and whether it denies something.

Every word is looked at once and remembered, for a long document has few different words; a phrase is only searched
where a word stands that it cannot do without.
"""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple


class Told(NamedTuple):
    """What a sentence says of time, and whether it denies."""

    past: bool
    future: bool
    intention: bool
    denial: bool


_WORD = re.compile(r"\w+")
# What one word can be a sign of; as flags, so that those of a sentence add up.
_PAST, _FUTURE, _INTENTION, _MAYBE_FUTURE, _MAYBE_INTENTION, _MAYBE_DENIAL = (1 << n for n in range(6))
_REMEMBERED = 1 << 15  # words

_STRONG_VERBS = frozenset(
    (
        *("was", "waren", "had", "hadden", "werd", "werden", "kwam", "kwamen", "ging", "gingen", "bleek", "bleken"),
        *("bleef", "bleven", "liep", "liepen", "kreeg", "kregen", "gaf", "gaven", "vond", "vonden", "zei", "zeiden"),
        *("stond", "stonden", "deed", "deden", "steeg", "stegen", "nam", "namen", "zag", "zagen", "koos", "kozen"),
        *("viel", "vielen", "schreef", "schreven", "las", "lazen", "trok", "trokken", "bood", "boden"),
    )
)
_STRONG_STARTS = ("bracht", "dacht", "hielp", "hield", "sprak", "verliep", "ontstond")
_WEAK_ENDS = ("kte", "pte", "ste", "fte", "gde", "lde", "nde", "rde", "mde", "bde", "vde", "zde", "tte", "dde")

_PLANNING = frozenset(
    ("gaan", "gaat", "zullen", "zal", "willen", "wil", "hopen", "hoopt", "streven", "streeft")
)  # future and intention alike
_FUTURE_WORDS = _PLANNING | {
    *("voornemen", "voornemens", "komend", "komende", "komenden", "straks", "binnenkort", "voortaan"),
}
_FUTURE_STARTS = ("toekomst", "ambitie")
_FUTURE_PHRASE = re.compile(
    r"\b(?:van plan|volgende? jaar|eind \d{4}|vanaf \d{4}|we nemen ons voor|moet\w* .{0,40}(?:zijn|worden|komen))\b",
    re.IGNORECASE,
)
_FUTURE_NEEDS = frozenset(("plan", "volgend", "volgende", "eind", "vanaf", "nemen"))

_INTENTION_WORDS = _PLANNING | {"geloven", "gelooft", "overtuigd"}
_INTENTION_STARTS = ("voornemen", "ambitie", "uitgangspunt")
_INTENTION_PHRASE = re.compile(
    r"\b(?:van plan|vinden .{0,40}belangrijk|staat (?:voorop|centraal)|(?:komend|volgend) jaar|in de toekomst)\b",
    re.IGNORECASE,
)
_INTENTION_NEEDS = frozenset(("plan", "voorop", "centraal", "komend", "volgend", "toekomst"))

_DENIAL = re.compile(
    r"\b(?:niet|geen|nooit|niets|nergens|evenmin|ontbreekt|ontbreken) (?:\w+ ){0,6}?(?:gemeten|uitgevoerd|gehouden"
    r"|gedaan|beschreven|vastgelegd|geregeld|besproken|gevraagd|onderzocht|beschikbaar|bekend|opgenomen|betrokken|gemaakt"
    r"|geweest|gevoerd|bijgehouden|afgenomen|gevolgd|gereageerd|ontvangen)\b"
    r"|\b(?:hebben|heeft|is|zijn|was|waren|deden|deed|kwam|kwamen) (?:\w+ ){0,4}?(?:nog )?(?:geen|niet)\b"
    r"(?!.*\b(?:doordat|omdat|want|vanwege|door)\b)",
    re.IGNORECASE,
)
_DENIAL_NEEDS = frozenset(("niet", "geen", "nooit", "niets", "nergens", "evenmin", "ontbreekt", "ontbreken"))


def tense(text: str) -> Told:
    """What one sentence says of time, and whether it denies."""
    signs = reduce(or_, map(_signs, _WORD.findall(text.lower())), 0)
    return Told(
        past=bool(signs & _PAST),
        future=bool(signs & _FUTURE or (signs & _MAYBE_FUTURE and _FUTURE_PHRASE.search(text))),
        intention=bool(signs & _INTENTION or (signs & _MAYBE_INTENTION and _INTENTION_PHRASE.search(text))),
        denial=bool(signs & _MAYBE_DENIAL and _DENIAL.search(text)),
    )


@lru_cache(_REMEMBERED)
def _signs(word: str) -> int:
    """The flags of a word in lower case."""
    signs = _PAST if _is_past(word) else 0
    if word in _FUTURE_WORDS or word.startswith(_FUTURE_STARTS):
        signs |= _FUTURE
    if word in _INTENTION_WORDS or word.startswith(_INTENTION_STARTS):
        signs |= _INTENTION
    if word in _FUTURE_NEEDS or word.startswith("moet"):
        signs |= _MAYBE_FUTURE
    if word in _INTENTION_NEEDS or word.endswith("belangrijk"):
        signs |= _MAYBE_INTENTION
    if word in _DENIAL_NEEDS:
        signs |= _MAYBE_DENIAL
    return signs


def _is_past(word: str) -> bool:
    if word in _STRONG_VERBS or word.startswith(_STRONG_STARTS):
        return True
    singular = word.removesuffix("n")
    if (singular.endswith(_WEAK_ENDS) and len(singular) > 4) or (singular.endswith("chte") and len(singular) > 5):
        return True  # werkte(n), mochten
    ending = 1 if word.endswith(("d", "t")) else 2 if word.endswith("en") else 0
    if not ending:
        return False
    size = len(word) - ending
    if word.startswith("ge") and size > 4:
        return True  # gewerkt, gegeven
    if "ge" in word[1 : size - 2]:
        return True  # aangepast, overgenomen
    return ending == 1 and (
        (word.startswith(("ver", "ont", "her")) and size > 5) or (word.startswith("be") and size > 4)
    )  # verbeterd, ontmoet, herhaald, bezocht
