"""Questions with their guidance: which are asked, which codes they answer, and what counts as an answer."""

from __future__ import annotations

from kompascheck.report import Level
from kompascheck.rulepack.schema import Requirement, RulePack
from kompascheck.scaffold.facts import Facts
from kompascheck.scaffold.model import Question

SETTINGS_CHECK = "settings"  # how a pack names the check on settings
_LEVELS = {Level.MANDATORY: "verplicht", Level.CONDITIONAL: "soms verplicht", Level.ADVICE: "advies"}


def asked(requirement: Requirement, facts: Facts) -> bool:
    """Whether the scaffold asks this at all: within `only`, and not when the profile rules it out.

    Handreiking, "Terugblik, vooruitblik en reflectie op de bouwstenen": a look back per setting is asked of who works
    in several settings, and differently in each.
    """
    if facts.only is not None:
        return requirement.code in facts.only
    if requirement.check == SETTINGS_CHECK:
        return facts.organisation.works_differently is not False and len(facts.organisation.settings) != 1
    return True


def question_of(requirement: Requirement) -> Question:
    """The pack's question about a requirement, as it is put to the author."""
    declares = (requirement.code,) if requirement.check is None else ()
    return Question(requirement.author_question, (requirement.code,), guidance_of(requirement), declares)


def guidance_of(requirement: Requirement) -> tuple[str, ...]:
    """What the question asks, what counts as an answer, what does not, and a tip with an example."""
    lines = [f"{requirement.code} {requirement.name} ({_LEVELS[requirement.level]})"]
    if requirement.condition:
        lines.append(f"Geldt in dit geval: {requirement.condition}")
    lines += [
        f"Goed: {requirement.counts}",
        f"Niet genoeg: {requirement.not_enough}",
        f"Tip: {requirement.advice}",
    ]
    return tuple(lines)


def chapter_guidance(intro: str | None, tips: tuple[str, ...]) -> tuple[str, ...]:
    """The intro of a chapter and its tips."""
    return (*([intro] if intro else []), *(f"Tip: {tip}" for tip in tips))


def plan_guidance(rules: RulePack, facts: Facts, year: int) -> tuple[str, ...]:
    """How to work with the scaffold, and where quoted goals come from."""
    lines = [
        f"Opzet volgens {rules.source.title} ({rules.id}), over het jaar {year}. De vorm is vrij: hoofdstukken mogen "
        "anders heten of in een andere volgorde staan.",
        "Schrijf bij elke vraag uw antwoord en haal de vraag daarna weg. Een vraag die blijft staan en een vakje met "
        "[vul in] tellen niet als antwoord. Rijen en tabellen die u niet nodig hebt, haalt u weg.",
        "Controleer het resultaat met: kompascheck lint",
    ]
    for goal in facts.goals:
        lines.append(f"Overgenomen doel: “{goal.quote}” ({goal.origin})")
    return tuple(lines)
