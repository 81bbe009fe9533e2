"""The parts of a Word file, to change a few and to keep all others byte for byte."""

from __future__ import annotations

import copy
import posixpath
import zipfile
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(slots=True)
class Parts:
    """An open Word file. Names of parts are without a leading slash, and their case does not matter."""

    _archive: zipfile.ZipFile
    _changed: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def open(cls, data: bytes) -> Parts:
        """Open the bytes of a file that the reader has read."""
        return cls(zipfile.ZipFile(BytesIO(data)))

    def xml(self, name: str) -> etree._Element | None:
        """A part as a tree, None when the file has no such part."""
        known = self._known(name)
        if known is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        return etree.fromstring(self._changed.get(known) or self._archive.read(known), parser)

    def put(self, name: str, root: etree._Element) -> None:
        """Write a part anew."""
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._changed[self._known(name) or name] = data

    def document(self) -> str:
        """The name of the part that holds the text."""
        return self._target("", "officeDocument") or "word/document.xml"

    def linked(self, part: str, kind: str) -> str | None:
        """The name of the part of this kind that a part links to."""
        return self._target(part, kind)

    def _target(self, part: str, kind: str) -> str | None:
        links = self.xml(_links_of(part))
        for link in links if links is not None else ():
            if link.get("Type", "").rpartition("/")[2] == kind and link.get("TargetMode") != "External":
                target = link.get("Target", "")
                folder = posixpath.dirname(part)
                return (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
        return None

    def link(self, part: str, relation_type: str, target: str) -> None:
        """Add a link from a part to another in the same folder."""
        name = _links_of(part)
        links = self.xml(name)
        if links is None:
            links = etree.fromstring(f'<Relationships xmlns="{_LINKS}"/>')
        used = {link.get("Id") for link in links}
        free = next(key for number in range(1, len(used) + 2) if (key := f"rIdKompascheck{number}") not in used)
        namespace = etree.QName(links).namespace
        tag = f"{{{namespace}}}Relationship" if namespace else "Relationship"
        links.append(links.makeelement(tag, {"Id": free, "Type": relation_type, "Target": posixpath.basename(target)}))
        self.put(name, links)

    def declare(self, part: str, content_type: str) -> None:
        """Give a part a content type of its own, unless it has one."""
        types = self.xml(CONTENT_TYPES)
        if types is None:
            return
        if any(item.get("PartName", "").lower() == f"/{part}".lower() for item in types):
            return
        namespace = etree.QName(types).namespace
        tag = f"{{{namespace}}}Override" if namespace else "Override"
        types.append(types.makeelement(tag, {"PartName": f"/{part}", "ContentType": content_type}))
        self.put(CONTENT_TYPES, types)

    def __contains__(self, name: str) -> bool:
        return self._known(name) is not None

    def zipped(self) -> bytes:
        """The whole file: the parts in their old order, then new ones."""
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for info in self._archive.infolist():
                changed = self._changed.pop(info.filename, None)
                archive.writestr(copy.copy(info), self._archive.read(info) if changed is None else changed)
            for name, data in self._changed.items():
                archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()

    def _known(self, name: str) -> str | None:
        """The name as it stands in the file."""
        wanted = name.lower()
        names = [*self._archive.namelist(), *self._changed]
        return next((known for known in names if known.replace("\\", "/").lstrip("/").lower() == wanted), None)


def _links_of(part: str) -> str:
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")
