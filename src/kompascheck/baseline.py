"""The baseline: findings that are known, so that a run fails only on new ones.

A file of findings by fingerprint (code, heading path and message without figures), never by page or line, which
move with every edit. Documents are named relative to the folder of the file, so that a checkout may stand
anywhere. A renamed document starts afresh.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kompascheck import __version__
from kompascheck.oserrors import reason
from kompascheck.report import DocumentReport, Finding, GoneFinding, Report, Severity, State

DEFAULT_NAME = "kompascheck.baseline.json"
SCHEMA_VERSION = 1


class BaselineError(Exception):
    """A baseline file is unusable; the message is Dutch and begins with its path."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings of each document, by its name in the file."""

    folder: Path
    documents: Mapping[str, tuple[GoneFinding, ...]]


def recorded(report: Report, folder: Path) -> str:
    """The text of a baseline of this report, for a file in `folder`. Suppressed findings are left out."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "kompascheck", "version": __version__},
        "documents": {
            name_in(folder, document.path): [_entry(finding) for finding in document.in_state(State.NEW)]
            for document in report.documents
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _entry(finding: Finding) -> dict[str, Any]:
    """One finding. Only the fingerprint is compared; the rest is for people, and for when the finding is gone."""
    return {
        "fingerprint": finding.fingerprint,
        "code": finding.code,
        "severity": finding.severity,
        "heading": list(finding.place.heading) if finding.place else [],
        "message": finding.message,
    }


def name_in(folder: Path, path: str) -> str:
    """The name of a document relative to a folder, with forward slashes; another drive keeps its full path."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return Path(path).as_posix()


def load(path: Path) -> Baseline:
    """Read a baseline file. Raises BaselineError."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        advice = f"Maak hem met: kompascheck baseline BESTAND -o {path}"
        raise BaselineError(f"{path}: de baseline kan niet worden geopend ({reason(error)}). {advice}") from error
    except ValueError as error:
        raise BaselineError(f"{path}: dit is geen baseline van kompascheck (geen geldige JSON).") from error
    version = data.get("schema_version") if isinstance(data, dict) else None
    if version != SCHEMA_VERSION:
        raise BaselineError(f"{path}: dit is geen baseline van kompascheck (schema_version {SCHEMA_VERSION}).")
    try:
        documents = {
            str(name): tuple(_known(entry) for entry in entries) for name, entries in data["documents"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        advice = "Maak hem opnieuw met kompascheck baseline."
        raise BaselineError(f"{path}: deze baseline is beschadigd. {advice}") from error
    return Baseline(path.parent, documents)


def _known(entry: Mapping[str, Any]) -> GoneFinding:
    heading = tuple(map(str, entry["heading"]))
    return GoneFinding(
        str(entry["code"]), Severity(entry["severity"]), str(entry["message"]), heading, str(entry["fingerprint"])
    )


def compare(report: Report, baseline: Baseline) -> Report:
    """Mark the findings that the baseline knows, and list those of it that are gone, document by document."""
    return Report(tuple(_compared(document, baseline) for document in report.documents))


def _compared(document: DocumentReport, baseline: Baseline) -> DocumentReport:
    entries = baseline.documents.get(name_in(baseline.folder, document.path), ())
    known = {entry.fingerprint for entry in entries}
    present = {finding.fingerprint for finding in document.findings}
    return replace(
        document,
        findings=tuple(_marked(document.findings, known)),
        baseline=True,
        gone=tuple(entry for entry in entries if entry.fingerprint not in present),
    )


def _marked(findings: Iterable[Finding], known: set[str]) -> Iterable[Finding]:
    for finding in findings:
        is_known = finding.state is State.NEW and finding.fingerprint in known
        yield replace(finding, state=State.KNOWN) if is_known else finding
