"""The same files as pdftotext and pandoc read them: what they find is the yardstick for what may not be lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_LIMIT_SECONDS = 20.0
_PDF = ("pdftotext", "-enc", "UTF-8")
_WORD = ("pandoc", "--from=docx", "--to=plain", "--wrap=none")


def available() -> tuple[str, ...]:
    """The peers that are installed on this machine."""
    return tuple(name for name in ("pdftotext", "pandoc") if shutil.which(name))


def text_of(path: Path) -> str | None:
    """The text that the peer for this format finds, None when it is absent or cannot read the file."""
    pdf = path.suffix.lower() == ".pdf"
    command = [*_PDF, str(path), "-"] if pdf else [*_WORD, str(path)]
    if not shutil.which(command[0]):
        return None
    try:
        result = subprocess.run(command, capture_output=True, timeout=_LIMIT_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return None
    return result.stdout.decode("utf-8", "replace") if result.returncode == 0 else None
