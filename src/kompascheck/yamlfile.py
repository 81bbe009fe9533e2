"""Reads a YAML file into a pydantic model; a mistake is reported with its file, line and the valid choices."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from kompascheck.oserrors import reason

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

# The C loader is seven times as fast; it is in every wheel of PyYAML, but not in every build from source.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
M = TypeVar("M", bound="BaseModel")
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
        return _line(self.node, location)


def load(path: Path, model: type[M]) -> M:
    """Read and validate `path`. Raises YamlFileError with the line of the first mistake."""
    return load_located(path, model)[0]


def load_located(path: Path, model: type[M]) -> tuple[M, Lines]:
    """As `load`, with the lines on which the fields stand."""
    from pydantic import ValidationError

    node, data = _parse(path)
    data = {} if data is None else data  # a file of comments alone leaves everything out
    if not isinstance(data, dict):
        raise YamlFileError(path, 1, "het bestand moet uit 'sleutel: waarde'-regels bestaan.")
    try:
        return model.model_validate(data), Lines(node)
    except ValidationError as error:
        mistakes = _causes(error.errors(include_url=False))
        # A misspelt field is both unknown and missing; the unknown one has the line, and a suggestion.
        first = next((mistake for mistake in mistakes if mistake["type"] == "extra_forbidden"), mistakes[0])
        found = YamlFileError(path, _line(node, _location(first)), _explain(first, model))
        rest = (mistake for mistake in mistakes if mistake is not first)
        found.others = tuple(YamlFileError(path, _line(node, _location(m)), _explain(m, model)) for m in rest)
        raise found from error


def dutch(error: ValueError, model: type[BaseModel]) -> str:
    """One Dutch sentence for the first mistake that pydantic found in data that came from no file."""
    from pydantic import ValidationError

    assert isinstance(error, ValidationError)
    return _explain(error.errors(include_url=False)[0], model)


def _parse(path: Path) -> tuple[yaml.Node | None, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise YamlFileError(path, None, f"het bestand is groter dan {MOST_BYTES // 1_000_000} MB. Splits het.")
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise YamlFileError(path, None, f"het bestand kan niet worden geopend ({reason(error)}).") from error
    except UnicodeDecodeError as error:
        raise YamlFileError(path, None, "het bestand is geen UTF-8-tekst. Sla het op als UTF-8.") from error
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            _refuse_aliases(path, node)
            try:
                return node, _construct(node, loader) if node is not None else None
            except ValueError as error:  # YAML reads dates and numbers itself: 2026-13-31 looks like a date and is none
                wrong = _unreadable(node)
                text = f"'{wrong.value}' is een datum of getal dat niet bestaat." if wrong else str(error)
                raise YamlFileError(path, wrong.start_mark.line + 1 if wrong else None, text) from error
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "onleesbaar teken"
        line = mark.line + 1 if mark else None
        if "alias" in problem:
            quoted = 'een waarde die met * begint, moet tussen aanhalingstekens staan, zoals "*team".'
            raise YamlFileError(path, line, quoted) from error
        raise YamlFileError(
            path, line, f"dit is geen geldige YAML ({problem}). Let op inspringing en dubbele punten."
        ) from error
    except RecursionError as error:
        raise YamlFileError(path, None, "de YAML is te diep genest.") from error


def _refuse_aliases(path: Path, root: yaml.Node | None) -> None:
    """A list or group used twice (`&` and `*`) can grow a small file to any size. Raises YamlFileError."""
    seen: set[int] = set()
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            continue
        if id(node) in seen:
            reason = "verwijzingen met & en * naar een lijst of groep kunnen hier niet. Schrijf de waarde voluit."
            raise YamlFileError(path, node.start_mark.line + 1, reason)
        seen.add(id(node))
        waiting += [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value


_TEXT, _LIST, _GROUP = (yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG, "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")


def _construct(node: yaml.Node, loader: Any) -> Any:
    """The values of a tree of nodes. Text, lists and groups, nearly all there is, take a third of the loader's time."""
    if node.tag == _TEXT and isinstance(node, yaml.ScalarNode):
        return node.value
    if node.tag == _LIST and isinstance(node, yaml.SequenceNode):
        return [_construct(item, loader) for item in node.value]
    if node.tag == _GROUP and isinstance(node, yaml.MappingNode) and all(key.tag == _TEXT for key, _ in node.value):
        return {key.value: _construct(value, loader) for key, value in node.value}
    return loader.construct_object(node, deep=True)


