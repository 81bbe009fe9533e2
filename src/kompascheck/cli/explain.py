"""`kompascheck explain`: everything on one requirement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kompascheck.cli.exitcodes import ExitCode
from kompascheck.cli.parameters import PackOption
from kompascheck.cli.wronguse import WrongUseError

if TYPE_CHECKING:
    from kompascheck.ownrules import OwnRule
    from kompascheck.reporters import ReportOptions
    from kompascheck.rulepack import Pack
    from kompascheck.rulepack.beside import Snippets
    from kompascheck.rulepack.schema import Requirement, RulePack


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="De code van een eis (GK103) of de naam ervan.")],
    document: Annotated[
        str | None,
        typer.Option("--in", metavar="BESTAND", help="Laat zien hoe deze eis in dit document is beoordeeld."),
    ] = None,
    pack: PackOption = None,
) -> int:
    """Leg één eis uit: vraag, reden, bron, wat telt en wat niet, met een goed en een slecht voorbeeld."""
    from kompascheck.cli import terminal
    from kompascheck.reporters.rulebook import own_rule_page, requirement_page
    from kompascheck.rulepack import open_pack

    opened = open_pack(pack)
    options = terminal.options_for(None)
    if (own := _own_rule(code)) is not None:
        terminal.show(own_rule_page(own, options))
        return ExitCode.OK
    requirement = _find(code, opened.rules)
    if document is not None:
        terminal.show(_verdict_in(document, opened, requirement, options))
        return ExitCode.OK
    snippets = _snippets(opened, requirement.code)
    terminal.show(requirement_page(requirement, opened.rules, snippets, options))
    return ExitCode.OK


def _verdict_in(name: str, pack: Pack, requirement: Requirement, options: ReportOptions) -> str:
    """How this requirement was judged in one document. Raises UnreadableError."""
    from kompascheck.cli import inputs
    from kompascheck.evidence.engine import open_scorer
    from kompascheck.evidence.explanation import considered
    from kompascheck.lint import lint
    from kompascheck.passages import passages
    from kompascheck.reporters.verdictpage import verdict_page

    document = inputs.read(name, ())
    scorer = open_scorer(pack)
    report = lint(document, pack, scorer=scorer)
    pieces = passages(document)
    weighed = considered(pieces, pack, requirement, scorer.score(pieces)[requirement.code])
    return verdict_page(report, requirement, weighed, options)


def _own_rule(asked: str) -> OwnRule | None:
    """The rule of kompascheck's own with this code or name, None when it is none of them."""
    from kompascheck.ownrules import OWN_RULES

    wanted = asked.strip().lower()
    return next((rule for rule in OWN_RULES if wanted in (rule.code.lower(), rule.name)), None)


def _find(asked: str, rules: RulePack) -> Requirement:
    """The requirement with this code or name, in capitals or not. Raises WrongUseError."""
    from kompascheck.yamlfile import suggest

    wanted = asked.strip().lower()
    for requirement in rules.requirements:
        if wanted in (requirement.code.lower(), requirement.name):
            return requirement
    codes = [requirement.code for requirement in rules.requirements]
    if wanted.replace(" ", "-") != wanted or "-" in wanted:
        names = [requirement.name for requirement in rules.requirements]
        hint = suggest(wanted.replace(" ", "-"), names)
    else:
        hint = suggest(asked.strip().upper(), codes)
    exist = "" if hint.startswith(" Kies uit") else f" De codes zijn: {', '.join(codes)}."
    raise WrongUseError(f"de eis '{asked}' bestaat niet in {rules.id}.{hint}{exist}")


def _snippets(pack: Pack, code: str) -> Snippets | None:
    """The examples of a requirement; a pack of the user's own need not have any."""
    from kompascheck.rulepack import load_snippets
    from kompascheck.rulepack.loading import snippets_file

    if pack.base is None and not snippets_file(pack.path).is_file():
        return None
    return load_snippets(pack.path).get(code)
