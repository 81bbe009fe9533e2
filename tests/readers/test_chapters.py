"""A document that is spread over the files of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from kompascheck.document import NoteKind
from kompascheck.readers import UnreadableError
from kompascheck.readers.chapters import listed_chapters, read_folder


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


CHAPTERS = {
    "index.qmd": "---\norganisatie: De Linde\njaar: 2025\n---\n# Voorwoord\n",
    "b.qmd": "\n# Werk\n\nTekst.\n",
    "a.md": "# Zorg\n",
}


def test_a_given_list_sets_the_order_and_blocks_keep_their_file_and_line(tmp_path: Path) -> None:
    document = read_folder(write(tmp_path, CHAPTERS), ["b.qmd", "index.qmd"])
    assert [(b.place.source, b.place.line, b.place.paragraph, b.text) for b in document.blocks] == [
        ("b.qmd", 2, 1, "Werk"),
        ("b.qmd", 4, 2, "Tekst."),
        ("index.qmd", 5, 3, "Voorwoord"),
    ]
    assert document.blocks[1].place.heading == ("Werk",)
    assert (document.organisation, document.year, document.path) == ("De Linde", 2025, str(tmp_path))


def test_quarto_names_the_chapters(tmp_path: Path) -> None:
    settings = """
book:
  title: Beeld 2025
  chapters:
    - index.qmd
    - part: Deel twee
      chapters: [b.qmd, {text: Zorg, href: a.md}]
"""
    document = read_folder(write(tmp_path, CHAPTERS | {"_quarto.yml": settings}))
    assert [b.text for b in document.headings] == ["Voorwoord", "Werk", "Zorg"]
    assert document.title == "Beeld 2025"


def test_mkdocs_names_the_chapters_in_its_own_folder(tmp_path: Path) -> None:
    settings = """
site_name: Beeld
nav: [{Start: a.md}, {Deel: [{Werk: deel/b.md}, https://x.nl/c.md]}]
markdown_extensions:
  - x: !!python/name:os.system
"""
    write(tmp_path, {"mkdocs.yml": settings, "docs/a.md": "# Zorg\n", "docs/deel/b.md": "# Werk\n"})
    assert listed_chapters(tmp_path) == ("docs/a.md", "docs/deel/b.md")
    assert [b.place.source for b in read_folder(tmp_path).blocks] == ["docs/a.md", "docs/deel/b.md"]


def test_without_settings_the_names_set_the_order(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"02.md": "# Twee\n", "10.md": "Tien.\n", "README.md": "# Over\n", "index.md": "# Begin\n", "x.txt": "x"},
    )
    assert listed_chapters(tmp_path) == ()
    document = read_folder(tmp_path)
    assert [b.text for b in document.blocks] == ["Begin", "Twee", "Tien."]
    assert NoteKind.NO_HEADINGS not in [note.kind for note in document.notes]


@pytest.mark.parametrize(
    ("files", "chapters", "words"),
    [
        ({"x.txt": "x"}, [], "geen kwaliteitsbeeld"),
        ({"a.md": "x"}, ["b.md"], "bestaat niet"),
        ({"a.md": "x"}, ["../b.md"], "buiten de map"),
        ({"_quarto.yml": "book:\n  - ]"}, [], "bij regel 2"),
        ({"a.md": "x", "leeg.md": ""}, [], "leeg"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, files: dict[str, str], chapters: list[str], words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read_folder(write(tmp_path, files), chapters)


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        read_folder(tmp_path / "weg")
