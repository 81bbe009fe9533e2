#!/usr/bin/env python3
"""Reads and lints real files that nobody here wrote, and lists those that end badly or lose text.

    python bench/realfiles.py FOLDER...                 # each folder is one collection
    python bench/realfiles.py --every 10 FOLDER...      # a sample
    python bench/realfiles.py --no-peers FOLDER...      # without pdftotext and pandoc

Every PDF and Word file below a folder is read and linted in a process of its own. Each has to end in a report or
in one Dutch line, within 20 seconds and 1 GB. The text is then held against that of pdftotext (PDF) or pandoc (Word),
in letters and digits, each running header and footer counted once; files that keep less than 95 % are listed with
the words that are missing most. Exit code 1 when a file ended badly.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reading import peers
from reading.outcome import Ending, Outcome, size, without_repeats
from reading.worker import LIMIT_MEGABYTES, LIMIT_SECONDS, Worker

SUFFIXES = {".pdf": "pdf", ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".dotm": "docx"}
KEPT = 0.95  # the share of the peer's text below which a file is listed
COLUMNS = ("files", "report", "refused", "bad", "slowest", "peak MB", "compared", "kept", "below")
SLOWEST = 5  # files listed for their time
_WORD = re.compile(r"\w{2,}")


@dataclass(frozen=True, slots=True)
class Measured:
    """One file: how it ended, and the size of its text here and with the peer (None: not compared)."""

    path: Path
    outcome: Outcome
    ours: int = 0
    theirs: int | None = None
    missing: tuple[str, ...] = ()

    @property
    def bad(self) -> bool:
        """True when the file ended as none may."""
        fine = self.outcome.ending in (Ending.REPORT, Ending.REFUSED) and "\n" not in self.outcome.message
        return not fine or self.outcome.seconds > LIMIT_SECONDS or self.outcome.megabytes > LIMIT_MEGABYTES

    @property
    def share(self) -> float:
        """What is kept of the peer's text, at most 1."""
        return min(1.0, self.ours / self.theirs) if self.theirs else 1.0


@dataclass(slots=True)
class Tally:
    """The files of one collection in one format."""

    files: list[Measured] = field(default_factory=list)

    def row(self) -> tuple[str, ...]:
        """The figures in the order of COLUMNS; `kept` is pooled over the compared files."""
        endings = Counter(one.outcome.ending for one in self.files)
        compared = [one for one in self.files if one.theirs]
        kept = sum(min(one.ours, one.theirs or 0) for one in compared)
        total = sum(one.theirs or 0 for one in compared)
        return (
            str(len(self.files)),
            str(endings[Ending.REPORT]),
            str(endings[Ending.REFUSED]),
            str(sum(one.bad for one in self.files)),
            f"{max((one.outcome.seconds for one in self.files), default=0.0):.1f} s",
            f"{max((one.outcome.megabytes for one in self.files), default=0.0):.0f}",
            str(len(compared)),
            f"{kept / total:.4f}" if total else "-",
            str(sum(one.share < KEPT for one in compared)),
        )


def measure(worker: Worker, path: Path, *, with_peers: bool) -> Measured:
    """Read one file here and, if it could be read, with its peer."""
    outcome = worker.read(path)
    theirs = peers.text_of(path) if with_peers and outcome.ending in (Ending.REPORT, Ending.REFUSED) else None
    if theirs is None:
        return Measured(path, outcome)
    theirs = without_repeats(theirs, outcome.furniture)
    ours = "\n".join([outcome.text, *outcome.furniture])
    lost = Counter(_WORD.findall(theirs)) - Counter(_WORD.findall(ours))
    return Measured(path, outcome, size(ours), size(theirs), tuple(word for word, _ in lost.most_common(8)))


def table(tallies: dict[tuple[str, str], Tally]) -> Iterator[str]:
    """A Markdown table: a line a collection and format, and the totals by format."""
    yield "| collection | format | " + " | ".join(COLUMNS) + " |"
    yield "| --- | --- |" + " ---: |" * len(COLUMNS)
    for (collection, form), tally in sorted(tallies.items()):
        yield f"| {collection} | {form} | " + " | ".join(tally.row()) + " |"
    for form in sorted({form for _, form in tallies}):
        pooled = Tally([one for (_, other), tally in tallies.items() if other == form for one in tally.files])
        yield f"| **all** | {form} | " + " | ".join(pooled.row()) + " |"


def losses(files: Sequence[Measured]) -> Iterator[str]:
    """The files that keep too little of the peer's text, those that lose most first."""
    for one in sorted(files, key=lambda one: one.ours - (one.theirs or 0)):
        if one.share < KEPT:
            reason = one.outcome.message or "missing: " + " ".join(one.missing)
            yield f"{one.share:.3f} {one.ours}/{one.theirs} {one.path}: {reason}"


def _files(folders: Sequence[Path], every: int) -> Iterator[tuple[str, Path]]:
    """Every Nth PDF and Word file below the folders, with the name of its collection."""
    for folder in folders:
        files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
        yield from ((folder.name, path) for path in files[::every])


def main() -> int:
    """Run over all files and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a collection of files")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth file of each collection")
    parser.add_argument("--no-peers", action="store_true", help="do not compare with pdftotext and pandoc")
    options = parser.parse_args()
    tallies: dict[tuple[str, str], Tally] = {}
    with Worker() as worker:
        for collection, path in _files(options.folders, options.every):
            one = measure(worker, path, with_peers=not options.no_peers)
            tallies.setdefault((collection, SUFFIXES[path.suffix.lower()]), Tally()).files.append(one)
            if one.bad:
                print(f"BAD {one.outcome.ending} after {one.outcome.seconds:.1f} s: {path}", flush=True)
                print(one.outcome.message, flush=True)
    everything = [one for tally in tallies.values() for one in tally.files]
    print("\n".join(table(tallies)))
    print("\nslowest:")
    for one in sorted(everything, key=lambda one: -one.outcome.seconds)[:SLOWEST]:
        print(f"{one.outcome.seconds:.1f} s {one.path}")
    print("\n".join(["", f"below {KEPT:.0%} of the peer:", *losses(everything)]))
    return int(any(one.bad for one in everything))


if __name__ == "__main__":
    sys.exit(main())
