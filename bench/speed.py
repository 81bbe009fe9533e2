#!/usr/bin/env python3
"""Speed of whole commands from a cold start, as a user waits for them.

Usage: speed.py [--runs 11] [--cmd "kompascheck"]

Prints for every command the median of wall and processor time over the runs, and how many times the wall time of
`python -c pass` that is: the floor under everything that Python starts, which makes machines comparable. The long
document of about 40 pages is made on the fly, from labelled documents put behind each other. POSIX only.
"""

from __future__ import annotations

import argparse
import os
import resource
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median

from docx import Document

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "corpus"
EXAMPLE = ROOT / "examples" / "voorbeeld"
SOURCES = ("D01", "D03", "D04", "D05", "D06")
LONG_WORDS = 16_000  # 40 pages of 400 words
DEEPEST_HEADING = 4
# An installed package has its bytecode; in a checkout the first run writes it.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of one run: on the clock, and of the processor in user and system mode together."""

    wall: float
    cpu: float


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--cmd", default=f"{sys.executable} -m kompascheck", help="how to start kompascheck")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        floor = 0.0
        print(f"{'command':34} {'wall ms':>8} {'cpu ms':>8} {'× pass':>7}")
        for name, command in _commands(shlex.split(given.cmd), Path(folder)):
            timings = [_run(command) for _ in range(given.runs + 1)][1:]  # the first warms the caches
            wall, cpu = median(t.wall for t in timings), median(t.cpu for t in timings)
            floor = floor or wall
            print(f"{name:34} {wall * 1000:8.0f} {cpu * 1000:8.0f} {wall / floor:7.1f}", flush=True)
    return 0


def _commands(start: list[str], folder: Path) -> Iterator[tuple[str, list[str]]]:
    """What is timed, by name; the first is the floor."""
    yield "python -c pass", [sys.executable, "-c", "pass"]
    yield "--help", [*start, "--help"]
    yield "explain GK103", [*start, "explain", "GK103"]
    yield "lint, DOCX of 10 pages", [*start, "lint", "-q", f"{EXAMPLE}.docx"]
    yield "lint, DOCX of 40 pages", [*start, "lint", "-q", str(_long_document(folder))]
    yield "lint, PDF", [*start, "lint", "-q", str(CORPUS / SOURCES[0] / "beeld.pdf")]
    yield "lint, Markdown of 10 pages", [*start, "lint", "-q", f"{EXAMPLE}.md"]


def _run(command: Sequence[str]) -> Timing:
    before, start = _children_seconds(), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_ENVIRONMENT, check=False)
    return Timing(time.perf_counter() - start, _children_seconds() - before)


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _long_document(folder: Path) -> Path:
    """A Word document of `LONG_WORDS` words: the headings and paragraphs of labelled documents, one after the other."""
    document, words = Document(), 0
    for line in _lines():
        level = len(line) - len(line.lstrip("#"))
        if level:
            document.add_heading(line.lstrip("# "), min(level, DEEPEST_HEADING))
        else:
            document.add_paragraph(line)
        words += len(line.split())
        if words >= LONG_WORDS:
            break
    path = folder / "lang.docx"
    document.save(str(path))
    return path


def _lines() -> Iterator[str]:
    texts = [(CORPUS / name / "beeld.md").read_text(encoding="utf-8") for name in SOURCES]
    for text in cycle(texts):
        yield from (line.strip() for line in text.splitlines() if line.strip())


if __name__ == "__main__":
    sys.exit(main())
