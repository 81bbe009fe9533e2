"""Reads a YAML file into a model, validated by pydantic; a mistake is told with its file, line and the valid choices.

What parses and validates is loaded when a file is read: most runs find their rule pack validated before.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import yaml
    from pydantic import TypeAdapter

M = TypeVar("M")
MOST_BYTES = 4_000_000


class YamlFileError(Exception):
    """A YAML file is unusable; the message is Dutch and begins with file and line."""

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        where = f"{path}:{line}" if line else str(path)
        super().__init__(f"{where}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason
        self.others: tuple[YamlFileError, ...] = ()  # further mistakes in the same file


class LocatedError(ValueError):
    """What a model finds wrong about the whole, with the path of keys and indexes where it stands."""

    def __init__(self, reason: str, *where: int | str) -> None:
        super().__init__(reason)
        self.where = where


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the fields of a loaded file stand."""

    node: yaml.Node | None

    def of(self, *location: int | str) -> int | None:
        """The line of the field at this path of keys and indexes, or of the deepest part of it that is there."""
        from kompascheck.yamlfile.parsing import line_of

        return line_of(self.node, location)


def load(path: Path, model: type[M]) -> M:
    """Read and validate `path`. Raises YamlFileError with the line of the first mistake."""
    return load_located(path, model)[0]


def load_located(path: Path, model: type[M]) -> tuple[M, Lines]:
    """As `load`, with the lines on which the fields stand."""
    from pydantic import ValidationError

    from kompascheck.yamlfile.mistakes import told
    from kompascheck.yamlfile.parsing import parse

    node, data = parse(path)
    data = {} if data is None else data  # a file of comments alone leaves everything out
    if not isinstance(data, dict):
        raise YamlFileError(path, 1, "het bestand moet uit 'sleutel: waarde'-regels bestaan.")
    try:
        return validator(model).validate_python(data), Lines(node)
    except ValidationError as error:
        raise told(error, path, node, model) from error


def validator(model: type[M]) -> TypeAdapter[M]:
    """What validates data for a model: a pydantic model, or a data class with pydantic's annotations."""
    from pydantic import TypeAdapter

    return TypeAdapter(model)


def dutch(error: ValueError, model: type[object]) -> str:
    """One Dutch sentence for the first mistake that pydantic found in data that came from no file."""
    from pydantic import ValidationError

    from kompascheck.yamlfile.mistakes import explain

    assert isinstance(error, ValidationError)
    return explain(error.errors(include_url=False)[0], model)


def suggest(wrong: str, choices: Sequence[str]) -> str:
    """' Bedoelt u …?' when something alike exists, else the list of choices; starts with a space."""
    return alike(wrong, choices) or (f" Kies uit: {', '.join(choices)}." if choices else "")


def alike(wrong: str, choices: Sequence[str]) -> str:
    """' Bedoelt u …?' when something alike exists, else nothing."""
    close = difflib.get_close_matches(wrong, choices, n=1, cutoff=0.6)
    return f" Bedoelt u '{close[0]}'?" if close else ""
