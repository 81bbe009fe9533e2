"""Tables in Word: a head that is repeated on every page, rows that stay whole, and a description for who cannot see."""

from __future__ import annotations

from collections.abc import Mapping

from kompascheck.scaffold.model import FormTable
from kompascheck.scaffold.word.xml import Element, element, paragraph, run

_FIRST = {2: 0.5, 3: 0.4}  # share of the width for the first column, by the number of columns
_FIRST_OF_MANY = 0.34  # names and goals need the most room


def table(form: FormTable, styles: Mapping[str, str], width: int) -> Element:
    """The table, `width` twips wide."""
    first = round(width * _FIRST.get(len(form.columns), _FIRST_OF_MANY))
    widths = [first, *[(width - first) // (len(form.columns) - 1)] * (len(form.columns) - 1)]
    properties = element(
        "tblPr",
        element("tblStyle", val=styles["Kompastabel"]),
        element("tblW", w=str(sum(widths)), type="dxa"),
        element("tblLayout", type="fixed"),
        element(
            "tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="1", noVBand="1"
        ),
        element("tblCaption", val=form.title),
        element("tblDescription", val=form.summary),
    )
    grid = element("tblGrid", *(element("gridCol", w=str(column)) for column in widths))
    rows = [_row(form.columns, widths, styles, head=True)]
    rows += [_row(row, widths, styles) for row in form.rows]
    return element("tbl", properties, grid, *rows)


def _row(cells: tuple[str, ...], widths: list[int], styles: Mapping[str, str], *, head: bool = False) -> Element:
    properties = element("trPr", element("cantSplit"), *([element("tblHeader")] if head else []))
    made = (
        element(
            "tc",
            element("tcPr", element("tcW", w=str(width), type="dxa")),
            paragraph(styles["Tabeltekst"], run(cell)),
        )
        for cell, width in zip(cells, widths, strict=True)
    )
    return element("tr", properties, *made)
