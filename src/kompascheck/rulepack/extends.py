"""A pack that builds on another: changed levels, added requirements and terms, and removals with a reason.

A pack of another year shifts the years in what it takes over: 'in 2026' in a lexicon of 2025 is 'in 2025' in that of
2024, and so in the snippets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kompascheck import yamlfile
from kompascheck.report import Level
from kompascheck.rulepack.beside import SnippetFile, Snippets
from kompascheck.rulepack.loading import Pack, check_concepts, extends_another, load, load_snippets, snippets_file
from kompascheck.rulepack.schema import (
    Chapter,
    Group,
    Removal,
    Requirement,
    RulePack,
    SchemaVersion,
    Source,
    Submission,
    Year,
)
from kompascheck.rulepack.terms import Code, Concepts, Slug, Text

DEEPEST = 5  # packs on packs; more is a mistake, and a circle would never end
_YEAR = re.compile(r"\b20\d\d\b")


class Extension(BaseModel):
    """The file of a pack that extends another. What it leaves out stays as it is in the other."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: SchemaVersion = 1
    extends: Text  # framework@year, or a .yaml file in the same folder
    framework: Slug
    year: Year
    title: Text | None = None
    source: Source | None = None
    note: Text | None = None  # what is certain and what is not
    groups: tuple[Group, ...] = ()
    levels: dict[Code, Level] = Field({})
    terms: Concepts = Field({})  # more terms for concepts that exist
    concepts: Concepts = Field({})  # new concepts
    requirements: tuple[Requirement, ...] = ()
    remove: tuple[Removal, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    submission: Submission | None = None


def load_extension(path: Path, depth: int = 1) -> Pack:
    """Load a pack that extends another. Raises yamlfile.YamlFileError."""
    extension, lines = yamlfile.load_located(path, Extension)
    base = _base(path, extension, lines, depth)
    shift = extension.year - base.rules.year
    concepts = {name: tuple(_shifted(term, shift) for term in terms) for name, terms in base.concepts.items()}
    _check(path, extension, base, lines)
    for name, terms in extension.terms.items():
        concepts[name] = (*concepts[name], *terms)
    concepts |= extension.concepts
    try:
        rules = yamlfile.validator(RulePack).validate_python(_merged(extension, base.rules))
    except ValidationError as error:  # from the consistency of the whole
        raise yamlfile.YamlFileError(path, None, yamlfile.dutch(error, RulePack)) from error
    check_concepts(path, rules, concepts, lines)
    return Pack(path, rules, concepts, base.model, base)


def extended_snippets(path: Path) -> Mapping[str, Snippets]:
    """The rule tests of a pack that extends another: its own before those it takes over. Raises YamlFileError."""
    pack = load(path)
    assert pack.base is not None
    shift = pack.rules.year - pack.base.rules.year
    codes = {requirement.code for requirement in pack.rules.requirements}
    inherited = load_snippets(pack.base.path) if snippets_file(pack.base.path).is_file() else {}
    found = {
        code: Snippets(
            must_fire=tuple(_shifted(text, shift) for text in snippets.must_fire),
            must_stay_silent=tuple(_shifted(text, shift) for text in snippets.must_stay_silent),
        )
        for code, snippets in inherited.items()
        if code in codes
    }
    own = snippets_file(path)
    return found | (yamlfile.load(own, SnippetFile).snippets if own.is_file() else {})


def _base(path: Path, extension: Extension, lines: yamlfile.Lines, depth: int) -> Pack:
    """The pack that is extended. Raises YamlFileError when it is not there, or when packs extend in a circle."""
    from kompascheck.rulepack.finding import UnknownPackError, available

    if depth >= DEEPEST:
        reason = f"meer dan {DEEPEST} pakketten bouwen op elkaar, of zij verwijzen in een kring."
        raise yamlfile.YamlFileError(path, lines.of("extends"), reason)
    name = extension.extends
    if name.endswith((".yaml", ".yml")):
        found = path.parent / Path(name).name
    else:
        packs = available()
        if name not in packs:
            hint = yamlfile.suggest(name, sorted(packs))
            reason = f"het pakket '{name}' bestaat niet. Schrijf kader@jaar.{hint}"
            raise yamlfile.YamlFileError(path, lines.of("extends"), reason) from UnknownPackError(name)
        found = packs[name]
    return load_extension(found, depth + 1) if extends_another(found) else load(found)


def _check(path: Path, extension: Extension, base: Pack, lines: yamlfile.Lines) -> None:
    """Whatever an extension changes must be there. Raises YamlFileError."""
    codes = [requirement.code for requirement in base.rules.requirements]
    asked: list[tuple[tuple[str | int, ...], str]] = [(("levels", code), code) for code in extension.levels]
    asked += [(("remove", n), removal.code) for n, removal in enumerate(extension.remove)]
    for where, code in asked:
        if code not in codes:
            reason = f"{base.rules.id} heeft geen eis {code}.{yamlfile.suggest(code, codes)}"
            raise yamlfile.YamlFileError(path, lines.of(*where), reason)
    for n, requirement in enumerate(extension.requirements):
        if requirement.code in codes:
            reason = f"{requirement.code} bestaat al in {base.rules.id}. Geef een nieuwe eis een eigen code."
            raise yamlfile.YamlFileError(path, lines.of("requirements", n, "code"), reason)
    for name in extension.terms:
        if name not in base.concepts:
            hint = yamlfile.suggest(name, sorted(base.concepts))
            reason = f"{base.rules.id} heeft geen begrip '{name}'; zet een nieuw begrip onder 'concepts'.{hint}"
            raise yamlfile.YamlFileError(path, lines.of("terms", name), reason)
    for name in extension.concepts:
        if name in base.concepts:
            reason = f"het begrip '{name}' bestaat al in {base.rules.id}; zet extra woorden onder 'terms'."
            raise yamlfile.YamlFileError(path, lines.of("concepts", name), reason)


def _merged(extension: Extension, base: RulePack) -> dict[str, object]:
    """The rules of both together, as data to validate."""
    gone = {removal.code for removal in extension.remove}
    kept = [
        replace(requirement, level=extension.levels.get(requirement.code, requirement.level))
        for requirement in base.requirements
        if requirement.code not in gone
    ]
    added = [replace(requirement, since=extension.year) for requirement in extension.requirements]
    submission = extension.submission if "submission" in extension.model_fields_set else base.submission
    return asdict(base) | {
        "framework": extension.framework,
        "year": extension.year,
        "title": extension.title or base.title,
        "source": asdict(extension.source or base.source),
        "note": extension.note,
        "groups": [asdict(group) for group in (*base.groups, *extension.groups)],
        "requirements": [_without(asdict(r), gone) for r in (*kept, *added)],
        "chapters": [asdict(c) for c in _chapters(extension, base, gone)],
        "submission": asdict(submission) if submission else None,
        "removed": [asdict(removal) for removal in extension.remove],
        "crosswalk": {
            other: {code: codes for code, codes in pairs.items() if code not in gone}
            for other, pairs in base.crosswalk.items()
        },
        "lenses": _lenses(base, gone),
    }


def _without(requirement: dict[str, object], gone: set[str]) -> dict[str, object]:
    """A requirement whose parts are still there."""
    parts = requirement["of"]
    assert isinstance(parts, tuple)
    return requirement | {"of": tuple(part for part in parts if part not in gone)}


def _chapters(extension: Extension, base: RulePack, gone: set[str]) -> list[Chapter]:
    """The chapters of the other pack without what is gone; one of the same title gets the codes that are added."""
    added = {chapter.title: chapter for chapter in extension.chapters}
    chapters = []
    for chapter in base.chapters:
        more = added.pop(chapter.title, None)
        codes = tuple(code for code in chapter.codes if code not in gone)
        if more is not None:
            chapter = replace(chapter, tips=(*chapter.tips, *more.tips))
            codes = (*codes, *more.codes)
        chapters.append(replace(chapter, codes=codes))
    return [*chapters, *added.values()]


def _lenses(base: RulePack, gone: set[str]) -> dict[str, object]:
    dumped: dict[str, object] = {}
    for name, lens in base.lenses.items():
        parts = [replace(p, codes=tuple(c for c in p.codes if c not in gone)) for p in lens.parts]
        dumped[name] = asdict(replace(lens, parts=tuple(parts)))
    return dumped


def _shifted(text: str, years: int) -> str:
    """The text with every year moved on by so many years."""
    return _YEAR.sub(lambda found: str(int(found[0]) + years), text) if years else text
