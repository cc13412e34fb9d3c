"""Plan for me: the result of the pathway as two pages to print (`documents/plan.py`)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from avenues.directory.selectors import Contact, contacts_for
from avenues.documents.plan import Plan, PlannedDay, PlannedStep, ToRing
from avenues.law.assess import Assessment
from avenues.law.clocks import Who
from avenues.web.public.pathway.dates import Dated
from avenues.web.public.pathway.first import first_steps
from avenues.web.public.pathway.found import Found, put_in_order
from avenues.web.public.pathway.result import about
from avenues.web.public.pathway.spoken import opening
from avenues.web.public.pathway.steps import StepView

MOST_DAYS = 8  # what two pages hold
WAYS = ("phone", "email", "post")
COUNTED = " · "


def plan(assessment: Assessment) -> Plan:
    """The plan of an assessment: what comes first, the days that run, and whom the first steps name."""
    found = put_in_order(assessment)
    first = first_steps(found)
    return Plan(
        about=about(assessment),
        steps=tuple(_step(step) for step in first),
        days=tuple(_day(dated) for dated in islice(_ahead(found), MOST_DAYS)),
        ring=tuple(_to_ring(first)),
        passed=_passed(found),
    )


def _step(step: StepView) -> PlannedStep:
    way = step.whom.way if step.whom else None
    return PlannedStep(
        do=step.do.words,
        by=step.by,
        whom=step.whom.name if step.whom else "",
        way=way.value if way else "",
    )


def _ahead(found: Found) -> Iterable[Dated]:
    """The days that are to come, the family's own and those of others, in order."""
    return (dated for dated in found.dates.every if not dated.is_past)


def _day(dated: Dated) -> PlannedDay:
    """A day of the plan. Only the family’s own show how they were counted: others keep the rest."""
    at = f", by {dated.at}" if dated.at else ""
    counted = COUNTED.join(dated.proof) if dated.clock.who is Who.FAMILY else ""
    return PlannedDay(f"{dated.full}{at}", dated.what, dated.who, counted)


def _to_ring(steps: Iterable[StepView]) -> Iterable[ToRing]:
    """Everybody whom the first steps name and whom one can reach, once each."""
    kinds = dict.fromkeys(step.whom.kind for step in steps if step.whom)
    every = dict.fromkeys(contact for kind in kinds for contact in contacts_for(kind))
    return (ToRing(contact.name, ways) for contact in every if (ways := _ways(contact)))


def _ways(contact: Contact) -> str:
    return ", ".join(point.value for way in WAYS for point in contact.points if point.channel == way)


def _passed(found: Found) -> str:
    lost = found.lost
    if lost is None:
        return ""
    return f"{lost.what}: the last day was {lost.full}. {opening(lost.waiver_by)} can still allow it."
