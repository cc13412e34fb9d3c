"""The one date that leads a family's page, and beside it what is lost, what is late and what is awaited."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.clocks import Kind
from avenues.law.facts import Facts
from avenues.law.reasons import Finding
from avenues.law.room import Standing
from avenues.web.public.pathway.dates import Dated, Dates
from avenues.web.public.pathway.nearness import before_what_it_leads_to, is_for_a_court, waits_for_urgency

NEAR = timedelta(weeks=8)
CAN_BE_USED = (Standing.LAPSED, Standing.OPEN, Standing.OPEN_ONCE)


def soonest(dates: Dates, live: Iterable[AvenueAnswer], assessment: Assessment) -> Dated | None:
    """The one date that matters: the next last day that is near, else the next one that law sets.

    A court's comes first only if it is urgent, or if the court is for this very matter.
    """
    if not dates.yours:
        return None
    waits = {answer.key for answer in live if waits_for_urgency(answer, assessment.facts)}
    ordinary = [dated for dated in dates.yours if dated.anchor not in waits]
    near = (dated for dated in ordinary if is_near(dated, assessment.on))
    set_by_law = (dated for dated in ordinary if dated.clock.kind is Kind.LIMIT)
    return next(chain(near, set_by_law, ordinary), None)


def is_near(dated: Dated, on: date) -> bool:
    """Is the day so near that it comes before all else?"""
    return dated.day <= on + NEAR


def lost(dates: Dates, live: Iterable[AvenueAnswer], facts: Facts) -> Dated | None:
    """The last day that law set and that has passed, if somebody can still allow it."""
    late = first_late(live, facts)
    passed = (dated for dated in dates.passed if late and dated.anchor == late.key and dated.waiver_by)
    return next((dated for dated in passed if dated.clock.kind is Kind.LIMIT), None)


def overdue(dates: Dates) -> Dated | None:
    """The first thing that a body had to do by law and, by what we were told, has not done."""
    return min(
        (dated for dated in dates.theirs if dated.is_overdue), key=lambda dated: dated.day, default=None
    )


def awaited(dates: Dates, rooms_of_first: Iterable[str], on: date) -> Dated | None:
    """The next near day by which a body must act, in the avenues with which to begin."""
    begun = set(rooms_of_first)
    ahead = (dated for dated in dates.theirs if dated.clock.kind is Kind.DUTY and dated.day >= on)
    return next((dated for dated in ahead if dated.anchor in begun and is_near(dated, on)), None)


def first_late(live: Iterable[AvenueAnswer], facts: Facts) -> AvenueAnswer | None:
    """The first avenue that is out of time, save a court; what leads on to another comes before it."""
    late = [
        answer
        for answer in live
        if standing_of(answer) is Standing.LAPSED and not is_for_a_court(answer, facts)
    ]
    return next(iter(before_what_it_leads_to(late)), None)


def standing_of(answer: AvenueAnswer) -> Standing | None:
    """The standing, or None if it waits for a fact."""
    return answer.standing.value if isinstance(answer.standing, Finding) else None
