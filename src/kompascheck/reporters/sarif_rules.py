"""The rules as SARIF describes them: all of the pack, then those of kompascheck's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompascheck.ownrules import OWN_RULES, OwnRule
from kompascheck.report import Level, Report
from kompascheck.reporters.rulebook import LEVEL

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import Requirement, RulePack

_DEFAULT = {Level.MANDATORY: "error", Level.CONDITIONAL: "error", Level.ADVICE: "note"}


def rule_descriptors(report: Report, rules: RulePack) -> list[dict[str, Any]]:
    """One descriptor for each code, in the pack's order; a code that nobody knows gets its number alone."""
    described = [_requirement(requirement, rules) for requirement in rules.requirements]
    codes = {descriptor["id"] for descriptor in described}
    described += [_own(rule) for rule in OWN_RULES if rule.code not in codes]
    codes |= {rule.code for rule in OWN_RULES}
    findings = [finding.code for document in report.documents for finding in document.findings]
    seen = [*findings, *(gone.code for gone in report.gone)]
    return described + [{"id": code} for code in dict.fromkeys(seen) if code not in codes]


def _requirement(requirement: Requirement, rules: RulePack) -> dict[str, Any]:
    rows = [
        ("Waarom", requirement.explanation),
        ("Telt", requirement.counts),
        ("Telt niet", requirement.not_enough),
        ("Advies", requirement.advice),
        ("Bron", f"{rules.source.title}, {requirement.section}"),
    ]
    if requirement.condition:
        rows.insert(1, ("Geldt als", requirement.condition))
    return {
        "id": requirement.code,
        "name": requirement.name,
        "shortDescription": {"text": requirement.question},
        "fullDescription": {"text": requirement.explanation},
        "help": _help(rows),
        "defaultConfiguration": {"level": _DEFAULT[requirement.level]},
        "properties": {"tags": [requirement.group, LEVEL[requirement.level]]},
    }


def _own(rule: OwnRule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "help": _help([("Waarom", rule.explanation), ("Advies", rule.advice)]),
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["vorm"]},
    }


def _help(rows: list[tuple[str, str]]) -> dict[str, str]:
    return {
        "text": "\n".join(f"{label}: {text}" for label, text in rows),
        "markdown": "\n\n".join(f"**{label}.** {text}" for label, text in rows),
    }
