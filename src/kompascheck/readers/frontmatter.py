"""The YAML block at the head of a Markdown file: title, organisation and year of the report."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<body>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"(?P<key>[^\W\d][\w .-]*):(?:\s+(?P<value>.*))?")
_YEAR = re.compile(r"\b(20\d\d)\b")
_TITLES = ("title", "titel")
_ORGANISATIONS = ("organisation", "organisatie", "organization", "zorgorganisatie")
_YEARS = ("year", "jaar", "verslagjaar", "reporting_year")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head says, and the rest of the text with the head blanked out, so that line numbers hold."""

    text: str
    title: str | None = None
    organisation: str | None = None
    year: int | None = None


def split_front_matter(text: str) -> FrontMatter:
    """Take the front matter off; text between two rules that is no list of keys is left in the document."""
    found = _BLOCK.match(text)
    values = _values(found["body"] or "") if found else None
    if found is None or values is None:
        return FrontMatter(text)
    year = _YEAR.search(_first(values, _YEARS) or "")
    return FrontMatter(
        "\n" * found[0].count("\n") + text[found.end() :],
        title=_first(values, _TITLES),
        organisation=_first(values, _ORGANISATIONS),
        year=int(year[1]) if year else None,
    )


def _values(body: str) -> Mapping[str, str] | None:
    try:
        loaded = yaml.load(body, Loader=yaml.BaseLoader)  # BaseLoader: every scalar stays the text that was typed
    except (yaml.YAMLError, RecursionError):
        return _pairs(body)
    if not isinstance(loaded, dict):
        return {} if not body.strip() else None
    return {str(key).strip().casefold(): value for key, value in loaded.items() if isinstance(value, str)}


def _pairs(body: str) -> Mapping[str, str] | None:
    """Key and value a line: people write `title: Beeld 2025: samen`, which is no YAML, and mean it well."""
    pairs = {}
    for line in body.splitlines():
        if not line.strip() or line.startswith((" ", "\t", "-", "#")):
            continue
        pair = _PAIR.fullmatch(line)
        if pair is None:
            return None
        pairs[pair["key"].strip().casefold()] = (pair["value"] or "").strip().strip("'\"")
    return pairs or None


def _first(values: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((values[key].strip() for key in keys if values.get(key, "").strip()), None)
