"""`kompascheck scaffold`: the outline of a kwaliteitsbeeld to write in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import ConfigOption, ForceOption, NoConfigOption, PackOption, YearOption
from kompascheck.cli.wronguse import WrongUseError
from kompascheck.scaffold.model import Guidance


def scaffold(
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="BESTAND", help="Het bestand: .docx, .md of .html (anders: scherm)."),
    ] = None,
    chapters: Annotated[
        Path | None,
        typer.Option("--chapters", metavar="MAP", help="Een map voor Git: een bestand per hoofdstuk, profiel en CI."),
    ] = None,
    lens: Annotated[
        str, typer.Option("--lens", metavar="LENS", help="De volgorde: bouwstenen (standaard), doelen of pdca.")
    ] = "bouwstenen",
    guidance: Annotated[
        Guidance,
        typer.Option(
            "--guidance", metavar="|".join(Guidance), help="Uitleg als opmerking, als verborgen tekst of niet."
        ),
    ] = Guidance.COMMENTS,
    last: Annotated[
        str | None,
        typer.Option("--from", metavar="DOCUMENT", help="Neem de doelen over uit de vooruitblik van vorig jaar."),
    ] = None,
    missing: Annotated[
        str | None,
        typer.Option("--missing", metavar="DOCUMENT", help="Alleen de vragen die in dit document open zijn."),
    ] = None,
    sources: Annotated[bool, typer.Option("--sources", help="Zet de lijst met ideeën voor bronnen erachter.")] = False,
    kikv: Annotated[
        Path | None, typer.Option("--kikv", metavar="RESULTATEN", help="Cijfers uit een datastation (.csv of .json).")
    ] = None,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="MAP", help="Eigen sjablonen voor Markdown en HTML.")
    ] = None,
    reference: Annotated[
        Path | None,
        typer.Option("--reference-doc", metavar="STIJL", help="Een Word-document waarvan de huisstijl geldt."),
    ] = None,
    force: ForceOption = False,
    pack: PackOption = None,
    year: YearOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
) -> int:
    """Maak een opzet om in te schrijven: de hoofdstukken van het kwaliteitsbeeld met bij elk de vragen.

    Beantwoord de vragen en haal ze daarna weg; een vraag die blijft staan, telt niet als antwoord.
    """
    from kompascheck.cli import scaffoldfiles, scaffolding, terminal
    from kompascheck.cli.settings import open_settings
    from kompascheck.scaffold.formats import format_for, write
    from kompascheck.scaffold.plan import make_plan

    if output is not None and chapters is not None:
        raise WrongUseError("--output en --chapters gaan niet samen. Kies een bestand of een map.")
    if last is not None and missing is not None:
        raise WrongUseError("--from en --missing gaan niet samen. Maak een opzet, of een aanvulling op een document.")
    if chapters is not None and reference is not None:
        raise WrongUseError("--reference-doc hoort bij Word, en --chapters schrijft Markdown. Kies een van de twee.")
    chosen = format_for(output)
    named = [name for name in (last, missing) if name is not None]
    if output is not None:
        terminal.check_target(output, scaffolding.inputs_of(named, (kikv, reference)), force=force)
    settings = open_settings(config, no_config=no_config, pack=pack, year=year)
    wanted = scaffolding.Wanted(lens, last, missing, sources, kikv)
    facts, rules = scaffolding.gather(settings, wanted, output or chapters)
    if facts.only is not None and not facts.only:
        terminal.tell(f"in {missing} ontbreekt niets; er is geen aanvulling geschreven.")
        return ExitCode.OK
    plan = make_plan(rules, facts)
    if chapters is not None:
        scaffoldfiles.write_folder(chapters, plan, facts, guidance, template, force=force)
    else:
        scaffoldfiles.deliver(write(plan, chosen, guidance, house=template, reference=reference), output)
    return ExitCode.OK
