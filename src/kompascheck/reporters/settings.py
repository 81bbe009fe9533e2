"""The effective settings for people and machines, and the JSON Schema of the profile for editors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck.reporters import ReportOptions
from kompascheck.reporters.text.canvas import Canvas, Column

if TYPE_CHECKING:
    from kompascheck.profile.overview import EffectiveSetting

SCHEMA = Path(__file__).parents[1] / "schemas" / "profile.schema.json"


def settings_table(settings: Sequence[EffectiveSetting], options: ReportOptions) -> str:
    """Each setting with its value and origin."""
    canvas = Canvas(options)
    columns = (Column("Instelling"), Column("Waarde"), Column("Komt van"))
    canvas.table(columns, [(setting.name, setting.value, setting.origin) for setting in settings])
    return canvas.drawn()


def settings_json(settings: Sequence[EffectiveSetting], options: ReportOptions) -> str:
    """The same as JSON."""
    rows = [{"name": setting.name, "value": setting.value, "origin": setting.origin} for setting in settings]
    return json.dumps({"schema_version": 1, "settings": rows}, ensure_ascii=not options.utf8, indent=2)


def profile_schema() -> str:
    """The JSON Schema of `kompascheck.yaml`, as it ships with the product."""
    return SCHEMA.read_text(encoding="utf-8")
