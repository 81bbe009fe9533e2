"""Where packs are found: a folder, and an installed package that is never imported."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from small_pack import write

from kompascheck.rulepack import UnknownPackError, available, finding, open_pack


def test_a_folder_is_a_pack(tmp_path: Path) -> None:
    write(tmp_path / "proef")
    assert open_pack(str(tmp_path / "proef")).rules.id == "proef@2025"
    assert open_pack(f"{tmp_path / 'proef'}@2025").rules.id == "proef@2025"


def test_a_folder_without_a_pack_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownPackError, match=r"2025\.yaml"):
        open_pack(str(tmp_path))


def test_an_installed_pack_is_found_without_running_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "proefpakket"
    write(package / "packs" / "proef")
    (package / "__init__.py").write_text("raise RuntimeError('a pack is data')\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    entry = EntryPoint("proef", "proefpakket.packs", finding.ENTRY_POINTS)
    monkeypatch.setattr(
        "importlib.metadata.entry_points", lambda group: [entry] if group == finding.ENTRY_POINTS else []
    )

    assert "proef@2025" in available()
    assert open_pack("proef").rules.title == "Proefkader"
    assert "proefpakket" not in sys.modules


def test_a_package_that_is_gone_harms_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = EntryPoint("weg", "er_is_geen_pakket_met_deze_naam.packs", finding.ENTRY_POINTS)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [entry])
    assert "generiek-kompas@2025" in available()


def test_a_framework_without_years_serves_every_year() -> None:
    assert open_pack("ink", 2019).rules.id == "ink@2025"
    with pytest.raises(UnknownPackError):
        open_pack("generiek-kompas", 2019)
