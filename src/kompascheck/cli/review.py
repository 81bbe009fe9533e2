"""`kompascheck review`: a person decides the doubtful verdicts."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import (
    ConfigOption,
    FileArgument,
    ForceOption,
    NoConfigOption,
    PackOption,
    TodayOption,
    YearOption,
)
from kompascheck.cli.settings import day, folder_of, open_settings
from kompascheck.cli.wronguse import WrongUseError

if TYPE_CHECKING:
    from kompascheck.decisions import Answer
    from kompascheck.report import DocumentReport, Judgement
    from kompascheck.review.file import Entry
    from kompascheck.rulepack import Pack


def review(
    file: FileArgument,
    by: Annotated[str | None, typer.Option("--by", metavar="NAAM", help="Wie er beoordeelt.")] = None,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", metavar="CSV", help="Schrijf een blad om in te vullen en stop.")
    ] = None,
    source: Annotated[
        Path | None, typer.Option("--from", metavar="CSV", help="Neem de oordelen over uit een ingevuld blad.")
    ] = None,
    force: ForceOption = False,
    pack: PackOption = None,
    year: YearOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    today: TodayOption = None,
) -> int:
    """Beoordeel zelf wat twijfelachtig is: u ziet de passages en zegt of ze antwoord geven.

    Uw oordeel komt in kompascheck.review.yaml naast het document en geldt tot de passage verandert.
    """
    from kompascheck.cli import inputs, terminal
    from kompascheck.cli.linting import lint_all
    from kompascheck.decisions import is_open
    from kompascheck.review import FILE_NAME
    from kompascheck.review.file import Reviews

    if file == inputs.STDIN:
        raise WrongUseError("geef een bestand: het oordeel wordt naast het document bewaard.")
    if sheet is not None and source is not None:
        raise WrongUseError("--sheet en --from gaan niet samen. Kies een van de twee.")
    if sheet is not None:
        terminal.check_target(sheet, inputs.paths([file]), force=force)
    settings = open_settings(config, no_config=no_config, pack=pack, year=year)
    rule_pack = settings.pack([file])
    on = day(today)
    reports, _ = lint_all([file], [rule_pack], settings, on)
    if not reports:
        return ExitCode.USAGE
    doubtful = [judgement for judgement in reports[0].requirements if is_open(judgement)]
    if sheet is not None:
        return _write_sheet(doubtful, rule_pack, sheet)
    if source is not None:
        entries = _from_sheet(source, reports[0], doubtful, by, on)
    else:
        entries = _asked(doubtful, rule_pack, by, on)
    if not entries:
        terminal.tell("er is niets beoordeeld.")
        return ExitCode.OK
    path = folder_of(file) / FILE_NAME
    terminal.write_file(path, Reviews.open(path).text_with(reports[0].path, entries))
    terminal.tell(f"geschreven: {path} ({len(entries)} van {len(doubtful)} beoordeeld)")
    return ExitCode.OK


def _write_sheet(doubtful: list[Judgement], pack: Pack, target: Path) -> int:
    from kompascheck.cli import terminal
    from kompascheck.review.sheet import written

    terminal.write_bytes(target, written(doubtful, pack.rules).encode("utf-8-sig"))  # the mark tells Excel it is UTF-8
    terminal.tell(f"geschreven: {target} ({len(doubtful)} te beoordelen). Vul ja of nee in bij 'oordeel'.")
    return ExitCode.OK


def _from_sheet(
    source: Path, report: DocumentReport, doubtful: list[Judgement], by: str | None, on: datetime.date
) -> tuple[Entry, ...]:
    """The decisions in a sheet; a row about text that is no longer there is told and left out."""
    from kompascheck.cli.terminal import tell
    from kompascheck.decisions import fingerprint
    from kompascheck.readers.decoding import decode
    from kompascheck.review.sheet import SheetError, filled

    try:
        rows = filled(decode(source.read_bytes(), str(source)).text)
    except SheetError as error:
        raise WrongUseError(f"{source}: {error}") from error
    open_now = {judgement.code: judgement for judgement in doubtful}
    entries = []
    for row in rows:
        judgement = open_now.get(row.code)
        if judgement is None or {fingerprint(e.quote) for e in judgement.evidence} != set(row.fingerprints):
            tell(f"{source}, rij {row.number}: {row.code} is niet meer twijfelachtig of de passage is veranderd.")
            continue
        name = row.by or by
        if not name:
            raise WrongUseError(f"{source}, rij {row.number}: er staat niet wie oordeelt. Vul 'door' in of geef --by.")
        entries.append(_entry(judgement, row.answer, name, on))
    return tuple(entries)


def _asked(doubtful: list[Judgement], pack: Pack, by: str | None, on: datetime.date) -> tuple[Entry, ...]:
    """The decisions that a person takes at the terminal."""
    from kompascheck.cli.asking import on_terminal
    from kompascheck.cli.reviewing import ask_decisions, ask_name

    if not doubtful:
        return ()
    if not on_terminal():
        raise WrongUseError("beoordelen kan alleen in een terminal. Gebruik anders --sheet en daarna --from.")
    name = by or ask_name()
    return tuple(_entry(judgement, answer, name, on) for judgement, answer in ask_decisions(doubtful, pack.rules))


def _entry(judgement: Judgement, answer: Answer, by: str, on: datetime.date) -> Entry:
    from kompascheck.decisions import fingerprint
    from kompascheck.review.file import Entry, ReadPassage

    passages = tuple(
        ReadPassage(fingerprint=fingerprint(evidence.quote), quote=evidence.quote) for evidence in judgement.evidence
    )
    return Entry(code=judgement.code, decision=answer, by=by, date=on, passages=passages)
