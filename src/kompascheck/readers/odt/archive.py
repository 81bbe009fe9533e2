"""The ODT file as a package of XML parts, opened with limits so that a hostile file costs little."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from kompascheck.readers.errors import UnreadableError
from kompascheck.readers.odt.names import MANIFEST

MAX_PART = 60_000_000  # bytes of one part unpacked; a long report stays under 5 MB
_CORRUPT = "het bestand is beschadigd of geen echt ODT-bestand. Open het in uw tekstverwerker en sla het opnieuw op."
_TOO_BIG = "het bestand pakt uit tot een abnormale grootte en is uit voorzorg niet geopend. Sla het opnieuw op."
_LOCKED = "het bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw."


@dataclass(frozen=True, slots=True)
class Archive:
    """The parts of one file; `name` is that of the file, for messages."""

    name: str
    file: zipfile.ZipFile

    @classmethod
    def open(cls, data: bytes, name: str) -> Archive:
        """Open a file's bytes. Raises UnreadableError when they are no ODT, or one with a password."""
        try:
            archive = cls(name, zipfile.ZipFile(BytesIO(data)))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableError(name, _CORRUPT) from error
        manifest = archive.xml("META-INF/manifest.xml")
        if manifest is not None and manifest.find(f".//{{{MANIFEST}}}encryption-data") is not None:
            raise UnreadableError(name, _LOCKED)
        return archive

    def required(self, part: str) -> etree._Element:
        """A part that no ODT lacks. Raises UnreadableError."""
        root = self.xml(part)
        if root is None:
            raise UnreadableError(self.name, _CORRUPT)
        return root

    def xml(self, part: str) -> etree._Element | None:
        """A part as a tree, without entities or network; None when it is not there. Raises UnreadableError."""
        if part not in self.file.NameToInfo:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            with self.file.open(part) as stream:
                data = stream.read(MAX_PART + 1)
            if len(data) > MAX_PART:
                raise UnreadableError(self.name, _TOO_BIG)
            return etree.fromstring(data, parser)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableError(self.name, _CORRUPT) from error
        except RuntimeError as error:  # what zipfile raises for an encrypted part
            raise UnreadableError(self.name, _LOCKED) from error
        except etree.XMLSyntaxError as error:
            raise UnreadableError(self.name, _CORRUPT) from error
