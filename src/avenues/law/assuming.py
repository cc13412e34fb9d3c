"""The family's time limits while facts are still missing: a limit too many costs a look, one too few a right.

What nobody told is taken as not known, and a thing of which nobody told as not done.
"""

from __future__ import annotations

from avenues.law.calendar import BeyondCalendar
from avenues.law.clocks import TimeLimit
from avenues.law.facts import UNKNOWN, Facts, NotKnown, Untold
from avenues.law.reasons import LawError
from avenues.law.room import RoomModule, Standing
from avenues.law.telling import shape

MOST_ASSUMED = 12


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
        except (LawError, BeyondCalendar):
            return ()
    return ()


def _is_shut(room: RoomModule, facts: Facts) -> bool:
    try:
        return room.standing(facts).value is Standing.NOT_AVAILABLE
    except (LawError, BeyondCalendar):
        return False
