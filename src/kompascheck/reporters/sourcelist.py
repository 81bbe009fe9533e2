"""The list of sources beside a rule pack, for people and machines."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from kompascheck.reporters import ReportOptions
from kompascheck.reporters.text.canvas import Canvas

if TYPE_CHECKING:
    from kompascheck.rulepack.beside import SourcesFile
    from kompascheck.rulepack.schema import RulePack

_BULLET = 1  # columns of "-"
_NUMBER = 4  # columns of "12.0"


def sources_text(rules: RulePack, listed: SourcesFile, options: ReportOptions) -> str:
    """The ideas for each group, then the questions of KIK-V with the numbers of their indicators."""
    canvas = Canvas(options)
    canvas.line(f"Ideeën voor bronnen ({rules.id})", "bold")
    canvas.line("Om uit te kiezen, niet om af te vinken.")
    for group in rules.groups:
        if group.id in listed.sources:
            canvas.line()
            canvas.line(group.title, "bold")
            canvas.labelled([("-", source) for source in listed.sources[group.id]], indent=0, label_width=_BULLET)
    if listed.kikv:
        canvas.line()
        canvas.line("Vragen die KIK-V kan beantwoorden, met het nummer van de indicator", "bold")
    for question in listed.kikv:
        asked = f"{question.question} {question.note} Helpt bij {question.supports}."
        canvas.labelled([(question.indicator, f"{question.topic}: {asked}")], indent=0, label_width=_NUMBER)
        canvas.unbroken(question.address)
    if not listed.sources and not listed.kikv:
        canvas.line("Dit regelpakket heeft geen lijst met bronnen.")
    return canvas.drawn()


def sources_json(rules: RulePack, listed: SourcesFile, options: ReportOptions) -> str:
    """The same as JSON."""
    data = {
        "schema_version": 1,
        "pack": rules.id,
        "groups": [
            {"id": group.id, "title": group.title, "sources": list(listed.sources[group.id])}
            for group in rules.groups
            if group.id in listed.sources
        ],
        "kikv": [asdict(question) for question in listed.kikv],
    }
    return json.dumps(data, ensure_ascii=not options.utf8, indent=2)
