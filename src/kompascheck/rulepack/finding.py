"""Finds rule packs by name: those of kompascheck, those of installed packages, and any file or folder.

An installed package offers packs through the entry point group `kompascheck.packs`; the entry names a package whose
folder holds `<framework>/<year>.yaml`. The package is found, never imported: a pack is data.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping
from pathlib import Path

from kompascheck import yamlfile
from kompascheck.resources import resource_folder
from kompascheck.rulepack.loading import Pack, load

DEFAULT_FRAMEWORK = "generiek-kompas"
ENTRY_POINTS = "kompascheck.packs"


class UnknownPackError(Exception):
    """No pack goes by this name; the message is Dutch and names those that exist."""


def available(folder: Path | None = None) -> dict[str, Path]:
    """All packs by name (`framework@year`), oldest first within a framework; those of kompascheck come first."""
    roots = [folder] if folder else [resource_folder("rules"), *_installed()]
    found: dict[str, Path] = {}
    for root in roots:
        for path in sorted(root.glob("*/*.yaml")):
            if path.stem.isdigit():
                found.setdefault(f"{path.parent.name}@{path.stem}", path)
    return found


def open_pack(name: str | None = None, year: int | None = None) -> Pack:
    """Load a pack by name (`framework`, `framework@year`), file or folder; the newest year is the default.

    A year newer than the newest pack uses that pack; one older than the oldest only when the framework has no years
    of its own. Raises UnknownPackError or yamlfile.YamlFileError.
    """
    if name and name.endswith((".yaml", ".yml")):
        return load(Path(name))
    framework, _, wanted = (name or DEFAULT_FRAMEWORK).partition("@")
    packs = available(resource_folder("rules"))
    years = _years(framework, packs)
    if not years or (wanted.isdigit() and int(wanted) not in years):
        packs = available()  # asking every installed package costs time that kompascheck's own packs need not
        years = _years(framework, packs)
    if not years and Path(framework).is_dir():
        years = {int(path.stem): path for path in sorted(Path(framework).glob("*.yaml")) if path.stem.isdigit()}
        if not years:
            raise UnknownPackError(
                f"in de map '{framework}' staat geen regelpakket. Een pakket heet naar zijn jaar, zoals 2025.yaml."
            )
    if not years or (wanted and not wanted.isdigit()):
        raise UnknownPackError(_unknown(name or framework, packs))
    if wanted and int(wanted) not in years:
        raise UnknownPackError(_unknown(f"{framework}@{wanted}", packs))
    if wanted:
        return load(years[int(wanted)])
    if year is not None and year < min(years):
        oldest = load(years[min(years)])
        if oldest.rules.timeless:
            return oldest
        raise UnknownPackError(_unknown(f"{framework}@{year}", packs))
    return load(years[max(y for y in years if year is None or y <= year)])


def _years(framework: str, packs: Mapping[str, Path]) -> dict[int, Path]:
    """The years of one framework."""
    named = (key.partition("@") for key in packs)
    return {int(year): packs[f"{name}@{year}"] for name, _, year in named if name == framework}


def _installed() -> Iterator[Path]:
    """The folders with packs of installed packages. `find_spec` of a top-level name imports nothing."""
    for value in _offered():
        top, *inner = value.split(".")
        try:
            spec = importlib.util.find_spec(top)
        except (ImportError, ValueError):
            continue
        for location in (spec.submodule_search_locations or ()) if spec else ():
            folder = Path(location, *inner)
            if folder.is_dir():
                yield folder


def _offered() -> tuple[str, ...]:
    """What installed packages name in the entry point group; asking costs an import that few runs need."""
    from importlib.metadata import entry_points

    return tuple(entry.value for entry in entry_points(group=ENTRY_POINTS))


def _unknown(name: str, packs: Mapping[str, Path]) -> str:
    hint = yamlfile.suggest(name, sorted(packs))
    return f"het regelpakket '{name}' bestaat niet.{hint} Beschikbaar: {', '.join(packs)}."
