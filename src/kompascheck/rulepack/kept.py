"""Packs that were validated before, kept in the user's cache folder, so that the next run need not do it again.

A kept pack is plain data with the digest of the files that it was made of; when one of these changes, or another
version of kompascheck asks, it is left aside and written anew. Without a cache folder all works the same, but slower.
Set KOMPASCHECK_CACHE to another folder, or to `off`.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from kompascheck import __version__
from kompascheck.rulepack.schema import RulePack

OFF = "off"


def folder() -> Path | None:
    """Where packs are kept; None when the user wants none."""
    chosen = os.environ.get("KOMPASCHECK_CACHE")
    if chosen:
        return None if chosen == OFF else Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("kompascheck", appauthor=False)


def digest(sources: Mapping[str, bytes]) -> str:
    """What tells whether a kept pack is still that of these files: their names and content, and our version."""
    found = hashlib.sha256(__version__.encode())
    for name, content in sources.items():
        found.update(f"\n{name} {len(content)}\n".encode() + content)
    return found.hexdigest()


def take(path: Path, seal: str) -> tuple[RulePack, dict[str, tuple[str, ...]]] | None:
    """The kept rules and concepts of the pack at `path`; None when there are none, or not of this digest."""
    try:
        data = json.loads(_file(path).read_bytes())
        if data["seal"] != seal:
            return None
        return _made(RulePack, data["rules"]), {name: tuple(terms) for name, terms in data["concepts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # not there, or damaged
        return None


def keep(path: Path, seal: str, rules: RulePack, concepts: Mapping[str, tuple[str, ...]]) -> None:
    """Keep a validated pack; a folder that cannot be written to is no mistake."""
    import tempfile

    data = {"seal": seal, "rules": asdict(rules), "concepts": dict(concepts)}
    with contextlib.suppress(OSError):
        target = _file(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False, default=str)  # a date is kept as its text
        Path(name).replace(target)


def _file(path: Path) -> Path:
    """Every pack file has one place, whatever its content, so that the folder does not grow."""
    chosen = folder()
    if chosen is None:
        raise FileNotFoundError
    name = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
    return chosen / f"pack-{name}.json"


def _made(kind: Any, data: Any) -> Any:
    """Data from JSON as a value of the type that a pack's field has."""
    if is_dataclass(kind) and isinstance(kind, type):
        types = _types(kind)
        return kind(**{name: _made(types[name], value) for name, value in data.items()})
    arguments = get_args(kind)
    match get_origin(kind):
        case origin if origin is tuple:
            return tuple(_made(arguments[0], part) for part in data)
        case origin if origin is dict:
            return {key: _made(arguments[1], value) for key, value in data.items()}
        case origin if origin in (Union, UnionType):
            return None if data is None else _made(next(part for part in arguments if part is not NoneType), data)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(data)
    return datetime.date.fromisoformat(data) if kind is datetime.date else data


@cache
def _types(kind: type) -> dict[str, Any]:
    """The types of a data class's fields, without the bounds that pydantic watches."""
    hints = get_type_hints(kind)
    return {part.name: hints[part.name] for part in fields(kind)}
