"""Finds and loads rule packs: `rules/<framework>/<year>.yaml`, with the lexicon and snippets beside it."""

from __future__ import annotations

from kompascheck.rulepack.finding import DEFAULT_FRAMEWORK, UnknownPackError, available, open_pack
from kompascheck.rulepack.loading import Pack, load, load_snippets, load_sources

__all__ = [
    "DEFAULT_FRAMEWORK",
    "Pack",
    "UnknownPackError",
    "available",
    "load",
    "load_snippets",
    "load_sources",
    "open_pack",
]
