"""How near an avenue is to this family's own matter: the order of avenues, and of what comes first.

What is for this very matter and a day that runs come first, then talking and support, then the rest. A court
that is for anything at all comes after what is simpler; what cannot put one family's case right comes last.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.room import Contact

TALKING, SUPPORT = "local_resolution", "sendiass_support"
ASIDE = {"area_inspection": Matter.AREA_SERVICES, "information_rights": Matter.RECORDS}


def order(answer: AvenueAnswer, assessment: Assessment) -> tuple[int, bool, date, int, str]:
    """Sorts avenues: the most useful to this family first."""
    own, day = is_own(answer.key, assessment.facts), next_day(answer, assessment.on)
    return (
        _group(answer, assessment.facts, own, day),
        not own,
        day or date.max,
        _breadths()[answer.key],
        answer.key,
    )


def before_what_it_leads_to(found: list[AvenueAnswer]) -> list[AvenueAnswer]:
    """The same, with a complaint before the ombudsman to whom it can be taken."""
    led_to = {key for answer in found for key in rooms()[answer.key].ROOM.leads_to}
    return sorted(found, key=lambda answer: answer.key in led_to)


def _group(answer: AvenueAnswer, facts: Facts, own: bool, day: date | None) -> int:
    if is_aside(answer.key, facts):
        return 4
    if own:
        return 0
    if answer.key in {TALKING, SUPPORT}:
        return 1 if answer.key == TALKING else 2
    return 3 if day is None or waits_for_urgency(answer, facts) else 0


def next_day(answer: AvenueAnswer, on: date) -> date | None:
    """The family's next last day in this avenue; None if no day runs."""
    if not answer.limits:
        return None
    days = (limit.ends.value for limit in answer.limits)
    return min((day for day in days if day is not None and day >= on), default=None)


def is_own(key: str, facts: Facts) -> bool:
    """Is the avenue for this very matter and for no other?"""
    if key in ASIDE:
        return not is_aside(key, facts)
    return _breadths()[key] == 1


def own_rooms(facts: Facts) -> set[str]:
    """The avenues that are for what this family asks about and for nothing else."""
    return {key for matter in facts.told("matters") or () for key in _own_rooms(matter)}


@cache
def _own_rooms(matter: Matter) -> tuple[str, ...]:
    return tuple(
        key
        for key, breadth in _breadths().items()
        if matter in rooms()[key].ROOM.matters and (ASIDE[key] is matter if key in ASIDE else breadth == 1)
    )


@cache
def _breadths() -> dict[str, int]:
    """For how many kinds of matter each avenue is."""
    return {key: len(room.ROOM.matters) for key, room in rooms().items()}


def is_aside(key: str, facts: Facts) -> bool:
    """Does it lie aside of what this family asks about?"""
    return key in ASIDE and ASIDE[key] not in (facts.told("matters") or frozenset())


def waits_for_urgency(answer: AvenueAnswer, facts: Facts) -> bool:
    """Is it a court for whatever else cannot wait, and nothing is said to be urgent?"""
    return is_for_a_court(answer, facts) and not facts.told("urgent")


def is_for_a_court(answer: AvenueAnswer, facts: Facts) -> bool:
    """Does it begin with legal advice, and is it for more than this matter?"""
    begins_with = answer.steps[0].contact if answer.steps else None
    return begins_with is Contact.LEGAL_ADVICE and not is_own(answer.key, facts)
