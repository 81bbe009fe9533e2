"""Finds the units of the organisation in a piece of text, by any of the forms each goes by."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kompascheck.checks.places import Unit
from kompascheck.report import PlaceKind

_TITLE_LEAD = re.compile(r"^(?:[\d.]+\s+)?(?:(?:locatie|woonlocatie|verpleeghuis|woonzorgcentrum)\s+)?", re.IGNORECASE)
_ROW_LEAD = re.compile(
    r"^\W*(?:(?:locatie|wijkteam|team|wijk|vpt[\w-]*|huize?|verpleeghuis|woonzorgcentrum|bewoners|cliënten|cijfer|score|van"
    r"|voor|op|in|het|de)\s+)*$",
    re.IGNORECASE,
)
# When there is but one of a kind, authors do not use its name.
_ONLY = {
    PlaceKind.LOCATIE: ("het huis", "in huis", "ons huis", "het klooster", "huis", "woonlocatie", "wonen"),
    PlaceKind.WIJKTEAM: ("het wijkteam", "de wijk", "wijkteam", "wijk", "thuis", "wijkverpleging", "wijkzorg"),
}


class Finder(NamedTuple):
    """Knows the forms of all units; build it with `of`."""

    pattern: re.Pattern[str]
    by_form: Mapping[str, Unit]

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Finder:
        """Prepare the search. A form that two units share belongs to the first."""
        by_form: dict[str, Unit] = {}
        for unit in units:
            for form in unit.aliases:
                by_form.setdefault(form, unit)
        for kind, words in _ONLY.items():
            of_kind = [unit for unit in units if unit.kind is kind]
            if len(of_kind) == 1 and len(units) > 1:
                for word in words:
                    by_form.setdefault(word, of_kind[0])
                    by_form.setdefault(word[0].upper() + word[1:], of_kind[0])
        forms = sorted(by_form, key=len, reverse=True)
        joined = "|".join(re.escape(form) for form in forms) or r"(?!)"
        return cls(re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])"), by_form)

    def all(self, text: str) -> list[tuple[Unit, int, int]]:
        """Every mention of a unit: the unit, its start and its end."""
        return [(self.by_form[m.group()], m.start(), m.end()) for m in self.pattern.finditer(text)]

    def only(self, text: str) -> Unit | None:
        """The unit that a text names, when it names exactly one."""
        named = {unit.name: unit for unit, _, _ in self.all(text)}
        return next(iter(named.values())) if len(named) == 1 else None

    def titled(self, heading: tuple[str, ...]) -> Unit | None:
        """The unit whose name is the nearest heading ("Locatie De Linde", "2.1 De Linde")."""
        title = _TITLE_LEAD.sub("", heading[-1]).strip(" .:") if heading else ""
        return self.by_form.get(title)

    def above(self, heading: tuple[str, ...]) -> tuple[str, ...]:
        """The headings without a nearest one that is but a unit's name: what is said there, the one above tells."""
        return heading[:-1] if len(heading) > 1 and self.titled(heading) else heading

    def row(self, label: str) -> Unit | None:
        """The unit that a row is about: its label begins with the name, save for words such as "cliënten van"."""
        match = self.pattern.search(label)
        return self.by_form[match.group()] if match and _ROW_LEAD.match(label[: match.start()]) else None

    def first(self, text: str) -> Unit | None:
        """The unit that a short text, such as a cell, names; None when it names none."""
        match = self.pattern.search(text)
        return self.by_form[match.group()] if match else None
