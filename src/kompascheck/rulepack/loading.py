"""Loads one rule pack with the files beside it: the lexicon, the snippets and the sources. Loading runs no code."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck import yamlfile
from kompascheck.rulepack import kept
from kompascheck.rulepack.schema import RulePack

if TYPE_CHECKING:
    from kompascheck.rulepack.beside import Snippets, SourcesFile

_EXTENDS = re.compile(r"^extends\s*:", re.MULTILINE)
_LEXICON = re.compile(rb"^lexicon\s*:\s*['\"]?([^\s'\"#]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pack:
    """A loaded pack: its rules, its concepts, and the file of weights of a learned scorer if it brings one.

    `base` is the pack that this one extends, if any.
    """

    path: Path
    rules: RulePack
    concepts: Mapping[str, tuple[str, ...]]
    model: Path | None
    base: Pack | None = None


def load(path: Path) -> Pack:
    """Load the pack at `path` with the files beside it. Raises yamlfile.YamlFileError."""
    seal = _seal(path)
    if known := kept.take(path, seal) if seal else None:
        rules, concepts = known
        return Pack(path, rules, concepts, path.parent / rules.model if rules.model else None)
    if extends_another(path):
        from kompascheck.rulepack.extends import load_extension

        return load_extension(path)  # not kept: it also rests on the files of the other pack
    pack = _validated(path)
    if seal:
        kept.keep(path, seal, pack.rules, pack.concepts)
    return pack


def _validated(path: Path) -> Pack:
    from kompascheck.rulepack.beside import LexiconFile

    rules, lines = yamlfile.load_located(path, RulePack)
    concepts: Mapping[str, tuple[str, ...]] = {}
    if rules.lexicon:
        concepts = yamlfile.load(_beside(path, rules.lexicon, lines, "lexicon"), LexiconFile).concepts
    check_concepts(path, rules, concepts, lines)
    return Pack(path, rules, concepts, _beside(path, rules.model, lines, "model") if rules.model else None)


def _seal(path: Path) -> str | None:
    """The digest of the files that a pack is made of; None when one cannot be read, as the validation will tell."""
    try:
        text = _content(path)
        named = _LEXICON.search(text)
        beside = Path(named[1].decode()).name if named else None
        return kept.digest({path.name: text} | ({beside: _content(path.parent / beside)} if beside else {}))
    except (OSError, UnicodeDecodeError):
        return None


def _content(path: Path) -> bytes:
    if path.stat().st_size > yamlfile.MOST_BYTES:
        raise OSError(errno.EFBIG, "too large to be a pack")
    return path.read_bytes()


def extends_another(path: Path) -> bool:
    """Whether the pack at `path` builds on another; False for a file that cannot be read."""
    try:
        return bool(_EXTENDS.search(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError):
        return False


def load_snippets(path: Path) -> Mapping[str, Snippets]:
    """The rule tests beside the pack at `path` (`2025.yaml` → `2025.snippets.yaml`). Raises YamlFileError.

    A pack that extends another has those of the other as well.
    """
    if extends_another(path):
        from kompascheck.rulepack.extends import extended_snippets

        return extended_snippets(path)
    from kompascheck.rulepack.beside import SnippetFile

    return yamlfile.load(snippets_file(path), SnippetFile).snippets


def snippets_file(path: Path) -> Path:
    """Where the rule tests of the pack at `path` stand."""
    return path.with_suffix(".snippets.yaml")


def load_sources(path: Path) -> SourcesFile:
    """The list of sources beside the pack at `path` (`2025.yaml` → `2025.sources.yaml`); empty without one.

    A pack that extends another and has no list of its own has that of the other. Raises YamlFileError.
    """
    from kompascheck.rulepack.beside import SourcesFile

    beside = path.with_suffix(".sources.yaml")
    if beside.is_file():
        return yamlfile.load(beside, SourcesFile)
    base = load(path).base if extends_another(path) else None
    return load_sources(base.path) if base else SourcesFile(sources={})


def _beside(path: Path, name: str, lines: yamlfile.Lines, field: str) -> Path:
    """A file that a pack names; it must stand in the pack's own folder, so that a pack cannot point elsewhere."""
    if Path(name).name != name:
        reason = f"'{field}' noemt '{name}'. Geef alleen een bestandsnaam; het bestand staat naast het pakket."
        raise yamlfile.YamlFileError(path, lines.of(field), reason)
    return path.parent / name


def check_concepts(path: Path, rules: RulePack, concepts: Mapping[str, tuple[str, ...]], lines: yamlfile.Lines) -> None:
    """Make sure that every concept that a requirement uses is in the lexicon. Raises YamlFileError."""
    for number, requirement in enumerate(rules.requirements):
        for place, meeting in enumerate(requirement.evidence):
            for concept in (*meeting.all, *meeting.any, *meeting.without):
                if concept not in concepts:
                    hint = yamlfile.suggest(concept, sorted(concepts))
                    reason = (
                        f"{requirement.code} gebruikt het begrip '{concept}', dat niet in de woordenlijst staat.{hint}"
                    )
                    raise yamlfile.YamlFileError(path, lines.of("requirements", number, "evidence", place), reason)
