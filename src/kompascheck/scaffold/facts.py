"""What is known before the author begins, and what the author wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kompascheck.organisation import UNKNOWN, Organisation
from kompascheck.rulepack.beside import SourcesFile
from kompascheck.scaffold.model import FormTable

DEFAULT_LENS = "bouwstenen"  # the order of the pack's own chapters


@dataclass(frozen=True, slots=True)
class LastGoal:
    """A goal as last year's document set it.

    `text` is literal, without what stood beside it; `norm` is the figure to reach, if that stood in a column of its
    own; `quote` is the whole passage, and `origin` says in Dutch where it stands: "beeld.docx, Doelen voor 2026, p. 8".
    """

    text: str
    quote: str
    origin: str
    norm: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The input of a plan beside the pack.

    `only` limits the questions to these codes; `figures` are tables of background figures by the code that they
    support; `year` is the year looked back on, None for that of the pack; `sources` are listed in an appendix.
    """

    organisation: Organisation = UNKNOWN
    year: int | None = None
    lens: str = DEFAULT_LENS
    goals: tuple[LastGoal, ...] = ()
    only: frozenset[str] | None = None
    figures: Mapping[str, tuple[FormTable, ...]] = field(default_factory=dict)
    title: str | None = None
    sources: SourcesFile | None = None
