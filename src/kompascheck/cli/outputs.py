"""Where the reports of a run go: one to the screen or a file, and any number of others to files."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kompascheck.cli import terminal
from kompascheck.cli.annotated import check_annotated, deliver_annotated
from kompascheck.cli.ci import CiSystem, add_summary, recognised
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.reporters import OutputFormat, ReportOptions, open_reporter

if TYPE_CHECKING:
    from kompascheck.report import Report
    from kompascheck.rulepack.schema import RulePack

_NAMED = re.compile(r"(?P<format>[a-z]+)=(?P<path>.+)")


class Output(NamedTuple):
    """One report; without a target it goes to standard output."""

    format: OutputFormat
    target: Path | None = None


class Outputs(NamedTuple):
    """All reports of a run, and the CI system it runs in."""

    outputs: tuple[Output, ...]
    ci: CiSystem | None = None

    @property
    def targets(self) -> tuple[Path, ...]:
        """The files that will be written."""
        return tuple(output.target for output in self.outputs if output.target)

    def deliver(self, report: Report, packs: Sequence[RulePack], options: ReportOptions) -> None:
        """Write every report; `options` are those that do not depend on where it goes. Raises WrongUseError."""
        from kompascheck.reporters.manypacks import render, together

        rules = together(packs)
        for output in self.outputs:
            if output.format.annotates and output.target is not None:
                deliver_annotated(output.format, output.target, report, rules)
                continue
            fitted = self._fitted(output, options)
            text = render(output.format, report, packs, fitted)
            terminal.deliver(text, output.target)
            if output.format is OutputFormat.GITHUB and output.target is None and self.ci and self.ci.summary:
                markdown = open_reporter(OutputFormat.MARKDOWN)
                plain = replace(fitted, encoding="utf-8")
                whole, brief = (markdown.render(report, rules, replace(plain, quiet=quiet)) for quiet in (False, True))
                add_summary(self.ci.summary, whole, brief)

    def _fitted(self, output: Output, options: ReportOptions) -> ReportOptions:
        """The options for where this report goes."""
        screen = terminal.options_for(output.target)
        in_colour = bool(self.ci and self.ci.colour and output.target is None)
        return replace(
            options,
            width=screen.width,
            encoding=screen.encoding,
            colour=screen.colour or in_colour,
            root=self.ci.root if self.ci and self.ci.root else Path.cwd(),
        )


def planned(chosen: OutputFormat | None, named: Sequence[str], inputs: tuple[Path, ...], *, force: bool) -> Outputs:
    """What to write, checked before any work is done. Raises WrongUseError.

    `FORMAT=PATH` is a report beside the main one; a path alone is where the main one goes instead of the screen.
    """
    ci = recognised(os.environ)
    pairs = [_parse(name) for name in named]
    main = [Output(chosen or OutputFormat.TEXT, path) for format_, path in pairs if format_ is None]
    beside = [Output(format_, path) for format_, path in pairs if format_ is not None]
    if len(main) > 1:
        raise WrongUseError(
            f"--output noemt {len(main)} bestanden zonder vorm. Schrijf de vorm ervoor, zoals html={main[1].target}."
        )
    if not main:
        main = [Output(chosen or (ci.default_format if ci else OutputFormat.TEXT))]
    outputs = Outputs((*beside, *main), ci)
    for output in outputs.outputs:
        check_annotated(output.format, output.target, inputs)
    for number, target in enumerate(outputs.targets):
        terminal.check_target(target, inputs, force=force)
        if any(target.resolve() == other.resolve() for other in outputs.targets[:number]):
            raise WrongUseError(f"--output noemt {target} twee keer. Geef elk rapport een eigen bestand.")
    return outputs


def _parse(text: str) -> tuple[OutputFormat | None, Path]:
    """The format, if one is named, and the path."""
    found = _NAMED.fullmatch(text)
    if found is None:
        return None, Path(text)
    if found["format"] not in list(OutputFormat):
        known = ", ".join(OutputFormat)
        raise WrongUseError(f"--output {text}: de vorm '{found['format']}' bestaat niet. Kies uit: {known}.")
    return OutputFormat(found["format"]), Path(found["path"])
