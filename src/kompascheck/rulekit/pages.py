"""The documentation of a rule pack: one page a rule and an index, as Markdown and as static HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from kompascheck.reporters.rulebook import LEVEL
from kompascheck.resources import resource_folder
from kompascheck.rulepack import Pack
from kompascheck.rulepack.beside import Snippets
from kompascheck.rulepack.schema import Requirement


class PageFormat(StrEnum):
    """The forms in which pages are written."""

    MARKDOWN = "markdown"
    HTML = "html"


_SUFFIX = {PageFormat.MARKDOWN: "md", PageFormat.HTML: "html"}


@dataclass(frozen=True, slots=True)
class RulePage:
    """What the page of one rule shows."""

    requirement: Requirement
    stem: str  # the file name without its suffix
    level: str
    group: str
    since: int
    good: str | None
    bad: str | None


def write(pack: Pack, snippets: Mapping[str, Snippets], form: PageFormat) -> dict[str, str]:
    """All pages as file names with their text."""
    suffix = _SUFFIX[form]
    environment = Environment(
        loader=FileSystemLoader(resource_folder("templates") / "rules"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=select_autoescape(["html.j2"]),
    )
    pages = [_page(requirement, pack, snippets) for requirement in pack.rules.requirements]
    groups = [(g.title, [p for p in pages if p.requirement.group == g.id]) for g in pack.rules.groups]
    shared = {"rules": pack.rules, "suffix": suffix}
    rule, index = (environment.get_template(f"{name}.{suffix}.j2") for name in ("rule", "index"))
    written = {f"{page.stem}.{suffix}": rule.render(page=page, **shared) for page in pages}
    return written | {f"index.{suffix}": index.render(groups=[pair for pair in groups if pair[1]], **shared)}


def _page(requirement: Requirement, pack: Pack, snippets: Mapping[str, Snippets]) -> RulePage:
    examples = snippets.get(requirement.code)
    title = next(group.title for group in pack.rules.groups if group.id == requirement.group)
    return RulePage(
        requirement=requirement,
        stem=f"{requirement.code}-{requirement.name}",
        level=LEVEL[requirement.level],
        group=title,
        since=requirement.since or pack.rules.year,
        good=examples.must_stay_silent[0] if examples else None,
        bad=examples.must_fire[0] if examples else None,
    )
