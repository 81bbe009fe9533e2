"""Writes a file in one step: it is there whole, or as it was."""

from __future__ import annotations

import os
from pathlib import Path


def write(target: Path, data: bytes) -> None:
    """Write `data` to `target`, by way of a draft beside it. Raises OSError."""
    target = Path(os.path.realpath(target))  # replacing a link would leave the file behind it untouched
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
