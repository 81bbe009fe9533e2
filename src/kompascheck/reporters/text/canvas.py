"""A sheet of plain text with a little colour, on which the parts of the text report are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO

from rich.box import Box
from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kompascheck.reporters import ReportOptions
from kompascheck.typography import degrade, printable

# Only a line under the head: a table must also read well in a pipe and on a code page without box characters.
_LINE = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_ASCII_LINE = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; figures stand to the right. A `width` keeps several tables in line."""

    title: str
    figures: bool = False
    width: int | None = None


class Canvas:
    """Collects lines. All text goes through it, so that no document can steer the terminal."""

    def __init__(self, options: ReportOptions) -> None:
        self._buffer = StringIO()
        self._options = options
        self._console = Console(
            file=self._buffer,
            width=options.width,
            force_terminal=options.colour,
            color_system="standard" if options.colour else None,
            legacy_windows=False,
            highlight=False,
            emoji=False,
            markup=False,
            _environ={},  # the options say it all; COLUMNS or FORCE_COLOR must not change a report
        )

    def line(self, text: str = "", style: str = "") -> None:
        """One paragraph, wrapped; without text an empty line."""
        self._console.print(self.text(text, style))

    def unbroken(self, text: str) -> None:
        """One line that is never wrapped, for scripts that read line by line."""
        self._console.print(self.text(text), soft_wrap=True)

    def labelled(self, rows: list[tuple[str, str]], *, indent: int, label_width: int) -> None:
        """Rows of a label and a text that wraps beside it."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=label_width, no_wrap=True)
        grid.add_column(ratio=1)
        for label, text in rows:
            grid.add_row(self.text(label, "dim"), self.text(text))
        self._console.print(Padding(grid, (0, 0, 0, indent)))

    def table(self, columns: tuple[Column, ...], rows: list[tuple[str, ...]]) -> None:
        """A table with a line under its head."""
        box = _LINE if degrade("─", self._options.encoding) == "─" else _ASCII_LINE
        table = Table(box=box, show_edge=False, pad_edge=False, header_style="bold" if self._options.colour else "")
        for column in columns:
            justify: JustifyMethod = "right" if column.figures else "left"
            table.add_column(self.text(column.title), justify=justify, width=column.width)
        for row in rows:
            table.add_row(*(self.text(cell) for cell in row))
        self._console.print(table)

    def text(self, text: str, style: str = "") -> Text:
        """Text that this output can hold; line breaks are kept."""
        plain = "\n".join(printable(line) for line in text.split("\n"))
        return Text(degrade(plain, self._options.encoding), style)

    def drawn(self) -> str:
        """All lines so far; the blanks that fill a line are dropped."""
        return "\n".join(line.rstrip() for line in self._buffer.getvalue().splitlines()) + "\n"
