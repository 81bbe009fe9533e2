"""The formats of a scaffold: which file name asks for which, and the writer of each."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from kompascheck.scaffold.errors import ScaffoldError
from kompascheck.scaffold.model import Guidance, Plan


class ScaffoldFormat(StrEnum):
    """What a scaffold can be written as."""

    MARKDOWN = "md"
    WORD = "docx"
    HTML = "html"


_SUFFIXES = {
    ".md": ScaffoldFormat.MARKDOWN,
    ".markdown": ScaffoldFormat.MARKDOWN,
    ".docx": ScaffoldFormat.WORD,
    ".html": ScaffoldFormat.HTML,
    ".htm": ScaffoldFormat.HTML,
}


def format_for(target: Path | None) -> ScaffoldFormat:
    """The format that a file name asks for; without a file it is Markdown. Raises ScaffoldError for an unknown one."""
    if target is None:
        return ScaffoldFormat.MARKDOWN
    known = _SUFFIXES.get(target.suffix.lower())
    if known is None:
        raise ScaffoldError(f"{target}: kompascheck schrijft een opzet als .docx, .md of .html. Kies een van die drie.")
    return known


def write(
    plan: Plan, chosen: ScaffoldFormat, guidance: Guidance, *, house: Path | None = None, reference: Path | None = None
) -> bytes:
    """The scaffold as the bytes of a file.

    `house` is a folder with templates (Markdown and HTML), `reference` a document with a house style (Word). Raises
    ScaffoldError when the one that is given does not fit the format or cannot be used.
    """
    if house is not None and chosen is ScaffoldFormat.WORD:
        raise ScaffoldError(
            "--template hoort bij Markdown en HTML. Geef voor Word een document mee met --reference-doc."
        )
    if reference is not None and chosen is not ScaffoldFormat.WORD:
        raise ScaffoldError("--reference-doc hoort bij Word. Geef bij -o een naam die op .docx eindigt.")
    match chosen:
        case ScaffoldFormat.WORD:
            from kompascheck.scaffold import word

            return word.render(plan, guidance, reference)
        case ScaffoldFormat.HTML:
            from kompascheck.scaffold import html

            return html.render(plan, guidance, house).encode("utf-8")
        case ScaffoldFormat.MARKDOWN:
            from kompascheck.scaffold import markdown

            return markdown.render(plan, guidance, house).encode("utf-8")
