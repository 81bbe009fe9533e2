"""What `scaffold` needs beside its options: the facts of the run, and the files on their way out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck.cli import inputs, terminal
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.oserrors import reason

if TYPE_CHECKING:
    from kompascheck.cli.settings import Settings
    from kompascheck.rulepack import Pack
    from kompascheck.rulepack.schema import RulePack
    from kompascheck.scaffold.facts import Facts
    from kompascheck.scaffold.model import Guidance, Plan


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


def deliver(data: bytes, target: Path | None) -> None:
    """Write the file and say so; without a target it is text for the screen. Raises WrongUseError."""
    if target is None:
        terminal.show(data.decode("utf-8"))
        return
    terminal.write_bytes(target, data)
    terminal.tell(f"geschreven: {target}")


def write_folder(
    folder: Path, plan: Plan, facts: Facts, guidance: Guidance, house: Path | None, *, force: bool
) -> None:
    """Write all files of a folder for Git; a profile that is there stays. Raises WrongUseError and ScaffoldError."""
    from kompascheck.profile.finding import NAMES
    from kompascheck.scaffold.repository import PROFILE, repository

    files = repository(plan, facts, guidance, house)
    kept = next((name for name in NAMES if (folder / name).exists()), None)
    if kept is not None:
        del files[PROFILE]
    if folder.exists() and not folder.is_dir():
        raise WrongUseError(f"{folder} is geen map. Kies een andere naam.")
    for name in files:
        if (folder / name).exists() and not force:
            raise WrongUseError(
                f"{folder / name} bestaat al. Kies een andere map, of gebruik --force om te overschrijven."
            )
    for name, text in files.items():
        target = folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WrongUseError(f"{target.parent}: deze map kan niet worden gemaakt ({reason(error)}).") from error
        terminal.write_file(target, text)
    terminal.tell(f"geschreven: {len(files)} bestanden in {folder}")
    if kept is not None:
        listed = ", ".join(name for name in files if "/" not in name and name.endswith(".md"))
        terminal.tell(f"{folder / kept} blijft zoals het is. Zet daarin: hoofdstukken: [{listed}]")
