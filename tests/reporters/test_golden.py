"""Every format over the same three reports, held against a golden file.

To renew the files after a change that is meant: RENEW_GOLDEN=1 python -m pytest tests/reporters/test_golden.py
Then read the difference (git diff tests/reporters/golden) before it goes in.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from report_samples import three_reports

from kompascheck import __version__
from kompascheck.report import Severity
from kompascheck.reporters import TEXT_FORMATS, OutputFormat, ReportOptions, open_reporter
from kompascheck.rulepack.schema import RulePack

GOLDEN = Path(__file__).parent / "golden"
SUFFIX = {OutputFormat.TEXT: "txt", OutputFormat.MARKDOWN: "md", OutputFormat.JUNIT: "xml"}
OPTIONS = ReportOptions(closing="Exitcode 1: er is iets gevonden dat meetelt.", fail_from=Severity.ERROR)


@pytest.mark.parametrize("output_format", TEXT_FORMATS)
def test_golden(output_format: OutputFormat, rules: RulePack) -> None:
    rendered = open_reporter(output_format).render(three_reports(), rules, OPTIONS)
    rendered = rendered.replace(f'"{__version__}"', '"VERSION"').replace(
        f"kompascheck {__version__}", "kompascheck VERSION"
    )
    golden = GOLDEN / f"three-{output_format}.{SUFFIX.get(output_format, output_format)}"
    if os.environ.get("RENEW_GOLDEN"):
        golden.write_text(rendered, "utf-8")
    assert rendered == golden.read_text("utf-8")
