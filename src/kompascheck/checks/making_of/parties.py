"""The parties that may take part in the making of a kwaliteitsbeeld, and where a text names them.

Handreiking, bouwsteen 5: "cliëntenraden, VAR/PAR, OR/PVT, professionals, naasten en andere relevante stakeholders".
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Party(StrEnum):
    """A sort of party, as reports call it."""

    CLIENT_COUNCIL = "cliëntenraad"
    NURSING_COUNCIL = "adviesraad van professionals (VAR, PAR)"
    WORKS_COUNCIL = "ondernemingsraad of PVT"
    RELATIVES = "naasten"
    RESIDENTS = "bewoners en cliënten"
    STAFF = "medewerkers"
    VOLUNTEERS = "vrijwilligers"
    SUPERVISORS = "raad van toezicht"
    MANAGERS = "leidinggevenden"
    PARTNERS = "partners"


COUNCILS = (Party.CLIENT_COUNCIL, Party.NURSING_COUNCIL, Party.WORKS_COUNCIL, Party.SUPERVISORS)
_ANY_CASE: dict[Party, str] = {
    Party.CLIENT_COUNCIL: r"(?:cliënten|bewoners|cliënt|gebruikers)ra(?:ad|den)|cliëntenvertegenwoordiging",
    Party.NURSING_COUNCIL: (
        r"(?:verpleegkundige|verzorgende|professionele)(?: (?:en|&) verzorgende)? adviesra(?:ad|den)|zorgra(?:ad|den)"
        r"|adviesra(?:ad|den)(?: zorg)?|verpleegkundige raad|(?:vak|beroeps)ra(?:ad|den)|klankbord zorg"
        r"|zorgadviesraad"
        r"|vak(?:beraad|kring)|professioneel platform"
    ),
    Party.WORKS_COUNCIL: r"ondernemingsra(?:ad|den)|personeelsvertegenwoordiging|medezeggenschapsraad",
    Party.SUPERVISORS: r"ra(?:ad|den) van (?:toezicht|commissarissen)|toezichthouders?",
    Party.RELATIVES: (
        r"naasten?|mantelzorgers?|famili(?:e|es|eleden|elid)|(?:familie|verwanten|naasten|mantelzorg)(?:ra(?:ad|den)"
        r"|panels?|vereniging)|verwanten|dochters?|zoon|zonen|echtgeno(?:ot|ote|ten)|kleinkind(?:eren)?"
    ),
    Party.RESIDENTS: (
        r"(?:mede)?bewoners?|bewoonsters?|(?:wijk)?cliënten?|cliëntenpanels?|bewonerspanels?|huiskamerover\w+"
        r"|bewonersover\w+|mensen die (?:bij ons|hier|thuis) wonen"
    ),
    Party.STAFF: (
        r"(?:zorg)?medewerkers?|collega['’]s?|verzorgenden?|(?:wijk|nacht|verzorg)?verple?egkundigen?"
        r"|nachtverzorgenden?"
        r"|verple?egkundigen?|evv['’]?ers?|helpenden?|praktijkopleiders?|contactverzorgenden?|professionals?"
        r"|(?:wijk|zorg)?teams?|team ?over\w+|behandelaren|woonondersteuners?|zorgverleners|woonbegeleiders?|zusters?"
    ),
    Party.VOLUNTEERS: r"vrijwilligers?",
    Party.MANAGERS: r"(?:locatie|zorg|team)?managers?|teamleiders?|teamcoach(?:es)?|managementteam",
    Party.PARTNERS: (
        r"(?:keten|netwerk)?partners|gemeenten?|zorgkantoor|zorgverzekeraars?|huisarts(?:en)?|collega-organisaties?"
        r"|lerend netwerk|woningcorporatie|buren|buurt(?:bewoners)?|(?:zorg)?ondernemers(?:paren)?"
    ),
}
_CAPITALS: dict[Party, str] = {  # "or" and "par" are no councils
    Party.CLIENT_COUNCIL: r"CCR|CR|LCR",
    Party.NURSING_COUNCIL: r"V?VAR|PAR|VAR/PAR",
    Party.WORKS_COUNCIL: r"OR|COR|PVT|OR/PVT",
    Party.SUPERVISORS: r"RvT|RvC",
    Party.STAFF: r"EVV'?ers?",
    Party.MANAGERS: r"MT",
}
_ORDER = tuple(Party)
_NAMED = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<a{_ORDER.index(party)}>(?i:{names}))" for party, names in _ANY_CASE.items())
    + "|"
    + "|".join(f"(?P<c{_ORDER.index(party)}>{names})" for party, names in _CAPITALS.items())
    + r")(?![\w-])"
)


class Named(NamedTuple):
    """A party named in a text, from `start` to `end`."""

    party: Party
    start: int
    end: int


def named_in(text: str) -> list[Named]:
    """The parties that a text names, in order."""
    return [
        Named(_ORDER[int((match.lastgroup or "a0")[1:])], match.start(), match.end()) for match in _NAMED.finditer(text)
    ]
