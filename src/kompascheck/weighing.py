"""How heavy findings weigh for one organisation: what its profile says, and whether it has to hand in at all."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from kompascheck.report import SEVERITY_ORDER, Finding, Severity


@dataclass(frozen=True, slots=True)
class Weighing:
    """`severities` are the profile's own, by code. When `voluntary`, what a requirement lacks is no more than a tip."""

    severities: Mapping[str, Severity] = field(default_factory=dict)
    voluntary: bool = False

    def weigh(self, findings: Iterable[Finding], required: Container[str], doubtful: Container[str]) -> list[Finding]:
        """The findings with their weight; `required` are the pack's codes, `doubtful` those with a partial verdict.

        A doubt never weighs heavier than a warning, whatever the profile says of its code.
        """
        return [replace(f, severity=self._severity(f, required, doubtful)) for f in findings]

    def _severity(self, finding: Finding, required: Container[str], doubtful: Container[str]) -> Severity:
        chosen = self.severities.get(finding.code)
        if chosen is not None:
            return min(chosen, Severity.WARNING, key=SEVERITY_ORDER.index) if finding.code in doubtful else chosen
        return Severity.INFO if self.voluntary and finding.code in required else finding.severity


ORDINARY = Weighing()
