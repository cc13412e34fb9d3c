"""A complaint to the Department for Education about a school, academy or college."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import dfe_provider_complaint as room
from avenues.law.clocks import Kind
from avenues.law.facts import Facts, Untold
from avenues.law.options import Asker, Matter, Setting
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Effect, Standing
from avenues.law.shared.schools.what_to_do import Why as Steps

Why = room.rules.Why


def case(on: date = date(2026, 10, 5), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.SEN_SUPPORT}),
        "setting": Setting.MAINTAINED_SCHOOL,
        "asker": Asker.PARENT,
        "school_complaint_made": date(2026, 3, 2),
        "school_complaint_finished": date(2026, 6, 1),
        "urgent": False,
    }
    return Facts(on=on, **usual | told)


def college(on: date, **told: Any) -> Facts:
    return case(on, setting=Setting.COLLEGE, happened=date(2026, 3, 15), **told)


def test_the_whole_procedure_of_the_school_comes_first() -> None:
    assert room.standing(case()).value is Standing.OPEN
    assert room.standing(case(school_complaint_finished=None)).value is Standing.OPEN_ONCE
    assert room.standing(case(school_complaint_made=None)).value is Standing.OPEN_ONCE


def test_an_urgent_case_need_not_wait() -> None:
    facts = case(school_complaint_made=None, urgent=True)
    assert room.standing(facts).value is Standing.OPEN
    assert Why.NEED_NOT_WAIT in room.standing(facts).because
    assert Why.SEND_AT_ONCE in [step.do for step in room.next_steps(facts)]


def test_nobody_whose_procedure_has_ended_is_asked_whether_it_is_urgent() -> None:
    facts = Facts(
        on=date(2026, 10, 5),
        matters=frozenset({Matter.SEN_SUPPORT}),
        setting=Setting.MAINTAINED_SCHOOL,
        school_complaint_made=date(2026, 3, 2),
        school_complaint_finished=date(2026, 6, 1),
    )
    assert room.standing(facts).value is Standing.OPEN


@pytest.mark.parametrize(
    ("setting", "id", "power"),
    [
        (Setting.MAINTAINED_SCHOOL, "DFE-MAINT", {Why.UNREASONABLE, Why.FAILED_DUTY}),
        (Setting.MAINTAINED_SPECIAL, "DFE-MAINT", {Why.UNREASONABLE, Why.FAILED_DUTY}),
        (Setting.PUPIL_REFERRAL_UNIT, "DFE-MAINT", {Why.UNIT}),
        (Setting.ACADEMY, "DFE-ACAD", {Why.HANDLING_ONLY, Why.ACADEMY_DIRECTION}),
        (Setting.INDEPENDENT, "DFE-INDEP", {Why.STANDARDS_ONLY}),
        (Setting.NON_MAINTAINED_SPECIAL, "SCN", {Why.APPROVES_SCHOOL}),
    ],
)
def test_each_kind_of_school_has_its_power_and_no_limit(setting: Setting, id: str, power: set[Any]) -> None:
    facts = case(setting=setting)
    assert set(room.standing(facts).because) == power
    (limit,) = room.time_limits(facts)
    assert (limit.clock.id, limit.ends.value) == (id, None)


def test_directions_to_academies_start_on_29_june_2026() -> None:
    # Royal Assent 29 April 2026; two months beginning with that day end on 28 June
    academy = case(setting=Setting.ACADEMY)
    day_before = room.standing(academy.but(on=date(2026, 6, 28)))
    assert Why.ACADEMY_DIRECTION not in day_before.because
    assert Why.HANDLING_ONLY in day_before.because
    first_day = room.standing(academy.but(on=date(2026, 6, 29)))
    assert Why.ACADEMY_DIRECTION in first_day.because
    assert Why.ACADEMY_DIRECTION.source.in_force(date(2026, 6, 29))
    assert not Why.ACADEMY_DIRECTION.source.in_force(date(2026, 6, 28))


def test_directions_to_academies_are_not_for_other_schools() -> None:
    assert Why.ACADEMY_DIRECTION not in room.standing(case()).because


def test_twelve_months_to_the_department_about_a_college() -> None:
    # 15 March 2026 and 12 months: 15 March 2027
    assert room.standing(college(date(2027, 3, 15))).value is Standing.OPEN
    late = college(date(2027, 3, 16))
    assert room.standing(late).value is Standing.LAPSED
    (limit,) = room.time_limits(late)
    assert (limit.clock.id, limit.clock.kind) == ("P16-DFE-LIMIT", Kind.LIMIT)
    assert limit.ends.value == date(2027, 3, 15)
    assert limit.clock.waiver is not None


def test_twelve_months_from_29_february_end_with_february() -> None:
    # 2029 has no 29 February
    (limit,) = room.time_limits(college(date(2028, 5, 1)).but(happened=date(2028, 2, 29)))
    assert limit.ends.value == date(2029, 2, 28)


def test_a_slow_college_does_not_stop_the_twelve_months() -> None:
    facts = college(date(2027, 3, 16), school_complaint_made=date(2026, 4, 1), school_complaint_finished=None)
    assert room.standing(facts).value is Standing.LAPSED
    assert Why.ASK_LATE in [step.do for step in room.next_steps(facts)]


def test_no_school_is_asked_for_the_day_that_only_colleges_need() -> None:
    assert not case().is_told("happened")
    assert room.standing(case()).value is Standing.OPEN
    with pytest.raises(Untold):
        room.standing(case(setting=Setting.COLLEGE))


@pytest.mark.parametrize("asker", [Asker.YOUNG_PERSON, Asker.REPRESENTATIVE])
def test_at_an_academy_it_is_a_parents_to_ask_and_at_a_council_school_anyones(asker: Asker) -> None:
    assert room.standing(case(setting=Setting.ACADEMY, asker=asker)).because == (Why.PARENTS_ONLY,)
    assert room.next_steps(case(setting=Setting.ACADEMY, asker=asker))
    assert room.standing(case(asker=asker)).value is Standing.OPEN


@pytest.mark.parametrize(
    ("setting", "why"),
    [
        (Setting.EARLY_YEARS, Why.EARLY_YEARS),
        (Setting.HIGHER_EDUCATION, Why.DEGREE_COURSE),
        (Setting.HOME, Why.NO_PROVIDER),
        (Setting.CUSTODY, Why.NO_PROVIDER),
    ],
)
def test_the_wrong_body_is_told_who_the_right_one_is(setting: Setting, why: Any) -> None:
    assert room.standing(case(setting=setting)).because == (why,)
    assert room.time_limits(case(setting=setting)) == ()


def test_an_academy_that_stalls_can_be_told_of() -> None:
    facts = case(setting=Setting.ACADEMY, school_complaint_finished=None)
    stalled = next(step for step in room.next_steps(facts) if step.do is Why.STALLED)
    assert stalled.contact is Contact.DFE
    assert stalled.write


def test_a_named_school_that_refuses_a_child_has_a_duty_to_admit() -> None:
    facts = case(matters=frozenset({Matter.PLACE_REFUSED}), school_complaint_made=None, urgent=True)
    assert {Why.NAMED_MUST_ADMIT, Why.FAILED_DUTY} <= set(room.standing(facts).because)


def test_missing_support_of_a_plan_is_the_councils_first_here_too() -> None:
    facts = case(matters=frozenset({Matter.PROVISION_NOT_MADE}))
    assert room.next_steps(facts)[0].do is Steps.WRITE_TO_COUNCIL


def test_the_schools_own_procedure_is_needed_first_and_no_other_schools() -> None:
    assert room.alongside("school_complaint_academy").effect is Effect.NEEDS_FIRST
    assert (
        room.alongside("school_complaint_academy", case(setting=Setting.ACADEMY)).effect is Effect.NEEDS_FIRST
    )
    assert room.alongside("school_complaint_academy", case()).effect is Effect.INDEPENDENT


def test_an_appeal_shuts_it_for_the_plan_and_not_for_the_school() -> None:
    assert room.alongside("appeal").effect is Effect.CLOSES
    plan = Facts(on=date(2026, 10, 5), matters=frozenset({Matter.PLAN_CONTENT}))
    assert room.alongside("appeal", plan).effect is Effect.CLOSES_HERE
    both = plan.but(matters=frozenset({Matter.PLAN_CONTENT, Matter.SEN_SUPPORT}))
    assert room.alongside("appeal", both).effect is Effect.INDEPENDENT


def test_refuses_a_day_before_the_act_of_2014() -> None:
    with pytest.raises(NotInForce):
        room.standing(case(on=date(2014, 8, 31)))
    assert room.standing(case(on=date(2014, 9, 1))).value is Standing.OPEN
