"""The settings that a run works with, and where each came from: a default, the profile, or the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kompascheck.organisation import UNKNOWN, Organisation
from kompascheck.profile.finding import LoadedProfile, ProfileChoice
from kompascheck.report import Severity, Suppression
from kompascheck.yamlfile import YamlFileError, suggest


class Flags(NamedTuple):
    """What the command line says; None and False mean that an option was not used."""

    pack: str | None = None
    year: int | None = None
    as_mandatory: bool = False
    min_confidence: float = 0.0


NO_FLAGS = Flags()


@dataclass(frozen=True, slots=True)
class Effective:
    """What a run works with."""

    pack: str | None = None
    year: int | None = None
    as_mandatory: bool = False
    organisation: Organisation = UNKNOWN
    severities: Mapping[str, Severity] = field(default_factory=dict)
    suppressions: tuple[Suppression, ...] = ()
    chapters: tuple[str, ...] = ()
    loaded: LoadedProfile | None = None


def resolve(choice: ProfileChoice, folder: Path, flags: Flags = NO_FLAGS) -> Effective:
    """The settings for documents in `folder`; the command line goes before the profile.

    Raises yamlfile.YamlFileError when the profile is unusable.
    """
    loaded = choice.beside(folder)
    if loaded is None:
        return Effective(flags.pack, flags.year, flags.as_mandatory)
    profile = loaded.profile
    return Effective(
        pack=flags.pack or _pack(loaded),
        year=profile.verslagjaar if flags.year is None else flags.year,
        as_mandatory=flags.as_mandatory,
        organisation=profile.organisation(),
        severities=profile.ernst,
        suppressions=_suppressions(loaded),
        chapters=profile.hoofdstukken,
        loaded=loaded,
    )


def check_codes(effective: Effective, known: Iterable[str]) -> None:
    """Make sure that the profile names only codes that exist. Raises yamlfile.YamlFileError."""
    if effective.loaded is None:
        return
    profile, codes = effective.loaded.profile, sorted(known)
    named: list[tuple[str, tuple[str | int, ...]]] = [(code, ("ernst", code)) for code in profile.ernst]
    for number, ignored in enumerate(profile.negeren):
        named += [(code, ("negeren", number, "codes", place)) for place, code in enumerate(ignored.codes)]
    for code, location in named:
        if code not in codes:
            problem = f"de code {code} bestaat niet.{suggest(code, codes)}"
            raise YamlFileError(effective.loaded.path, effective.loaded.lines.of(*location), problem)


def _pack(loaded: LoadedProfile) -> str | None:
    """The profile's pack; a file stands beside the profile, wherever kompascheck is started."""
    if loaded.profile.pakket is None:
        return None
    pack = loaded.profile.pakket
    return str(loaded.path.parent / pack) if pack.endswith((".yaml", ".yml")) else pack


def _suppressions(loaded: LoadedProfile) -> tuple[Suppression, ...]:
    return tuple(
        Suppression(ignored.codes, ignored.reden, ignored.door, ignored.tot, loaded.origin("negeren", number))
        for number, ignored in enumerate(loaded.profile.negeren)
    )
