"""The example document: the Word file is what the script makes of the Markdown, and it is of a real size."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from kompascheck.document import Kind
from kompascheck.plain import to_text
from kompascheck.readers import read_file

EXAMPLES = Path(__file__).parents[1] / "examples"


def _maken() -> ModuleType:
    spec = importlib.util.spec_from_file_location("maken", EXAMPLES / "maken.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_word_file_is_made_from_the_markdown(tmp_path: Path) -> None:
    fresh = tmp_path / "voorbeeld.docx"
    _maken().convert(EXAMPLES / "voorbeeld.md", fresh)
    assert to_text(read_file(fresh)) == to_text(read_file(EXAMPLES / "voorbeeld.docx"))


def test_both_forms_hold_the_same_text() -> None:
    words = [to_text(read_file(EXAMPLES / f"voorbeeld.{form}")).split() for form in ("md", "docx")]
    assert len(words[0]) > 3000
    assert abs(len(words[0]) - len(words[1])) < 30


def test_headings_and_tables_survive() -> None:
    document = read_file(EXAMPLES / "voorbeeld.docx")
    assert len(document.headings) > 25
    assert sum(block.kind is Kind.TABLE for block in document.blocks) == 3
