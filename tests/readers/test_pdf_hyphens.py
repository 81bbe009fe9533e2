"""Hyphens at line ends: those that break a word go, those that belong to it stay."""

from __future__ import annotations

import pytest
from pdf_maker import Pdf, lines

from kompascheck.readers.pdf import read

BROKEN = (
    "Er wordt in dit huis veel ge-",
    "praat over hoe het morgen be-",
    "ter kan, en dat gebeurt in over-",
    "leg met de hele familie.",
)


def joined(*rows: str, also: tuple[str, ...] = ()) -> str:
    """The text as it is read in a document that is hyphenated, with other lines `also` in it."""
    page = lines(72, 780, *BROKEN) + lines(72, 700, *rows) + lines(72, 600, *also)
    blocks = read(Pdf().page(page).build(), "beeld.pdf").blocks
    return blocks[1].text


def test_broken_words_are_joined() -> None:
    document = read(Pdf().page(lines(72, 780, *BROKEN)).build(), "beeld.pdf")
    assert document.blocks[0].text == (
        "Er wordt in dit huis veel gepraat over hoe het morgen beter kan, "
        "en dat gebeurt in overleg met de hele familie."
    )


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (("Wij keken naar alle MIC-", "meldingen van het jaar."), "MIC-meldingen"),
        (("Wij werken met minder ZZP-", "ers dan voorheen."), "ZZP-ers"),
        (("Zij werkt als gvp-", "medewerker in het huis."), "gvp-medewerker"),
        (("Er is in 2025-", "plannen genoeg voorzien."), "2025-plannen"),
        (("Het huis staat in Noord-", "Holland aan de zee."), "Noord-Holland"),
        (("Wij letten op woon-", "en leefomgeving samen."), "woon- en leefomgeving"),
        (("Iedereen volgt een e-", "learning over medicatie."), "e-learning"),
        (("Wij werken met kwaliteits-", "beelden van alle huizen."), "kwaliteitsbeelden"),
        (("Het gaat om zorg en/", "of welzijn in de wijk."), "en/of welzijn"),
        (("Het aantal bewoners /", "cliënten van dit huis."), "bewoners / cliënten"),
        (("Lees het verhaal \x96", "het is mooi \x96 van Jan.".replace("\x96", "–")), "verhaal – het is mooi – van"),
    ],
)
def test_a_hyphen_stays_where_it_belongs(rows: tuple[str, ...], words: str) -> None:
    assert words in joined(*(row.replace("\x96", "–") for row in rows))


def test_the_rest_of_the_document_decides() -> None:
    rows = ("Het gaat hier om de wijk-", "verpleging van het team.")
    assert "wijk-verpleging" in joined(*rows, also=("Onze wijk-verpleging is dag en nacht bereikbaar.",))
    assert "wijkverpleging" in joined(*rows, also=("Onze wijkverpleging is dag en nacht bereikbaar.",))


def test_a_document_without_broken_words_keeps_its_hyphens() -> None:
    plain = lines(72, 780, *["Een gewone regel zonder afbreking aan het einde"] * 60, step=11)
    page = lines(72, 780, "Zij heeft een huis-aan-", "huisblad gemaakt.", step=11)
    blocks = read(Pdf().page(plain).page(plain).page(page).build(), "beeld.pdf").blocks
    assert "huis-aan-huisblad" in blocks[-1].text


def test_soft_hyphens_inside_a_line_go() -> None:
    document = read(Pdf().page(lines(72, 700, "Het be\u00adstuur van het huis.")).build(), "beeld.pdf")
    assert document.blocks[0].text in ("Het bestuur van het huis.", "Het be-stuur van het huis.")
