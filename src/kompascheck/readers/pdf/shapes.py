"""Lines, boxes and images drawn on a page: rulings of tables, backgrounds of sidebars, scans."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import pypdfium2.raw as pdfium

from kompascheck.readers.pdf.frame import Frame

_THIN = 2.5  # points: a path this thin is a ruling
_MAX_OBJECTS = 20_000  # a page with more drawn objects is a drawing; its rulings would tell nothing
_SCAN_SHARE = 0.5  # of the page that an image covers on a scanned page


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def shifted(self, x: float, y: float) -> Box:
        """The same box elsewhere."""
        return Box(self.left + x, self.bottom + y, self.right + x, self.top + y) if x or y else self

    def holds(self, x: float, y: float) -> bool:
        """True when the point lies inside the box."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@dataclass(frozen=True, slots=True)
class Shapes:
    """The rulings and boxes of one page."""

    horizontal: tuple[Box, ...] = ()
    vertical: tuple[Box, ...] = ()
    boxes: tuple[Box, ...] = ()


NO_SHAPES = Shapes()


def shapes_of(page: Any, frame: Frame) -> Shapes:
    """The rulings and boxes drawn on a page that is not turned."""
    horizontal, vertical, boxes = [], [], []
    for item, kind in _objects(page):
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        for piece in _pieces(item):
            box = piece.shifted(-frame.left, -frame.bottom)
            if box.height <= _THIN < box.width:
                horizontal.append(box)
            elif box.width <= _THIN < box.height:
                vertical.append(box)
            elif box.width > _THIN:
                boxes.append(box)
    return Shapes(tuple(horizontal), tuple(vertical), tuple(boxes))


def is_scan(page: Any, area: float) -> bool:
    """True when an image covers most of the page."""
    covered = 0.0
    for item, kind in _objects(page):
        drawn = kind == pdfium.FPDF_PAGEOBJ_IMAGE or (kind == pdfium.FPDF_PAGEOBJ_FORM and _holds_image(item))
        if drawn and (box := _bounds(item)):
            covered += max(0.0, box.width) * max(0.0, box.height)
    return covered >= _SCAN_SHARE * area > 0


def _holds_image(form: Any) -> bool:
    count = min(pdfium.FPDFFormObj_CountObjects(form), 200)
    items = (pdfium.FPDFFormObj_GetObject(form, index) for index in range(count))
    return any(item and pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_IMAGE for item in items)


def _objects(page: Any) -> Iterator[tuple[Any, int]]:
    """The objects of a page that are no text, each with its kind. A page may hold thousands that are."""
    address = ctypes.cast(page, ctypes.c_void_p).value
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        item = _object_at(address, index)
        if item and (kind := _kind_of(item)) != pdfium.FPDF_PAGEOBJ_TEXT:
            yield ctypes.cast(item, pdfium.FPDF_PAGEOBJECT), kind


def _on_addresses(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A function of pdfium on bare addresses: to make a pointer object of each takes twice as long."""
    same: Any = type(function)(ctypes.cast(function, ctypes.c_void_p).value)  # called in the way of this platform
    same.restype, same.argtypes = result, arguments
    return cast(Callable[..., Any], same)


_object_at = _on_addresses(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_kind_of = _on_addresses(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


def _bounds(item: Any) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    return Box(left.value, bottom.value, right.value, top.value)


def _pieces(item: Any) -> Iterator[Box]:
    """The path as a whole if it is one line or rectangle, else (a grid drawn at once) each straight piece."""
    whole = _bounds(item)
    count = pdfium.FPDFPath_CountSegments(item)
    if whole is None or count <= 5 or min(whole.width, whole.height) <= _THIN:
        if whole is not None:
            yield whole
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    previous: tuple[float, float] | None = None
    for index in range(min(count, 2000)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if previous and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
            (x0, x1), (y0, y1) = sorted((previous[0], point[0])), sorted((previous[1], point[1]))
            yield Box(x0, y0, x1, y1)
        previous = point
