"""What `scaffold` needs beside its options: the facts of the run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck.cli import inputs, terminal

if TYPE_CHECKING:
    from kompascheck.cli.settings import Settings
    from kompascheck.rulepack import Pack
    from kompascheck.rulepack.schema import RulePack
    from kompascheck.scaffold.facts import Facts


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked for; `last` is last year's document, `missing` the one to complete."""

    lens: str
    last: str | None = None
    missing: str | None = None
    sources: bool = False
    kikv: Path | None = None


def inputs_of(documents: Sequence[str], files: Iterable[Path | None]) -> tuple[Path, ...]:
    """All files that are read, so that none of them is written over."""
    return (*inputs.paths(list(documents)), *(file for file in files if file is not None))


def gather(settings: Settings, wanted: Wanted, target: Path | None) -> tuple[Facts, RulePack]:
    """The facts for the plan, and the pack. The profile is that of the document to complete, else of the target.

    Raises WrongUseError, ScaffoldError, UnreadableError and what loading a pack or a profile raises.
    """
    from kompascheck.rulepack import load_sources
    from kompascheck.scaffold.facts import Facts
    from kompascheck.scaffold.kikv import read_figures

    near = wanted.missing or (str(target) if target is not None else inputs.STDIN)
    effective = settings.of(near)
    pack = settings.pack([near])
    listed = load_sources(pack.path)
    facts = Facts(
        organisation=effective.organisation,
        year=effective.year,
        lens=wanted.lens,
        sources=listed if wanted.sources else None,
        figures=read_figures(wanted.kikv, listed.kikv) if wanted.kikv else {},
    )
    if wanted.last is not None:
        facts = _with_last(facts, settings, wanted.last, pack)
    if wanted.missing is not None:
        facts = _to_complete(facts, settings, wanted.missing, pack)
    return facts, pack.rules


def _with_last(facts: Facts, settings: Settings, name: str, pack: Pack) -> Facts:
    """The goals of last year's document, and its organisation and next year where nothing else tells those."""
    from kompascheck.profile.draft import read_draft
    from kompascheck.scaffold.lookahead import last_goals

    document = inputs.read(name, settings.chapters(name))
    goals = last_goals(document, pack)
    if not goals:
        terminal.tell(f"in {name} is geen vooruitblik met doelen gevonden; vul de doelen zelf in.")
    draft = read_draft(document)
    organisation = facts.organisation
    organisation = replace(
        organisation,
        name=organisation.name or draft.name,
        places=organisation.places or draft.places,
        bodies=organisation.bodies or draft.bodies,
    )
    year = facts.year or (draft.year + 1 if draft.year else None)
    return replace(facts, goals=goals, year=year, organisation=organisation)


def _to_complete(facts: Facts, settings: Settings, name: str, pack: Pack) -> Facts:
    """Only what lint finds missing; what the author suppressed with a reason is left out."""
    import datetime

    from kompascheck.lint import lint
    from kompascheck.organisation import OwnPlace
    from kompascheck.report import State, Status
    from kompascheck.suppressions import from_comments, suppress

    document = inputs.read(name, settings.chapters(name))
    today = datetime.date.today()
    report = lint(document, pack, settings.options(name, today))
    commented = from_comments(document.comments)
    report = suppress(report, (*commented.suppressions, *settings.of(name).suppressions), today)
    accepted = {finding.code for finding in report.in_state(State.SUPPRESSED)}
    missing = {row.code for row in report.requirements if row.status is Status.MISSING}
    organisation = facts.organisation
    found = tuple(OwnPlace(location.name, location.kind) for location in report.locations)
    return replace(
        facts,
        only=frozenset(missing - accepted),
        year=facts.year or report.reporting_year,
        title=f"Aanvulling op {Path(name).name}",
        organisation=replace(
            organisation, name=organisation.name or document.organisation, places=organisation.places or found
        ),
    )
