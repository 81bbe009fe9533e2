"""Small pieces of WordprocessingML for what python-docx has no call for."""

from __future__ import annotations

from typing import Any, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element: TypeAlias = Any  # lxml's element, with what python-docx adds


def element(tag: str, *children: Element, **attributes: str) -> Element:
    """An element of the main namespace, such as `element("pStyle", val="Kop1")`."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    made.extend(children)
    return made


def run(text: str, *properties: Element) -> Element:
    """A run of text."""
    written = element("t")
    written.text = text
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", *([element("rPr", *properties)] if properties else []), written)


def paragraph(style: str, *content: Element) -> Element:
    """A paragraph in a style, given by its id."""
    return element("p", element("pPr", element("pStyle", val=style)), *content)


def field_start(instruction: str) -> list[Element]:
    """The runs that open a field; the result follows."""
    code = element("instrText")
    code.text = f" {instruction} "
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    begin, separate = (element("fldChar", fldCharType=kind) for kind in ("begin", "separate"))
    begin.set(qn("w:dirty"), "true")  # Word fills in the page numbers when it opens the file
    return [element("r", begin), element("r", code), element("r", separate)]


def field_end() -> Element:
    """The run that closes a field."""
    return element("r", element("fldChar", fldCharType="end"))
