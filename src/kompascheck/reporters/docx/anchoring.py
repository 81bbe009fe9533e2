"""Puts the marks of comments in the text of a Word file, around whole runs: no run is cut or changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lxml import etree

_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


class Anchoring:
    """The text of a Word file; `anchors` gives for each block of the document its paragraph or table."""

    def __init__(self, root: etree._Element, anchors: Sequence[int | None]) -> None:
        self._root = root
        self._namespace = etree.QName(root).namespace or ""
        self._elements = list(root.iter(self._w("p"), self._w("tbl")))
        self._anchors = anchors

    def _w(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"

    def remove_marks(self, kept: Collection[str]) -> None:
        """Take out the marks of comments that are no longer there, and a run that held nothing else."""
        for mark in list(self._root.iter(*map(self._w, _MARKS))):
            if mark.get(self._w("id"), "") in kept:
                continue
            parent = mark.getparent()
            if parent is None:
                continue
            _take_out(mark)
            if parent.tag == self._w("r") and all(child.tag == self._w("rPr") for child in parent):
                _take_out(parent)

    def attach(self, comment: str, block: int | None, quote: str) -> None:
        """Tie a comment to the part of a block that holds the quote, or to all of it; without a block to the top."""
        element = self._element(block)
        paragraph = element if element.tag == self._w("p") else self._in_table(element, quote)
        runs = [child for child in paragraph if child.tag != self._w("pPr")]
        first, last = self._around(runs, quote)
        start, end, reference = (paragraph.makeelement(self._w(name), {self._w("id"): comment}) for name in _MARKS)
        run = paragraph.makeelement(self._w("r"))
        run.append(reference)
        if not runs:
            paragraph.extend((start, end, run))
            return
        runs[first].addprevious(start)
        for added in (run, end):  # each directly behind the last run, so the order is turned round
            _add_behind(runs[last], added)

    def _element(self, block: int | None) -> etree._Element:
        """The paragraph or table of a block; of the nearest before it when it has none of its own, else the first."""
        for anchor in reversed(self._anchors[: block or 0]):
            if anchor is not None:
                return self._elements[anchor]
        found = [self._elements[anchor] for anchor in self._anchors if anchor is not None]
        bare = [element for element in found if next(element.iterancestors(self._w("sdt")), None) is None]
        return next(iter([*bare, *found, *self._elements]))

    def _in_table(self, table: etree._Element, quote: str) -> etree._Element:
        """The first paragraph of the row that a quote comes from, else of the table."""
        wanted = _squeezed(quote.replace("|", ""))
        for row in table.iter(self._w("tr")):
            paragraph = next(row.iter(self._w("p")), None)
            if paragraph is not None and wanted and wanted in _squeezed(self._text(row)):
                return paragraph
        return next(table.iter(self._w("p")))

    def _around(self, runs: Sequence[etree._Element], quote: str) -> tuple[int, int]:
        """The first and last of these runs that hold a part of the quote; all of them when it is not found."""
        texts = [_squeezed(self._text(run)) for run in runs]
        wanted = _squeezed(quote)
        start = "".join(texts).find(wanted) if wanted else -1
        if start < 0:
            return 0, len(runs) - 1
        touched, offset = [], 0
        for index, text in enumerate(texts):
            if text and offset < start + len(wanted) and offset + len(text) > start:
                touched.append(index)
            offset += len(text)
        return touched[0], touched[-1]

    def _text(self, element: etree._Element) -> str:
        return "".join(text.text or "" for text in element.iter(self._w("t")))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _take_out(element: etree._Element) -> None:
    """Remove an element, and leave the white space behind it where it was."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    before = element.getprevious()
    parent.remove(element)
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail


def _add_behind(element: etree._Element, added: etree._Element) -> None:
    """Insert right behind an element, before the white space that follows it."""
    parent = element.getparent()
    if parent is not None:
        parent.insert(parent.index(element) + 1, added)
