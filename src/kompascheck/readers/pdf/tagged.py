"""Drafts from the structure tree: headings, paragraphs, lists, tables, notes, captions and quotes as tagged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kompascheck.document import Cell, Kind, Row, Table
from kompascheck.readers.pdf.drafts import Draft
from kompascheck.readers.pdf.hyphens import Vocabulary, join
from kompascheck.readers.pdf.lines import Line, clean
from kompascheck.readers.pdf.structure import Path, Tree

_HEADINGS = {"Title": 1, "H": 1, **{f"H{level}": level for level in range(1, 7)}}
_BLOCKS = frozenset(
    ["P", "L", "LI", "Table", "TOC", "TOCI", "BlockQuote", "Caption", "Note", "FENote", "Aside", "Figure"]
)
_CONTAINERS = frozenset(["Sect", "Div", "Part", "Art", "Document", "DocumentFragment", "Form", "Formula"])
_OWN = frozenset({*_HEADINGS, *_BLOCKS, *_CONTAINERS})  # elements that never are part of a line of text
_IN_ITEM = frozenset({"P", "LBody", "Lbl"})


class Tagged:
    """Walks the tree and collects drafts, in the order of the tree."""

    def __init__(self, tree: Tree, lines: Iterable[Line], words: Vocabulary) -> None:
        self.drafts: list[Draft] = []
        self._elements = tree.elements
        self._words = words
        self._children: defaultdict[Path, list[Path]] = defaultdict(list)
        for path in sorted(tree.elements):
            self._children[path[:-1]].append(path)
        self._lines: defaultdict[tuple[int, int], list[Line]] = defaultdict(list)
        for line in lines:
            self._lines[line.page, line.mcid].append(line)
        for path in self._children[()]:
            self._visit(path, Kind.PARAGRAPH, 0, aside=False)

    def _visit(self, path: Path, plain: Kind, depth: int, *, aside: bool) -> None:
        """Add the drafts of one element; `plain` is the kind of its plain text, `depth` that of its list."""
        kind = self._elements[path].kind
        if kind in _HEADINGS:
            self._block(path, Kind.HEADING, _HEADINGS[kind], aside=aside)
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
        for part in self._parts(path):
            if isinstance(part, list):
                loose += part
            elif self._is_inline(part):
                loose += self._inline(part, frozenset(), [], labels=True)
            else:
                self._add(plain, loose, 0, aside=aside)
                loose = []
                self._visit(part, plain, depth, aside=aside)
        self._add(plain, loose, 0, aside=aside)

    def _is_inline(self, path: Path) -> bool:
        """True for a span, link or the like that holds no block."""
        return self._elements[path].kind not in _OWN and all(self._is_inline(child) for child in self._children[path])

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
        self._add(kind, self._inline(path, within, nested, labels=labels), level, aside=aside)
        for child in nested:
            self._visit(child, Kind.PARAGRAPH, level if kind is Kind.ITEM else 0, aside=aside)

    def _add(self, kind: Kind, lines: Sequence[Line], level: int, *, aside: bool) -> None:
        if any(line.text.strip() for line in lines):
            self.drafts.append(Draft(kind, tuple(lines), level, aside=aside))

    def _inline(self, path: Path, within: frozenset[str], nested: list[Path], *, labels: bool) -> list[Line]:
        """The lines of an element; blocks inside it that are not `within` it go to `nested`.

        Text that the maker gave for the element as a whole (ActualText) takes the place of what is drawn.
        """
        lines: list[Line] = []
        for part in self._parts(path):
            if isinstance(part, list):
                lines += part
            elif (kind := self._elements[part].kind) == "Lbl" and not labels:
                continue
            elif kind in _OWN and kind not in within:
                nested.append(part)
            else:
                lines += self._inline(part, within, nested, labels=labels)
        actual = self._elements[path].actual
        return [replace(lines[0], text=clean(actual))] if actual and lines else lines

    def _parts(self, path: Path) -> Iterable[Path | list[Line]]:
        """The lines and the child elements of an element, in the order of its children."""
        element = self._elements[path]
        parts: dict[int, Path | list[Line]] = {i: self._lines.get(piece, []) for i, piece in element.content.items()}
        parts |= {child[-1]: child for child in self._children[path]}
        return [parts[index] for index in sorted(parts)]

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
        lines = [line for row in rows for line in self._inline(row, _OWN, [], labels=True)]
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
            lines = self._inline(child, _OWN, [], labels=True)
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
