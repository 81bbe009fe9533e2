"""Runs again whenever a file is saved, by whichever program and in whichever way.

Programs save in steps: Word writes a temporary file, moves the old one away and puts the new one in its place, and
keeps a lock file `~$…` beside it. So a run waits until the files stay as they are, and until all of them are there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

INTERVAL = 0.2  # seconds between two looks; a save is seen at the second look at the same files
_TEMPORARY = (".tmp", ".swp", ".part", "~")
_Seen: TypeAlias = dict[Path, tuple[int, int, int] | None]


def watch(
    paths: Sequence[Path],
    action: Callable[[], None],
    *,
    ended: Callable[[], bool] = lambda: False,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Run `action` now and after every save of one of these files or folders, until `ended`."""
    done = look(paths)
    action()
    before = look(paths)
    while not ended():
        wait(INTERVAL)
        now = look(paths)
        if now == before and now != done and None not in now.values():
            done = now
            action()
        before = now


def look(paths: Sequence[Path]) -> _Seen:
    """The time, size and number of each file; None for one that is not there, as in the middle of a save."""
    return {file: _stamp(file) for path in paths for file in _files(path)}


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    yield from (file for file in sorted(path.rglob("*")) if file.is_file() and not is_temporary(file))


def is_temporary(path: Path) -> bool:
    """Is this a lock file or a draft of a program, or hidden?"""
    return path.name.startswith(("~", ".")) or path.name.endswith(_TEMPORARY)


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
