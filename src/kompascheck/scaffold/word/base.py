"""The empty document that a scaffold is written in: the product's own, or a house style's with its text taken out."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from kompascheck.oserrors import reason
from kompascheck.readers.docx.package import Package
from kompascheck.readers.errors import UnreadableError
from kompascheck.resources import resource_folder
from kompascheck.scaffold.errors import ScaffoldError
from kompascheck.scaffold.word.xml import Element, element

if TYPE_CHECKING:
    from docx.document import Document

LANGUAGE = "nl-NL"
STYLES = "styles.xml"
_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/document.xml": "document.xml",
    "word/styles.xml": STYLES,
    "word/settings.xml": "settings.xml",
    "word/footer1.xml": "footer.xml",
}


def own_base() -> Document:
    """The product's own empty document, put together from the parts among the templates."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, file in _PARTS.items():
            package.writestr(name, _part(file))
    data.seek(0)
    return docx.Document(data)


def reference_base(path: Path) -> Document:
    """A document of a house style without its text: styles, page, header and footer stay. Raises ScaffoldError."""
    try:
        data = path.read_bytes()
        Package.open(data, str(path))  # refuses what is damaged, locked or hostile, in Dutch
        document = docx.Document(BytesIO(data))
    except OSError as error:
        raise ScaffoldError(f"{path}: het document kan niet worden geopend ({reason(error)}).") from error
    except UnreadableError as error:
        raise ScaffoldError(str(error)) from error
    except (KeyError, ValueError) as error:  # what python-docx raises for a template or a part that is not there
        advice = "Sla het in Word op als gewoon document (.docx) en probeer het opnieuw."
        raise ScaffoldError(f"{path}: dit Word-bestand kan niet als huisstijl worden gebruikt. {advice}") from error
    _empty(document)
    return document


def adopt_styles(document: Document) -> Mapping[str, str]:
    """Add the styles that the document lacks; gives for each of our style ids the id that this document uses.

    Styles are matched by name, for a house style may have been made in another language.
    """
    own = list(parse_xml(_part(STYLES)).iter(qn("w:style")))
    present = {_name(style): str(style.get(qn("w:styleId"))) for style in document.styles.element.iter(qn("w:style"))}
    ids = {str(style.get(qn("w:styleId"))): present.get(_name(style)) or _free_id(style, present) for style in own}
    for style in own:
        if _name(style) not in present:
            document.styles.element.append(_adopted(style, ids))
    _set_language(document)
    return ids


def _free_id(style: Element, present: Mapping[str, str]) -> str:
    """The style's own id, unless the house style uses it for something else."""
    own = str(style.get(qn("w:styleId")))
    return f"Kompas{own}" if own in present.values() else own


def _adopted(style: Element, ids: Mapping[str, str]) -> Element:
    adopted = deepcopy(style)
    adopted.set(qn("w:styleId"), ids[style.get(qn("w:styleId"))])
    adopted.attrib.pop(qn("w:default"), None)  # the document has defaults of its own
    for reference in adopted.xpath("./w:basedOn|./w:next"):
        reference.set(qn("w:val"), ids[reference.get(qn("w:val"))])
    return adopted


def _name(style: Element) -> str:
    return str(style.find(qn("w:name")).get(qn("w:val"))).casefold()


def _set_language(document: Document) -> None:
    """Say that the text is Dutch, so that it is spelled and read aloud as Dutch."""
    for defaults in document.styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr"):
        found = defaults.find(qn("w:lang"))
        if found is None:
            defaults.append(element("lang", val=LANGUAGE))
        else:
            found.set(qn("w:val"), LANGUAGE)


def _empty(document: Document) -> None:
    """Take out the text, and the comments that hang on it."""
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    relations = document.part.rels
    for key in [key for key, relation in relations.items() if relation.reltype.rsplit("/")[-1].startswith("comments")]:
        del relations[key]


def _part(name: str) -> bytes:
    return (resource_folder("templates") / "scaffold" / "word" / name).read_bytes()
