"""`lint --watch`: a save is seen within a second, however a program saves."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_outcome import Run

from kompascheck.cli import modes
from kompascheck.cli.watching import is_temporary, watch

Wait = Callable[[float], None]


def _in_place(path: Path) -> None:
    path.write_text("nieuwe tekst die langer is", "utf-8")


def _as_word_does(path: Path) -> None:
    """A draft beside the file, the old one out of the way, the draft in its place, and a lock file."""
    path.with_name(f"~${path.name}").write_text("J. de Vries", "utf-8")
    draft = path.with_name("~WRD0001.tmp")
    draft.write_text("nieuwe tekst die langer is", "utf-8")
    path.rename(path.with_name("~WRL0002.tmp"))
    draft.rename(path)


def _as_editors_do(path: Path) -> None:
    draft = path.with_name(f".{path.name}.swp")
    draft.write_text("nieuwe tekst die langer is", "utf-8")
    draft.replace(path)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[Path, queue.Queue[str]]]:
    """A real file that a thread watches; the queue gets what stands in it at each run."""
    path = tmp_path / "beeld.md"
    path.write_text("eerste tekst", "utf-8")
    runs: queue.Queue[str] = queue.Queue()
    over = threading.Event()
    arguments = ([path], lambda: runs.put(path.read_text("utf-8")))
    thread = threading.Thread(target=watch, args=arguments, kwargs={"ended": over.is_set})
    thread.start()
    yield path, runs
    over.set()
    thread.join()


@pytest.mark.parametrize("save", [_in_place, _as_word_does, _as_editors_do])
def test_a_save_is_seen_within_a_second(watched: tuple[Path, queue.Queue[str]], save: Callable[[Path], None]) -> None:
    path, runs = watched
    assert runs.get(timeout=5) == "eerste tekst"
    save(path)
    assert runs.get(timeout=1) == "nieuwe tekst die langer is"  # the second that is promised


def _looks(*happenings: Callable[[], object]) -> tuple[Wait, Callable[[], bool]]:
    """A clock without time: at each wait the next thing happens, and after the last one it is over."""
    left = list(happenings)
    return lambda seconds: left.pop(0)(), lambda: not left


def test_a_save_in_steps_gives_one_run(tmp_path: Path) -> None:
    path = tmp_path / "beeld.md"
    path.write_text("een", "utf-8")
    runs: list[str] = []

    def nothing() -> None:
        return None

    wait, ended = _looks(
        nothing,
        path.unlink,
        nothing,
        lambda: path.write_text("half", "utf-8"),
        lambda: path.write_text("helemaal", "utf-8"),
        nothing,
        nothing,
    )
    watch([path], lambda: runs.append(path.read_text("utf-8")), wait=wait, ended=ended)
    assert runs == ["een", "helemaal"]


def test_a_save_during_a_run_is_not_missed(tmp_path: Path) -> None:
    path = tmp_path / "beeld.md"
    path.write_text("een", "utf-8")
    runs: list[str] = []

    def run() -> None:
        runs.append(path.read_text("utf-8"))
        if len(runs) == 1:
            path.write_text("twee woorden", "utf-8")

    wait, ended = _looks(lambda: None, lambda: None)
    watch([path], run, wait=wait, ended=ended)
    assert runs == ["een", "twee woorden"]


def test_temporary_files_in_a_folder_are_no_save(tmp_path: Path) -> None:
    (tmp_path / "1.md").write_text("een", "utf-8")
    runs: list[int] = []
    names = ("~$1.md", "~WRL0001.tmp", ".1.md.swp", "1.md~")
    wait, ended = _looks(*(lambda name=name: (tmp_path / name).write_text("x") for name in names), lambda: None)
    watch([tmp_path], lambda: runs.append(1), wait=wait, ended=ended)
    assert runs == [1]
    assert all(is_temporary(Path(name)) for name in names)
    assert not is_temporary(Path("beeld.docx"))


def test_watching_stops_without_failure(run: Run, pack: Path, gaps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(paths: object, action: Callable[[], None]) -> None:
        action()
        raise KeyboardInterrupt

    monkeypatch.setattr("kompascheck.cli.watching.watch", stopped)
    outcome = run("lint", gaps, "--pack", pack, "--watch")
    assert outcome.code == 0
    assert "ONTBREEKT: PR2" in outcome.out
    assert "stop met Ctrl-C" in outcome.err
    assert run("lint", "-", "--pack", pack, "--watch").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_the_command_lints_again_and_renews_the_page(pack: Path, gaps: Path, tmp_path: Path) -> None:
    page = tmp_path / "rapport.html"
    command = [sys.executable, "-m", "kompascheck", "lint", gaps, "--pack", pack, "-q", "--watch", "-o", f"html={page}"]
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert b"Niet compleet" in process.stdout.readline()
    gaps.write_text("# Fruit\n\nDe appel is rood.\n\nDe peer is geel.\n", "utf-8")
    assert b"Compleet" in process.stdout.readline()
    assert "Compleet: alle 2" in page.read_text("utf-8")
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 0
    assert b"gestopt." in told


def test_modes_leave_a_report_alone_without_a_version() -> None:
    assert modes.narrowing(None)(report := object()) is report  # type: ignore[arg-type]
