"""Writes a profile: what is known as fields, what is not as examples in comments."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from kompascheck.organisation import OwnPlace
from kompascheck.profile.draft import Draft

_HEAD = """\
# Het profiel van de organisatie voor kompascheck. Zet dit bestand bij het kwaliteitsbeeld, of in een map erboven.
# Regels die met # beginnen, tellen niet mee: haal de # weg om een veld te gebruiken.
"""


def render(draft: Draft) -> str:
    """The profile as YAML, with an explanation of each field."""
    settings = [str(setting) for setting in draft.settings]
    parts = (
        _HEAD,
        _part("De naam van de organisatie.", _one("organisatie", draft.name), "organisatie: Stichting De Linde"),
        _part("Het jaar waarover het kwaliteitsbeeld gaat.", _one("verslagjaar", draft.year), "verslagjaar: 2025"),
        _part(
            "Waar u zorg geeft: thuis, wijk, woonsetting.", _list("settings", settings), "settings: [woonsetting, wijk]"
        ),
        _part(
            "Werkt u in die settings verschillend (ja of nee)? Zo ja, dan hoort er per setting een terugblik te zijn.",
            _truth("werkt_verschillend", draft.works_differently),
            "werkt_verschillend: ja",
        ),
        _part(
            "De eigen locaties en wijkteams, met andere namen waaronder zij voorkomen bij 'ook'.",
            _places(draft.places),
            "locaties:\n  - {naam: De Linde, soort: locatie, ook: [Lindehof]}\n"
            "  - {naam: Wijkteam Noord, soort: wijkteam}",
        ),
        _part(
            "Het aantal cliënten op 1 januari van het jaar waarin u het kwaliteitsbeeld maakt.",
            _one("clienten_op_1_januari", draft.clients),
            "clienten_op_1_januari: 120",
        ),
        _part("De raden.", _list("gremia", draft.bodies), "gremia: [cliëntenraad, VAR, OR]"),
        _part(
            "De doelen die u voor het verslagjaar had; kompascheck kijkt of de terugblik ze noemt.",
            _lines("doelen_vorig_jaar", draft.goals),
            "doelen_vorig_jaar:\n  - Elke nieuwe bewoner heeft binnen zes weken een open gesprek.",
        ),
        _part(
            "De hoofdstukken, als het kwaliteitsbeeld over meer bestanden is verdeeld; controleer dan de map.",
            _lines("hoofdstukken", draft.chapters),
            "hoofdstukken: [voorwoord.md, terugblik.md, cijfers.md]",
        ),
        _part("Het regelpakket, als u niet het nieuwste wilt gebruiken.", "", "pakket: generiek-kompas@2025"),
        _part("De ernst per code: error, warning of info.", "", "ernst: {GK304: warning}"),
        _part(
            "Wat niet wordt gemeld: met de reden, door wie dat is besloten en tot en met welke dag.",
            "",
            "negeren:\n  - {codes: [GK204], reden: Wij meten dit vanaf 2026., door: de bestuurder, tot: 2026-12-31}",
        ),
    )
    return "\n".join(parts)


def _part(comment: str, filled: str, example: str) -> str:
    body = filled or "\n".join(f"# {line}" for line in example.split("\n"))
    return f"# {comment}\n{body}\n"


def _scalar(value: str | int) -> str:
    """A value on one line, in quotes where YAML would read something else in it."""
    dumped = yaml.safe_dump([value], allow_unicode=True, default_flow_style=True, width=10_000)
    return dumped.strip().removeprefix("[").removesuffix("]")


def _one(key: str, value: str | int | None) -> str:
    return "" if value is None else f"{key}: {_scalar(value)}"


def _truth(key: str, value: bool | None) -> str:
    return "" if value is None else f"{key}: {'ja' if value else 'nee'}"


def _list(key: str, values: Sequence[str]) -> str:
    return f"{key}: [{', '.join(map(_scalar, values))}]" if values else ""


def _lines(key: str, values: Sequence[str]) -> str:
    return "\n".join((f"{key}:", *(f"  - {_scalar(value)}" for value in values))) if values else ""


def _places(places: Sequence[OwnPlace]) -> str:
    rows = [f"  - {{naam: {_scalar(place.name)}, soort: {place.kind}}}" for place in places]
    return "\n".join(("locaties:", *rows)) if rows else ""
