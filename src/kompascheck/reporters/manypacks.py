"""Reports of a run with more packs: one reading, a judgement a pack.

The reports that people read come one pack after the other. Formats that must stay one file get all packs as one, in
which each group has its pack before its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kompascheck.reporters import OutputFormat, ReportOptions, open_reporter

if TYPE_CHECKING:
    from kompascheck.report import Report
    from kompascheck.rulepack.schema import RulePack

_IN_TURN = (OutputFormat.TEXT, OutputFormat.MARKDOWN)


def render(output_format: OutputFormat, report: Report, packs: Sequence[RulePack], options: ReportOptions) -> str:
    """The whole output; with one pack, what the reporter makes of it."""
    reporter = open_reporter(output_format)
    if len(packs) == 1 or output_format not in _IN_TURN:
        return reporter.render(report, together(packs), options)
    parts = []
    for rules in packs:
        own = replace(report, documents=tuple(document for document in report.documents if document.pack == rules.id))
        last = rules is packs[-1]
        text = reporter.render(own, rules, options if last else replace(options, closing=""))
        parts.append(f"{rules.id}\n{text}" if options.quiet and output_format is OutputFormat.TEXT else text)
    return "\n".join(parts)


def together(packs: Sequence[RulePack]) -> RulePack:
    """All packs as one, for formats that describe every code in one list; a single pack stays as it is."""
    first, *others = packs
    if not others:
        return first
    groups, requirements = [], []
    for rules in packs:
        for group in rules.groups:
            name = f"{rules.framework}-{group.id}"
            groups.append(replace(group, id=name, title=f"{rules.framework}: {group.title}"))
        requirements += [replace(r, group=f"{rules.framework}-{r.group}") for r in rules.requirements]
    title = " en ".join(rules.title for rules in packs)
    return replace(first, title=title, groups=tuple(groups), requirements=tuple(requirements), chapters=(), lenses={})
