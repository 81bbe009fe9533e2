"""How faithfully the readers read: every form of a corpus document against the Markdown it was rendered from.

    python bench/readers.py                     # all forms of all documents that have them
    python bench/readers.py docx plat           # these forms only
    python bench/readers.py pdf --only D01 D04 --details

The truth is parsed here with markdown-it, not with kompascheck's own Markdown reader, so that one mistake
cannot hide in both. Figures are shares from 0 to 1, pooled over the documents:

* words, 5-grams: recall of the words, and of sequences of five words inside one block;
* headings, precision, level: headings found, share of found that is true, share of found on the right level;
* cells: table cells read exactly; order: neighbouring blocks read in the right order;
* sec: seconds of reading for all documents together.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from kompascheck.document import Document, Kind
from kompascheck.readers import UnreadableError, read_file

FORMS = {
    "docx": "beeld.docx",
    "plat": "beeld-plat.docx",
    "pdf": "beeld.pdf",
    "magazine": "beeld-magazine.pdf",
    "md": "beeld.md",
}
CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
ANCHOR = 8  # words of a block by which it is looked up in the text that was read
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Content:
    """What a document holds, as lists of words in reading order."""

    blocks: list[tuple[str, ...]] = field(default_factory=list)  # every paragraph, heading, item, cell and note
    flow: list[tuple[str, ...]] = field(default_factory=list)  # the running text only, for the order
    headings: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    cells: list[tuple[str, ...]] = field(default_factory=list)


@dataclass(slots=True)
class Score:
    """Hits out of totals, one pair a measure, so that scores can be pooled."""

    hits: Counter[str] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def count(self, measure: str, hits: int, total: int) -> None:
        self.hits[measure] += hits
        self.totals[measure] += total

    def add(self, other: Score) -> None:
        self.hits.update(other.hits)
        self.totals.update(other.totals)
        self.seconds += other.seconds

    def share(self, measure: str) -> float | None:
        total = self.totals[measure]
        return self.hits[measure] / total if total else None


MEASURES = ("words", "5-grams", "headings", "precision", "level", "cells", "order")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, with ligatures, soft hyphens and composed letters made equal."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text.replace("\u00ad", ""))))


def truth(markdown: str) -> Content:
    """The content of a corpus document, from its Markdown."""
    content = Content()
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    tokens = parser.parse(markdown)
    in_notes = False
    for before, token in zip([Token("", "", 0), *tokens], tokens, strict=False):
        in_notes = token.type == "footnote_block_open" or (in_notes and token.type != "footnote_block_close")
        if token.type != "inline":
            continue
        text = words(_plain(token))
        if not text:
            continue
        content.blocks.append(text)
        if before.type == "heading_open":
            content.headings.append((text, int(before.tag[1:])))
        if before.type in ("td_open", "th_open"):
            content.cells.append(text)
        elif not in_notes:  # a note may stand anywhere: its place is no part of the order
            content.flow.append(text)
    return content


def _plain(token: Token) -> str:
    """The text of an inline token, without its marks; the alt text of an image stands for the image."""
    parts = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type not in ("footnote_ref", "html_inline"):
            parts.append(child.content)
    return "".join(parts)


def content_of(document: Document) -> Content:
    """The content of a document as kompascheck read it."""
    content = Content()
    for block in document.blocks:
        if block.table is not None:
            cells = [words(cell.text) for row in block.table.rows for cell in row.cells]
            content.cells += [cell for cell in cells if cell]
            content.blocks += [cell for cell in cells if cell]
            continue
        if block.kind is Kind.CONTENTS:  # it may have been a table: its cells are parted by bars
            content.cells += [words(part) for part in block.text.replace("\n", " | ").split(" | ")]
        text = words(block.text)
        content.blocks.append(text)
        if block.kind is not Kind.NOTE:
            content.flow.append(text)
        if block.kind is Kind.HEADING:
            content.headings.append((text, block.level))
    return content


def ngrams(blocks: Iterable[tuple[str, ...]], length: int) -> Counter[tuple[str, ...]]:
    """All sequences of `length` words inside a block; a shorter block counts as one sequence for length 1 only."""
    return Counter(block[i : i + length] for block in blocks for i in range(len(block) - length + 1))


def in_order(wanted: list[tuple[str, ...]], read: list[tuple[str, ...]]) -> tuple[int, int]:
    """Pairs of neighbours whose places in the text that was read rise, out of all pairs that were found."""
    stream = " " + " ".join(word for block in read for word in block) + " "
    previous, rising, pairs = None, 0, 0
    for block in wanted:
        needle = " " + " ".join(block[:ANCHOR]) + " "
        found = stream.find(needle, previous or 0)
        found = found if found >= 0 else stream.find(needle)
        if found < 0:
            continue
        if previous is not None:
            pairs += 1
            rising += found >= previous
        previous = found
    return rising, pairs


def compare(wanted: Content, read: Content) -> Score:
    """Score what was read against the truth."""
    score = Score()
    for measure, length in (("words", 1), ("5-grams", 5)):
        asked, got = ngrams(wanted.blocks, length), ngrams(read.blocks, length)
        score.count(measure, (asked & got).total(), asked.total())
    _compare_headings(wanted, read, score)
    asked_cells, got_cells = Counter(wanted.cells), Counter(read.cells)
    score.count("cells", (asked_cells & got_cells).total(), asked_cells.total())
    score.missed += [f"cell missed: {' '.join(cell)}" for cell in (asked_cells - got_cells)]
    score.count("order", *in_order(wanted.flow, read.flow))
    return score


def _compare_headings(wanted: Content, read: Content, score: Score) -> None:
    asked, got = (Counter(text for text, _ in side.headings) for side in (wanted, read))
    both = asked & got
    score.count("headings", both.total(), asked.total())
    score.count("precision", both.total(), got.total())
    levels = Counter(wanted.headings) & Counter(read.headings)
    score.count("level", levels.total(), both.total())
    score.missed += [f"heading missed: {' '.join(text)}" for text in (asked - got)]
    score.missed += [f"heading false: {' '.join(text)}" for text in (got - asked)]


def measure(folder: Path, form: str) -> Score | None:
    """Read one form of one document; None when the document lacks that form."""
    path = folder / FORMS[form]
    if not path.exists():
        return None
    start = time.perf_counter()
    document = read_file(path)
    seconds = time.perf_counter() - start
    score = compare(truth((folder / "beeld.md").read_text(encoding="utf-8")), content_of(document))
    score.seconds = seconds
    return score


def line(name: str, score: Score) -> str:
    """One line of the table."""
    shares = (score.share(measure) for measure in MEASURES)
    return f"{name:<10}" + "".join(f"{'-' if s is None else f'{s:.4f}':>11}" for s in shares) + f"{score.seconds:>8.2f}"


def report(form: str, folders: list[Path], details: bool) -> Iterator[str]:
    """The table of one form: a line a document, and the pooled line."""
    yield f"\n{form} ({FORMS[form]})"
    yield f"{'document':<10}" + "".join(f"{measure:>11}" for measure in MEASURES) + f"{'sec':>8}"
    pooled, count = Score(), 0
    for folder in folders:
        try:
            score = measure(folder, form)
        except (UnreadableError, ModuleNotFoundError) as error:
            yield f"{folder.name:<10} not read: {error}"
            continue
        if score is None:
            continue
        pooled.add(score)
        count += 1
        yield line(folder.name, score)
        if details:
            yield from (f"    {missed}" for missed in score.missed)
    yield line(f"all ({count})", pooled)


def main() -> int:
    """Print one table a form."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forms", nargs="*", metavar="FORM", help=f"{', '.join(FORMS)} (default: all but md)")
    parser.add_argument("--only", nargs="+", metavar="DOC", help="these documents only, such as D01")
    parser.add_argument("--details", action="store_true", help="list missed and false headings and missed cells")
    options = parser.parse_args()
    unknown = set(options.forms) - set(FORMS)
    if unknown:
        parser.error(f"unknown form: {', '.join(sorted(unknown))}; choose from {', '.join(FORMS)}")
    folders = [path.parent for path in sorted(CORPUS.glob("*/beeld.md"))]
    folders = [folder for folder in folders if not options.only or folder.name in options.only]
    for form in options.forms or [name for name in FORMS if name != "md"]:
        for row in report(form, folders, options.details):
            print(row, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
