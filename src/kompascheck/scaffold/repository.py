"""A folder to keep a kwaliteitsbeeld in with Git: a file for each chapter, the profile, and checks for CI systems."""

from __future__ import annotations

from pathlib import Path

from kompascheck.profile.draft import Draft
from kompascheck.profile.finding import NAMES
from kompascheck.profile.writing import render as render_profile
from kompascheck.resources import resource_folder
from kompascheck.scaffold.facts import Facts
from kompascheck.scaffold.markdown import render_chapters
from kompascheck.scaffold.model import Guidance, Plan

PROFILE = NAMES[0]
_CI = {".github/workflows/kwaliteitsbeeld.yml": "github.yml", ".gitlab-ci.yml": "gitlab.yml"}


def repository(
    plan: Plan, facts: Facts, guidance: Guidance = Guidance.COMMENTS, house: Path | None = None
) -> dict[str, str]:
    """The files by their path in the folder, the chapters first and in reading order. Raises ScaffoldError."""
    files = dict(render_chapters(plan, guidance, house))
    files[PROFILE] = render_profile(_draft(plan, facts, tuple(files)))
    for path, template in _CI.items():
        files[path] = (resource_folder("templates") / "scaffold" / "ci" / template).read_text("utf-8")
    return files


def _draft(plan: Plan, facts: Facts, chapters: tuple[str, ...]) -> Draft:
    organisation = facts.organisation
    return Draft(
        name=organisation.name,
        year=plan.year,
        settings=organisation.settings,
        works_differently=organisation.works_differently,
        places=organisation.places,
        clients=organisation.clients,
        bodies=organisation.bodies,
        goals=tuple(goal.text for goal in facts.goals) or organisation.goals,
        chapters=chapters,
    )
