"""The syntax of a term, one case a form."""

from __future__ import annotations

import pytest

from kompascheck.evidence.lexicon import Lexicon
from kompascheck.language.words import words


def found(term: str, text: str) -> bool:
    return bool(Lexicon({"begrip": (term,)}).find(words(text)))


@pytest.mark.parametrize(
    ("term", "text", "holds"),
    [
        ("doel", "onze doelen voor dit jaar", True),
        ("doel", "het doelpunt viel", False),
        ("doel*", "de doelstelling is gehaald", True),
        ("*raad", "de cliëntenraad adviseerde", True),
        ("*raad", "raadgeving van buiten", False),
        ("*verzuim*", "het ziekteverzuimcijfer", True),
        ("moreel beraad", "er was een moreel beraad", True),
        ("moreel beraad", "beraad over moreel gezag", False),
        ("OR", "de OR stemde in", True),
        ("OR", "or is geen woord", False),
        ("mic-melding*", "de MIC-meldingen daalden", True),
        ("leren van *", "leren van elkaar", True),
    ],
)
def test_term(term: str, text: str, holds: bool) -> None:
    assert found(term, text) is holds


def test_every_concept_in_a_text_is_found_by_its_number() -> None:
    lexicon = Lexicon({"doel": ("doel",), "raad": ("*raad",), "oorzaak": ("doordat",)})
    assert lexicon.find(words("Doordat de cliëntenraad meedacht")) == {1, 2}
