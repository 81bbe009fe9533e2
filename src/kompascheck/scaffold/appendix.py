"""The appendix with ideas for sources and questions that KIK-V can answer: lists to choose from, then to take out.

Handreiking, "Inspiratie voor informatiebronnen" and "KIK-V". Each row holds a mark to fill in, so that `lint` takes
nothing of it for text of the document and says that it is still there.
"""

from __future__ import annotations

from collections.abc import Iterator

from kompascheck.rulepack.beside import SourcesFile
from kompascheck.rulepack.schema import RulePack
from kompascheck.scaffold.model import TO_FILL_IN, FormTable, Section

TITLE = "Bijlage: ideeën voor bronnen"
KIKV_TITLE = "Achtergrondcijfers uit KIK-V"
_GUIDANCE = (
    "Deze lijst is om uit te kiezen, niet om af te vinken. Haal de bijlage weg als het kwaliteitsbeeld klaar is.",
    "Zeg bij de bronnen die u koos waarom u ze koos. Combineer cijfers (tellen) met verhalen (vertellen).",
)
_KIKV_GUIDANCE = (
    "Hebt u een datastation, dan haalt u deze cijfers daaruit. Zij zijn niet verplicht; zij helpen bij uw verhaal.",
    "Met --kikv RESULTATEN zet kompascheck scaffold de uitkomsten zelf bij de vraag waar zij bij horen.",
)


def appendix(rules: RulePack, sources: SourcesFile) -> Section | None:
    """The appendix as a section, None when the pack has no list of sources."""
    sections = (*_by_group(rules, sources), *_kikv(sources))
    return Section(TITLE, _GUIDANCE, sections=sections) if sections else None


def _by_group(rules: RulePack, sources: SourcesFile) -> Iterator[Section]:
    for group in rules.groups:
        listed = sources.sources.get(group.id, ())
        if listed:
            rows = tuple((source, TO_FILL_IN) for source in listed)
            table = FormTable(
                f"Ideeën voor bronnen bij {group.title}",
                "Een rij per bron, met ruimte om op te schrijven of u die gebruikt en waarom.",
                ("Bron", "Gebruiken wij deze, en waarom?"),
                rows,
            )
            yield Section(group.title, items=(table,))


def _kikv(sources: SourcesFile) -> Iterator[Section]:
    if sources.kikv:
        rows = tuple((q.topic, q.question, f"Indicator {q.indicator}", TO_FILL_IN) for q in sources.kikv)
        table = FormTable(
            "Voorbeeldvragen van KIK-V",
            "Een rij per vraag, met het onderwerp, het nummer van de indicator en ruimte voor de uitkomst.",
            ("Onderwerp", "Voorbeeldvraag", "Indicator", "Uitkomst"),
            rows,
        )
        yield Section(KIKV_TITLE, _KIKV_GUIDANCE, items=(table,))
