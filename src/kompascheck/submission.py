"""Who has to hand in a kwaliteitsbeeld, and what still has to be done for it by when.

Handreiking, "Criteria voor kleine organisaties" and "Frequentie, indiening en publicatie".
"""

from __future__ import annotations

import datetime

from kompascheck.organisation import Organisation
from kompascheck.report import Duty, Submission
from kompascheck.rulepack.schema import RulePack


def submission(
    rules: RulePack,
    year: int,
    organisation: Organisation,
    *,
    today: datetime.date | None = None,
    as_mandatory: bool = False,
) -> Submission | None:
    """What the pack says of handing in, for this organisation and verslagjaar; None when it says nothing.

    The dates of a pack hold for its own year alone; that small organisations are exempt holds from that year on.
    Without `today` no days are counted.
    """
    facts = rules.submission
    if facts is None:
        return None
    dated = year == rules.year
    return Submission(
        duty=_duty(organisation.clients, facts.minimum_clients, as_mandatory=as_mandatory or year < rules.year),
        clients=organisation.clients,
        minimum_clients=facts.minimum_clients,
        deadline=facts.deadline if dated else None,
        days_left=(facts.deadline - today).days if dated and today else None,
        portal=facts.portal if dated else None,
        portal_opens=facts.portal_opens if dated else None,
        days_to_opening=(facts.portal_opens - today).days if dated and today else None,
        deliver=facts.deliver,
        responsible=facts.responsible,
    )


def _duty(clients: int | None, minimum: int, *, as_mandatory: bool) -> Duty:
    if as_mandatory:
        return Duty.MANDATORY
    if clients is None:
        return Duty.UNKNOWN
    return Duty.MANDATORY if clients >= minimum else Duty.VOLUNTARY
