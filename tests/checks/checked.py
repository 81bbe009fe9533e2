"""Runs one check on a small document written in Markdown, and reads the cases beside the tests."""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from kompascheck.checks import CheckInput, CheckResult
from kompascheck.document import Document
from kompascheck.evidence.scorer import Score
from kompascheck.organisation import UNKNOWN, Organisation
from kompascheck.passages import passages
from kompascheck.readers import FORMATS, read_bytes
from kompascheck.rulepack import Pack, open_pack

MARKDOWN = next(fmt for fmt in FORMATS if fmt.name == "md")


@cache
def _pack() -> Pack:
    return open_pack("generiek-kompas@2025")


def document(markdown: str) -> Document:
    """The document that the Markdown reader makes of a text."""
    return read_bytes(markdown.encode("utf-8"), "beeld.md", MARKDOWN)


def check(
    name: str,
    source: str | Document,
    organisation: Organisation = UNKNOWN,
    scores: dict[str, Score] | None = None,
) -> CheckResult:
    """The result of the check in the module `kompascheck.checks.<name>`."""
    read = document(source) if isinstance(source, str) else source
    given = CheckInput(read, passages(read), _pack(), scores or {}, organisation)
    return cast(CheckResult, importlib.import_module(f"kompascheck.checks.{name}").check(given))


def cases(name: str) -> list[dict[str, Any]]:
    """The cases in the YAML file of this name, each with a unique `name`."""
    found = yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text("utf-8"))
    assert len({case["name"] for case in found}) == len(found), "case names must be unique"
    return cast("list[dict[str, Any]]", found)
