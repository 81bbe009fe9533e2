"""Outputs that are the document itself with the findings on it: a Word file or PDF, written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck.cli import terminal
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.oserrors import reason
from kompascheck.reporters import OutputFormat, open_annotator

if TYPE_CHECKING:
    from kompascheck.report import Report
    from kompascheck.rulepack.schema import RulePack

_KINDS = {OutputFormat.DOCX: "Word-bestand", OutputFormat.PDF: "PDF"}


def check_annotated(output_format: OutputFormat, target: Path | None, inputs: tuple[Path, ...]) -> None:
    """Make sure, before any work is done, that there is one document of this format. Raises WrongUseError."""
    if not output_format.annotates:
        return
    kind, other = _KINDS[output_format], "Kies een andere vorm, zoals html."
    if len(inputs) != 1:
        raise WrongUseError(f"de vorm {output_format} zet opmerkingen in één document. Geef één {kind}.")
    if not _fits(inputs[0], output_format):
        raise WrongUseError(f"de vorm {output_format} kan alleen bij een {kind}, en dat is {inputs[0]} niet. {other}")
    if target is None:
        named = inputs[0].with_suffix(f".kompascheck.{output_format}").name
        raise WrongUseError(f"bij de vorm {output_format} hoort een bestand om naar te schrijven: -o {named}")


def _fits(path: Path, output_format: OutputFormat) -> bool:
    from kompascheck.readers import FORMATS

    suffixes = next(fmt.suffixes for fmt in FORMATS if fmt.name == output_format)
    return path.suffix.lower() in suffixes and not path.is_dir()


def deliver_annotated(output_format: OutputFormat, target: Path, report: Report, rules: RulePack) -> None:
    """Write the document of this report with its findings to `target`, and say so. Raises WrongUseError."""
    source = report.documents[0].path
    try:
        data = Path(source).read_bytes()
    except OSError as error:
        raise WrongUseError(f"{source} kan niet meer worden gelezen ({reason(error)}).") from error
    annotated = open_annotator(output_format).annotate(data, report.documents, rules)
    terminal.write_bytes(target, annotated)
    terminal.tell(f"geschreven: {target}")
