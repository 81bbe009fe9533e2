"""What the user named on the command line, turned into documents."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompascheck.document import Document

STDIN = "-"
STDIN_NAME = "<stdin>"


def _no_chapters(name: str) -> Sequence[str]:
    return ()


def expand(names: list[str], chapters: Callable[[str], Sequence[str]] = _no_chapters) -> Iterator[str]:
    """The documents behind the names, in order and each once; `chapters` tells those a profile lists for a folder.

    A folder of chapters (listed so, or a Quarto or MkDocs book) is one document; any other folder stands for the
    documents directly in it. A folder without documents stays as it is: `read` says what is wrong with it.
    """
    yield from dict.fromkeys(file for name in names for file in _behind(name, chapters))


def _behind(name: str, chapters: Callable[[str], Sequence[str]]) -> list[str]:
    folder = Path(name)
    if name == STDIN or not folder.is_dir() or _is_book(folder) or chapters(name):
        return [name]
    known = _known_suffixes()
    files = sorted(
        str(file)
        for file in folder.iterdir()
        if file.suffix.lower() in known and file.is_file() and not file.name.startswith((".", "~$"))
    )
    return files or [name]


def _is_book(folder: Path) -> bool:
    from kompascheck.readers.chapters import MKDOCS, QUARTO

    return any((folder / name).is_file() for name in (*QUARTO, *MKDOCS))


def _known_suffixes() -> tuple[str, ...]:
    from kompascheck.readers import FORMATS

    return tuple(suffix for fmt in FORMATS for suffix in fmt.suffixes)


def read(name: str, chapters: Sequence[str] = ()) -> Document:
    """Read one file, a folder (of these chapters, if any), or Markdown from standard input. Raises UnreadableError."""
    from kompascheck.readers import FORMATS, UnreadableError, read_bytes, read_file

    path = Path(name)
    if name == STDIN:
        markdown = next(fmt for fmt in FORMATS if fmt.name == "md")
        return read_bytes(sys.stdin.buffer.read(), STDIN_NAME, markdown)
    if path.is_dir():
        if chapters or _is_book(path):
            from kompascheck.readers.chapters import read_folder

            return read_folder(path, chapters)
        known = ", ".join(_known_suffixes())
        raise UnreadableError(name, f"in deze map staan geen documenten die kompascheck leest ({known}).")
    return read_file(path)


def paths(names: list[str]) -> tuple[Path, ...]:
    """The names that are files on disk."""
    return tuple(Path(name) for name in names if name != STDIN)
