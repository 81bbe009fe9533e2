"""Organisations, plans and answers for the tests of the scaffold."""

from __future__ import annotations

from functools import cache
from itertools import product

from kompascheck.document import Document
from kompascheck.organisation import UNKNOWN, Organisation, OwnPlace, Setting
from kompascheck.readers import format_of, read_bytes
from kompascheck.report import PlaceKind
from kompascheck.rulepack import Pack, load_snippets, open_pack
from kompascheck.scaffold.facts import Facts
from kompascheck.scaffold.model import Guidance, Plan
from kompascheck.scaffold.plan import lenses, make_plan

KNOWN = Organisation(
    name="Stichting Rietveen",
    settings=(Setting.HOUSE, Setting.WIJK, Setting.HOME),
    works_differently=True,
    places=(
        OwnPlace("Wijkteam Noord", PlaceKind.WIJKTEAM),
        OwnPlace("Huize Rietveen", PlaceKind.LOCATIE),
        OwnPlace("De Esdoorn", PlaceKind.LOCATIE),
    ),
    bodies=("cliëntenraad", "VAR"),
    goals=("Elke nieuwe bewoner heeft binnen zes weken een open gesprek.", "Een kwart minder valincidenten."),
)
ONE_SETTING = Organisation(settings=(Setting.HOUSE,))
ALIKE = Organisation(settings=(Setting.HOUSE, Setting.WIJK), works_differently=False)
ORGANISATIONS = {"unknown": UNKNOWN, "differs": KNOWN, "one": ONE_SETTING, "alike": ALIKE}


@cache
def pack() -> Pack:
    """The pack that scaffolds are made for."""
    return open_pack("generiek-kompas@2025")


def combinations() -> list[tuple[str, str, Guidance]]:
    """Every lens with every sort of organisation and every way to guide."""
    return list(product(lenses(pack().rules), ORGANISATIONS, Guidance))


def plan_for(lens: str = "bouwstenen", organisation: str = "unknown", **facts: object) -> Plan:
    """A plan by the pack."""
    given = Facts(organisation=ORGANISATIONS[organisation], lens=lens, **facts)  # type: ignore[arg-type]  # any field
    return make_plan(pack().rules, given)


@cache
def answers() -> dict[str, str]:
    """For each code the first good answer among the rule tests that is plain text, without headings or tables."""
    snippets = load_snippets(pack().path)
    return {
        code: next(text for text in tests.must_stay_silent if not text.startswith(("#", "|", "-", ">")))
        for code, tests in snippets.items()
    }


def read(data: bytes, name: str) -> Document:
    """Read a file by its name."""
    return read_bytes(data, name, format_of(name))
