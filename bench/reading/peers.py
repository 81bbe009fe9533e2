"""The same files as pdftotext and pandoc read them: what they find is the yardstick for what may not be lost."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_LIMIT_SECONDS = 20.0
_PDF = ("pdftotext", "-enc", "UTF-8")
_WORD = ("pandoc", "--from=docx", "--to=json")


def available() -> tuple[str, ...]:
    """The peers that are installed on this machine."""
    return tuple(command[0] for command in (_PDF, _WORD) if shutil.which(command[0]))


def text_of(path: Path) -> str | None:
    """The text that the peer for this format finds, None when it is absent or cannot read the file."""
    if path.suffix.lower() == ".pdf":
        return _output([*_PDF, str(path), "-"])
    tree = _output([*_WORD, str(path)])
    return None if tree is None else "".join(_texts(json.loads(tree)["blocks"]))


def _output(command: list[str]) -> str | None:
    if not shutil.which(command[0]):
        return None
    try:
        result = subprocess.run(command, capture_output=True, timeout=_LIMIT_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return None
    return result.stdout.decode("utf-8", "replace") if result.returncode == 0 else None


def _texts(node: Any) -> Iterator[str]:
    """The texts in pandoc's tree; formulas are left out, for pandoc gives those as TeX, with words of its own."""
    if isinstance(node, list):
        for child in node:
            yield from _texts(child)
    if not isinstance(node, dict) or "t" not in node:
        return
    content: Any = node.get("c", [])
    match node["t"]:
        case "Str":
            yield content
        case "Code" | "CodeBlock":
            yield content[1]
        case "Space" | "SoftBreak" | "LineBreak":
            yield " "
        case "Link" | "Image":
            yield from _texts(content[1])
        case "Math":
            return
        case _:
            yield from _texts(content)
            yield "\n"
