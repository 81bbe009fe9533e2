"""A pack that was validated before is taken from the cache folder, and only while its files are the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kompascheck import yamlfile
from kompascheck.resources import resource_folder
from kompascheck.rulepack import available, load

PACK = resource_folder("rules") / "ink" / "2025.yaml"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KOMPASCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A pack that a test may change."""
    return Path(shutil.copytree(PACK.parent, tmp_path / "ink")) / PACK.name


def _refuse_validation(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, model: object) -> object:
        raise AssertionError(f"{path} was validated again")

    monkeypatch.setattr(yamlfile, "load_located", refuse)


@pytest.mark.parametrize("path", available().values(), ids=list(available()))
def test_a_kept_pack_is_the_validated_one(path: Path, cache: Path) -> None:
    validated = load(path)
    assert load(path) == validated


def test_a_kept_pack_is_not_validated_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(PACK)
    _refuse_validation(monkeypatch)
    assert load(PACK).rules.framework == "ink"


@pytest.mark.parametrize("name", [PACK.name, "lexicon.yaml"])
def test_a_changed_file_is_validated_again(name: str, own: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(own)
    changed = own.parent / name
    changed.write_text(changed.read_text("utf-8") + "\n# anders\n", "utf-8")
    _refuse_validation(monkeypatch)
    with pytest.raises(AssertionError, match="validated again"):
        load(own)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"seal": 1}', "\x00\x01"])
def test_a_damaged_file_is_left_aside(content: str, cache: Path) -> None:
    validated = load(PACK)
    (kept,) = cache.glob("*.json")
    kept.write_text(content, "utf-8")
    assert load(PACK) == validated
    assert len(kept.read_text("utf-8")) > len(content)


def test_a_broken_pack_is_not_kept(own: Path, cache: Path) -> None:
    own.write_text(own.read_text("utf-8").replace("level: mandatory", "level: verplicht", 1), "utf-8")
    for _ in range(2):
        with pytest.raises(yamlfile.YamlFileError, match="verplicht"):
            load(own)
    assert not list(cache.glob("*.json"))


def test_without_a_folder_packs_open_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bestand").write_text("geen map", "utf-8")
    for folder in (str(tmp_path / "bestand"), "off"):
        monkeypatch.setenv("KOMPASCHECK_CACHE", folder)
        assert load(PACK).rules.framework == "ink"


def test_the_folder_does_not_grow(own: Path, cache: Path) -> None:
    for number in range(3):
        own.write_text(own.read_text("utf-8") + f"\n# {number}\n", "utf-8")
        load(own)
    assert len(list(cache.iterdir())) == 1
