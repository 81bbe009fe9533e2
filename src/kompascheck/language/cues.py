"""Cues of Dutch that tell time, denial and reference, each a pattern over one sentence."""

from __future__ import annotations

import re

FUTURE = re.compile(
    r"\b(gaan|gaat|zullen|zal|willen|wil|hopen|hoopt|voornemens?|van plan|streven|streeft|komende?n?|volgende? jaar|straks|binnenkort"
    r"|toekomst\w*|ambitie\w*|voortaan|eind \d{4}|vanaf \d{4}|we nemen ons voor|moet\w* .{0,40}(?:zijn|worden|komen))\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(was|waren|had|hadden|werd|werden|kwam|kwamen|ging|gingen|bleek|bleken|bleef|bleven|liep|liepen|kreeg|kregen|gaf|gaven|vond|vonden"
    r"|zei|zeiden|stond|stonden|deed|deden|steeg|stegen|nam|namen|zag|zagen|koos|kozen|bracht\w*|dacht\w*|hielp\w*|viel|vielen|hield\w*|sprak\w*"
    r"|schreef|schreven|las|lazen|trok|trokken|verliep\w*|ontstond\w*|bood|boden|\w{2,}(?:kte|pte|ste|fte|chte|gde|lde|nde|rde|mde|bde|vde|zde|tte|dde)n?"
    r"|ge\w{3,}(?:d|t|en)|\w+ge\w{2,}(?:d|t|en)|(?:ver|be|ont|her)\w{3,}(?:d|t))\b",
    re.IGNORECASE,
)
INTENTION = re.compile(
    r"\b(willen|wil|zullen|zal|gaan|gaat|hopen|hoopt|streven|streeft|voornemen\w*|van plan|ambitie\w*|vinden .{0,40}belangrijk|staat (?:voorop|centraal)"
    r"|geloven|gelooft|komend jaar|volgend jaar|in de toekomst|uitgangspunt\w*|overtuigd)\b",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"\b(niet|geen|nooit|niets|nergens|evenmin|ontbreekt|ontbreken|nog niet) (?:\w+ ){0,6}?(?:gemeten|uitgevoerd|gehouden|gedaan|beschreven|vastgelegd|geregeld|besproken"
    r"|gevraagd|onderzocht|beschikbaar|bekend|opgenomen|betrokken|gemaakt|geweest|gevoerd|bijgehouden|afgenomen|gevolgd|gereageerd|ontvangen)\b"
    r"|\b(?:hebben|heeft|is|zijn|was|waren|deden|deed|kwam|kwamen) (?:\w+ ){0,4}?(?:geen|niet|nog geen|nog niet)\b(?!.*\b(?:doordat|omdat|want|vanwege|door)\b)",
    re.IGNORECASE,
)
QUESTION = re.compile(r"\?[\"'”’)]*\s*$")
TEMPLATE = re.compile(
    r"\[(?:vul|in te vullen|naam|aantal|datum|x+|\.\.+|…|invullen|hier|tekst|beschrijf|noem|licht)[^\]]*\]|\b(?:PM|p\.m\.|n\.t\.b\.|n\.n\.b\.|XX+)(?!\w)"
    r"|\b(?:nog|nader) (?:in|aan) te vullen\b|\bnog (?:aanvullen|invullen|toevoegen)\b|\blorem ipsum\b|\.{5,}|…{3,}|_{4,}"
    r"|^\s*(?:Beschrijf|Geef (?:hier|aan|een)|Licht (?:hier )?toe|Vul (?:hier )?|Noem (?:hier|ten minste|de belangrijkste)|Vertel hier|Leg (?:hier )?uit|Benoem)\b",
    re.IGNORECASE,
)
# A passage that does no more than point elsewhere: it names a place, and little besides.
REFERENCE = re.compile(
    r"^\W*(?:(?:voor|over|meer|wie|hoe|wat|welke|waar|waarom|of|de|het|een|dit|dat|hierover|hiervoor|daarvoor|daarover|onze?|alle)\b[^.;]{0,90}?)?"
    r"\b(?:zie|verwijzen wij|wordt verwezen|verwijzen we|staa[tn] (?:beschreven |uitgewerkt |vermeld |opgenomen )?(?:in|op)|(?:is|zijn|wordt|worden) (?:te vinden|terug te vinden|na te lezen|beschreven|opgenomen|uitgewerkt|op te vragen) (?:in|op|bij|via)?"
    r"|leest u in|vindt u (?:in|op)|lees(?:t)? (?:u )?(?:in|op))\b[^.]{0,120}"
    r"\b(?:bijlage\w*|jaarverslag\w*|intranet|website|site|kwaliteitshandboek\w*|handboek\w*|register\w*|jaarrekening|rapportage\w*|rapport|document\w*|beleidsplan\w*|plan\b"
    r"|protocol\w*|regeling\w*|overzicht|hoofdstuk \d+|paragraaf [\d.]+|scholingsplan\w*|opleidingsplan\w*|notitie|verslag|dossier|systeem|portaal)[^.]{0,60}\.?\W*$",
    re.IGNORECASE,
)
