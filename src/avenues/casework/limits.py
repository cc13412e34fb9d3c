"""The family's time limits in a disagreement, for its keeper's list: they follow from the facts alone.

What nobody told is taken on the safe side (`law/assuming.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from avenues.casework.kinds import OrganisationKind, State
from avenues.casework.known import Known
from avenues.casework.models import Disagreement, Due
from avenues.law.assuming import limits_in
from avenues.law.avenues import rooms
from avenues.law.calendar import CALENDAR_VERSION
from avenues.law.clocks import TimeLimit
from avenues.law.version import LAW_VERSION


def limits_of(disagreement: Disagreement, on: date, known: Known) -> Iterator[Due]:
    """The family's time limits that have a day, in the avenues that are not shut."""
    facts = known.facts(on)
    found = ((key, limit) for key, room in rooms().items() for limit in limits_in(room, facts))
    with_a_day = ((key, limit) for key, limit in found if limit.ends.value is not None)
    for ordinal, (key, limit) in enumerate(with_a_day):
        yield _limit(disagreement, key, limit, ordinal=ordinal, on=on)


def _limit(disagreement: Disagreement, avenue: str, limit: TimeLimit, *, ordinal: int, on: date) -> Due:
    last = limit.ends.value
    clock = limit.clock
    return Due(
        organisation_id=disagreement.organisation_id,
        proceeding=None,
        disagreement=disagreement,
        team_id=disagreement.team_id,
        avenue=avenue,
        ordinal=ordinal,
        key=f"{clock.id}: {clock.what}",
        clock=clock.id,
        kind=clock.kind.name,
        what=clock.what,
        who=clock.who.name,
        owes=disagreement.organisation.kind == OrganisationKind.SENDIASS,
        due=last if limit.safe is None or limit.safe is on else limit.safe,  # “today” is no day to sort by
        law_day=last,
        is_open=disagreement.state == State.OPEN and last is not None and last >= on,
        law_version=LAW_VERSION,
        calendar_version=CALENDAR_VERSION,
    )
