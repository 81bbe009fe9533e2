"""What a document leaves out of what the profile tells: goals, places, the year."""

from __future__ import annotations

import importlib
from typing import cast

import pytest
from checked import _pack, check, document

from kompascheck.checks import CheckInput, CheckResult
from kompascheck.organisation import Organisation, OwnPlace, Setting
from kompascheck.passages import passages
from kompascheck.report import PlaceKind, Severity

STORY = "Elke nieuwe bewoner heeft nu een levensverhaal in het dossier; in december gold dat voor 84 van de 96."
FILLER = "\n\n".join(f"Op dag {n} was het rustig in huis en aten de bewoners soep met brood." for n in range(12))


def goals(text: str, *wanted: str) -> CheckResult:
    return check("goals", f"# Kwaliteitsbeeld 2025\n\n{text}\n\n{FILLER}\n", organisation=Organisation(goals=wanted))


@pytest.mark.parametrize(
    ("text", "goal", "found"),
    [
        (f"## Terugblik\n\n{STORY}", "Alle bewoners hebben een levensverhaal in het dossier.", True),
        (f"## Terugblik\n\n{STORY}", "De nachtdienst krijgt een vaste verpleegkundige.", False),
        (f"## Vooruitblik\n\n{STORY}", "Alle bewoners hebben een levensverhaal in het dossier.", False),
        (f"## Plannen voor 2026\n\n{STORY}", "Alle bewoners hebben een levensverhaal in het dossier.", False),
        (f"## Terugblik en vooruitblik\n\n{STORY}", "Alle bewoners hebben een levensverhaal in het dossier.", True),
        (
            "## Terugblik\n\n| Doel | Uitkomst |\n| --- | --- |\n| Minder valpartijen | gehaald |",
            "Minder valpartijen",
            True,
        ),
        (
            "## Terugblik\n\n| Doel | Uitkomst |\n| --- | --- |\n| Minder verzuim | gehaald |",
            "Minder valpartijen",
            False,
        ),
        ("## Minder valpartijen\n\nHet waren er 12 in plaats van 30.", "Minder valpartijen", True),
        ("## Terugblik\n\nDe levensverhalen zijn af.", "Een levensverhaal voor elke bewoner", True),
    ],
)
def test_a_goal_in_the_look_back(text: str, goal: str, found: bool) -> None:
    result = goals(text, goal)
    assert [trace.evidence is not None for trace in result.goals] == [found]
    assert [remark.code for remark in result.remarks] == ([] if found else ["GK902"])


def test_each_dropped_goal_is_named() -> None:
    result = goals(f"## Terugblik\n\n{STORY}", "Levensverhaal in elk dossier", "Vaste nachtverpleegkundige", "Wellness")
    assert [remark.message for remark in result.remarks] == [
        "Dit doel van vorig jaar is in de terugblik niet gevonden: 'Vaste nachtverpleegkundige'.",
        "Dit doel van vorig jaar is in de terugblik niet gevonden: 'Wellness'.",
    ]
    assert result.goals[0].evidence is not None
    assert result.goals[0].evidence.quote.startswith("Elke nieuwe bewoner")


def test_without_goals_there_is_nothing_to_find() -> None:
    assert goals(STORY) == CheckResult()


def test_a_place_of_the_profile_that_is_not_named() -> None:
    own = Organisation(
        places=(
            OwnPlace("De Linde", PlaceKind.LOCATIE),
            OwnPlace("Hof van Zuid", PlaceKind.LOCATIE, ("Zuiderhof",)),
            OwnPlace("Wijkteam Noord", PlaceKind.WIJKTEAM),
            OwnPlace("De Es", PlaceKind.LOCATIE),
        )
    )
    result = check(
        "own_places", "# Beeld\n\nIn De Linde en Zuiderhof was het goed.\n\nDe Eslaan is open.", organisation=own
    )
    assert [remark.message for remark in result.remarks] == [
        "Het wijkteam 'Wijkteam Noord' staat in het profiel, maar het document noemt die naam nergens.",
        "De locatie 'De Es' staat in het profiel, maar het document noemt die naam nergens.",
    ]


def test_places_by_another_name_have_their_outcome() -> None:
    own = Organisation(
        places=(OwnPlace("Hof van Zuid", PlaceKind.LOCATIE, ("Zuiderhof",)), OwnPlace("De Linde", PlaceKind.LOCATIE))
    )
    table = "| Locatie | Cijfer |\n| --- | --- |\n| Zuiderhof | 8,4 |\n"
    text = f"# Beeld 2025\n\nIn oktober was de ervaringsmeting.\n\n{table}"
    result = check("locations", text, organisation=own)
    assert [(place.name, place.value) for place in result.locations] == [("Hof van Zuid", "8,4"), ("De Linde", None)]
    assert result.remarks == ()  # GK904 tells of a place that is not named at all


def year(text: str, wanted: int | None) -> CheckResult:
    read = document(text)
    given = CheckInput(read, passages(read), _pack(), {}, year=wanted)
    return cast(CheckResult, importlib.import_module("kompascheck.checks.year").check(given))


def test_the_year_differs() -> None:
    (remark,) = year("# Kwaliteitsbeeld 2024", 2025).remarks
    assert (remark.code, remark.severity) == ("GK901", Severity.WARNING)
    assert "over 2024" in remark.message
    assert "verslagjaar 2025" in remark.message
    assert remark.place is not None


@pytest.mark.parametrize("text", ["# Kwaliteitsbeeld 2025", "# Kwaliteitsbeeld"])
def test_the_year_agrees_or_is_not_stated(text: str) -> None:
    assert year(text, 2025).remarks == ()


@pytest.mark.parametrize(("stated", "words"), [(2026, "nog geen regels"), (2024, "geen eigen regels")])
def test_rules_of_another_year(stated: int, words: str) -> None:
    (remark,) = year(f"# Kwaliteitsbeeld {stated}", None).remarks
    assert (remark.code, remark.severity) == ("GK906", Severity.INFO)
    assert words in remark.message
    assert "die van 2025" in remark.message


BOTH = (
    "# Beeld 2025\n\n## In de huizen\n\nWij keken terug en het ging goed.\n\n## In de wijk\n\nOok daar ging het goed.\n"
)


def test_the_settings_of_the_profile_decide() -> None:
    def status(organisation: Organisation) -> str:
        return check("settings", BOTH, organisation=organisation).overrules["GK804"].status.value

    assert status(Organisation(settings=(Setting.HOUSE,))) == "not_applicable"
    assert status(Organisation(settings=(Setting.HOUSE, Setting.WIJK))) == "present"
    assert status(Organisation(settings=(Setting.HOUSE, Setting.WIJK), works_differently=False)) == "not_applicable"


def test_working_differently_goes_before_what_the_text_says() -> None:
    text = "# Beeld 2025\n\nIn de huizen en in de wijk werken wij op dezelfde manier."
    alike = Organisation(settings=(Setting.HOUSE, Setting.WIJK))
    differs = Organisation(settings=alike.settings, works_differently=True)
    assert check("settings", text, organisation=alike).overrules["GK804"].status.value == "not_applicable"
    assert check("settings", text, organisation=differs).overrules["GK804"].status.value == "missing"
