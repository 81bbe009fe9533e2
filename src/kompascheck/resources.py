"""Where the rule packs and templates are: inside an installed wheel, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def resource_folder(name: str) -> Path:
    """The folder `rules` or `templates`. The wheel carries them inside the package."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _CHECKOUT / name
