"""Dutch for what typer says of its own accord: the frame of help pages, and wrong use of options."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

OPTIONS = "[OPTIES]"
SUBCOMMAND = "OPDRACHT [ARGUMENTEN]..."

_HELP = {
    "--help": "Toon deze uitleg en stop.",
    "--install-completion": "Zet aanvullen met Tab aan voor deze shell.",
    "--show-completion": "Toon het script voor aanvullen met Tab.",
}
_MESSAGES = (
    (r"No such command '(.+?)'\. Did you mean ('[^']+').*", r"de opdracht '\1' bestaat niet. Bedoelt u \2?"),
    (r"No such command '(.+?)'\.", r"de opdracht '\1' bestaat niet. Zie kompascheck --help."),
    (r"Option '(.+)' requires an argument\.", r"achter \1 hoort een waarde."),
    (r"Option '(.+)' does not take a value\.", r"achter \1 hoort geen waarde."),
    (r"Got unexpected extra arguments? ?(?:\(s\) )?\((.+)\)", r"'\1' is hier te veel."),
    (r"Missing command\.", "geef een opdracht. Zie kompascheck --help."),
)


class DutchCommand(TyperCommand):
    """A command whose help page is Dutch."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        _write_help(self, ctx, formatter)


class DutchGroup(TyperGroup):
    """The program itself: its help page also lists the commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        _write_help(self, ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, _first_line(command.help)) for name, command in self.commands.items()])


def _write_help(command: TyperCommand | TyperGroup, ctx: Any, formatter: Any) -> None:
    params: list[Any] = [param for param in command.get_params(ctx) if not getattr(param, "hidden", False)]
    arguments = [param for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name == "option"]
    usage = [OPTIONS, *(param.metavar for param in arguments)]
    if isinstance(command, TyperGroup):
        usage.append(SUBCOMMAND)
    formatter.write_usage(ctx.command_path, " ".join(usage), prefix="Gebruik: ")
    if command.help:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(command.help)
    if arguments:
        with formatter.section("Argumenten"):
            formatter.write_dl([(param.metavar, param.help or "") for param in arguments])
    with formatter.section("Opties"):
        formatter.write_dl([_option_row(param) for param in options])


def _option_row(param: Any) -> tuple[str, str]:
    names = ", ".join(sorted(param.opts, key=len))
    value = "" if param.is_flag or not param.metavar else f" {param.metavar}"
    return names + value, next((_HELP[name] for name in param.opts if name in _HELP), param.help or "")


def _first_line(text: str | None) -> str:
    return (text or "").partition("\n")[0]


def usage_message(error: Any) -> str:
    """One Dutch sentence for an error of typer's.

    The classes are told apart by name, because typer keeps them private: they are click's own in older
    versions and a copy in newer ones.
    """
    match type(error).__name__:
        case "NoSuchOption":
            near = f" Bedoelt u {' of '.join(error.possibilities)}?" if error.possibilities else ""
            return f"de optie '{error.option_name}' bestaat niet.{near or ' Zie ' + _path(error) + ' --help.'}"
        case "MissingParameter":
            wanted = (error.param.metavar or error.param.name).removesuffix("...")
            return f"geef een {wanted}. Zie {_path(error)} --help."
        case "BadParameter" if error.param is not None:
            name = max(error.param.opts, key=len)
            return f"de waarde achter {name} is niet goed. Geef {error.param.metavar}."
    message = str(error.format_message())
    for pattern, dutch in _MESSAGES:
        if found := re.fullmatch(pattern, message):
            return found.expand(dutch)
    return message


def _path(error: Any) -> str:
    return error.ctx.command_path if error.ctx is not None else "kompascheck"
