"""The name of the organisation itself, which a table may show as its total row."""

from __future__ import annotations

import re
from collections import Counter

from kompascheck.document import Document

_LEGAL = (
    r"(?:Stichting|Coöperatie|Vereniging|Huize|(?!Wijkteam)(?:Zorg|Woon|Leef|Thuis|Wijk|Verpleeg)\w+"
    r"|[A-Z]\w*(?:zorg|zorghuis|centrum|centra|boerderij|gemeenschap|groep|combinatie|organisatie|stichting"
    r"|verpleging))"
)
_FRONT_BLOCKS = 12
_NAMED = re.compile(
    rf"\b{_LEGAL}\s+((?:(?:De|Het|'t|Zorg|Thuiszorg|Wijkverpleging|Ouderenzorg)\s+)?[A-ZÀ-Þ][\wÀ-ÿ-]+(?:\s+(?:&|en"
    rf"|op|de)\s+[A-ZÀ-Þ][\w-]+)?)"
    r"|\bKwaliteitsbeeld\s+(?:verslagjaar\s+)?(?:over\s+)?(?:20\d\d\s*)?(?:van\s+|[·–:|-]\s*)?((?:De|Het)\s+(?:Lage"
    r"|Oude|Nieuwe|Hoge|Grote|Kleine)\s+[A-Z]\w+|(?:De|Het)\s+[A-ZÀ-Þ][\wÀ-ÿ-]+|[A-ZÀ-Þ][\wÀ-ÿ-]+)(?=\s+20|\s*,"
    r"|\s*$)"
)
_TITLED = re.compile(
    r"\b(?:van|bij|in|uit)\s+((?:(?:[Hh]et|[Dd]e|'t)\s+)?[A-ZÀ-Þ][\wÀ-ÿ-]+(?:\s+[A-ZÀ-Þ][\wÀ-ÿ-]+)?)\s*$"
)


def own_name(document: Document) -> str:
    """The organisation's name without its legal form; empty when the first pages do not tell."""
    if document.organisation:
        return re.sub(rf"^{_LEGAL}\s+", "", document.organisation).strip()
    lines = (line for block in document.blocks[:_FRONT_BLOCKS] for line in block.text.splitlines())
    front = (line.title() if line.isupper() else line for line in lines)
    names = Counter(match[1] or match[2] for line in front for match in _NAMED.finditer(line))
    if names:
        return names.most_common(1)[0][0]
    titled = _TITLED.search(document.blocks[0].text) if document.blocks else None
    return titled[1][0].upper() + titled[1][1:] if titled else ""
