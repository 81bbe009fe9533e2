"""The XML names of an OpenDocument text that the reader uses."""

from __future__ import annotations

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
MANIFEST = f"{_OASIS}manifest:1.0"
NS = {
    "office": f"{_OASIS}office:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "style": f"{_OASIS}style:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def q(name: str) -> str:
    """A name such as "text:p" as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{NS[prefix]}}}{local}"
