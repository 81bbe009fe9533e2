"""Makes small Word files in code, part by part, for the tests of the reader."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": _OFFICE,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Standaard"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Huisstijl"><w:name w:val="Eigen hoofdstuk"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Lijstopsomteken2"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Opmerking"><w:name w:val="Opmerking"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Verborgen"><w:name w:val="Verborgen"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def paragraph(text: str = "", style: str = "", *, properties: str = "", run: str = "") -> str:
    """One paragraph; `properties` and `run` are the inside of its w:pPr and of the w:rPr of its run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    content = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def table(*rows: Sequence[str], head: bool = False) -> str:
    """A table; a cell is its text, or XML when it begins with a tag."""
    made = ""
    for index, row in enumerate(rows):
        marked = "<w:trPr><w:tblHeader/></w:trPr>" if head and index == 0 else ""
        cells = (cell if cell.startswith("<w:tc") else f"<w:tc>{_content(cell)}</w:tc>" for cell in row)
        made += f"<w:tr>{marked}{''.join(cells)}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def _content(cell: str) -> str:
    return cell if cell.startswith("<") else paragraph(cell)


def part(root: str, content: str) -> str:
    """A part with one root element in the usual namespaces."""
    return f"<w:{root} {NAMESPACES}>{content}</w:{root}>"


def docx(
    body: str,
    *,
    styles: str = STYLES,
    parts: Mapping[str, tuple[str, str | bytes]] | None = None,
    core: str = "",
) -> bytes:
    """A Word file. `parts` are further parts by name (also their relation id): the relation type and the content."""
    further = {"styles.xml": ("styles", part("styles", styles)), **(parts or {})}
    links = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}"/>' for name, (kind, _) in further.items()
    )
    root_links = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f"<Relationships>{links}</Relationships>",
        **{f"word/{name}": content for name, (_, content) in further.items()},
    }
    if core:
        root_links += '<Relationship Id="rId2" Type="x/metadata/core-properties" Target="docProps/core.xml"/>'
        title = f'<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</dc:title>'
        files["docProps/core.xml"] = f"<properties>{title}</properties>"
    files["_rels/.rels"] = f"<Relationships>{root_links}</Relationships>"
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these files."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def replaced(data: bytes, old: str, new: str) -> bytes:
    """The same zip file with one string replaced by another in every part."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return zipped({name: archive.read(name).decode().replace(old, new) for name in archive.namelist()})
