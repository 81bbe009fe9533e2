"""Last year's look-ahead as this year's list to look back on, each goal with the literal passage it comes from.

Handreiking, Bijlage 1 ("Terugblik op de doelen en het kwaliteitsbeeld van …"): what was promised last year is what this
year's document answers for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath

from kompascheck.checks.goals import looks_ahead
from kompascheck.document import Block, Document, Kind, Place, Row, Table
from kompascheck.language import cues, sentences
from kompascheck.language.tense import tense
from kompascheck.lint import lint
from kompascheck.reportingyear import stated_year
from kompascheck.rulepack import Pack
from kompascheck.rulepack.schema import TableKind
from kompascheck.scaffold.facts import LastGoal

_GOAL_COLUMN = re.compile(r"doel|speerpunt|ambitie|voornemen|plan|actie|thema|wat\b", re.IGNORECASE)
_NORM_COLUMN = re.compile(r"norm|streef|resultaat|maat", re.IGNORECASE)
_FEWEST_WORDS = 3
_CLOSING = re.compile(r"^\W*(?:vastgesteld|tot slot|dank|vragen|meer weten|contact|colofon)\b|@", re.IGNORECASE)


def last_goals(document: Document, pack: Pack) -> tuple[LastGoal, ...]:
    """The goals for the year after the one that the document is about, in its own words and order.

    They are the items, table rows or paragraphs below a heading that looks ahead. Without such a heading, they are the
    passages that answer the requirement about next year's goals.
    """
    stated = stated_year(document)
    year = stated.year if stated else pack.rules.year
    ahead = [block for block in document.blocks if looks_ahead(block.place, year)]
    parts = [list(group) for _, group in groupby(ahead, key=lambda block: block.place.heading)]
    # A heading that looks ahead itself goes before one that only stands below such a chapter.
    own = [part for part in parts if looks_ahead(Place(0, heading=("", part[0].place.heading[-1])), year)]
    for chosen in (own, parts):
        goals = tuple(goal for part in chosen for goal in _goals(part, document, year))
        if goals:
            return goals
    return tuple(_found(document, pack))


def _goals(part: list[Block], document: Document, year: int) -> Iterator[LastGoal]:
    """The goals below one heading: lists and tables go before running text, which mostly leads in or closes."""
    part = [block for block in part if block.table is not None or not cues.is_template(block.text)]
    listed = [block for block in part if block.kind is Kind.ITEM or block.table is not None]
    if listed:
        for block in listed:
            yield from _rows(block, block.table, document) if block.table else [_goal(block.text, block, document)]
        return
    for block in part:
        if block.kind is Kind.PARAGRAPH and _promises(block.text, year):
            yield _goal(block.text, block, document)


def _promises(text: str, year: int) -> bool:
    """Whether a paragraph is a promise: no lead-in, no closing words, and not a story of what has been."""
    if text.endswith((":", "?")) or len(text.split()) < _FEWEST_WORDS or _CLOSING.search(text):
        return False
    first = sentences.split(text)[0]
    told = tense(first)
    return told.future or not told.past or str(year + 1) in first


def _rows(block: Block, table: Table, document: Document) -> Iterator[LastGoal]:
    grid = table.grid()
    heads = grid[0] if table.header_rows else ()
    column = next((number for number, head in enumerate(heads) if _GOAL_COLUMN.search(head)), 0)
    norms = [number for number, head in enumerate(heads) if number != column and _NORM_COLUMN.search(head)]
    for row, cells in list(zip(table.rows, grid, strict=True))[table.header_rows :]:
        if not cells[column].strip():
            continue
        norm = ", ".join(f"{heads[number].lower()} {cells[number]}" for number in norms if cells[number].strip())
        yield _goal(cells[column], block, document, row, norm)


def _goal(text: str, block: Block, document: Document, row: Row | None = None, norm: str = "") -> LastGoal:
    place = block.place.at(page=row.page, line=row.line) if row else block.place
    literal = text.strip().rstrip(";").strip()
    return LastGoal(literal, row.text if row else block.text, _origin(document, place), norm)


def _origin(document: Document, place: Place) -> str:
    where = f"p. {place.page}" if place.page else f"regel {place.line}" if place.line else ""
    parts: Iterable[str] = (PurePath(document.path).name, *place.heading[-1:], where)
    return ", ".join(filter(None, parts))


def _found(document: Document, pack: Pack) -> Iterator[LastGoal]:
    """The evidence for the requirement about next year's goals, wherever it stands."""
    codes = {r.code for r in pack.rules.requirements if r.table is TableKind.AHEAD}
    for judgement in lint(document, pack).requirements:
        if judgement.code in codes:
            for evidence in judgement.evidence:
                yield LastGoal(evidence.quote, evidence.quote, _origin(document, evidence.place))
