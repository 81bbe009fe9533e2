"""`kompascheck.review.yaml`: what people decided on doubtful verdicts, beside the documents that it is about.

Documents are named relative to the file's folder, so that a checkout may stand anywhere.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from kompascheck import yamlfile
from kompascheck.baseline import name_in
from kompascheck.decisions import Answer, Decision

_HEAD = (
    "# Beoordelingen van twijfelachtige onderdelen, geschreven door: kompascheck review\n"
    "# Een beoordeling geldt zolang de passage niet verandert. Haal haar weg om opnieuw te laten oordelen.\n"
)
_Text = Annotated[str, Field(min_length=1)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ReadPassage(_Model):
    """A passage as it was read; the quote is for people, the fingerprint is what is compared."""

    fingerprint: Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
    quote: str = ""


class Entry(_Model):
    """One decision."""

    code: _Text
    decision: Answer
    by: _Text
    date: datetime.date
    passages: Annotated[tuple[ReadPassage, ...], Field(min_length=1)]

    def as_decision(self) -> Decision:
        """For the linting."""
        fingerprints = tuple(passage.fingerprint for passage in self.passages)
        return Decision(self.code, self.decision, self.by, self.date, fingerprints)


class ReviewFile(_Model):
    """The whole file."""

    schema_version: Literal[1] = 1
    documents: Mapping[str, tuple[Entry, ...]] = {}


@dataclass(frozen=True, slots=True)
class Reviews:
    """The decisions in the file at `path`, which need not exist."""

    path: Path
    content: ReviewFile

    @classmethod
    def open(cls, path: Path) -> Reviews:
        """Read the file, if it is there. Raises yamlfile.YamlFileError."""
        return cls(path, yamlfile.load(path, ReviewFile) if path.exists() else ReviewFile())

    def of(self, document: str) -> tuple[Decision, ...]:
        """The decisions on a document."""
        entries = self.content.documents.get(name_in(self.path.parent, document), ())
        return tuple(entry.as_decision() for entry in entries)

    def text_with(self, document: str, entries: tuple[Entry, ...]) -> str:
        """The text of the file with these decisions added; an older one on the same requirement gives way."""
        name = name_in(self.path.parent, document)
        decided = {entry.code for entry in entries}
        kept = (entry for entry in self.content.documents.get(name, ()) if entry.code not in decided)
        merged = sorted((*kept, *entries), key=lambda entry: entry.code)
        documents = {**self.content.documents, name: tuple(merged)}
        data = ReviewFile(documents=documents).model_dump(mode="python")
        return _HEAD + yaml.dump(_plain(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


class _Dumper(yaml.SafeDumper):
    """Writes every value in full: a date that occurs twice would else become a reference, which no reader takes."""

    def ignore_aliases(self, data: object) -> bool:
        """Always."""
        return True


def _plain(value: object) -> object:
    """Only what YAML has itself: lists for tuples, and enumerations by their value."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Answer) else value
