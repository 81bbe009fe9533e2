"""A part of its own for each setting, for an organisation that works differently in its settings (GK804)."""

from __future__ import annotations

from kompascheck.organisation import Setting
from kompascheck.rulepack.schema import Requirement
from kompascheck.scaffold.facts import Facts
from kompascheck.scaffold.model import Question, Section
from kompascheck.scaffold.questions import SETTINGS_CHECK, guidance_of

# The heading above a setting, and the setting within a question.
_TITLES = {
    Setting.HOUSE: ("In de woonlocaties", "in de woonlocaties"),
    Setting.WIJK: ("In de wijk", "in de wijk"),
    Setting.HOME: ("Zorg thuis", "bij cliënten thuis"),
}


def setting_sections(requirement: Requirement, facts: Facts, year: int) -> tuple[Section, ...]:
    """A section for each setting, when this is the requirement about settings and they are known to differ."""
    organisation = facts.organisation
    if requirement.check != SETTINGS_CHECK or not organisation.works_differently or len(organisation.settings) < 2:
        return ()
    return tuple(
        Section(title, items=(Question(_question(where, year), (requirement.code,), guidance_of(requirement)),))
        for title, where in (_TITLES[setting] for setting in Setting if setting in organisation.settings)
    )


def _question(where: str, year: int) -> str:
    return f"Hoe ging het {where} in {year}, wat leerde u daarvan en wat wilt u daar in {year + 1}?"
