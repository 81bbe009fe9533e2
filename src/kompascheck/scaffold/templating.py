"""Opens the templates: the product's own, with a house style's in front of them.

Templates of a house style come from outside and run in a sandbox: they can lay out what a plan holds, and nothing else.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kompascheck.plain import escaped, escaped_cell
from kompascheck.resources import resource_folder
from kompascheck.scaffold.errors import ScaffoldError
from kompascheck.scaffold.model import FormTable, Question

if TYPE_CHECKING:
    from jinja2 import Environment

_MARK = re.compile(r"\\\[([^\[\]]+\])(?![(\[:])")  # "[vul in]" is no link, and needs no escaping
_DASHES = re.compile(r"-{2,}")


def render(template: str, house: Path | None, **values: Any) -> str:
    """Render a template by its name. Raises ScaffoldError when one of the house style's cannot be used."""
    try:
        return environment(house).get_template(template).render(**values)
    except TemplateError as error:
        if house is None:
            raise
        problem = f"dit sjabloon kan niet worden gebruikt ({error.message})."
        raise ScaffoldError(f"{_where(error, house, template)}: {problem}") from error


def environment(house: Path | None) -> Environment:
    """The template engine. Raises ScaffoldError when the folder of a house style is not there."""
    if house is not None and not house.is_dir():
        raise ScaffoldError(f"{house}: deze map met sjablonen bestaat niet. Controleer de naam bij --template.")
    folders = [*([house] if house else []), resource_folder("templates") / "scaffold"]
    engine = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=lambda name: name is not None and ".html" in name,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    engine.filters.update(md=_text, cell=_cell, comment=commented, quoted=_quoted)
    engine.tests.update(question=_is_question, form=_is_form)
    return engine


def _text(text: str) -> str:
    return _MARK.sub(r"[\1", escaped(text))


def _cell(text: str) -> str:
    return _MARK.sub(r"[\1", escaped_cell(text))


def commented(text: str) -> str:
    """The text within an HTML comment: two dashes would end it."""
    return _DASHES.sub("–", text)


def _quoted(text: str) -> str:
    """The text as a YAML string on one line."""
    return json.dumps(text, ensure_ascii=False)


def _is_question(item: object) -> bool:
    return isinstance(item, Question)


def _is_form(item: object) -> bool:
    return isinstance(item, FormTable)


def _where(error: TemplateError, house: Path, template: str) -> str:
    """The file, with a line where the engine knows it."""
    name, line = getattr(error, "name", None) or template, getattr(error, "lineno", None)
    return f"{house / name}:{line}" if line else str(house / name)
