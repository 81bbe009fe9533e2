"""What hangs in drawings: text boxes, alt text, SmartArt and the figures of charts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from kompascheck.document import Cell, Row, Table
from kompascheck.readers.docx.branch import chosen_content
from kompascheck.readers.docx.names import ALTERNATE, CHART, DGM, REL_ID, TEXT_BOX, VML, WP, A, R
from kompascheck.readers.docx.text import clean

_PROPERTIES, _VML_SHAPE = f"{{{WP}}}docPr", f"{{{VML}}}shape"
_DIAGRAM, _CHART = f"{{{DGM}}}relIds", f"{{{CHART}}}chart"
_DATA_ID = f"{{{R}}}dm"
_POINT, _PARAGRAPH, _TEXT = f"{{{DGM}}}pt", f"{{{A}}}p", f"{{{A}}}t"
MAX_POINTS = 500  # a chart with more is a data dump, not something to read


@dataclass(slots=True)
class Drawing:
    """The readable parts of one drawing, groups and canvases included."""

    boxes: list[etree._Element] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)  # alt texts, as the author gave them
    diagrams: list[str] = field(default_factory=list)  # relation ids of SmartArt data
    charts: list[str] = field(default_factory=list)  # relation ids of charts


def read_drawing(element: etree._Element) -> Drawing:
    """Sort out a drawing. What is inside a text box is left to that box, and a fallback is never read twice."""
    drawing = Drawing()
    _collect(element, drawing)
    return drawing


def _collect(elements: Iterable[etree._Element], drawing: Drawing) -> None:
    for child in elements:
        tag = child.tag
        if tag == TEXT_BOX:
            drawing.boxes.append(child)
            continue
        if tag == ALTERNATE:
            _collect(chosen_content(child), drawing)
            continue
        if tag == _PROPERTIES:
            drawing.descriptions.append(child.get("descr", ""))
        elif tag == _VML_SHAPE:
            drawing.descriptions.append(child.get("alt", ""))
        elif tag == _DIAGRAM:
            drawing.diagrams.append(child.get(_DATA_ID, ""))
        elif tag == _CHART:
            drawing.charts.append(child.get(REL_ID, ""))
        _collect(child, drawing)


def diagram_texts(root: etree._Element) -> Iterator[str]:
    """The texts of a SmartArt figure, in the order of its data."""
    for point in root.iter(_POINT):
        text = " ".join("".join(t.text or "" for t in p.iter(_TEXT)).strip() for p in point.iter(_PARAGRAPH)).strip()
        if text:
            yield text


def chart_table(root: etree._Element) -> Table | None:
    """The figures that a chart shows, as a table: a row a category, a column a series; None without figures."""
    series = [_series(element) for element in root.iter(f"{{{CHART}}}ser")]
    series = [one for one in series if one[2]]
    if not series:
        return None
    categories = max((names for _, names, _ in series), key=len)
    count = min(MAX_POINTS, max(len(values) for _, _, values in series))
    rows = [Row((Cell(""), *(Cell(name) for name, _, _ in series)))]
    for index in range(count):
        name = categories[index] if index < len(categories) else ""
        values = (Cell(values[index] if index < len(values) else "") for _, _, values in series)
        rows.append(Row((Cell(name), *values)))
    return Table(tuple(rows))


def _series(element: etree._Element) -> tuple[str, list[str], list[str]]:
    """A chart series: its name, its categories and its values."""
    name = " ".join(_points(element.find(f"{{{CHART}}}tx")))
    categories = _points(element.find(f"{{{CHART}}}cat"))
    return name, categories, [_rounded(value) for value in _points(element.find(f"{{{CHART}}}val"))]


def _points(element: etree._Element | None) -> list[str]:
    return [] if element is None else [clean(value.text or "") for value in element.iter(f"{{{CHART}}}v")][:MAX_POINTS]


def _rounded(value: str) -> str:
    """A stored value as people read it: 8.300000000000001 is 8,3."""
    try:
        number = float(value)
    except ValueError:
        return value
    return f"{number:.10g}".replace(".", ",")
