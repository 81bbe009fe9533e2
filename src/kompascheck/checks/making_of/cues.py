"""The words that tell of somebody's share in the making: taking part, saying something, and what was done with it."""

from __future__ import annotations

import re

# The document that is being made, as its own text calls it.
SELF = re.compile(
    r"\bconcept(?:en|versie|tekst|verslag|beeld)?\b|\b(?:eerste|tweede|eerdere|ruwe|vorige) (?:versie|tekst"
    r"|opzet|proef)\b"
    r"|\bproefnummer|\b(?:dit|deze|het) (?:hele )?(?:kwaliteits(?:beeld|verslag)|document|verslag|stuk"
    r"|jaarbeeld|nummer|brief"
    r"|boekje|krant|magazine|rapport|film|tekst)\b|\bde (?:concept)?tekst(?:en)?\b|\bkwaliteitsbeeld\b"
    r"|\bhoofdstukken\b",
    re.IGNORECASE,
)
# Cheap signs that it may be named.
SELF_HINTS = (
    *("concept", "versie", "tekst", "opzet", "proef", "kwaliteits", "document", "verslag", "stuk", "beeld", "nummer"),
    *("brief", "boekje", "krant", "magazine", "rapport", "film"),
)
INVOLVED = re.compile(
    r"\bbetrokken\b|\bmee(?:gedacht|gewerkt|gelezen|geschreven|gekeken|gepraat|gedaan|denk\w+|le(?:zen|est)\w*)\b"
    r"|\b(?:dacht|dachten|las|lazen|keek|keken|schreef|schreven|werkten?|praatten?|deden) (?:\w+ ){0,4}mee\b"
    r"|\b(?:voorgelegd|toegezonden|toegestuurd|rondgestuurd|aangeboden|beoordeeld|las|lazen|gelezen|besproken"
    r"|bijgedragen)\b"
    r"|\b(?:lag|ging|gingen|stuurden?|kregen?|kreeg|gekregen|ontving\w*)\b|\bnamen deel\b|\bdeelgenomen\b"
    r"|\bbijdrage\w*\b"
    r"|\breage\w+|\bgereageerd\b|\breacties?\b|\bopmerkingen?\b|\binbreng\b|\bmening\b|\binterview\w*"
    r"|\bgesproken\b|\bsprak\w*"
    r"|\b(?:schrijf|werk|lees|meelees|redactie)(?:groep|tafel|club)\b|\bredactie\b|\bgeschreven door\b|\baan tafel\b"
    r"|\bgevuld door\b|\bopgesteld door\b|\bschrijfgroep\b|\bmet dank aan\b|\bdank aan\b|\bbespr[aeo]\w+\b"
    r"|\bleestafel\b"
    r"|\bzaten\b.{0,20}\btafel\b|\bcommentaar\b|\bkanttekening\w*\b",
    re.IGNORECASE,
)
HOW = re.compile(
    r"\b(?:bijeenkomst\w*|\w*vergader\w*|schriftelijk\w*|per (?:e-?mail|mail|brief|post|app)|e-?mail|mail(?:den"
    r"|de|en|t)?"
    r"|gemaild|brief|telefonisch\w*|beld(?:e|en)|gebeld|bellen|ge[iï]nterview\w*|interview\w*|spra(?:k|ken)|gesproken"
    r"|\w*leestafel\w*|\w*tafelgesprek\w*|aan (?:een |\w+ )*tafel|\w*formulier\w*|invulscherm|stickers?"
    r"|plak(?:te|ten|briefjes?|kers?|kertjes?)"
    r"|briefjes|stift(?:en)?|kantlijn\w*|\w*avond(?:en)?|\w*middag(?:en)?|inloop\w*|\w*uur|meeleesgroep"
    r"|leesgroep|hardop"
    r"|schrijf(?:groep|middag|ster|er)\w*|redactie(?:tafel|raad)?|werkgroep\w*|klankbord\w*|panel\w*|besproken"
    r"|bespreekt"
    r"|besprak\w*|bespreking\w*|doorgenomen|toegelicht|\w*overleg\w*|digitaal|online|gedeeld document|voicemail"
    r"|ingesproken|inspreken|huisbezoek\w*|\w*sessies?|rondetafel\w*|voorgelezen|mondeling|via de \w*app"
    r"|\w*gesprek(?:ken)?"
    r"|antwoordkaart\w*|kaartjes|enquête|vragenlijst|(?:lag|gelegen) .{0,20}(?:ter inzage|ter lezing)|op papier"
    r"|las(?:en)? .{0,40}(?:thuis|voor|hardop)|namen .{0,60}\bdoor)\b",
    re.IGNORECASE,
)
SAID = re.compile(
    r"\b(?:vond(?:en)?|vindt|vinden)\b(?!.{0,80}\bplaats\b)|\bmiste?n?\b|\bgemist\b"
    r"|\bvr(?:oe|aa)g(?:t|en)? (?:\w+ ){0,2}(?:om|naar|waarom|of|aandacht|zich)\b|\bgevraagd (?:\w+ )?(?:om"
    r"|naar|waarom|of)\b"
    r"|\bwerd (?:\w+ )?gevraagd\b|\bwees(?:en)?\b|\bwezen\b|\bwijst\b|\bwild(?:e|en)\b|\bhad(?:den)? (?:graag"
    r"|vooral|liever|alleen"
    r"|moeite)\b|\bmerk(?:te|ten|t)\b|\bopgemerkt\b|\bnoem(?:de|den|t)\b|\bgenoemd\b|\bstelde?n?\b|\bliever\b"
    r"|\bherken(?:de|den|t)\b"
    r"|\bstruikelde?n?\b|\bzorgen over\b|\bte (?:\w+ )?(?:zonnig|rooskleurig|positief|lang|kort|veel|weinig"
    r"|vrolijk|mild|streng"
    r"|juridisch|summier|technisch|glad|netjes|vriendelijk|licht|ambtelijk|somber|stellig)\b|\bvan (?:oordeel"
    r"|mening)\b"
    r"|\bga(?:f|ven|ven) aan\b|\bbenadruk\w+\b|\badviseer\w+\b|\bpleitt?e\w*\b|\bkanttekening\w*\b.{0,40}\bover\b"
    r"|\b(?:schreef|zei|zeiden|ergerde\w*|betreurde\w*|waardeerde\w*|prees|prezen|compliment\w*|verzoek om"
    r"|suggestie)\b"
    r"|\b(?:opmerking(?:en)?|reacties?|meeste) .{0,20}\b(?:ging|gingen|dat)\b|\bkwam(?:en)? vooral\b"
    r"|[“\"„].{6,}[”\"]",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:verwerkt|overgenomen|aangepast|toegevoegd|geschrapt|herschreven|ingekort|uitgebreid|uitgesplitst"
    r"|aangescherpt"
    r"|verhuisd|gewijzigd|verbeterd|vervangen|weggehaald|verdwenen|gehonoreerd|ingewilligd|opgevolgd"
    r"|gevolg gegeven|voldaan"
    r"|geleid tot|tot (?:een )?wijziging\w*|terzijde gelegd|gelijk gebleven|laten (?:staan|liggen)|doorgegeven"
    r"|doorgeschoven"
    r"|scherper gemaakt|bij ?gekomen|verduidelijkt|gecorrigeerd|hersteld|anders gemonteerd"
    r"|(?:niet|alsnog|daarom|nu|is|zijn) opgenomen|sta(?:at|an) (?:\w+ )?nu|(?:heeft|hebben) nu|nu (?:een|in)"
    r"|op (?:verzoek|aandringen|aangeven|voorstel|advies|initiatief) van)\b",
    re.IGNORECASE,
)
INTENDED = re.compile(
    r"\bnemen (?:we|wij) .{0,30}\bmee\b|\b(?:zullen|zal|gaan|gaat|willen)\b|\bword(?:t"
    r"|en) (?:\w+ ){0,4}(?:meegenomen|verwerkt)\b"
    r"|\bneemt .{0,30}\bmee\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:niet|geen|nooit|nog niet) (?:\w+ ){0,4}(?:betrokken|gereageerd|gevraagd|reacties?|voorgelegd"
    r"|meegelezen|besproken"
    r"|meegedacht|bijgedragen|gegeven)\b|\b(?:reageerden?|dachten?|lazen?|deden?) (?:\w+ ){0,2}niet\b"
    r"|\bzonder (?:inbreng|reactie)\b",
    re.IGNORECASE,
)
# Readers of a draft without a name.
READERS = re.compile(
    r"\b(?:mee)?lezers\b|\bmeegelezen\b|\bmen\b|\benkelen\b|\biemand\b|\biedereen\b|\breage\w+|\bgereageerd\b"
    r"|\bopmerkingen?\b|\breacties?\b|\binbreng\b|\bde meeste\b|\binzenders?\b|\bsuggesties?\b",
    re.IGNORECASE,
)
# Chapters on the making, in which every sentence is about it.
MAKING_HEAD = re.compile(
    r"\btotstand|\btot stand\b|\bhoe\b.{0,50}\b(?:gemaakt|geschreven|opgesteld|er kwam|ontst\w+|maakten)\b"
    r"|\bontstaan\b"
    r"|\b(?:zo|wijze waarop)\b.{0,40}\b(?:gemaakt|opgesteld|kwam)\b|\bmaken van dit\b|\bmakers\b"
    r"|\bconsultatie\b|\bmeedenkers\b"
    r"|\bwie (?:er )?(?:mee|schre|maak)\w*|\bmee(?:gelezen|lezers|lezen|gedacht|gewerkt|geschreven|geholpen)\b"
    r"|\b(?:reacties|opmerkingen) op\b|^\W*[\d.]*\s*(?:ingekomen )?(?:reacties|inbreng)\W*$|\btoets van het concept\b"
    r"|\bwat (?:anderen|lezers|meelezers|zij|ze|jullie) (?:er)?van\b.{0,30}\bvonden\b|\bde redactie\b"
    r"|^\W*[\d.]*\s*(?:over )?(?:dit|deze) (?:kwaliteitsbeeld|document|verslag|stuk|rapport|nota|tekst|brief"
    r"|beeld)\W*(?:gesproken)?$",
    re.IGNORECASE,
)
