"""The smallest parts of a pack: texts, codes, names and the terms of a lexicon, each with its bounds.

Bounds keep a pack that comes from elsewhere from taking all memory or time.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

MOST_WORDS = 8  # in one term
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,4}[0-9]*(\.[0-9]+)?$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Frozen(BaseModel):
    """A part of a pack: frozen, and without fields that nobody knows.

    Its validator is built when first used: a run uses few of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


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


Term = Annotated[str, StringConstraints(min_length=1, max_length=100, strip_whitespace=True), AfterValidator(_term)]
Concepts = Annotated[dict[Slug, Annotated[tuple[Term, ...], Field(max_length=2000)]], Field(max_length=2000)]