def _unreadable(node: yaml.Node) -> yaml.ScalarNode | None:
    """The first value that YAML takes for a date or number and cannot read."""
    if isinstance(node, yaml.ScalarNode):
        loader = _Loader("")
        try:
            loader.construct_object(node)
        except ValueError:
            return node
        finally:
            loader.dispose()
        return None
    parts = [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
    return next((found for part in parts if (found := _unreadable(part)) is not None), None)


def _line(node: yaml.Node | None, location: Sequence[int | str]) -> int | None:
    """The line of the deepest node that the error's location reaches."""
    line = node.start_mark.line + 1 if node is not None else None
    for step in location:
        found: yaml.Node | None = None
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == step:
                    line, found = key.start_mark.line + 1, value
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            found = node.value[step]
            line = found.start_mark.line + 1
        if found is None:
            break
        node = found
    return line


def _causes(mistakes: list[ErrorDetails]) -> list[ErrorDetails]:
    """The mistakes without those that follow from another: a list is too short because a part of it is wrong."""

    def follows(one: ErrorDetails) -> bool:
        depth = len(one["loc"])
        inside = (other for other in mistakes if len(other["loc"]) > depth)
        return one["type"] == "too_short" and any(other["loc"][:depth] == one["loc"] for other in inside)

    return [mistake for mistake in mistakes if not follows(mistake)]


def _location(error: ErrorDetails) -> Sequence[int | str]:
    """Where a mistake stands; a model knows more of it than pydantic."""
    cause = error.get("ctx", {}).get("error")
    return (*error["loc"], *(cause.where if isinstance(cause, LocatedError) else ()))


def _explain(error: ErrorDetails, model: type[BaseModel]) -> str:
    """One Dutch sentence for a pydantic error."""
    location = ".".join(step for step in error["loc"] if isinstance(step, str))  # the line tells which of a list
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return f"het veld '{location}' ontbreekt."
        case "extra_forbidden":
            name = str(error["loc"][-1])
            return f"het veld '{location}' bestaat niet.{suggest(name, sorted(_field_names(model)))}"
        case "literal_error" | "enum":
            expected = str(context.get("expected", "?")).replace(" or ", " of ")
            hint = _alike(str(error["input"]), re.findall(r"'([^']*)'", expected))
            return f"'{error['input']}' is geen geldige waarde voor '{location}'.{hint} Kies uit: {expected}."
        case "value_error":
            return str(context.get("error", error["msg"]))
        case _:
            wrong = repr(str(error["input"])[:60])
            return f"'{location}' heeft een verkeerde waarde ({wrong}): verwacht wordt {_expected(error)}."


_EXPECTED = {
    "string_type": "tekst (zet een getal of datum tussen aanhalingstekens)",
    "int_type": "een heel getal",
    "int_parsing": "een heel getal",
    "bool_type": "true of false",
    "bool_parsing": "true of false",
    "list_type": "een lijst",
    "tuple_type": "een lijst",
    "dict_type": "een groep 'sleutel: waarde'-regels",
    "model_type": "een groep 'sleutel: waarde'-regels",
    "date_type": "een datum (jjjj-mm-dd)",
    "date_from_datetime_parsing": "een datum (jjjj-mm-dd)",
    "too_short": "een langere lijst",
    "string_too_short": "een tekst die niet leeg is",
    "string_too_long": "een kortere tekst",
    "too_long": "een kortere lijst",
    "string_pattern_mismatch": "een andere schrijfwijze",
    "date_from_datetime_inexact": "een datum (jjjj-mm-dd)",
    "int_from_float": "een heel getal",
}
_BOUNDS = {
    "greater_than_equal": ("een getal vanaf", "ge"),
    "less_than_equal": ("een getal tot en met", "le"),
}


def _expected(error: ErrorDetails) -> str:
    known = _EXPECTED.get(error["type"], error["msg"])
    context = error.get("ctx", {})
    if error["type"] in _BOUNDS:
        word, bound = _BOUNDS[error["type"]]
        return f"{word} {context[bound]}"
    pattern = context.get("pattern")
    return f"{known} ({pattern})" if pattern else known


def _field_names(model: type[BaseModel]) -> set[str]:
    """All field names of a model and of the models inside it."""
    names: set[str] = set()
    schema = model.model_json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        names.update(part.get("properties", {}))
    return names


def suggest(wrong: str, choices: Sequence[str]) -> str:
    """' Bedoelt u …?' when something alike exists, else the list of choices; starts with a space."""
    return _alike(wrong, choices) or (f" Kies uit: {', '.join(choices)}." if choices else "")


def _alike(wrong: str, choices: Sequence[str]) -> str:
    close = difflib.get_close_matches(wrong, choices, n=1, cutoff=0.6)
    return f" Bedoelt u '{close[0]}'?" if close else ""
