"""Whether figures and stories go together (GK802).

Handreiking, "Vormvrij": quality is shown by counting and by telling ("tellen én vertellen").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from kompascheck.checks import CheckInput, CheckResult, Overrule
from kompascheck.document import Kind
from kompascheck.language import numbers
from kompascheck.passages import Passage, PassageKind
from kompascheck.report import Evidence, Status

CODE = "GK802"
_SURE, _FAIRLY = 0.9, 0.75
_FEWEST_FIGURES = 2

_COUNTED = re.compile(
    r"\b\d[\d.]*\s+(?:van de\s+\d+|bewoners|cliënten|medewerkers|collega['’]s|mensen|meldingen|incidenten|klachten"
    r"|gesprekken|naasten|vrijwilligers|keer|uren|families|plaatsen|leerlingen|dossiers|reacties|formulieren)\b"
    r"|\d+(?:,\d+)?\s*(?:%|procent)",
    re.IGNORECASE,
)
_CELL_FIGURE = re.compile(r"\|\s*[^|]*\d")
_QUOTED = re.compile(r"[\"“„«](?P<said>[^\"“”„»]{12,400})[\"”»]")
_PERSON = (
    r"(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]w\.?|[Dd]hr\.?)\s+(?:(?:van|de|den|der|ter|ten|te|Van|De|Den|Der|Ter"
    r"|Ten|Te|'t)\s+){0,3}[A-ZÀ-Þ]"
    r"|\b(?:[Ee]en|[Dd]eze|[Oo]nze)\s+(?:\w+\s+)?(?:bewoner|bewoonster|cliënt|cliënte|meneer|mevrouw|heer|vrouw|man"
    r"|dochter|zoon|echtgenote|echtgenoot|mantelzorger|weduwe|weduwnaar|echtpaar)\b"
)
_CASE = re.compile(_PERSON)
_SAYS = re.compile(
    r"\b(?:zei|zegt|vertel\w+|schre(?:ef|ven)|schrijft|aldus|noemde|vroeg|vraagt|lachte?)\b|\b(?:ik|we|wij|mij|mijn"
    r"|me|ons|onze|hij|zij|ze|haar|hem|je|jullie)\b|\bmem\b",
    re.IGNORECASE,
)
_CARE = re.compile(
    r"\b(?:slaapt|sliep|eet|at|loopt|liep|woont|woonde|belt|belde|zorg\w*|dochter|zoon|vrouw|man|moeder|vader|kamer"
    r"|bed|tafel|tuin|naar buiten|thuis|vertel\w+|bleek|wilde|durf\w*|huil\w*|lach\w*"
    r"|verhuis\w+|onrust\w*|bewoner|cliënt|verpleeg\w*|wijk\w*|koffie|kok\w*|medicatie|medicijn\w*|wond\w*|kous\w*"
    r"|familie|team|collega\w*|dienst|nacht\w*)\b",
    re.IGNORECASE,
)
_AGED = re.compile(r"\((?:[5-9]\d|10\d)(?: jaar)?\)")


def check(given: CheckInput) -> CheckResult:
    """Judge GK802: figures, and a story, quote or case about the care."""
    counted = (Evidence(p.text, p.place) for p in given.passages if p.bar is None for _ in range(_figures(p)))
    figures = list(islice(counted, _FEWEST_FIGURES))
    stories = list(islice(_stories(given), 1))
    if len(figures) >= _FEWEST_FIGURES and stories:
        return _result(Overrule(Status.PRESENT, _SURE, (stories[0], figures[0])))
    if stories:
        message = "U vertelt wel verhalen, maar ondersteunt ze niet met cijfers."
        return _result(Overrule(Status.PARTIAL, _FAIRLY, (stories[0],), message))
    if figures:
        message = "U geeft wel cijfers, maar geen verhaal, citaat of voorbeeld over de zorg."
        return _result(Overrule(Status.PARTIAL, _FAIRLY, (figures[0],), message))
    return _result(Overrule(Status.MISSING, _FAIRLY))


def _result(overrule: Overrule) -> CheckResult:
    return CheckResult(overrules={CODE: overrule})


def _figures(passage: Passage) -> int:
    """How many figures a passage holds."""
    if passage.kind is PassageKind.ROW:
        return len(_CELL_FIGURE.findall(passage.text))
    return len(_COUNTED.findall(passage.text)) or len(numbers.find(passage.text))


def _stories(given: CheckInput) -> Iterator[Evidence]:
    """Quotes of what somebody said, and cases of one person, strongest first within a passage's block."""
    blocks = given.document.blocks
    for block in blocks:
        if block.kind not in (Kind.HEADING, Kind.CONTENTS, Kind.TABLE):
            yield from (
                Evidence(m["said"].strip(" ,"), block.place)
                for m in _QUOTED.finditer(block.text)
                if _SAYS.search(m["said"])
            )
    for passage in given.passages:
        text, block = passage.text, blocks[passage.block]
        if passage.kind is PassageKind.ROW or passage.bar is not None:
            continue
        aside = block.kind is Kind.QUOTE and _CARE.search(text) is not None and _SAYS.search(block.text) is not None
        case = (_CASE.search(text) or _AGED.search(text)) and len(_CARE.findall(block.text)) >= _FEWEST_FIGURES
        if aside or case:
            yield Evidence(text, passage.place)
