"""How near an avenue is to this family's own matter: the order of avenues, and of what comes first.

What is for this very matter and a day that runs come first, then talking and support, then the rest. A court
that is for anything at all comes after what is simpler; what cannot put one family's case right comes last.
"""

from __future__ import annotations

from datetime import date

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.room import Contact

TALKING, SUPPORT = "local_resolution", "sendiass_support"
ASIDE = {"area_inspection": Matter.AREA_SERVICES, "information_rights": Matter.RECORDS}


def order(answer: AvenueAnswer, assessment: Assessment) -> tuple[int, bool, date, int, str]:
    """Sorts avenues: the most useful to this family first."""
    return (
        _group(answer, assessment),
        not is_own(answer.key, assessment.facts),
        next_day(answer, assessment.on) or date.max,
        len(rooms()[answer.key].ROOM.matters),
        answer.key,
    )


def before_what_it_leads_to(found: list[AvenueAnswer]) -> list[AvenueAnswer]:
    """The same, with a complaint before the ombudsman to whom it can be taken."""
    led_to = {key for answer in found for key in rooms()[answer.key].ROOM.leads_to}
    return sorted(found, key=lambda answer: answer.key in led_to)


def _group(answer: AvenueAnswer, assessment: Assessment) -> int:
    if is_aside(answer.key, assessment.facts):
        return 4
    if is_own(answer.key, assessment.facts):
        return 0
    if answer.key in {TALKING, SUPPORT}:
        return 1 if answer.key == TALKING else 2
    if next_day(answer, assessment.on) is None or waits_for_urgency(answer, assessment.facts):
        return 3
    return 0


def next_day(answer: AvenueAnswer, on: date) -> date | None:
    """The family's next last day in this avenue; None if no day runs."""
    days = (limit.ends.value for limit in answer.limits)
    return min((day for day in days if day is not None and day >= on), default=None)


def is_own(key: str, facts: Facts) -> bool:
    """Is the avenue for this very matter and for no other?"""
    if key in ASIDE:
        return not is_aside(key, facts)
    return len(rooms()[key].ROOM.matters) == 1


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
