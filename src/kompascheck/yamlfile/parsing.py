"""From the text of a YAML file to its values, and from a path of keys to the line it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from kompascheck.oserrors import reason
from kompascheck.yamlfile import MOST_BYTES, YamlFileError

# The C loader is seven times as fast; it is in every wheel of PyYAML, but not in every build from source.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(path: Path) -> tuple[yaml.Node | None, Any]:
    """The nodes of a file, and its values. Raises YamlFileError."""
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


def line_of(node: yaml.Node | None, location: Sequence[int | str]) -> int | None:
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
