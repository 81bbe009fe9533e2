"""Asks Git how documents differ from an earlier version."""

from __future__ import annotations

import subprocess
from pathlib import Path

from kompascheck.changes import FileChange, changed_lines
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.oserrors import reason

_WITH_LINES = (".md", ".markdown", ".qmd", ".txt")
_OPTIONS = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")


class GitChanges:
    """The changes in files since they and the version `ref` parted, those that are not committed yet included."""

    def __init__(self, ref: str) -> None:
        self._ref = ref
        self._bases: dict[Path, str] = {}
        if not ref or ref.startswith("-"):
            raise WrongUseError(f"--diff {ref}: dit is geen versie. Geef een branch, tag of commit, zoals main.")

    def of(self, path: Path) -> FileChange | None:
        """How a file, or a folder as a whole, differs; None when it does not. Raises WrongUseError."""
        folder = path if path.is_dir() else path.parent
        name = "." if path.is_dir() else path.name
        base = self._base(folder)
        diff = _git(folder, "diff", *_OPTIONS, base, "--", name)
        if not diff and _git(folder, "ls-files", "--cached", "--", name):
            return None
        if not diff or path.is_dir() or path.suffix.lower() not in _WITH_LINES:
            return FileChange(None)
        return FileChange(changed_lines(diff), path.read_text("utf-8", "replace").splitlines())

    def _base(self, folder: Path) -> str:
        """The commit where this branch and `ref` parted, or `ref` itself when they share nothing."""
        if folder not in self._bases:
            try:
                commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{self._ref}^{{commit}}").strip()
            except WrongUseError as error:
                raise WrongUseError(
                    f"--diff {self._ref}: deze versie is er niet in Git, of {folder} staat niet in Git. In CI moet de "
                    "geschiedenis zijn opgehaald (fetch-depth: 0)."
                ) from error
            try:
                self._bases[folder] = _git(folder, "merge-base", commit, "HEAD").strip()
            except WrongUseError:
                self._bases[folder] = commit
        return self._bases[folder]


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise WrongUseError(f"--diff heeft Git nodig, en dat kan niet worden gestart ({reason(error)}).") from error
    if done.returncode != 0:
        raise WrongUseError(f"Git kon niet antwoorden: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout.decode("utf-8", "replace")
