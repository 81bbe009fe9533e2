"""Who has to hand in, by when, and what findings weigh for those who need not."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from kompascheck.organisation import UNKNOWN, Organisation
from kompascheck.report import DocumentReport, Duty, Finding, Severity, Submission
from kompascheck.reporters.handing_in import checklist, countdown, duty
from kompascheck.rulepack import open_pack
from kompascheck.rulepack.schema import RulePack
from kompascheck.submission import submission
from kompascheck.weighing import Weighing


@pytest.fixture(scope="module")
def rules() -> RulePack:
    return open_pack("generiek-kompas@2025").rules


def on(rules: RulePack, day: str, organisation: Organisation = UNKNOWN, year: int = 2025) -> Submission:
    found = submission(rules, year, organisation, today=datetime.date.fromisoformat(day))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("clients", "expected"),
    [(0, "voluntary"), (24, "voluntary"), (25, "mandatory"), (400, "mandatory"), (None, "unknown")],
)
def test_from_25_clients_on(rules: RulePack, clients: int | None, expected: str) -> None:
    assert on(rules, "2026-01-01", Organisation(clients=clients)).duty.value == expected


def test_the_exemption_can_be_set_aside(rules: RulePack) -> None:
    found = submission(rules, 2025, Organisation(clients=3), as_mandatory=True)
    assert found is not None
    assert found.duty is Duty.MANDATORY


def test_the_exemption_began_with_2025(rules: RulePack) -> None:
    assert on(rules, "2026-01-01", Organisation(clients=3), year=2024).duty is Duty.MANDATORY
    assert on(rules, "2026-01-01", Organisation(clients=3), year=2026).duty is Duty.VOLUNTARY


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2026-02-01", "Nog 58 dagen om in te leveren, tot en met 31 maart 2026."),
        ("2026-03-30", "Nog 1 dag om in te leveren, tot en met 31 maart 2026."),
        ("2026-03-31", "Vandaag, 31 maart 2026, is de laatste dag om in te leveren."),
        ("2026-04-01", "De laatste dag om in te leveren was 31 maart 2026, 1 dag geleden."),
    ],
)
def test_days_left(rules: RulePack, day: str, sentence: str) -> None:
    assert countdown(on(rules, day)) == sentence


def test_the_dates_hold_for_the_year_of_the_rules_alone(rules: RulePack) -> None:
    other = on(rules, "2027-01-01", year=2026)
    assert (other.deadline, other.days_left, other.portal) == (None, None, None)
    assert countdown(other) is None


def test_without_today_no_days_are_counted(rules: RulePack) -> None:
    found = submission(rules, 2025, UNKNOWN)
    assert found is not None
    assert countdown(found) == "Inleveren kan tot en met 31 maart 2026."
    assert list(checklist(_report(found))) == []


def test_a_pack_without_submission(rules: RulePack) -> None:
    assert submission(replace(rules, submission=None), 2025, UNKNOWN) is None


def _report(found: Submission, *severities: Severity) -> DocumentReport:
    findings = tuple(Finding("GK001", severity, "Het ontbreekt.", "") for severity in severities)
    return DocumentReport("a.md", "md", "p@2025", 2025, (), findings=findings, submission=found)


def test_the_checklist_of_a_draft(rules: RulePack) -> None:
    steps = list(checklist(_report(on(rules, "2025-12-01"), Severity.ERROR, Severity.ERROR, Severity.INFO)))
    assert steps[0] == "Los de 2 fouten hierboven op."
    assert "minder dan 25" in steps[1]
    assert "Raad van Bestuur" in steps[2]
    assert "URL" in steps[3]
    assert "één keer voor het hele concern" in steps[3]
    assert steps[4] == (
        "Het portaal van DESAN (gegevensmakelaar) is open van 15 december 2025 (over 14 dagen) "
        "tot en met 31 maart 2026."
    )


def test_the_checklist_grows_shorter(rules: RulePack) -> None:
    steps = list(checklist(_report(on(rules, "2026-01-10", Organisation(clients=80)))))
    assert not any("fout" in step or "minder dan 25" in step for step in steps)
    assert steps[-1].endswith("is nu open, tot en met 31 maart 2026.")
    assert list(checklist(_report(on(rules, "2026-04-01")))) == []


def test_what_a_small_organisation_reads(rules: RulePack) -> None:
    told = duty(on(rules, "2026-01-01", Organisation(clients=18)))
    assert told is not None
    assert told.startswith("Vrijwillig: met 18 cliënten op 1 januari")
    assert duty(on(rules, "2026-01-01", Organisation(clients=30))) is None
    assert duty(on(rules, "2026-01-01")) is None


E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741 - the three severities


@pytest.mark.parametrize(
    ("weighing", "expected"),
    [
        (Weighing(), {"GK001": E, "GK002": W, "GK901": W}),
        (Weighing(voluntary=True), {"GK001": I, "GK002": I, "GK901": W}),
        (Weighing({"GK001": W, "GK901": E}), {"GK001": W, "GK002": W, "GK901": E}),
        (Weighing({"GK001": E}, voluntary=True), {"GK001": E, "GK002": I, "GK901": W}),
        (Weighing({"GK002": E}), {"GK001": E, "GK002": W, "GK901": W}),  # a doubt is never an error
        (Weighing({"GK002": I}), {"GK001": E, "GK002": I, "GK901": W}),
    ],
)
def test_what_findings_weigh(weighing: Weighing, expected: dict[str, Severity]) -> None:
    findings = [Finding(code, severity, "m", "h") for code, severity in (("GK001", E), ("GK002", W), ("GK901", W))]
    weighed = weighing.weigh(findings, {"GK001", "GK002"}, {"GK002"})
    assert {finding.code: finding.severity for finding in weighed} == expected
