"""The DOCX file as a package of parts: opened with limits, so that a hostile file costs little."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from kompascheck.readers.docx.names import STRICT
from kompascheck.readers.docx.refusal import CORRUPT, LOCKED, explain_foreign, explain_zip
from kompascheck.readers.errors import UnreadableError

MAX_PART = 60_000_000  # bytes of one XML part; a report of 130 pages stays under 5 MB
MAX_TOTAL = 150_000_000  # bytes of all parts that are read together
MAX_RATIO = 250  # unpacked against packed; real Word XML stays under 60
RATIO_FROM = 2_000_000  # bytes; a smaller part may be as repetitive as it likes
MAX_PARTS = 20_000

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_TOO_BIG = "het bestand pakt uit tot een abnormale grootte en is uit voorzorg niet geopend. Sla het opnieuw op in Word."


class Relation(NamedTuple):
    """A link from one part to another: its kind (last word of the type), and the target part's name."""

    kind: str
    target: str


@dataclass(slots=True)
class Package:
    """The parts of one file. Part names are without a leading slash."""

    name: str  # of the file, for messages
    _zip: zipfile.ZipFile
    _parts: dict[str, zipfile.ZipInfo]
    _budget: int = MAX_TOTAL
    _relations: dict[str, dict[str, Relation]] = field(default_factory=dict)

    @classmethod
    def open(cls, data: bytes, name: str) -> Package:
        """Open a file's bytes. Raises UnreadableError when they are no zip package."""
        reason = explain_foreign(data)
        if reason:
            raise UnreadableError(name, reason)
        try:
            archive = zipfile.ZipFile(BytesIO(data))
            infos = archive.infolist()
        except _DAMAGE as error:
            raise UnreadableError(name, CORRUPT) from error
        if len(infos) > MAX_PARTS:
            raise UnreadableError(name, _TOO_BIG)
        return cls(name, archive, {_part_key(info.filename): info for info in infos})

    def document_part(self) -> str:
        """The name of the part that holds the text. Raises UnreadableError when there is none."""
        main = next((r.target for r in self.relations("").values() if r.kind == "officeDocument"), None)
        if main is None or main not in self or "[content_types].xml" not in self:
            raise UnreadableError(self.name, explain_zip(frozenset(self._parts)))
        if not posixpath.basename(main).endswith(".xml") or main.startswith(("xl/", "ppt/")):
            raise UnreadableError(self.name, explain_zip(frozenset(self._parts)))
        return main

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._parts

    def read(self, part: str) -> bytes:
        """The bytes of a part, bounded. Raises UnreadableError for a bomb or a damaged part."""
        info = self._parts.get(part.lower())
        if info is None:
            raise UnreadableError(self.name, CORRUPT)
        limit = min(MAX_PART, self._budget)
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > limit or (info.file_size > RATIO_FROM and ratio > MAX_RATIO):
            raise UnreadableError(self.name, _TOO_BIG)
        if info.flag_bits & 0x1:
            raise UnreadableError(self.name, LOCKED)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(limit + 1)
        except _DAMAGE as error:
            raise UnreadableError(self.name, CORRUPT) from error
        if len(data) > limit:  # the declared size may lie
            raise UnreadableError(self.name, _TOO_BIG)
        self._budget -= len(data)
        return data

    def xml(self, part: str) -> etree._Element:
        """A part as a tree, without entities, network or unbounded depth. Raises UnreadableError for broken XML."""
        data = self.read(part)
        if b"purl.oclc.org/ooxml" in data:
            for strict, transitional in STRICT:
                data = data.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableError(self.name, CORRUPT) from error
        if root.getroottree().docinfo.internalDTD is not None:  # the format forbids it, and entities can hide anything
            raise UnreadableError(self.name, CORRUPT)
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """The links of a part by their id ("" for the package itself); links to outside are left out."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, base = posixpath.split(part)
        links = posixpath.join(folder, "_rels", f"{base}.rels")
        if links not in self:
            return {}
        found = {}
        for link in self.xml(links):
            if link.get("TargetMode") == "External":
                continue
            target = unquote(link.get("Target", ""))
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[link.get("Id", "")] = Relation(link.get("Type", "").rpartition("/")[2], path)
        return found


def _part_key(filename: str) -> str:
    return filename.replace("\\", "/").lstrip("/").lower()
