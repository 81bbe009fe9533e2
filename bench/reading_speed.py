#!/usr/bin/env python3
"""How fast the readers are, as ratios to pdftotext and pandoc in one run, and how much memory a long PDF takes.

    python bench/reading_speed.py               # 7 rounds
    python bench/reading_speed.py --rounds 15 --keep FOLDER

The files are made on the fly from tests/corpus: 40 pages of its PDFs, a Word file of about 40 pages, and that file
as a tagged PDF where LibreOffice is installed. In every round each file is read by kompascheck (in this process,
imports done) and by its peer (pdftotext, or `pandoc -t json`, as a process); the figures are the medians of the
rounds and of the ratio within a round, so that a busy machine weighs on both alike.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import pypdf

from kompascheck.readers import read_file

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
PAGES, LONG = 40, 600
WORDS = 16_000  # about 40 pages
_PEAK = (
    "import resource, sys; from pathlib import Path; from kompascheck.readers import read_file; "
    "read_file(Path(sys.argv[1])); print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
)


@dataclass(frozen=True, slots=True)
class Ratio:
    """The medians over the rounds: seconds here, seconds of the peer, and their ratio."""

    ours: float
    theirs: float
    ratio: float


def main() -> int:
    """Make the files, time them, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="how often each file is read (default: 7)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the made files here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        print("| file | kompascheck | peer | ratio |\n| --- | ---: | ---: | ---: |")
        for name, path, peer in _files(folder):
            if shutil.which(peer[0]):
                print(_row(name, peer, ratio(path, _command(peer, path), options.rounds)), flush=True)
        long = joined("beeld.pdf", LONG, folder / "long.pdf")
        print(f"\npeak memory on {LONG} pages: {_peak(long):.0f} MB")
    return 0


def ratio(path: Path, peer: Sequence[str], rounds: int) -> Ratio:
    """Time the reader against its peer on one file."""
    read_file(path)  # imports and caches are no part of the reading
    pairs = [(_seconds(lambda: read_file(path)), _seconds(lambda: _run(peer))) for _ in range(rounds)]
    ours, theirs = zip(*pairs, strict=True)
    shares = [mine / other for mine, other in pairs]
    return Ratio(statistics.median(ours), statistics.median(theirs), statistics.median(shares))


def _files(folder: Path) -> Iterator[tuple[str, Path, tuple[str, ...]]]:
    """Each file with its name in the table and the command of its peer."""
    pdftotext = ("pdftotext", "-q", "-enc", "UTF-8")
    yield "PDF, one column", joined("beeld.pdf", PAGES, folder / "plain.pdf"), pdftotext
    yield "PDF, two columns", joined("beeld-magazine.pdf", PAGES, folder / "columns.pdf"), pdftotext
    word = word_file(folder / "word.docx")
    tagged = _tagged(word)
    if tagged is not None:
        yield "PDF, tagged", tagged, pdftotext
    yield "DOCX", word, ("pandoc", "--from=docx", "--to=json", "--output=/dev/null")


def joined(form: str, pages: int, target: Path) -> Path:
    """A PDF of this many pages out of one form of the corpus, documents repeated where needed; without tags."""
    writer = pypdf.PdfWriter()
    sources = sorted(CORPUS.glob(f"*/{form}"))
    while len(writer.pages) < pages:
        for source in sources:
            writer.append(source, pages=(0, min(pages - len(writer.pages), len(pypdf.PdfReader(source).pages))))
            if len(writer.pages) >= pages:
                break
    writer.write(target)
    return target


def word_file(target: Path) -> Path:
    """A Word file with headings, lists and tables from the Markdown of the corpus."""
    made, words = docx.Document(), 0
    for source in sorted(CORPUS.glob("*/beeld.md")):
        table = None
        for line in source.read_text(encoding="utf-8").splitlines():
            words += len(line.split())
            if not line.startswith("|"):
                table = None
                _add_line(made, line)
            elif set(line) - set("|-: "):
                cells = [cell.strip() for cell in line.strip("| ").split("|")]
                table = table or made.add_table(0, len(cells))
                for place, text in zip(table.add_row().cells, cells, strict=False):
                    place.text = text
        if words > WORDS:
            break
    made.save(str(target))
    return target


def _add_line(made: Any, line: str) -> None:
    """Add a line of Markdown outside tables to a Word document."""
    if line.startswith("#"):
        made.add_heading(line.strip("# "), min(4, len(line) - len(line.lstrip("#"))))
    elif line.startswith("- "):
        made.add_paragraph(line[2:], "List Bullet")
    elif line.strip():
        made.add_paragraph(line)


def _tagged(word: Path) -> Path | None:
    """The Word file as LibreOffice exports it with tags, None where that is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return None
    options = json.dumps({"UseTaggedPDF": {"type": "boolean", "value": "true"}})
    command = [office, "--headless", "--convert-to", f"pdf:writer_pdf_Export:{options}"]
    subprocess.run([*command, "--outdir", str(word.parent), str(word)], check=True, capture_output=True, timeout=300)
    return word.with_suffix(".pdf")


def _peak(path: Path) -> float:
    """The peak memory of a fresh process that reads the file, in megabytes."""
    return float(_run([sys.executable, "-c", _PEAK, str(path)]))


def _command(peer: Sequence[str], path: Path) -> list[str]:
    """The peer's command for a file; pdftotext needs to be told to write to its standard output."""
    return [*peer, str(path), *(["-"] if peer[0] == "pdftotext" else [])]


def _run(command: Sequence[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def _row(name: str, peer: Sequence[str], found: Ratio) -> str:
    return f"| {name} | {found.ours:.3f} s | {peer[0]} {found.theirs:.3f} s | {found.ratio:.2f} |"


if __name__ == "__main__":
    sys.exit(main())
