"""Area inspection and Healthwatch: always open, no remedy, and a Bill that is not law."""

from __future__ import annotations

from datetime import date

import pytest

from avenues.law.avenues import rooms
from avenues.law.avenues.area_inspection import alongside, duties, next_steps, standing, time_limits
from avenues.law.avenues.area_inspection.rules import Why
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Effect, Standing


def case(matter: Matter, on: date = date(2026, 3, 20)) -> Facts:
    return Facts(on, matters=frozenset({matter}))


@pytest.mark.parametrize("matter", list(Matter))
def test_anyone_can_tell_inspectors_about_anything(matter: Matter) -> None:
    assert standing(case(matter)).value is Standing.OPEN
    assert next_steps(case(matter))[0].contact is Contact.OFSTED


def test_one_familys_case_is_sent_elsewhere() -> None:
    assert Why.NOT_FOR_ONE_CASE in standing(case(Matter.REFUSED_PLAN)).because
    assert Why.NOT_FOR_ONE_CASE not in standing(case(Matter.AREA_SERVICES)).because


def test_healthwatch_is_named_for_health_and_care_only() -> None:
    assert Why.TELL_HEALTHWATCH in {step.do for step in next_steps(case(Matter.HEALTH_REFUSED))}
    assert Why.TELL_HEALTHWATCH not in {step.do for step in next_steps(case(Matter.TRAVEL))}


def test_from_24_june_2026_its_status_is_to_be_confirmed() -> None:
    before = next_steps(case(Matter.HEALTH_POOR, date(2026, 6, 23)))
    after = next_steps(case(Matter.HEALTH_POOR, date(2026, 6, 24)))
    assert Why.CONFIRM_STATUS not in {step.do for step in before}
    assert Why.CONFIRM_STATUS in {step.do for step in after}


def test_there_is_no_limit_no_duty_and_no_effect() -> None:
    limits = time_limits(case(Matter.AREA_SERVICES))
    assert {limit.clock.id: limit.ends.value for limit in limits} == {"ASI": None, "HWT": None}
    assert duties(case(Matter.AREA_SERVICES)) == ()
    assert {alongside(other).effect for other in rooms()} == {Effect.INDEPENDENT}


def test_refuses_a_day_before_the_framework_of_2023() -> None:
    with pytest.raises(NotInForce):
        standing(case(Matter.AREA_SERVICES, date(2022, 12, 31)))
    assert standing(case(Matter.AREA_SERVICES, date(2023, 1, 1))).value is Standing.OPEN
