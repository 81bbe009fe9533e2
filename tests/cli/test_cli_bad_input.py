"""Each bad input gives one clear Dutch line on stderr, exit code 2 and never a traceback."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdf
import pytest
from cli_outcome import Outcome, Run
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject

CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OLE_HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(parts: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _encrypted_docx() -> bytes:
    """An encrypted Word file is an OLE container that holds the name of its stream in UTF-16."""
    return OLE_HEAD + b"\0" * 1016 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512


def _bomb() -> bytes:
    """A Word file of some 20 kB that unpacks to a thousand times as much."""
    text = f'<w:document xmlns:w="{WORD}"><w:body>{" " * 20_000_000}</w:body></w:document>'
    return _zip({"[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": RELATIONS, "word/document.xml": text})


def _scan() -> bytes:
    """One page that is filled by a picture."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    picture = StreamObject()
    picture.set_data(b"\xc0")
    for key, value in {"/Type": "/XObject", "/Subtype": "/Image", "/ColorSpace": "/DeviceGray"}.items():
        picture[NameObject(key)] = NameObject(value)
    for key, number in {"/Width": 2, "/Height": 1, "/BitsPerComponent": 1}.items():
        picture[NameObject(key)] = NumberObject(number)
    drawing = StreamObject()
    drawing.set_data(b"q 595 0 0 842 0 0 cm /Scan Do Q")
    pictures = DictionaryObject({NameObject("/Scan"): writer._add_object(picture)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): pictures})
    page[NameObject("/Contents")] = writer._add_object(drawing)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _locked_pdf() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    writer.encrypt("geheim", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("leeg.md", b"", "is leeg"),
        ("leeg.docx", b"", "is leeg"),
        ("spatie.md", b" \n\n ", "is leeg"),
        ("blad.xlsx", b"PK", "extensie"),
        ("zonder", b"tekst", "extensie"),
        ("oud.doc", OLE_HEAD, ".docx"),
        ("geenzip.docx", b"dit is gewone tekst", "Word"),
        ("geendeel.docx", _zip({"[Content_Types].xml": CONTENT_TYPES}), "Word"),
        ("geheim.docx", _encrypted_docx(), "wachtwoord"),
        ("geheim.pdf", _locked_pdf(), "wachtwoord"),
        ("geenpdf.pdf", b"dit is gewone tekst", "PDF"),
        ("scan.pdf", _scan(), "scan"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_unreadable_file(run: Run, pack: Path, tmp_path: Path, name: str, data: bytes, word: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    _assert_refused(run("lint", path, "--pack", pack), word, path)


def test_zip_bomb(run: Run, pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "bom.docx"
    path.write_bytes(_bomb())
    _assert_refused(run("lint", path, "--pack", pack), "grootte", path)


def test_missing_file(run: Run, pack: Path, tmp_path: Path) -> None:
    _assert_refused(run("lint", tmp_path / "weg.md", "--pack", pack), "bestaat niet", tmp_path / "weg.md")


def test_folder_without_documents(run: Run, pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "leeg"
    folder.mkdir()
    (folder / "foto.jpg").write_bytes(b"x")
    _assert_refused(run("lint", folder, "--pack", pack), "geen documenten", folder)


def test_text_that_is_not_utf8_is_read(run: Run, pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "oud.md"
    path.write_bytes("De appel van de cliënt is rood. Eén peer ook.\n".encode("cp1252"))
    outcome = run("lint", path, "--pack", pack)
    assert outcome.code == 0
    assert "tekencodering" in outcome.out


def test_empty_stdin(run: Run, pack: Path) -> None:
    outcome = run("lint", "-", "--pack", pack)
    assert outcome.code == 2
    assert outcome.err.startswith("kompascheck: <stdin>: ")


def test_control_characters_in_a_name_stay_off_the_screen(run: Run, pack: Path, tmp_path: Path) -> None:
    outcome = run("lint", tmp_path / "a\x1b[2Jb.md", "--pack", pack)
    assert "\x1b" not in outcome.err


def test_unknown_pack(run: Run, gaps: Path) -> None:
    outcome = run("lint", gaps, "--pack", "generiek-kompos")
    assert outcome.code == 2
    assert "generiek-kompas@2025" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("level: advice", "level: tip", ("'tip'", "'mandatory'", "'conditional'", "'advice'")),
        ("title: Proefkader", "title: Proefkader\nauteur: ik", ("auteur",)),
        ("group: lang", "group: krom", ("krom", "rond", "lang")),
        ("framework: proef", "framework: [", ("YAML",)),
        ("all: [banaan]", "all: [bananan]", ("bananan", "banaan")),
    ],
)
def test_broken_pack(run: Run, pack: Path, gaps: Path, old: str, new: str, words: tuple[str, ...]) -> None:
    text = pack.read_text("utf-8")
    assert old in text
    pack.write_text(text.replace(old, new), "utf-8")
    outcome = run("lint", gaps, "--pack", pack)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"kompascheck: {pack}")
    assert outcome.err.count("\n") == 1
    for word in words:
        assert word in outcome.err


def test_a_name_that_is_too_long(run: Run, pack: Path, tmp_path: Path) -> None:
    outcome = run("lint", tmp_path / ("a" * 300 + ".md"), "--pack", pack)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "de naam is te lang" in outcome.err


def test_a_pack_that_is_not_there(run: Run, gaps: Path, tmp_path: Path) -> None:
    outcome = run("lint", gaps, "--pack", tmp_path / "weg.yaml")
    assert outcome.code == 2
    assert "bestaat niet" in outcome.err


def _assert_refused(outcome: Outcome, word: str, path: Path) -> None:
    assert (outcome.code, outcome.out) == (2, "")
    start = f"kompascheck: {path}: "
    assert outcome.err.startswith(start)
    assert outcome.err.count("\n") == 1
    assert word in outcome.err.removeprefix(start)
