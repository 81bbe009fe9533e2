"""A worker process that reads and lints files: what hangs, crashes or eats memory there does no harm here."""

from __future__ import annotations

import multiprocessing
import resource
import time
import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType

from reading.outcome import Ending, Outcome

LIMIT_SECONDS = 20.0
LIMIT_MEGABYTES = 1000.0
_START_SECONDS = 60.0  # for the imports and the rule pack
_CEILING = 6_000_000_000  # bytes of address space: a runaway becomes a MemoryError before the machine suffers
_FRESH_ABOVE = 400.0  # megabytes: a peak never falls, so after a hungry file a new process has to measure the next


class Worker:
    """Hands files to the process one by one and starts a new process after a bad one; use as a context manager."""

    def __enter__(self) -> Worker:
        self._start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop()

    def read(self, path: Path) -> Outcome:
        """Read and lint one file within the limit."""
        self._pipe.send(path)
        try:
            if self._pipe.poll(LIMIT_SECONDS):
                outcome: Outcome = self._pipe.recv()
            else:
                outcome = Outcome(Ending.TIMEOUT, LIMIT_SECONDS, message=f"longer than {LIMIT_SECONDS:.0f} s")
        except EOFError:
            outcome = Outcome(Ending.CRASH, 0.0, message="the process ended")
        if outcome.ending in (Ending.TIMEOUT, Ending.CRASH) or outcome.megabytes > _FRESH_ABOVE:
            self._stop()
            self._start()
        return outcome

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        if not self._pipe.poll(_START_SECONDS):
            raise TimeoutError("the worker did not start")
        self._pipe.recv()

    def _stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection) -> None:
    from kompascheck.evidence.engine import open_scorer
    from kompascheck.lint import lint
    from kompascheck.readers import UnreadableError, read_file
    from kompascheck.rulepack import open_pack

    resource.setrlimit(resource.RLIMIT_AS, (_CEILING, _CEILING))
    pack = open_pack()
    scorer = open_scorer(pack)
    pipe.send("ready")
    while True:
        path = pipe.recv()
        text = ""
        furniture: tuple[str, ...] = ()
        start = time.perf_counter()
        try:
            document = read_file(path)
            text, furniture = "\n".join(block.text for block in document.blocks), document.furniture
            lint(document, pack, scorer=scorer)
            ending, message = Ending.REPORT, ""
        except UnreadableError as error:
            ending, message = Ending.REFUSED, str(error)
        except Exception:  # the benchmark is there to find them
            ending, message = Ending.TRACEBACK, traceback.format_exc(limit=-3)
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        pipe.send(Outcome(ending, seconds, peak, message, text, furniture))
