"""A kwaliteitsbeeld that is spread over several files in a folder, read as one Document.

The order comes from the list that is given, from `_quarto.yml` or from the navigation in `mkdocs.yml`; without
those, from the names of the Markdown files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

import yaml

from kompascheck.document import Block, Document, Kind, NoteKind, ReaderNote
from kompascheck.readers import FORMATS, read_file
from kompascheck.readers.errors import UnreadableError

QUARTO = ("_quarto.yml", "_quarto.yaml")
MKDOCS = ("mkdocs.yml", "mkdocs.yaml")
MARKDOWN = next(fmt.suffixes for fmt in FORMATS if fmt.name == "md")
_ONCE = (NoteKind.NO_HEADINGS, NoteKind.ENCODING_GUESSED)  # a note that counts documents, not places


def read_folder(path: Path, chapters: Sequence[str] = ()) -> Document:
    """Read a folder as one document; `chapters` are paths relative to it, in reading order.

    Every block keeps its file (relative to the folder) and its own line; paragraphs number on. Raises
    UnreadableError when the folder holds no chapters, or when one of them cannot be read.
    """
    names = list(chapters) or list(listed_chapters(path)) or _by_name(path)
    if not names:
        reason = "in deze map staat geen kwaliteitsbeeld. Noem een bestand, of een map met Markdown-bestanden."
        raise UnreadableError(str(path), reason)
    documents = [(name, _chapter(path, name)) for name in names]
    return _joined(path, documents)


def _chapter(folder: Path, name: str) -> Document:
    file = folder / name
    if not file.resolve().is_relative_to(folder.resolve()):
        raise UnreadableError(str(file), "dit hoofdstuk staat buiten de map van het document. Zet het in die map.")
    if not file.is_file():
        raise UnreadableError(
            str(file), "dit hoofdstuk staat in de lijst met hoofdstukken, maar het bestand bestaat niet."
        )
    return read_file(file)


def _joined(path: Path, documents: Sequence[tuple[str, Document]]) -> Document:
    first = documents[0][1]
    blocks: list[Block] = []
    for name, document in documents:
        for block in document.blocks:
            place = replace(block.place, paragraph=len(blocks) + 1, source=PurePosixPath(name).as_posix())
            blocks.append(replace(block, place=place))
    parts = [document for _, document in documents]
    return Document(
        path=str(path),
        format=first.format,
        blocks=tuple(blocks),
        title=_site_title(path) or next((part.title for part in parts if part.title), None),
        organisation=next((part.organisation for part in parts if part.organisation), None),
        year=next((part.year for part in parts if part.year), None),
        furniture=tuple(dict.fromkeys(line for part in parts for line in part.furniture)),
        notes=_notes(parts, headed=any(block.kind is Kind.HEADING for block in blocks)),
        heading_confidence=min(part.heading_confidence for part in parts),
        comments=tuple(
            replace(comment, source=PurePosixPath(name).as_posix())
            for name, document in documents
            for comment in document.comments
        ),
    )


def _notes(parts: Sequence[Document], *, headed: bool) -> tuple[ReaderNote, ...]:
    counts: dict[NoteKind, int] = {}
    for note in (note for part in parts for note in part.notes):
        if note.kind is not NoteKind.NO_HEADINGS or not headed:
            counts[note.kind] = 1 if note.kind in _ONCE else counts.get(note.kind, 0) + note.count
    return tuple(ReaderNote(kind, count) for kind, count in counts.items())


def listed_chapters(folder: Path) -> tuple[str, ...]:
    """The chapters that the folder's own Quarto or MkDocs settings name; empty without such settings.

    Raises UnreadableError when the settings are no valid YAML.
    """
    quarto, mkdocs = _settings(folder, QUARTO), _settings(folder, MKDOCS)
    book, site = _mapping(quarto.get("book")), _mapping(quarto.get("website"))
    chapters = _files([book.get("chapters"), book.get("appendices")]) or _files(site.get("sidebar"))
    if not chapters:
        docs = PurePosixPath(str(mkdocs.get("docs_dir", "docs")))
        chapters = [str(docs / name) for name in _files(mkdocs.get("nav"))]
    return tuple(dict.fromkeys(chapters))


def _by_name(folder: Path) -> list[str]:
    """The Markdown files in the folder by name, the index first; a README is about the folder, not in the report."""
    if not folder.is_dir():
        return []
    files = (file for file in folder.iterdir() if file.is_file() and file.suffix.lower() in MARKDOWN)
    named = sorted(files, key=lambda file: (file.stem.lower() != "index", file.name.casefold()))
    return [file.name for file in named if file.stem.lower() != "readme"]


def _site_title(folder: Path) -> str | None:
    quarto = _settings(folder, QUARTO)
    for title in (_mapping(quarto.get("book")).get("title"), _mapping(quarto.get("website")).get("title")):
        if isinstance(title, str):
            return title
    name = _settings(folder, MKDOCS).get("site_name")
    return name if isinstance(name, str) else None


def _settings(folder: Path, names: Sequence[str]) -> Mapping[str, object]:
    file = next((folder / name for name in names if (folder / name).is_file()), None)
    if file is None:
        return {}
    try:
        # BaseLoader: MkDocs settings may name Python objects, which must stay plain text.
        loaded = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, OSError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" bij regel {mark.line + 1}" if mark else ""
        raise UnreadableError(
            str(file), f"dit bestand is geen geldige YAML{where}. Herstel het en probeer opnieuw."
        ) from error
    return _mapping(loaded)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _files(node: object) -> list[str]:
    """The Markdown files in a navigation tree, in reading order, at whatever depth."""
    if isinstance(node, str):
        is_chapter = PurePosixPath(node).suffix.lower() in MARKDOWN and "://" not in node
        return [node] if is_chapter else []
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    return [name for child in children for name in _files(child)]
