"""The smallest parts of a pack: texts, codes, names and the terms of a lexicon, each with its bounds.

Bounds keep a pack that comes from elsewhere from taking all memory or time. They are kept here without pydantic, which
reads them when a file has to be validated: a pack that was validated before is opened without it (`kept.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, NamedTuple

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

MOST_WORDS = 8  # in one term


class Limits(NamedTuple):
    """The least and most that a number may be, or that a text or list may be long, and the pattern of a text."""

    least: int | None = None
    most: int | None = None
    pattern: str | None = None

    def __get_pydantic_core_schema__(self, source: object, handler: Callable[[object], Any]) -> CoreSchema:
        schema: dict[str, object] = dict(handler(source))
        low, high = ("ge", "le") if schema["type"] == "int" else ("min_length", "max_length")
        bounds = {low: self.least, high: self.most, "pattern": self.pattern}
        if schema["type"] == "str" and self.pattern is None:
            schema["strip_whitespace"] = True
        return schema | {name: bound for name, bound in bounds.items() if bound is not None}


class Verified(NamedTuple):
    """A value that a function looks at; it raises ValueError with a Dutch sentence."""

    by: Callable[[str], str]

    def __get_pydantic_core_schema__(self, source: object, handler: Callable[[object], Any]) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self.by, handler(source))


Text = Annotated[str, Limits(1, 4000)]
Code = Annotated[str, Limits(pattern=r"^[A-Z]{1,4}[0-9]*(\.[0-9]+)?$")]
Slug = Annotated[str, Limits(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Frozen:
    """A part of a pack: a frozen data class that is validated without fields that nobody knows."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}


def _term(text: str) -> str:
    """A term holds words; a part with a star holds at least two letters, or it would match nearly everything."""
    if text.isalpha():
        return text
    for part in text.split():
        if "*" in part and len(part.replace("*", "")) < 2:
            raise ValueError(f"de term '{text}' is te ruim: zet bij een ster ten minste twee letters.")
        if "*" in part.strip("*"):
            raise ValueError(f"de term '{text}' heeft een ster midden in een woord. Zet die vooraan of achteraan.")
    if not re.search(r"[^\W_]|#", text):
        raise ValueError(f"de term '{text}' bevat geen woord.")
    if len(text.split()) > MOST_WORDS:
        raise ValueError(f"de term '{text[:40]}' telt meer dan {MOST_WORDS} woorden. Maak de term korter.")
    return text


Term = Annotated[str, Limits(1, 100), Verified(_term)]
Concepts = Annotated[dict[Slug, Annotated[tuple[Term, ...], Limits(most=2000)]], Limits(most=2000)]
