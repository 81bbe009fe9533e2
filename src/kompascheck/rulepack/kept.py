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
from collections.abc import Callable, Mapping
from dataclasses import asdict, is_dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from kompascheck import __version__, atomic
from kompascheck.rulepack import schema
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
    """What tells whether a kept pack is still that of these files and of this code."""
    found = hashlib.sha256(__version__.encode())
    with contextlib.suppress(OSError):  # a package need not lie in files
        found.update(Path(schema.__file__).read_bytes())
    for name, content in sources.items():
        found.update(f"\n{name} {len(content)}\n".encode() + content)
    return found.hexdigest()


def take(path: Path, seal: str) -> tuple[RulePack, dict[str, tuple[str, ...]]] | None:
    """The kept rules and concepts of the pack at `path`; None when there are none, or not of this digest."""
    try:
        data = json.loads(_file(path).read_bytes())
        if data["seal"] != seal:
            return None
        return _part_maker(RulePack)(data["rules"]), {name: tuple(terms) for name, terms in data["concepts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # not there, or damaged
        return None


def keep(path: Path, seal: str, rules: RulePack, concepts: Mapping[str, tuple[str, ...]]) -> None:
    """Keep a validated pack; a folder that cannot be written to is no mistake."""
    data = {"seal": seal, "rules": asdict(rules), "concepts": dict(concepts)}
    with contextlib.suppress(OSError):
        target = _file(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(data, ensure_ascii=False, default=str)  # a date is kept as its text
        atomic.write(target, text.encode("utf-8"))


def _file(path: Path) -> Path:
    """Every pack file has one place, whatever its content, so that the folder does not grow."""
    chosen = folder()
    if chosen is None:
        raise FileNotFoundError
    name = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
    return chosen / f"pack-{name}.json"


@cache
def _maker(kind: Any) -> Callable[[Any], Any] | None:
    """What turns data from JSON into a value of the type that a pack's field has; None when it is one already."""
    if is_dataclass(kind):
        return _part_maker(kind)
    arguments = get_args(kind)
    match get_origin(kind):
        case origin if origin is tuple:
            part = _maker(arguments[0])
            return tuple if part is None else lambda data: tuple(map(part, data))
        case origin if origin is dict:
            value = _maker(arguments[1])
            return None if value is None else lambda data: {name: value(part) for name, part in data.items()}
        case origin if origin in (Union, UnionType):
            given = _maker(next(choice for choice in arguments if choice is not NoneType))
            return None if given is None else lambda data: None if data is None else given(data)
    if kind is datetime.date:
        return datetime.date.fromisoformat
    return kind if isinstance(kind, type) and issubclass(kind, StrEnum) else None


def _part_maker(kind: Any) -> Callable[[Any], Any]:
    """What makes a data class from the data of its fields."""
    makers = {name: maker for name, hint in get_type_hints(kind).items() if (maker := _maker(hint)) is not None}

    def make(data: dict[str, Any]) -> Any:
        for name, maker in makers.items():
            data[name] = maker(data[name])
        return kind(**data)

    return make
