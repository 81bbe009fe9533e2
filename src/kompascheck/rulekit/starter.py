"""Writes a starter pack: three small files with comments, which work as they are."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kompascheck.resources import resource_folder

SCHEMAS = ("pack-1", "lexicon-1", "snippets-1")
_TEMPLATES = {
    "pack.yaml.j2": "{year}.yaml",
    "lexicon.yaml.j2": "lexicon.yaml",
    "snippets.yaml.j2": "{year}.snippets.yaml",
}


def files(framework: str, title: str, year: int) -> dict[str, str]:
    """The starter pack as file names with their text; `framework` is a name in kebab-case."""
    environment = Environment(
        loader=FileSystemLoader(resource_folder("templates") / "rules"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # the output is YAML
    )
    written = {
        name.format(year=year): environment.get_template(template).render(framework=framework, title=title, year=year)
        for template, name in _TEMPLATES.items()
    }
    folder = Path(__file__).resolve().parents[1] / "schemas"
    schemas = {f"schema/{name}.schema.json": (folder / f"{name}.schema.json").read_text("utf-8") for name in SCHEMAS}
    return written | schemas
