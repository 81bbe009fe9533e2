"""Reporters: one module an output, one interface, `render(report, rules, options) -> str`.

A reporter is a pure function: it decides nothing, prints nothing and opens no files of the user's. Two give the
user's own document back with the findings on it: `annotate(data, reports, rules) -> bytes`.
"""

from __future__ import annotations

import codecs
import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from kompascheck.report import DocumentReport, Report, Severity
    from kompascheck.rulepack.schema import RulePack

__all__ = [
    "TEXT_FORMATS",
    "AnnotationError",
    "Annotator",
    "OutputFormat",
    "ReportOptions",
    "Reporter",
    "open_annotator",
    "open_reporter",
]


class OutputFormat(StrEnum):
    """The outputs there are. Each is the module of that name in this package."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    CSV = "csv"
    DOCX = "docx"
    PDF = "pdf"

    @property
    def annotates(self) -> bool:
        """Whether this output is the document itself with the findings on it."""
        return self in (OutputFormat.DOCX, OutputFormat.PDF)


TEXT_FORMATS = tuple(one for one in OutputFormat if not one.annotates)


class AnnotationError(Exception):
    """A document can be read, but no findings can be put on it; the message is Dutch and begins with its path."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How to render. `width` counts columns; `encoding` is what the output must fit in.

    `closing` is the last line, on how the run ended; empty for none. `fail_from` is the severity from which a
    finding makes the run fail, None for never: formats with passes and failures (JUnit) agree with the exit code.
    `root` is the folder to which file names are relative in formats that a CI system links to its checkout; None
    keeps them as given.
    """

    quiet: bool = False
    verbose: bool = False
    width: int = 80
    colour: bool = False
    encoding: str = "utf-8"
    closing: str = ""
    fail_from: Severity | None = None
    root: Path | None = None

    @property
    def utf8(self) -> bool:
        """Whether the output can hold every character."""
        return codecs.lookup(self.encoding).name == "utf-8"


class Reporter(Protocol):
    """What a reporter module offers."""

    def render(self, report: Report, rules: RulePack, options: ReportOptions) -> str:
        """The whole output as text."""
        ...


class Annotator(Protocol):
    """What the module of an output that annotates offers."""

    def annotate(self, data: bytes, reports: Sequence[DocumentReport], rules: RulePack) -> bytes:
        """The document `data` with the findings of these reports on it; they are all about this document.

        Raises AnnotationError, and UnreadableError when the file was changed since it was read.
        """
        ...


def open_annotator(output_format: OutputFormat) -> Annotator:
    """The annotator of this output; only its own module is imported."""
    return cast(Annotator, importlib.import_module(f"kompascheck.reporters.{output_format}"))


def open_reporter(output_format: OutputFormat) -> Reporter:
    """The reporter of this output; only its own module is imported."""
    return cast(Reporter, importlib.import_module(f"kompascheck.reporters.{output_format}"))
