"""Finds and loads rule packs: `rules/<framework>/<year>.yaml`, with the lexicon and snippets beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kompascheck import yamlfile
from kompascheck.resources import resource_folder
from kompascheck.rulepack.schema import LexiconFile, RulePack, SnippetFile, Snippets, SourcesFile

__all__ = ["DEFAULT_FRAMEWORK", "Pack", "UnknownPackError", "available", "load", "load_snippets", "load_sources", "open_pack"]

DEFAULT_FRAMEWORK = "generiek-kompas"


class UnknownPackError(Exception):
    """No pack goes by this name; the message is Dutch and names those that exist."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A loaded pack: its rules, its concepts, and the file of weights of a learned scorer if it brings one."""

    path: Path
    rules: RulePack
    concepts: Mapping[str, tuple[str, ...]]
    model: Path | None


def available(folder: Path | None = None) -> dict[str, Path]:
    """All packs by name (`framework@year`), oldest first within a framework."""
    root = folder or resource_folder("rules")
    return {f"{path.parent.name}@{path.stem}": path for path in sorted(root.glob("*/*.yaml")) if path.stem.isdigit()}


def open_pack(name: str | None = None, year: int | None = None) -> Pack:
    """Load a pack by name (`framework`, `framework@year`) or path; the newest year is the default.

    A year newer than the newest pack uses that pack. Raises UnknownPackError or yamlfile.YamlFileError.
    """
    if name and name.endswith((".yaml", ".yml")):
        return load(Path(name))
    framework, _, wanted = (name or DEFAULT_FRAMEWORK).partition("@")
    packs = available()
    years = {int(key.partition("@")[2]): path for key, path in packs.items() if key.partition("@")[0] == framework}
    if not years or (wanted and not wanted.isdigit()):
        raise UnknownPackError(_unknown(name or framework, packs))
    if wanted and int(wanted) not in years:
        raise UnknownPackError(_unknown(f"{framework}@{wanted}", packs))
    if wanted:
        return load(years[int(wanted)])
    if year is not None and year < min(years):
        raise UnknownPackError(_unknown(f"{framework}@{year}", packs))
    return load(years[max(y for y in years if year is None or y <= year)])


def load(path: Path) -> Pack:
    """Load the pack at `path` with the files beside it. Raises yamlfile.YamlFileError."""
    rules = yamlfile.load(path, RulePack)
    concepts: Mapping[str, tuple[str, ...]] = {}
    if rules.lexicon:
        concepts = yamlfile.load(path.parent / rules.lexicon, LexiconFile).concepts
    _check_concepts(path, rules, concepts)
    return Pack(path, rules, concepts, path.parent / rules.model if rules.model else None)


def load_snippets(path: Path) -> Mapping[str, Snippets]:
    """The rule tests beside the pack at `path` (`2025.yaml` → `2025.snippets.yaml`). Raises YamlFileError."""
    return yamlfile.load(path.with_suffix(".snippets.yaml"), SnippetFile).snippets


def load_sources(path: Path) -> SourcesFile:
    """The list of sources beside the pack at `path` (`2025.yaml` → `2025.sources.yaml`); empty without one.

    Raises YamlFileError.
    """
    beside = path.with_suffix(".sources.yaml")
    return yamlfile.load(beside, SourcesFile) if beside.is_file() else SourcesFile(sources={})


def _check_concepts(path: Path, rules: RulePack, concepts: Mapping[str, tuple[str, ...]]) -> None:
    for requirement in rules.requirements:
        for meeting in requirement.evidence:
            for concept in (*meeting.all, *meeting.any, *meeting.without):
                if concept not in concepts:
                    hint = yamlfile.suggest(concept, sorted(concepts))
                    reason = f"{requirement.code} gebruikt het begrip '{concept}', dat niet in de woordenlijst staat.{hint}"
                    raise yamlfile.YamlFileError(path, None, reason)


def _unknown(name: str, packs: Mapping[str, Path]) -> str:
    return f"het regelpakket '{name}' bestaat niet.{yamlfile.suggest(name, sorted(packs))} Beschikbaar: {', '.join(packs)}."
