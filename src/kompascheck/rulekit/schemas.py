"""The JSON Schemas of packs, for editors; those in `kompascheck/schemas` are made here."""

from __future__ import annotations

import json

from kompascheck import yamlfile
from kompascheck.rulepack.beside import LexiconFile, SnippetFile
from kompascheck.rulepack.extends import Extension
from kompascheck.rulepack.schema import RulePack

MODELS: dict[str, type[object]] = {
    "pack-1": RulePack,
    "pack-extension-1": Extension,
    "lexicon-1": LexiconFile,
    "snippets-1": SnippetFile,
}


def schema_text(name: str) -> str:
    """The JSON Schema of this name, as it stands in its file."""
    model = yamlfile.validator(MODELS[name])
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | model.json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
