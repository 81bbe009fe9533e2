"""Questions to the user on a terminal, each with the answer that an empty line gives."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from kompascheck.typography import degrade, printable

T = TypeVar("T")


class AnswerError(Exception):
    """An answer that cannot be used; the message is one Dutch sentence that says why."""


def on_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def ask(question: str, known: T, shown: str, parse: Callable[[str], T]) -> T:
    """Ask until an answer can be used; an empty one, or the end of the input, keeps what is `known`."""
    hint = f" [{printable(shown)}]" if shown else ""
    while True:
        say(f"{question}{hint}: ")
        answer = _line()
        if not answer:
            return known
        try:
            return parse(answer)
        except AnswerError as error:
            say(f"  {error}\n")


def ask_lines(question: str) -> tuple[str, ...]:
    """Ask for any number of answers, one a line, up to an empty line."""
    say(f"{question} (één per regel, een lege regel stopt)\n")
    found: list[str] = []
    while True:
        say("  - ")
        line = _line()
        if not line:
            return tuple(found)
        found.append(line)


def yes_no(answer: str) -> bool:
    """ja or nee. Raises AnswerError."""
    match answer.lower():
        case "ja" | "j":
            return True
        case "nee" | "n":
            return False
        case _:
            raise AnswerError("Antwoord met ja of nee.")


def count(answer: str) -> int:
    """A whole number. Raises AnswerError."""
    if not (answer.isascii() and answer.isdigit()):
        raise AnswerError("Geef een heel getal, in cijfers.")
    return int(answer)


def parts(answer: str) -> tuple[str, ...]:
    """Answers parted by commas."""
    return tuple(part.strip() for part in answer.split(",") if part.strip())


def say(text: str) -> None:
    """Write to the person at the terminal; not to standard output, for that may be a file."""
    sys.stderr.write(degrade(text, sys.stderr.encoding or "ascii"))
    sys.stderr.flush()


def _line() -> str:
    return sys.stdin.readline().strip()
