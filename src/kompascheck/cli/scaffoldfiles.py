"""The files of a scaffold on their way out: one file, or a folder for Git."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck.cli import terminal
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.oserrors import reason

if TYPE_CHECKING:
    from kompascheck.scaffold.facts import Facts
    from kompascheck.scaffold.model import Guidance, Plan


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
