"""Finds what is wrong with a rule pack, or could be better, with file, line and the line itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kompascheck import yamlfile
from kompascheck.rulepack import Pack, load, load_snippets
from kompascheck.rulepack.loading import extends_another, snippets_file
from kompascheck.rulepack.schema import RulePack


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to repair. A `fatal` one makes the pack unusable; any other is advice. `line` counts from 1."""

    path: Path
    line: int | None
    text: str
    fatal: bool

    @property
    def excerpt(self) -> str | None:
        """The line that it is about."""
        if self.line is None:
            return None
        lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
        return lines[self.line - 1].strip() if self.line <= len(lines) else None


def find(path: Path) -> tuple[Mistake, ...]:
    """All mistakes in the pack at `path` and the files beside it; the fatal ones alone when there are any."""
    try:
        pack = load(path)
        snippets = load_snippets(path) if extends_another(path) or snippets_file(path).is_file() else {}
    except yamlfile.YamlFileError as error:
        return tuple(Mistake(e.path, e.line, e.reason, fatal=True) for e in (error, *error.others))
    lines = yamlfile.Lines(None) if pack.base else yamlfile.load_located(path, RulePack)[1]
    return tuple(Mistake(path, line, text, fatal=False) for line, text in _advice(pack, set(snippets), lines))


def _advice(pack: Pack, tried: set[str], lines: yamlfile.Lines) -> Iterator[tuple[int | None, str]]:
    rules = pack.rules
    homes = {code for chapter in rules.chapters for code in chapter.codes}
    for number, requirement in enumerate(rules.requirements):
        line = lines.of("requirements", number, "code")
        if not requirement.evidence and requirement.check is None:
            yield line, f"{requirement.code} heeft geen 'evidence' en geen 'check', en wordt dus altijd gemeld."
        if requirement.code not in tried:
            yield line, f"{requirement.code} heeft geen snippets. Schrijf er drie die zwijgen en drie die afgaan."
        if rules.chapters and requirement.code not in homes:
            yield line, f"{requirement.code} staat in geen hoofdstuk; 'scaffold' zet de eis onder 'Overige onderdelen'."
    for code in sorted(tried - {requirement.code for requirement in rules.requirements}):
        yield None, f"er zijn snippets voor {code}, die niet in het pakket staat."
    meetings = [meeting for requirement in rules.requirements for meeting in requirement.evidence]
    used = {concept for m in meetings for concept in (*m.all, *m.any, *m.without)}
    if pack.base is None:
        for concept in sorted(set(pack.concepts) - used):
            yield None, f"het begrip '{concept}' in de woordenlijst wordt nergens gebruikt."
