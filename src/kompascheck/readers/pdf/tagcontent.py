"""What the elements of a structure tree hold: lines of text and child elements, in the order of the tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kompascheck.readers.pdf.lines import Line, clean
from kompascheck.readers.pdf.structure import Path, Tree

HEADINGS = {"Title": 1, "H": 1, **{f"H{level}": level for level in range(1, 7)}}
_BLOCKS = frozenset(
    ["P", "L", "LI", "Table", "TOC", "TOCI", "BlockQuote", "Caption", "Note", "FENote", "Aside", "Figure"]
)
_CONTAINERS = frozenset(["Sect", "Div", "Part", "Art", "Document", "DocumentFragment", "Form", "Formula"])
OWN = frozenset({*HEADINGS, *_BLOCKS, *_CONTAINERS})  # elements that never are part of a line of text


class TagContent:
    """The content of the elements, by path.

    `taken` tells the marked content that was asked for (page, id), or left out on purpose: the labels of lists. What
    is not in it in the end stands at a place in the tree where the standard allows no text.
    """

    def __init__(self, tree: Tree, lines: Iterable[Line]) -> None:
        self.elements = tree.elements
        self.taken: set[tuple[int, int]] = set()
        self.children: defaultdict[Path, list[Path]] = defaultdict(list)
        for path in sorted(tree.elements):
            self.children[path[:-1]].append(path)
        self._lines: defaultdict[tuple[int, int], list[Line]] = defaultdict(list)
        for line in lines:
            self._lines[line.page, line.mcid].append(line)

    def is_inline(self, path: Path) -> bool:
        """True for a span, link or the like that holds no block."""
        return self.elements[path].kind not in OWN and all(self.is_inline(child) for child in self.children[path])

    def inline(self, path: Path, within: frozenset[str], nested: list[Path], *, labels: bool) -> list[Line]:
        """The lines of an element; blocks inside it that are not `within` it go to `nested`.

        Text that the maker gave for the element as a whole (ActualText) takes the place of what is drawn.
        """
        lines: list[Line] = []
        for part in self.parts(path):
            if isinstance(part, list):
                lines += part
            elif (kind := self.elements[part].kind) == "Lbl" and not labels:
                self._leave_out(part)
            elif kind in OWN and kind not in within:
                nested.append(part)
            else:
                lines += self.inline(part, within, nested, labels=labels)
        actual = self.elements[path].actual
        return [replace(lines[0], text=clean(actual))] if actual and lines else lines

    def _leave_out(self, path: Path) -> None:
        self.taken.update(self.elements[path].content.values())
        for child in self.children[path]:
            self._leave_out(child)

    def parts(self, path: Path) -> Iterable[Path | list[Line]]:
        """The lines and the child elements of an element, in the order of its children."""
        element = self.elements[path]
        self.taken.update(element.content.values())
        parts: dict[int, Path | list[Line]] = {i: self._lines.get(piece, []) for i, piece in element.content.items()}
        parts |= {child[-1]: child for child in self.children[path]}
        return [parts[index] for index in sorted(parts)]
