"""The side parts of a document: footnotes, endnotes, headers, footers, and what is still open in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from kompascheck.document import NoteKind, ReaderNote
from kompascheck.readers.docx.names import DEL, ID, INS, MOVE_TO, RPR, TRPR, TYPE, w
from kompascheck.readers.docx.package import Package
from kompascheck.readers.docx.source import Notes

_NOTE_PARTS = {"footnotes": ("footnote", "footnoteReference"), "endnotes": ("endnote", "endnoteReference")}
OWN_COMMENT = ("kompascheck", "kcl")  # author and initials; the questions of a scaffold have other initials
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_notes(package: Package, main: str) -> Notes:
    """The footnotes and endnotes; the separator lines that are kept among them are left out."""
    notes: Notes = {}
    for part, root in parts_of(package, main, *_NOTE_PARTS):
        for own, reference in _NOTE_PARTS.values():
            for element in root.iterfind(w(own)):
                if element.get(TYPE) not in _SEPARATORS:
                    notes[w(reference), element.get(ID, "")] = (part, element)
    return notes


def parts_of(package: Package, main: str, *kinds: str) -> Iterator[tuple[str, etree._Element]]:
    """The parts of these kinds that the main part links to, each once."""
    seen = set()
    for relation in package.relations(main).values():
        if relation.kind in kinds and relation.target not in seen and relation.target in package:
            seen.add(relation.target)
            yield relation.target, package.xml(relation.target)


def first_part(package: Package, main: str, kind: str) -> etree._Element | None:
    """The part of a kind that there is at most one of, such as the styles."""
    return next((root for _, root in parts_of(package, main, kind)), None)


def open_ends(package: Package, main: str, roots: Iterable[etree._Element]) -> tuple[ReaderNote, ...]:
    """Comments and tracked changes that nobody has settled yet."""
    comments = first_part(package, main, "comments")
    count = 0 if comments is None else sum(not is_own(comment) for comment in comments.iterfind(w("comment")))
    changes = sum(_is_change(element) for root in roots for element in root.iter(INS, DEL, MOVE_TO))
    found = ((NoteKind.COMMENTS, count), (NoteKind.TRACKED_CHANGES, changes))
    return tuple(ReaderNote(kind, number) for kind, number in found if number)


def is_own(comment: etree._Element) -> bool:
    """Is this a comment that an earlier run put there with a finding? Those are nobody's open question."""
    return (comment.get(w("author")), comment.get(w("initials"))) == OWN_COMMENT


def _is_change(element: etree._Element) -> bool:
    """A change of text; the mark of a changed paragraph end or row comes with one and counts no second time."""
    parent = element.getparent()
    return parent is not None and parent.tag not in (RPR, TRPR)
