"""Writes the outline of a kwaliteitsbeeld: the chapters of a pack with the questions to answer in each.

Each question is a quotation line that ends in a question mark and each hint is an HTML comment, so that
`lint` sees whatever is left unanswered as unanswered.
"""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kompascheck.report import Level
from kompascheck.resources import resource_folder
from kompascheck.rulepack.schema import Chapter, Requirement, RulePack

TEMPLATE = "scaffold.md.j2"


@dataclass(frozen=True, slots=True)
class ScaffoldChapter:
    """A chapter with the requirements that are answered in it."""

    chapter: Chapter
    requirements: tuple[Requirement, ...]


def render(rules: RulePack) -> str:
    """The outline as Markdown. A requirement that no chapter names gets a place in a last chapter."""
    environment = Environment(
        loader=FileSystemLoader(resource_folder("templates")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # the output is Markdown
    )
    template = environment.get_template(TEMPLATE)
    return template.render(rules=rules, chapters=chapters(rules), advice=Level.ADVICE, conditional=Level.CONDITIONAL)


def chapters(rules: RulePack) -> tuple[ScaffoldChapter, ...]:
    """The pack's chapters; without any, one for each group."""
    if not rules.chapters:
        return tuple(
            ScaffoldChapter(Chapter(title=group.title), tuple(r for r in rules.requirements if r.group == group.id))
            for group in rules.groups
        )
    by_code = {requirement.code: requirement for requirement in rules.requirements}
    named = {code for chapter in rules.chapters for code in chapter.codes}
    rest = tuple(requirement for requirement in rules.requirements if requirement.code not in named)
    written = [ScaffoldChapter(chapter, tuple(by_code[code] for code in chapter.codes)) for chapter in rules.chapters]
    if rest:
        written.append(ScaffoldChapter(Chapter(title="Overige onderdelen"), rest))
    return tuple(written)
