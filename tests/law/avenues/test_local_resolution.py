"""Talking first: whom to speak to, never a condition, and no clock stands still."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import rooms
from avenues.law.avenues.local_resolution import alongside, duties, next_steps, standing, time_limits
from avenues.law.avenues.local_resolution.rules import TALKS, Why
from avenues.law.facts import Facts
from avenues.law.options import Matter, Tried
from avenues.law.room import Contact, Effect, Standing

ON = date(2026, 3, 20)
NOTHING = frozenset({Tried.NOTHING})


def steps(matter: Matter, tried: frozenset[Tried] = NOTHING, urgent: bool = False) -> list[Any]:
    return [step.do for step in next_steps(case(matter, tried, urgent))]


def case(matter: Matter, tried: frozenset[Tried] = NOTHING, urgent: bool = False) -> Facts:
    return Facts(ON, matters=frozenset({matter}), tried=tried, urgent=urgent)


@pytest.mark.parametrize("matter", list(Matter))
def test_for_every_matter_there_is_somebody_to_talk_with(matter: Matter) -> None:
    assert standing(Facts(ON, matters=frozenset({matter}))).value is Standing.OPEN
    assert any(matter in talk.about for talk in TALKS)


def test_nobody_is_made_to_talk_first() -> None:
    assert Why.NOT_A_CONDITION in standing(case(Matter.REFUSED_PLAN)).because


def test_who_has_talked_is_sent_on() -> None:
    talked = frozenset({Tried.SPOKEN_TO_COUNCIL})
    assert standing(case(Matter.REFUSED_PLAN, talked)).because == (Why.TALKED,)
    assert steps(Matter.REFUSED_PLAN, talked) == [Why.GO_ON, Why.KEEP_DATES]


def test_talking_with_somebody_else_does_not_count() -> None:
    assert Why.TALK_TO_COUNCIL in steps(Matter.REFUSED_PLAN, frozenset({Tried.SPOKEN_TO_SCHOOL}))


def test_missing_plan_support_is_told_to_the_council_before_the_school() -> None:
    # SEED-5: the council must secure it
    assert steps(Matter.PROVISION_NOT_MADE)[:2] == [Why.COUNCIL_ANSWERS_FOR_PLAN, Why.TALK_TO_SCHOOL]
    assert next_steps(case(Matter.PROVISION_NOT_MADE))[0].contact is Contact.COUNCIL_SEND_TEAM


def test_what_cannot_wait_comes_first() -> None:
    assert steps(Matter.OUT_OF_EDUCATION, urgent=True)[0] is Why.URGENT
    assert Why.URGENT not in steps(Matter.OUT_OF_EDUCATION, urgent=False)


def test_urgency_is_not_asked_where_it_changes_nothing() -> None:
    facts = Facts(ON, matters=frozenset({Matter.RECORDS}), tried=NOTHING)
    assert next_steps(facts)[0].do is Why.TALK_ABOUT_RECORDS


def test_talking_has_no_limit_and_stops_no_clock() -> None:
    (limit,) = time_limits(case(Matter.REFUSED_PLAN))
    assert limit.ends.value is None
    assert steps(Matter.REFUSED_PLAN)[-1] is Why.KEEP_DATES
    assert {alongside(other).effect for other in rooms()} == {Effect.INDEPENDENT}


def test_the_council_takes_account_of_views_where_it_is_the_other_side() -> None:
    assert [owed.clock.id for owed in duties(case(Matter.REFUSED_PLAN))] == ["IAS-PARTICIPATE"]
    assert duties(case(Matter.HEALTH_POOR)) == ()
