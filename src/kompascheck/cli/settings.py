"""The settings for each document that the command line names: its options, and the profile near the document."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kompascheck.cli.inputs import STDIN
from kompascheck.cli.wronguse import WrongUseError

if TYPE_CHECKING:
    from kompascheck.lint import LintOptions
    from kompascheck.profile.effective import Effective, Flags
    from kompascheck.profile.finding import ProfileChoice
    from kompascheck.profile.overview import EffectiveSetting
    from kompascheck.rulepack import Pack


class Settings(NamedTuple):
    """Resolves the settings of documents; the folder of a document decides which profile it has."""

    choice: ProfileChoice
    flags: Flags

    def of(self, name: str) -> Effective:
        """The settings for the document of this name. Raises yamlfile.YamlFileError."""
        from kompascheck.profile.effective import resolve

        return resolve(self.choice, folder_of(name), self.flags)

    def overview(self, name: str) -> tuple[EffectiveSetting, ...]:
        """The same for people, with the origin of each setting."""
        from kompascheck.profile.overview import overview

        return tuple(overview(self.choice, self.of(name), self.flags))

    def chapters(self, name: str) -> tuple[str, ...]:
        """The chapters that the profile in this very folder lists; empty for anything else."""
        if name == STDIN or not Path(name).is_dir():
            return ()
        effective = self.of(name)
        beside = effective.loaded is not None and effective.loaded.path.parent.resolve() == Path(name).resolve()
        return effective.chapters if beside else ()

    def pack(self, names: Iterable[str], others: Iterable[str] = ()) -> Pack:
        """The one pack of all these documents, with the codes of their profiles checked against it.

        Raises WrongUseError when they need different packs, rulepack.UnknownPackError and yamlfile.YamlFileError.
        """
        from kompascheck.ownrules import OWN_RULES
        from kompascheck.profile.effective import check_codes
        from kompascheck.rulepack import open_pack

        found = list(dict.fromkeys(map(folder_of, names)))
        effectives = [self.of(str(folder)) for folder in found] or [self.of(STDIN)]
        wanted = dict.fromkeys((effective.pack, effective.year) for effective in effectives)
        packs = {pack.rules.id: pack for pack in (open_pack(*which) for which in wanted)}
        if len(packs) > 1:
            listed = " en ".join(packs)
            raise WrongUseError(f"bij deze documenten horen verschillende pakketten ({listed}). Controleer ze apart.")
        pack = next(iter(packs.values()))
        judging = [pack, *(open_pack(name, self.flags.year) for name in others)]
        known = [requirement.code for one in judging for requirement in one.rules.requirements]
        known += [rule.code for rule in OWN_RULES]
        for effective in effectives:
            check_codes(effective, known)
        return pack

    def packs(self, names: Iterable[str], others: Iterable[str]) -> list[Pack]:
        """The pack of all these documents and the other packs that the run names, each once. Raises as `pack`."""
        from kompascheck.rulepack import open_pack

        listed = list(names)
        found = [self.pack(listed, others), *(open_pack(name, self.flags.year) for name in others)]
        return list({pack.rules.id: pack for pack in found}.values())

    def options(self, name: str, today: datetime.date) -> LintOptions:
        """How to judge the document of this name."""
        from kompascheck.lint import LintOptions

        effective = self.of(name)
        return LintOptions(
            organisation=effective.organisation,
            year=effective.year,
            severities=effective.severities,
            as_mandatory=effective.as_mandatory,
            min_confidence=self.flags.min_confidence,
            today=today,
        )


def folder_of(name: str) -> Path:
    """The folder in which the search for a profile begins: that of the document, or the working directory."""
    if name == STDIN:
        return Path.cwd()
    path = Path(name)
    return path if path.is_dir() else path.parent


def open_settings(
    config: Path | None,
    *,
    no_config: bool,
    pack: str | None,
    year: int | None,
    as_mandatory: bool = False,
    min_confidence: float = 0.0,
) -> Settings:
    """The settings as the options of a command ask for them. Raises WrongUseError."""
    from kompascheck.profile.effective import Flags
    from kompascheck.profile.finding import ENVIRONMENT, choose

    if config is not None and no_config:
        raise WrongUseError("--config en --no-config gaan niet samen. Kies een van de twee.")
    choice = choose(config, off=no_config, environment=os.environ.get(ENVIRONMENT))
    return Settings(choice, Flags(pack, year, as_mandatory, min_confidence))


def day(text: str | None) -> datetime.date:
    """The day to count from: today, or the one that is given (jjjj-mm-dd). Raises WrongUseError."""
    if text is None:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise WrongUseError(f"'{text}' is geen datum. Schrijf jjjj-mm-dd.") from error
