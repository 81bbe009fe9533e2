"""Every output of the registry has a reporter."""

from __future__ import annotations

import pytest

from kompascheck.report import Report
from kompascheck.reporters import TEXT_FORMATS, OutputFormat, ReportOptions, open_reporter
from kompascheck.rulepack.schema import RulePack


@pytest.mark.parametrize("output_format", TEXT_FORMATS)
def test_every_output_renders(output_format: OutputFormat, report: Report, rules: RulePack) -> None:
    assert "PR102" in open_reporter(output_format).render(report, rules, ReportOptions())
