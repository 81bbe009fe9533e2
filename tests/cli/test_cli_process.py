"""The command line as a process of its own: pipes, code pages, and what it imports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

QUESTION = "Zegt u “ja” – of één keer €5… ✓?"


def _kompascheck(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kompascheck", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})


@pytest.fixture
def typographic(pack: Path) -> Path:
    """The pack, with characters that not every code page has."""
    text = pack.read_text("utf-8").replace("Staat er iets over een appel?", f'"{QUESTION}"')
    pack.write_text(text, "utf-8")
    return pack


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", QUESTION),
        ("cp1252", "Zegt u “ja” – of één keer €5… +?"),
        ("cp437", 'Zegt u "ja" - of één keer EUR5... √?'),
        ("ascii", 'Zegt u "ja" - of een keer EUR5... +?'),
    ],
)
def test_characters_degrade_to_what_the_screen_has(typographic: Path, encoding: str, shown: str) -> None:
    done = _kompascheck("rules", "--pack", typographic, PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert shown.replace("√", "+") in " ".join(done.stdout.decode(encoding).split())
    assert b"\x1b" not in done.stdout


def test_json_survives_a_code_page(typographic: Path) -> None:
    import json

    done = _kompascheck("rules", "--pack", typographic, "--format", "json", PYTHONIOENCODING="cp437")
    assert json.loads(done.stdout)["requirements"][0]["question"] == QUESTION


def test_a_reader_that_stops_reading_is_no_error(pack: Path) -> None:
    command = [sys.executable, "-m", "kompascheck", "rules", "--pack", str(pack)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, complaint = process.communicate()
    assert complaint == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--help"], ("pydantic", "rich", "yaml", "lxml", "numpy", "jinja2", "pypdf", "markdown_it", "docx")),
        (["rules"], ("lxml", "numpy", "jinja2", "pypdf", "pypdfium2", "markdown_it", "docx")),
    ],
)
def test_start_imports_nothing_heavy(pack: Path, arguments: list[str], absent: tuple[str, ...]) -> None:
    given = arguments if arguments == ["--help"] else [*arguments, "--pack", str(pack)]
    script = (
        "import sys; from kompascheck.cli import run; "
        f"run({given!r}); print(sorted(set({absent!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_lint_imports_no_other_reporter(pack: Path, complete: Path) -> None:
    """A report on the screen pays for itself alone."""
    absent = ("jinja2", "kompascheck.baseline", "kompascheck.reporters.html", "kompascheck.reporters.sarif")
    script = (
        "import sys; from kompascheck.cli import run; "
        f"run(['lint', {str(complete)!r}, '--pack', {str(pack)!r}, '-q']); "
        f"print(sorted(set({absent!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "Compleet" in done.stdout
    assert done.stderr.strip() == "[]"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line(pack: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "kompascheck", "rules", "--pack", str(pack)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode() == "kompascheck: de uitvoer kan niet worden geschreven (de schijf is vol).\n"
