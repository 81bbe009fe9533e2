"""Which profile belongs to a document: one that is named, else the nearest one upward from the document's folder."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kompascheck import yamlfile

if TYPE_CHECKING:
    from kompascheck.profile.schema import Profile

NAMES = ("kompascheck.yaml", "kompascheck.yml")
ENVIRONMENT = "KOMPASCHECK_CONFIG"


class Named(StrEnum):
    """How a profile came to be used."""

    FLAG = "--config"
    ENVIRONMENT = ENVIRONMENT
    FOUND = "gevonden"


class LoadedProfile(NamedTuple):
    """A profile with the file it came from."""

    profile: Profile
    path: Path
    lines: yamlfile.Lines
    named: Named = Named.FOUND

    def origin(self, *location: str | int) -> str:
        """The file and line at which this field stands."""
        line = self.lines.of(*location)
        return f"{self.path}:{line}" if line else str(self.path)


class ProfileChoice(NamedTuple):
    """Which profile the user wants: the named one, none at all (`off`), or the nearest."""

    path: Path | None = None
    off: bool = False
    named: Named = Named.FOUND

    def beside(self, folder: Path) -> LoadedProfile | None:
        """The profile for documents in `folder`, None when there is none. Raises yamlfile.YamlFileError."""
        if self.off:
            return None
        found = self.path or find(folder)
        return _load(found, self.named) if found else None


def choose(flag: Path | None, *, off: bool, environment: str | None) -> ProfileChoice:
    """The user's choice: `--no-config` and `--config` go before the environment variable."""
    if off:
        return ProfileChoice(off=True)
    if flag is not None:
        return ProfileChoice(flag, named=Named.FLAG)
    if environment:
        return ProfileChoice(Path(environment), named=Named.ENVIRONMENT)
    return ProfileChoice()


def find(folder: Path) -> Path | None:
    """The nearest profile in `folder` or a folder above it."""
    here = folder.absolute()
    for candidate in (here, *here.parents):
        for name in NAMES:
            path = candidate / name
            if path.is_file():
                return _shown(path)
    return None


def _shown(path: Path) -> Path:
    """Short where that can be: relative to the working directory."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


@lru_cache(maxsize=16)
def _load(path: Path, named: Named) -> LoadedProfile:
    from kompascheck.profile.schema import Profile  # building the models takes a while; most runs have no profile

    profile, lines = yamlfile.load_located(path, Profile)
    return LoadedProfile(profile, path, lines, named)
