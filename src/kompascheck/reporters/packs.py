"""Two rule packs side by side, for people: what differs, and which elements answer which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompascheck.report import Level
from kompascheck.reporters import ReportOptions
from kompascheck.reporters.rulebook import LEVEL
from kompascheck.reporters.text.canvas import Canvas, Column

if TYPE_CHECKING:
    from kompascheck.rulekit.crosswalk import Crosswalk
    from kompascheck.rulekit.difference import Difference
    from kompascheck.rulepack.schema import Requirement, RulePack


def difference_text(found: Difference, first: RulePack, second: RulePack, options: ReportOptions) -> str:
    """What the second pack has more, less, and other than the first."""
    from kompascheck.rulekit.difference import LABELS

    canvas = Canvas(options)
    canvas.line(f"Van {found.first} naar {found.second}: {found.same} eisen gelijk", "bold")
    for title, requirements in (("Erbij", found.added), ("Weg", found.removed)):
        if requirements:
            canvas.line()
            canvas.line(title, "bold")
            canvas.labelled([(r.code, _told(r)) for r in requirements], indent=1, label_width=8)
    if found.changes:
        canvas.line()
        canvas.line("Anders", "bold")
        words = {level.value: word for level, word in LEVEL.items()}
        rows = [
            (c.code, f"{LABELS[c.field]}: {words.get(c.before, c.before)} → {words.get(c.after, c.after)}")
            for c in found.changes
        ]
        canvas.labelled(rows, indent=1, label_width=8)
    if found.submission:
        canvas.line()
        canvas.line(f"Ook het inleveren verschilt: {_submission(first)} en {_submission(second)}.")
    for rules in (first, second):
        reasons = [(removal.code, removal.reason) for removal in rules.removed]
        if rules.note or reasons:
            canvas.line()
            canvas.line(f"Over {rules.id}", "bold")
            if rules.note:
                canvas.line(rules.note)
            canvas.labelled([(code, f"weggelaten: {reason}") for code, reason in reasons], indent=1, label_width=8)
    return canvas.drawn()


def crosswalk_text(found: Crosswalk, options: ReportOptions) -> str:
    """Which elements of the first answer which of the second, and what the second still asks."""
    canvas = Canvas(options)
    first, second = found.first, found.second
    canvas.line(f"{first.title} ({first.id}) naast {second.title} ({second.id})", "bold")
    canvas.line()
    columns = (Column(first.framework), Column(f"beantwoordt van {second.framework}"))
    rows: list[tuple[str, ...]] = [
        (f"{row.element.code} {row.element.name}", "\n".join(f"{r.code} {r.name}" for r in row.answers) or "niets")
        for row in found.rows
    ]
    canvas.table(columns, rows)
    asked = [requirement for requirement in found.unanswered if requirement.level is not Level.ADVICE]
    canvas.line()
    if not asked:
        canvas.line(f"Alles wat {second.framework} verplicht vraagt, heeft een plek.", "bold")
        return canvas.drawn()
    canvas.line(f"Dit vraagt {second.framework} daarnaast nog ({len(asked)} eisen):", "bold")
    canvas.labelled([(requirement.code, requirement.question) for requirement in asked], indent=1, label_width=8)
    return canvas.drawn()


def _told(requirement: Requirement) -> str:
    return f"{requirement.name} ({LEVEL[requirement.level]}): {requirement.question}"


def _submission(rules: RulePack) -> str:
    return f"{rules.id} uiterlijk {rules.submission.deadline:%d-%m-%Y}" if rules.submission else f"{rules.id} onbekend"
