"""The profile of an organisation as its quality officer writes it down: `kompascheck.yaml`.

The keys are Dutch, for they are typed by people who work in Dutch. Every field may be left out; an unknown field is an
error, for a misspelt one would silently do nothing.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema, field_validator

from kompascheck.organisation import Organisation, OwnPlace, Setting
from kompascheck.report import PlaceKind, Severity

_YES_NO = {"ja": True, "nee": False}
_CODE = re.compile(r"[A-Z]{1,4}[0-9]*(\.[0-9]+)?")


def _truth(value: Any) -> Any:
    """Dutch writers type ja and nee, which YAML takes for text."""
    return _YES_NO.get(value.lower(), value) if isinstance(value, str) else value


def _code(value: Any) -> Any:
    if isinstance(value, str) and not _CODE.fullmatch(value):
        raise ValueError(f"'{value}' is geen code van een eis. Een code ziet er zo uit: GK103.")
    return value


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Truth = Annotated[
    bool, BeforeValidator(_truth), WithJsonSchema({"anyOf": [{"type": "boolean"}, {"enum": ["ja", "nee"]}]})
]
Code = Annotated[str, BeforeValidator(_code), WithJsonSchema({"type": "string", "pattern": f"^{_CODE.pattern}$"})]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Locatie(_Part):
    """Een locatie of wijkteam waarvoor de uitkomst van de ervaringsmeting in het kwaliteitsbeeld moet staan."""

    naam: Text = Field(description="De naam zoals die in het kwaliteitsbeeld hoort te staan.")
    soort: Literal["locatie", "wijkteam"] = Field("locatie", description="Een locatie of een wijkteam.")
    ook: tuple[Text, ...] = Field((), description="Andere namen voor dezelfde plek.")


class Negeren(_Part):
    """Codes die niet worden gemeld, met de reden, door wie dat is besloten en tot wanneer."""

    codes: tuple[Code, ...] = Field(min_length=1, description="De codes, zoals GK204.")
    reden: Text = Field(description="Waarom deze punten niet worden gemeld.")
    door: Text = Field(description="Wie dat heeft besloten.")
    tot: datetime.date | None = Field(None, description="De laatste dag waarop dit geldt (jjjj-mm-dd).")


class Profile(_Part):
    """Het profiel van een organisatie voor kompascheck. Alle velden mogen ontbreken."""

    organisatie: Text | None = Field(None, description="De naam van de organisatie.")
    verslagjaar: Annotated[int, Field(strict=True, ge=2000, le=2100)] | None = Field(
        None, description="Het jaar waarover het kwaliteitsbeeld gaat."
    )
    pakket: Text | None = Field(
        None, description="Het regelpakket, zoals generiek-kompas@2025, of een .yaml-bestand naast dit profiel."
    )
    settings: tuple[Setting, ...] = Field((), description="Waar de organisatie zorg geeft.")
    werkt_verschillend: Truth | None = Field(
        None, description="Of de organisatie in die settings verschillend werkt; dan wordt per setting teruggeblikt."
    )
    locaties: tuple[Locatie, ...] = Field((), description="De eigen locaties en wijkteams.")
    clienten_op_1_januari: Annotated[int, Field(strict=True, ge=0)] | None = Field(
        None, description="Het aantal cliënten op 1 januari van het jaar waarin het kwaliteitsbeeld wordt gemaakt."
    )
    gremia: tuple[Text, ...] = Field((), description="De raden, zoals cliëntenraad, VAR, OR of PVT.")
    doelen_vorig_jaar: tuple[Text, ...] = Field(
        (), description="De doelen voor het verslagjaar, die in de terugblik horen terug te komen."
    )
    ernst: dict[Code, Severity] = Field({}, description="Per code de ernst: error, warning of info.")
    negeren: tuple[Negeren, ...] = Field((), description="Wat niet wordt gemeld.")
    hoofdstukken: tuple[Text, ...] = Field(
        (), description="De bestanden van een kwaliteitsbeeld dat over meer bestanden is verdeeld, op volgorde."
    )

    @field_validator("locaties")
    @classmethod
    def _each_name_once(cls, locaties: tuple[Locatie, ...]) -> tuple[Locatie, ...]:
        owners: dict[str, int] = {}
        for number, locatie in enumerate(locaties):
            for name in (locatie.naam, *locatie.ook):
                if owners.setdefault(name.casefold(), number) != number:
                    raise ValueError(f"de naam '{name}' hoort bij twee locaties. Elke naam mag bij één locatie staan.")
        return locaties

    def organisation(self) -> Organisation:
        """What the profile tells of the organisation."""
        return Organisation(
            name=self.organisatie,
            settings=self.settings,
            works_differently=self.werkt_verschillend,
            places=tuple(OwnPlace(place.naam, PlaceKind(place.soort), place.ook) for place in self.locaties),
            clients=self.clienten_op_1_januari,
            bodies=self.gremia,
            goals=self.doelen_vorig_jaar,
        )


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the profile, for editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Profile.model_json_schema()}
