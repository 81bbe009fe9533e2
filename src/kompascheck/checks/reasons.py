"""Whether a sentence gives the reason for the choice of a source, about the source and not about the care."""

from __future__ import annotations

import re
from typing import NamedTuple

from kompascheck.checks import choices, lexicon
from kompascheck.passages import Passage

_NEAR = 90  # characters between a source and its reason in one sentence
_FEWEST_WORDS = 4  # in a reason that follows a colon
_WHY = re.compile(r"\bwaarom\b", re.IGNORECASE)
_ASKED = re.compile(
    r"lijst|vragen|kaartje|gesprek|verhal|cijfer|tabel|meting|enqu[eê]te|bron|iets nieuws|film|interview", re.IGNORECASE
)
_BECAUSE = re.compile(r"\b(?:omdat|want|aangezien|zodat|daarom)\b", re.IGNORECASE)
_OPENS_BECAUSE = re.compile(r"\W*omdat\b", re.IGNORECASE)
_CHOSEN_FOR = re.compile(r"\bgekozen\s*:", re.IGNORECASE)
_ITEM_REASON = re.compile(r"[:,–]\s+\w+")
_SAYS_WHY = re.compile(r"\W*waarom (?:die|deze|dit|dat|juist|het|de)\b[^?:]{0,40}[:?]\s+\w+", re.IGNORECASE)
# Words that point back to the source named before.
_REFERS = re.compile(
    r"^\W*(?:die|dat|deze|dit)\b|\b(?:dat|die|deze|dit) (?:laatste|bron\w*|keuze|instrument|lijst|vorm)\b"
    r"|voor (?:dat|die|deze) laatste|\bkeuze voor\b|\bdaarvoor\b|\bals bron\b|\bbron(?:nen)?\b|\bom die reden\b",
    re.IGNORECASE,
)


class Around(NamedTuple):
    """What surrounds a sentence.

    `about` are the sources named in it or last before it; `named` whether it names one itself; `context` whether
    the passage is about sources; `why` whether it is an item under a question why; `follows` whether the paragraph
    goes on after it; `previous` the passage before it.
    """

    about: tuple[str, ...]
    named: bool
    context: bool
    why: bool
    follows: bool
    previous: Passage | None


def explains(passage: Passage, around: Around) -> bool:
    """Whether a sentence tells why a source was chosen."""
    text = passage.text
    if _SAYS_WHY.match(text):
        return around.context or bool(around.about)
    if _answers_why(around.previous, text):
        return True
    if not around.about or not _may_explain(text, around):
        return False
    if not (around.named or _REFERS.search(text)):
        return False
    # A dossier or a gesprek is mostly care itself, unless the passage is about sources.
    certain = around.context or choices.is_deliberate(text) or any(n not in lexicon.WEAK for n in around.about)
    return certain and _reasons(text, around)


def _may_explain(text: str, around: Around) -> bool:
    if choices.rules_out(text):
        return False
    return around.why or ":" in text or choices.has_reason(text) or (around.follows and choices.is_deliberate(text))


def _reasons(text: str, around: Around) -> bool:
    if around.named and around.why and _ITEM_REASON.search(text):
        return True
    if choices.is_reason(text, about_sources=around.context):
        return True
    if around.named and around.context and (reason := _BECAUSE.search(text)):
        first = lexicon.names_in(text)[0][1]
        return 0 <= reason.start() - first <= _NEAR
    deliberate = choices.is_deliberate(text)
    if deliberate and around.named and around.follows and choices.is_choice(text):
        return True  # "bewust voor … gekozen.": the next sentence says why
    after = text.partition(":")[2]
    return (deliberate or _CHOSEN_FOR.search(text) is not None) and len(after.split()) >= _FEWEST_WORDS


def _answers_why(previous: Passage | None, text: str) -> bool:
    """Whether this answers a question why: "Waarom een kaartje? Omdat …"."""
    if previous is None or not _OPENS_BECAUSE.match(text):
        return False
    return bool(_WHY.search(previous.text) and _ASKED.search(previous.text + text))
