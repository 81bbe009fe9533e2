"""Drafts from the structure tree: headings, paragraphs, lists, tables, notes, captions and quotes as tagged."""

from __future__ import annotations

from collections.abc import Sequence

from kompascheck.document import Cell, Kind, Row, Table
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.hyphens import Vocabulary, join
from kompascheck.readers.pdf.lines import Line
from kompascheck.readers.pdf.structure import Path
from kompascheck.readers.pdf.tagcontent import HEADINGS, OWN, TagContent

_IN_ITEM = frozenset({"P", "LBody", "Lbl"})


class Tagged:
    """Walks the tree and collects drafts, in the order of the tree."""

    def __init__(self, content: TagContent, words: Vocabulary) -> None:
        self.drafts: list[Draft] = []
        self._content = content
        self._elements, self._children = content.elements, content.children
        self._words = words
        for path in self._children[()]:
            self._visit(path, Kind.PARAGRAPH, 0, aside=False)

    def _visit(self, path: Path, plain: Kind, depth: int, *, aside: bool) -> None:
        """Add the drafts of one element; `plain` is the kind of its plain text, `depth` that of its list."""
        kind = self._elements[path].kind
        if kind in HEADINGS:
            self._block(path, Kind.HEADING, HEADINGS[kind], aside=aside)
        elif kind == "P":
            self._block(path, plain, 0, aside=aside)
        elif kind == "LI":
            self._block(path, Kind.ITEM, max(1, depth), aside=aside, within=_IN_ITEM)
        elif kind == "TOCI":
            self._block(path, Kind.CONTENTS, 0, aside=aside, within=_IN_ITEM)
        elif kind == "Caption":
            self._block(path, Kind.CAPTION, 0, aside=aside, within=_IN_ITEM)
        elif kind in ("Note", "FENote"):
            self._block(path, Kind.NOTE, 0, aside=True, within=_IN_ITEM, labels=True)
        elif kind == "Table":
            self._table(path, aside=aside)
        else:
            inner = {"BlockQuote": Kind.QUOTE, "TOC": Kind.CONTENTS}.get(kind, plain)
            self._container(path, inner, depth + (kind == "L"), aside=aside or kind in ("Aside", "Figure"))

    def _container(self, path: Path, plain: Kind, depth: int, *, aside: bool) -> None:
        """Visit the children; text that stands in the element itself becomes blocks of the plain kind."""
        loose: list[Line] = []
        for part in self._content.parts(path):
            if isinstance(part, list):
                loose += part
            elif self._content.is_inline(part):
                loose += self._content.inline(part, frozenset(), [], labels=True)
            else:
                self._add(plain, loose, 0, aside=aside)
                loose = []
                self._visit(part, plain, depth, aside=aside)
        self._add(plain, loose, 0, aside=aside)

    def _block(
        self,
        path: Path,
        kind: Kind,
        level: int,
        *,
        aside: bool,
        within: frozenset[str] = frozenset(),
        labels: bool = False,
    ) -> None:
        nested: list[Path] = []
        self._add(kind, self._content.inline(path, within, nested, labels=labels), level, aside=aside)
        for child in nested:
            self._visit(child, Kind.PARAGRAPH, level if kind is Kind.ITEM else 0, aside=aside)

    def _add(self, kind: Kind, lines: Sequence[Line], level: int, *, aside: bool) -> None:
        if any(line.text.strip() for line in lines):
            self.drafts.append(Draft(kind, tuple(lines), level, aside=aside))

    def _table(self, path: Path, *, aside: bool) -> None:
        rows: list[Path] = []
        for child in self._children[path]:
            kind = self._elements[child].kind
            if kind == "TR":
                rows.append(child)
            elif kind in ("THead", "TBody", "TFoot"):
                rows += [row for row in self._children[child] if self._elements[row].kind == "TR"]
            else:
                self._visit(child, Kind.PARAGRAPH, 0, aside=aside)
        cells = (cell for row in rows for cell in self._children[row])
        lines = [line for cell in cells for line in self._content.inline(cell, OWN, [], labels=True)]
        if lines:
            table = Table(tuple(self._row(row) for row in rows), self._header_rows(rows))
            self.drafts.append(Draft(Kind.TABLE, tuple(lines), table=table, aside=aside))

    def _row(self, path: Path) -> Row:
        """A table row; a child without content on any page is an empty cell."""
        present = {child[-1]: child for child in self._children[path]}
        cells = []
        page = None
        for index in range(max(self._elements[path].children, max(present, default=-1) + 1)):
            child = present.get(index)
            if child is None:
                cells.append(Cell(""))
                continue
            element = self._elements[child]
            lines = self._content.inline(child, OWN, [], labels=True)
            page = page or (lines[0].page if lines else None)
            cells.append(Cell(join(lines, self._words), element.colspan, element.rowspan))
        return Row(tuple(cells), page)

    def _header_rows(self, rows: Sequence[Path]) -> int:
        """Rows at the top that hold head cells only; one if the table has no head cells at all."""
        heads = [[self._elements[cell].kind == "TH" for cell in self._children[row]] for row in rows]
        count = 0
        while count < len(heads) - 1 and heads[count] and all(heads[count]):
            count += 1
        return count or int(not any(any(row) for row in heads))
