"""What hangs in drawings: text boxes, alt text, SmartArt and the figures of charts."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from kompascheck.document import Cell, Row, Table
from kompascheck.readers.docx.names import ALTERNATE, CHART, DGM, REL_ID, TEXT_BOX, WP, A, R
from kompascheck.readers.docx.line import chosen_content

_PROPERTIES, _VML_SHAPE = f"{{{WP}}}docPr", "{urn:schemas-microsoft-com:vml}shape"
_DIAGRAM, _CHART = f"{{{DGM}}}relIds", f"{{{CHART}}}chart"
_DATA_ID = f"{{{R}}}dm"
_POINT, _PARAGRAPH, _TEXT = f"{{{DGM}}}pt", f"{{{A}}}p", f"{{{A}}}t"
MAX_POINTS = 500  # a chart with more is a data dump, not something to read


def text_boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a drawing, groups and canvases included, each once."""
    for child in drawing:
        if child.tag == TEXT_BOX:
            yield child
        elif child.tag == ALTERNATE:
            chosen = chosen_content(child)
            if chosen is not None:
                yield from text_boxes(chosen)
        else:
            yield from text_boxes(child)


def alt_texts(drawing: etree._Element) -> Iterator[str]:
    """The descriptions that an author gave to the images of a drawing."""
    for properties in drawing.iter(_PROPERTIES):
        yield properties.get("descr", "")
    for shape in drawing.iter(_VML_SHAPE):
        yield shape.get("alt", "")


def diagram_ids(drawing: etree._Element) -> Iterator[str]:
    """The relation ids of the SmartArt data in a drawing."""
    for element in drawing.iter(_DIAGRAM):
        yield element.get(_DATA_ID, "")


def chart_ids(drawing: etree._Element) -> Iterator[str]:
    """The relation ids of the charts in a drawing."""
    for element in drawing.iter(_CHART):
        yield element.get(REL_ID, "")


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
    return [] if element is None else [value.text or "" for value in element.iter(f"{{{CHART}}}v")][:MAX_POINTS]


def _rounded(value: str) -> str:
    """A stored value as people read it: 8.300000000000001 is 8,3."""
    try:
        number = float(value)
    except ValueError:
        return value
    return f"{number:.10g}".replace(".", ",")
