"""The instruments with which organisations measure, and the words that say whether one was used."""

from __future__ import annotations

import re

NAMED = re.compile(
    r"ervaringsmeting(?:en)?[\s,'’\"”‘“(–-]*(?:(?:van|volgens|uit|bij|voor|behorend bij|horend bij|die (?:bij"
    r"|van))\s+)?(?:het\s+)?(?:nieuwe\s+|landelijke\s+)*(?:generiek\w*\s+)?kompas"
    r"|(?:generiek\s+)?kompas-?\s?(?:ervarings|cliëntervarings)?meting|(?:landelijke"
    r"|nieuwe)\s+(?:\w+\s+)?(?:cliënt)?ervaringsmeting|ervaringsmeting.{0,40}\b(?:hoort|horend"
    r"|behoort) bij het (?:generiek )?kompas"
    r"|(?:vragenlijst|meting|meetinstrument|instrument)\b.{0,40}\b(?:van|bij|uit"
    r"|volgens) het (?:generiek )?kompas\b|\bEGK\b|ervaringsvragenlijst (?:generiek )?kompas"
    r"|landelijke (?:vragenlijst|lijst|meting)\b.{0,40}\bkompas",
    re.IGNORECASE,
)
UNNAMED = re.compile(r"\bervaringsmeting", re.IGNORECASE)
# Instruments that the Ervaringsmeting replaced, or that organisations use of their own choice.
OTHERS = (
    ("de PREM wijkverpleging", re.compile(r"\bPREM\b", re.IGNORECASE)),
    ("de CQ-index", re.compile(r"\bCQ-?\s?index|consumer quality", re.IGNORECASE)),
    ("ZorgkaartNederland", re.compile(r"zorgkaart", re.IGNORECASE)),
    (
        "een eigen vragenlijst",
        re.compile(
            r"(?:eigen|zelf (?:gemaakte|bedachte|ontwikkelde|opgestelde))\s+(?:\w+\s+)?(?:vragenlijst\w*|enqu[eê]te"
            r"|bewonersenqu[eê]te|cliëntenraadpleging|raadpleging|lijst)|zelf (?:hadden|hebben) bedacht",
            re.IGNORECASE,
        ),
    ),
    (
        "een cliënttevredenheidsonderzoek",
        re.compile(
            r"(?:cli[eë]nt|bewoners?)-?(?:en)?tevredenheids?\w*|(?:cli[eë]nt|bewoners?)(?:en)?(?:raadpleging"
            r"|enqu[eê]te)|\bCTO\b|tevredenheidsonderzoek",
            re.IGNORECASE,
        ),
    ),
)
DENIED = re.compile(
    r"\b(?:niet|geen|nog niet|nooit)\b(?! (?:nog |bij |door |in |op |van )?(?:alle|iedereen|elke?|overal|eerder"
    r"|alleen|zelf)\b)"
    r".{0,60}\b(?:uitgezet|gebruikt|afgenomen|gehouden|uitgevoerd|gedaan"
    r"|overgestapt|gewerkt|ingezet|meegedaan|gekozen|ingevoerd|toegepast|aan de orde|gemeten)\b"
    r"|\b(?:gebruik(?:t|en|ten)|deden|doen|namen|hielden) (?:\w+ ){0,6}(?:niet|nog niet)\b|\b(?:in plaats van"
    r"|anders dan|nog niet klaar voor|stellen .{0,30} uit|uitgesteld|nog geen)\b|\bwacht\w* .{0,40}\btot\b"
    r"|\bzou(?:den)? .{0,60}\b(?:worden|plaatsvinden|komen)\b|ging(?:en)? niet door|geen doorgang",
    re.IGNORECASE,
)
ANNOUNCED = re.compile(
    r"(?<!van )\b(?:stappen|stapt|gaan|gaat|willen|wil|zullen|zal|starten|start|voeren|voert|worden|wordt|zetten|nemen"
    r"|hopen|doen) (?:[\w']+ ){0,10}?(?:over|gebruiken|inzetten|werken|invoeren|afnemen|uitzetten|meten|meedoen"
    r"|overstappen|mee|af|in)\b"
    r"|\bvoor het eerst (?:gaan|zal)|\bvoornemens|\bvan plan\b|\bvanaf (?:20\d\d|januari|komend|volgend)"
    r"|\b(?:komend|volgend)e? (?:jaar|voorjaar|najaar|seizoen)\b"
    r"|\boverstap(?:pen)? (?:naar|op)\b.{0,40}\b(?:gepland|voorzien|volgt)",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:afgenomen|gehouden|uitgevoerd|gebruikt(?:en)?|gewerkt|uitgezet|verstuurd|verzonden|ingevuld|gemeten"
    r"|overgestapt|voorgelegd|bevraagd|kregen|legden|hielden|vulden|gebruikten|deden|namen|was|waren|is|zijn|heeft"
    r"|hebben|werd|werden|kreeg)\b",
    re.IGNORECASE,
)
# Cheap signs that a slow pattern may match at all.
HINTS = (
    *("kompas", "meting", "egk", "prem", "cq", "zorgkaart", "eigen", "zelf", "lijst", "tevreden", "raadpleging"),
    *("enqu", "consumer", "cto"),
)
AHEAD = re.compile(
    r"vooruit|komend|volgend|toekomst|ambitie|\bplannen|\bnaar 20\d\d|\b(?:doelen|plan|agenda"
    r"|voornemens)\b.{0,20}\b20\d\d",
    re.IGNORECASE,
)
