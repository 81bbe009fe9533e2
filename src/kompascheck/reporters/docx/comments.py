"""The part of a Word file that holds the comments: ours go out and in, those of people stay as they are."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from lxml import etree

from kompascheck.readers.docx.notes import OWN_COMMENT
from kompascheck.reporters.docx.parts import Parts

_STRICT = "http://purl.oclc.org/ooxml/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SIZE = "18"  # half points: the style of the running text would fill the margin
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comments:
    """The comments of an open file, and the tree of its text (`document`), both to be written back with `write`."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._main = parts.document()
        document = parts.xml(self._main)
        if document is None:
            raise ValueError(self._main)  # the reader found it, so this is a mistake of our own
        self.document = document
        self._namespace = etree.QName(document).namespace or ""
        linked = parts.linked(self._main, "comments")
        self._name = linked or posixpath.join(posixpath.dirname(self._main), "comments.xml")
        known = parts.xml(linked) if linked else None
        self._new = known is None
        self._root = etree.Element(self._w("comments"), nsmap={"w": self._namespace}) if known is None else known

    def _w(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"

    def remove_own(self) -> frozenset[str]:
        """Take out the comments of an earlier run; the answer is the ids that remain.

        One that a person has replied to stays: without it the reply would hang in the air.
        """
        replied = self._replied_to()
        for comment in list(self._root.iterfind(self._w("comment"))):
            own = (comment.get(self._w("author")), comment.get(self._w("initials"))) == OWN_COMMENT
            if own and not replied & _paragraph_ids(comment):
                self._root.remove(comment)
        return frozenset(comment.get(self._w("id"), "") for comment in self._root.iterfind(self._w("comment")))

    def _replied_to(self) -> set[str]:
        """The paragraph ids of the comments that have a reply."""
        name = self._parts.linked(self._main, "commentsExtended")
        threads = self._parts.xml(name) if name else None
        attributes = [dict(thread.attrib) for thread in threads] if threads is not None else []
        return {str(value) for one in attributes for key, value in one.items() if str(key).endswith("}paraIdParent")}

    def add(self, lines: Sequence[str]) -> str:
        """Add a comment with a paragraph for each line, the first in bold; the answer is its id."""
        ids = (comment.get(self._w("id"), "") for comment in self._root)
        key = str(1 + max((int(used) for used in ids if used.isdecimal()), default=-1))
        author, initials = OWN_COMMENT
        comment = etree.SubElement(self._root, self._w("comment"))
        for name, value in (("id", key), ("author", author), ("initials", initials)):
            comment.set(self._w(name), value)
        for number, line in enumerate(lines):
            run = etree.SubElement(etree.SubElement(comment, self._w("p")), self._w("r"))
            looks = etree.SubElement(run, self._w("rPr"))
            if number == 0:
                etree.SubElement(looks, self._w("b"))
            etree.SubElement(looks, self._w("sz")).set(self._w("val"), _SIZE)
            etree.SubElement(looks, self._w("lang")).set(self._w("val"), "nl-NL")
            text = etree.SubElement(run, self._w("t"))
            text.text = line
            text.set(_XML_SPACE, "preserve")
        return key

    def write(self) -> None:
        """Put the text and the comments back, and link to the comments if nothing did."""
        self._parts.put(self._main, self.document)
        self._parts.put(self._name, self._root)
        if self._new:
            office = _OFFICE_STRICT if self._namespace.startswith(_STRICT) else _OFFICE
            self._parts.link(self._main, f"{office}/comments", self._name)
            self._parts.declare(self._name, _CONTENT_TYPE)


def _paragraph_ids(comment: etree._Element) -> set[str]:
    """The ids by which Word ties replies to the paragraphs of a comment."""
    attributes = [dict(element.attrib) for element in comment]
    return {str(value) for one in attributes for key, value in one.items() if str(key).endswith("}paraId")}
