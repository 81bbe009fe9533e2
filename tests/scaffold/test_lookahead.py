"""Last year's look-ahead taken over: three corpus documents, read by hand, and small documents for each form."""

from __future__ import annotations

from pathlib import Path

import pytest
from scaffold_samples import pack, read

from kompascheck.readers import read_file
from kompascheck.scaffold.lookahead import last_goals

CORPUS = Path(__file__).parents[1] / "corpus"
BY_HAND = {
    # A list below a heading of its own, in a chapter that also tells what has changed already.
    "D01/beeld.docx": [
        "Op elke locatie is er in het weekend dagelijks iets te doen wat bewoners zelf hebben bedacht. In de "
        "ervaringsmeting van 2026 scoren De Turfkade en De Voorpoort ten minste een 8,0.",
        "Het derde kennismakingsgesprek gaat bij negen van de tien nieuwe bewoners door met familie aan tafel of in "
        "beeld.",
        "Driekwart van de cliënten heeft op 1 december een netwerkkaart nieuwe stijl.",
        'Met iedere mantelzorger die in het dossier staat, voert het wijkteam een eigen gesprek. De vraag "en hoe gaat '
        'het met u?" is daarin de eerste.',
        "Elk team loopt een dag mee in een ander huis of een andere wijk, ook de nachtzorg.",
    ],
    # A table with a column for who takes it up, and the words of the raad van toezicht below it.
    "D10/beeld.docx": [
        "In tien huizen een eerste gesprek bij minstens 95 procent van de nieuwe bewoners, ook in Het Bolwerkhuis",
        "Verzuim naar 7,0 procent en in de nachtdienst onder 8,5 procent",
        "Vijf huizen met een verlengde avonddienst, geëvalueerd in oktober",
        "VPT naar 95 cliënten, met in elk gebied een eigen dagdienst",
        "Vijfde nachtverpleegkundige gefinancierd, zo nodig samen met de buren",
        "Ten hoogste zes verschillende gezichten per maand in de wijk",
    ],
    # A list with a lead-in, and closing paragraphs that are no goals.
    "D15/beeld.md": [
        "het aantal nieuwe medewerkers dat in het eerste jaar vertrekt, daalt tot onder 15%",
        'in Schorrenhof stijgt de score op "gekend als persoon" met ten minste een half punt',
        "elk team houdt vier leerbijeenkomsten, binnen de dienst",
        "veertig cliënten van Wijkteam Kapelle volgen een traject gericht op zelfstandigheid",
        "het gebruik van antipsychotica daalt verder, tot ten hoogste 7% van de bewoners.",
    ],
}


def goals(text: str) -> list[str]:
    return [goal.text for goal in last_goals(read(text.encode(), "beeld-2025.md"), pack())]


@pytest.mark.parametrize("name", BY_HAND)
def test_the_goals_of_a_look_ahead_are_taken_over(name: str) -> None:
    document = read_file(CORPUS / name)
    found = last_goals(document, pack())
    assert [goal.text for goal in found] == BY_HAND[name]
    whole = "\n".join(block.text for block in document.blocks)
    for goal in found:
        assert goal.quote in whole  # literal
        assert goal.text in whole
        assert goal.origin.startswith(Path(name).name)


def test_a_norm_in_a_column_of_its_own_comes_along() -> None:
    text = """---
verslagjaar: 2025
---
# Kwaliteitsbeeld 2025

## Doelen voor 2026

| Doel 2026 | Norm | Nu |
| --- | --- | --- |
| Minder verzuim | 6,2% | 6,7% |
"""
    (goal,) = last_goals(read(text.encode(), "beeld-2025.md"), pack())
    assert (goal.text, goal.norm, goal.quote) == ("Minder verzuim", "norm 6,2%", "Minder verzuim | 6,2% | 6,7%")
    assert goal.origin == "beeld-2025.md, Doelen voor 2026, regel 10"


def test_running_text_gives_promises_and_no_closing_words() -> None:
    text = """# Kwaliteitsbeeld 2025

## Vooruitblik

Het was druk in de zaal toen wij dit vaststelden.

In 2026 heeft elke bewoner een levensverhaal. Dat hadden wij al eerder willen doen.

Vragen over dit stuk? Mail naar kwaliteit@rietveen.example.
"""
    assert goals(text) == ["In 2026 heeft elke bewoner een levensverhaal. Dat hadden wij al eerder willen doen."]


def test_a_look_back_is_no_look_ahead() -> None:
    text = """# Kwaliteitsbeeld 2025

## Terugblik op onze plannen

- Elke bewoner een levensverhaal.

## Plannen voor 2026

- Minder valincidenten in alle huizen.
"""
    assert goals(text) == ["Minder valincidenten in alle huizen."]


def test_without_a_heading_the_evidence_is_taken() -> None:
    text = """# Kwaliteitsbeeld 2025

## Het jaar

Wij hebben drie huizen. In 2026 willen wij dat elke bewoner een levensverhaal in het dossier heeft.
"""
    assert goals(text) == ["In 2026 willen wij dat elke bewoner een levensverhaal in het dossier heeft."]


def test_a_document_without_plans_gives_none() -> None:
    assert goals("# Kwaliteitsbeeld 2025\n\nWij hebben drie huizen in de regio.\n") == []
