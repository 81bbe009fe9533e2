"""The effective settings for people: what each is and where it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kompascheck.profile.effective import Effective, Flags
from kompascheck.profile.finding import ENVIRONMENT, Named, ProfileChoice
from kompascheck.profile.schema import Negeren, Profile
from kompascheck.report import PlaceKind

DEFAULT = "standaard"
NOT_SET = "niet ingevuld"


@dataclass(frozen=True, slots=True)
class EffectiveSetting:
    """One setting as people read it: its name in the profile, its value and its origin."""

    name: str
    value: str
    origin: str


_ORIGINS = {Named.FLAG: "--config", Named.ENVIRONMENT: f"omgevingsvariabele {ENVIRONMENT}"}


def overview(choice: ProfileChoice, effective: Effective, flags: Flags) -> Iterator[EffectiveSetting]:
    """All settings with their origins, those that nobody chose included."""
    loaded = effective.loaded
    profile = loaded.profile if loaded else Profile()
    if loaded is None:
        yield EffectiveSetting("profiel", "geen", "--no-config" if choice.off else DEFAULT)
    else:
        yield EffectiveSetting("profiel", str(loaded.path), _ORIGINS.get(loaded.named, "bij het document gevonden"))
    given = {"verslagjaar": ("--year", flags.year), "pakket": ("--pack", flags.pack)}
    for name in Profile.model_fields:
        flag, value = given.get(name, ("", None))
        if value is not None:
            yield EffectiveSetting(name, str(value), flag)
        elif name in profile.model_fields_set and loaded is not None:
            yield EffectiveSetting(name, _shown(name, getattr(profile, name)), loaded.origin(name))
        else:
            yield EffectiveSetting(name, _UNSET.get(name, NOT_SET), DEFAULT)
    origin = "--as-mandatory" if flags.as_mandatory else DEFAULT
    yield EffectiveSetting("als verplicht", _shown("", flags.as_mandatory), origin)


_UNSET = {
    "verslagjaar": "dat van het document",
    "pakket": "generiek-kompas, het nieuwste dat past",
    "locaties": "die het document noemt",
    "settings": "die het document noemt",
    "ernst": "die van het pakket",
    "negeren": "niets",
}


def _shown(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | str):
        return str(value)
    if isinstance(value, Mapping):
        return ", ".join(f"{code} {severity}" for code, severity in value.items()) or NOT_SET
    shown: Callable[[Any], str] = _ITEMS.get(name, str)
    return ", ".join(map(shown, value)) or NOT_SET


def _ignored(ignored: Negeren) -> str:
    until = f" tot en met {ignored.tot}" if ignored.tot else ""
    return f"{' '.join(ignored.codes)}{until}"


_ITEMS: Mapping[str, Callable[[Any], str]] = {
    "locaties": lambda place: f"{place.naam} (wijkteam)" if place.soort == PlaceKind.WIJKTEAM else str(place.naam),
    "negeren": _ignored,
    "doelen_vorig_jaar": lambda goal: f"“{goal}”",
}
