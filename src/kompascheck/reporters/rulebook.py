"""What a rule pack asks, for people and machines: the list of all requirements and the page on one."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from kompascheck.report import Level
from kompascheck.reporters import ReportOptions
from kompascheck.reporters.text.canvas import Canvas, Column

if TYPE_CHECKING:
    from kompascheck.ownrules import OwnRule
    from kompascheck.rulepack.beside import Snippets
    from kompascheck.rulepack.schema import Requirement, RulePack

LEVEL = {Level.MANDATORY: "verplicht", Level.CONDITIONAL: "voorwaardelijk", Level.ADVICE: "advies"}
_LABEL_WIDTH = 11
_FIELDS = ("code", "name", "group", "level", "section", "condition", "question")


def rules_table(rules: RulePack, options: ReportOptions) -> str:
    """All requirements: code, name, level and question, group by group."""
    canvas = Canvas(options)
    canvas.line(f"{rules.title} ({rules.id}): {len(rules.requirements)} eisen", "bold")
    columns = (Column("Code"), Column("Niveau", width=max(map(len, LEVEL.values()))), Column("Naam en vraag"))
    for group in rules.groups:
        asked = [requirement for requirement in rules.requirements if requirement.group == group.id]
        if asked:
            canvas.line()
            canvas.line(group.title, "bold")
            canvas.line()
            canvas.table(columns, [(r.code, LEVEL[r.level], f"{r.name}\n{r.question}") for r in asked])
    canvas.line()
    canvas.line("Meer over een eis: kompascheck explain CODE")
    return canvas.drawn()


def rules_json(rules: RulePack, options: ReportOptions) -> str:
    """All requirements as JSON."""
    data = {
        "schema_version": 1,
        "pack": rules.id,
        "title": rules.title,
        "groups": [asdict(group) for group in rules.groups],
        "requirements": [{name: getattr(asked, name) for name in _FIELDS} for asked in rules.requirements],
    }
    return json.dumps(data, ensure_ascii=not options.utf8, indent=2)


def requirement_page(
    requirement: Requirement, rules: RulePack, snippets: Snippets | None, options: ReportOptions
) -> str:
    """Everything on one requirement: the question, why it is asked, what counts, and an example of each."""
    canvas = Canvas(options)
    canvas.line(f"{requirement.code} {requirement.name} ({LEVEL[requirement.level]})", "bold")
    canvas.line(requirement.question, "bold")
    canvas.line()
    rows = [("Waarom", requirement.explanation), ("Bron", f"{rules.source.title}, {requirement.section}")]
    if requirement.condition:
        rows.append(("Geldt als", requirement.condition))
    rows += [("Telt", requirement.counts), ("Telt niet", requirement.not_enough), ("Advies", requirement.advice)]
    if snippets:
        rows += [("Goed", f"“{snippets.must_stay_silent[0]}”"), ("Niet goed", f"“{snippets.must_fire[0]}”")]
    canvas.labelled(rows, indent=0, label_width=_LABEL_WIDTH)
    canvas.line()
    canvas.line(f"Regelpakket: {rules.id}")
    return canvas.drawn()


def own_rule_page(rule: OwnRule, options: ReportOptions) -> str:
    """Everything on one rule of kompascheck's own, which no pack asks."""
    canvas = Canvas(options)
    canvas.line(f"{rule.code} {rule.name} (vorm en profiel)", "bold")
    canvas.line(rule.title, "bold")
    canvas.line()
    canvas.labelled([("Waarom", rule.explanation), ("Advies", rule.advice)], indent=0, label_width=_LABEL_WIDTH)
    return canvas.drawn()
