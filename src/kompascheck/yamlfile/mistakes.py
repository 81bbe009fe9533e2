"""One Dutch sentence for each mistake that pydantic finds, with the line it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck.yamlfile import LocatedError, YamlFileError, alike, suggest, validator
from kompascheck.yamlfile.parsing import line_of

if TYPE_CHECKING:
    import yaml
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")  # of a model, of a data class


def told(error: ValidationError, path: Path, node: yaml.Node | None, model: type[object]) -> YamlFileError:
    """The first mistake in a file as an error, with the others in it."""
    mistakes = _causes(error.errors(include_url=False))
    # A misspelt field is both unknown and missing; the unknown one has the line, and a suggestion.
    first = next((mistake for mistake in mistakes if mistake["type"] in _UNKNOWN), mistakes[0])
    found = YamlFileError(path, line_of(node, _location(first)), explain(first, model))
    rest = (mistake for mistake in mistakes if mistake is not first)
    found.others = tuple(YamlFileError(path, line_of(node, _location(m)), explain(m, model)) for m in rest)
    return found


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


def explain(error: ErrorDetails, model: type[object]) -> str:
    """One Dutch sentence for a pydantic error."""
    location = ".".join(step for step in error["loc"] if isinstance(step, str))  # the line tells which of a list
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return f"het veld '{location}' ontbreekt."
        case "extra_forbidden" | "unexpected_keyword_argument":
            name = str(error["loc"][-1])
            return f"het veld '{location}' bestaat niet.{suggest(name, sorted(_field_names(model)))}"
        case "literal_error" | "enum":
            expected = str(context.get("expected", "?")).replace(" or ", " of ")
            hint = alike(str(error["input"]), re.findall(r"'([^']*)'", expected))
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
    "dataclass_type": "een groep 'sleutel: waarde'-regels",
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


def _field_names(model: type[object]) -> set[str]:
    """All field names of a model and of the models inside it."""
    names: set[str] = set()
    schema = validator(model).json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        names.update(part.get("properties", {}))
    return names
