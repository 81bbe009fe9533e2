"""Cues of Dutch that tell a question, a template mark or a bare reference, each a pattern over one sentence."""

from __future__ import annotations

import re

_QUESTION = re.compile(r"\?[\"'”’)]*\s*$")
_MARK = re.compile(
    r"\[(?:[^\]]{0,40} )?(?:vul|in te vullen|naam|aantal|datum|x+|\.\.+|…|invullen|hier|tekst|beschrijf|noem|licht"
    r"|nog|todo)(?![a-z])[^\]]*\]"
    r"|\b(?:(?-i:PM|P\.M\.|TODO)|p\.m\.|n\.t\.b\.|n\.n\.b\.|XX+)(?!\w)"
    r"|\b(?:nog|nader) (?:in|aan) te vullen\b|\bnog (?:aanvullen|invullen|toevoegen|uitwerken)\b|\blorem ipsum\b"
    r"|\.{5,}|…{3,}|_{4,}",
    re.IGNORECASE,
)
_MARK_HINTS = (
    *("[", "pm", "p.m.", "n.t.b.", "n.n.b.", "todo", "xx"),
    *("vullen", "toevoegen", "uitwerken", "lorem", ".....", "………", "____"),
)
_INSTRUCTION = re.compile(
    r"\s*(?:Beschrijf|Geef (?:hier|aan|een)|Licht (?:hier )?toe|Vul (?:hier )?|Noem (?:hier|ten minste"
    r"|de belangrijkste)|Vertel hier|Leg (?:hier )?uit|Benoem)\b",
    re.IGNORECASE,
)
# A passage that does no more than point elsewhere: it names a place, and little besides.
_REFERENCE = re.compile(
    r"^\W*(?:(?:voor|over|meer|wie|hoe|wat|welke|waar|waarom|of|de|het|een|dit|dat|hierover|hiervoor|daarvoor"
    r"|daarover|onze?|alle)\b[^.;]{0,90}?)?"
    r"\b(?:zie|verwijzen wij|wordt verwezen|verwijzen we|staa[tn] (?:beschreven |uitgewerkt |vermeld "
    r"|opgenomen )?(?:in|op)|(?:is|zijn|wordt|worden) (?:te vinden|terug te vinden|na te lezen|beschreven"
    r"|opgenomen|uitgewerkt|op te vragen) (?:in|op|bij|via)?"
    r"|leest u in|vindt u (?:in|op)|lees(?:t)? (?:u )?(?:in|op))\b[^.]{0,120}"
    r"\b(?:bijlage\w*|jaarverslag\w*|intranet|website|site|kwaliteitshandboek\w*|handboek\w*|register\w*"
    r"|jaarrekening|rapportage\w*|rapport|document\w*|beleidsplan\w*|plan\b"
    r"|protocol\w*|regeling\w*|overzicht|hoofdstuk \d+|paragraaf [\d.]+|scholingsplan\w*"
    r"|opleidingsplan\w*|notitie|verslag|dossier|systeem|portaal)[^.]{0,60}\.?\W*$",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Whether a passage ends with a question mark."""
    return "?" in text and _QUESTION.search(text) is not None


def template_mark(text: str) -> int | None:
    """Where a mark stands that a template left to be filled in ("[naam]", "PM", "nog aanvullen"), if any."""
    low = text.lower()
    match = _MARK.search(text) if any(map(low.__contains__, _MARK_HINTS)) else None
    return match.start() if match else None


def is_instruction(text: str) -> bool:
    """Whether a passage tells an author what to write ("Beschrijf hier …")."""
    return _INSTRUCTION.match(text) is not None


def is_template(text: str) -> bool:
    """Whether a passage is, or holds, something that a template left to be filled in."""
    return template_mark(text) is not None or is_instruction(text)


def is_reference(text: str) -> bool:
    """Whether a passage does no more than point elsewhere."""
    return _REFERENCE.match(text) is not None
