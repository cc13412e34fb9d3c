"""The family's time limits in a disagreement, for its keeper's list: they follow from the facts alone.

What nobody told is taken as not known, and a thing of which nobody told as not done: a limit too many on the
list costs a look, one too few a right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from avenues.casework.kinds import OrganisationKind, State
from avenues.casework.known import Known
from avenues.casework.models import Disagreement, Due
from avenues.law.avenues import rooms
from avenues.law.calendar import CALENDAR_VERSION
from avenues.law.clocks import TimeLimit
from avenues.law.facts import UNKNOWN, Facts, NotKnown, Untold
from avenues.law.reasons import LawError
from avenues.law.room import RoomModule, Standing
from avenues.law.telling import shape
from avenues.law.version import LAW_VERSION

MOST_ASSUMED = 12


def limits_of(disagreement: Disagreement, on: date, known: Known) -> Iterator[Due]:
    """The family's time limits that have a day, in the avenues that are not shut."""
    facts = known.facts(on)
    found = ((key, limit) for key, room in rooms().items() for limit in limits_in(room, facts))
    with_a_day = ((key, limit) for key, limit in found if limit.ends.value is not None)
    for ordinal, (key, limit) in enumerate(with_a_day):
        yield _limit(disagreement, key, limit, ordinal=ordinal, on=on)


def limits_in(room: RoomModule, facts: Facts) -> tuple[TimeLimit, ...]:
    """What the room says, as if what nobody told were not known, and had not been done."""
    for _ in range(MOST_ASSUMED):
        try:
            return () if _is_shut(room, facts) else room.time_limits(facts)
        except NotKnown:
            return ()
        except Untold as untold:
            assumed = None if shape(untold.fact).can_be_not_yet else UNKNOWN
            facts = facts.but(**{untold.fact: assumed})
        except LawError:
            return ()
    return ()


def _is_shut(room: RoomModule, facts: Facts) -> bool:
    try:
        return room.standing(facts).value is Standing.NOT_AVAILABLE
    except LawError:
        return False


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
        round=1,
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
