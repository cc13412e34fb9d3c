"""A complaint to an academy: paragraph 33 of the Independent School Standards."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import school_complaint_academy as room
from avenues.law.clocks import Kind
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter, Setting, Tried
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Effect, Standing
from avenues.law.shared.schools.standards import Why


def case(on: date = date(2026, 10, 5), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.PROVIDER_OTHER}),
        "setting": Setting.ACADEMY,
        "asker": Asker.PARENT,
        "happened": date(2026, 9, 21),
        "school_complaint_made": None,
        "tried": frozenset({Tried.SPOKEN_TO_SCHOOL}),
    }
    return Facts(on=on, **usual | told)


def steps(facts: Facts) -> list[Any]:
    return [step.do for step in room.next_steps(facts)]


@pytest.mark.parametrize(
    "setting", [Setting.ACADEMY, Setting.SPECIAL_ACADEMY, Setting.SIXTEEN_TO_NINETEEN_ACADEMY]
)
def test_it_is_for_academies_of_each_kind(setting: Setting) -> None:
    assert room.standing(case(setting=setting)).value is Standing.OPEN


def test_it_is_not_for_a_maintained_school() -> None:
    assert room.standing(case(setting=Setting.MAINTAINED_SCHOOL)).value is Standing.NOT_AVAILABLE


@pytest.mark.parametrize("asker", [Asker.PARENT, Asker.HELPER])
def test_a_parent_or_who_helps_one_can_use_it(asker: Asker) -> None:
    assert room.standing(case(asker=asker)).value is Standing.OPEN


@pytest.mark.parametrize("asker", [Asker.YOUNG_PERSON, Asker.REPRESENTATIVE])
def test_nobody_else_has_the_right_but_they_are_told_what_they_can_use(asker: Asker) -> None:
    facts = case(asker=asker)
    assert room.standing(facts).value is Standing.NOT_AVAILABLE
    assert room.standing(facts).because == (Why.PARENTS_ONLY,)
    (policy, *_) = room.next_steps(facts)
    assert policy.do is Why.OWN_POLICY
    assert policy.contact is Contact.SCHOOL
    assert policy.write
    assert room.time_limits(facts) == ()


def test_the_last_day_by_the_model_policy_and_the_day_after() -> None:
    # 21 September and three months: 21 December 2026
    assert room.standing(case(on=date(2026, 12, 21))).value is Standing.OPEN
    assert room.standing(case(on=date(2026, 12, 22))).value is Standing.LAPSED
    (limit,) = room.time_limits(case())
    assert (limit.clock.id, limit.clock.kind) == ("SCA-LIMIT", Kind.TARGET)
    assert limit.ends.value == date(2026, 12, 21)


def test_the_three_stages_follow_one_another() -> None:
    assert steps(case())[:3] == [Why.GET_PROCEDURE, Why.INFORMAL, Why.IN_WRITING]
    under_way = case(school_complaint_made=date(2026, 9, 28), school_complaint_finished=None)
    assert steps(under_way)[:2] == [Why.PANEL, Why.FINDINGS]


def test_the_standard_names_no_days_but_clear_times_are_a_duty() -> None:
    (owed,) = room.duties(case(school_complaint_made=date(2026, 9, 28)))
    assert (owed.clock.id, owed.clock.kind) == ("ISS33-TIMES", Kind.DUTY)
    assert owed.due.value is None
    assert owed.due.because == (Why.CLEAR_TIMES,)


def test_after_the_panel_the_department_comes() -> None:
    ended = case(school_complaint_made=date(2026, 9, 28), school_complaint_finished=date(2026, 10, 1))
    assert room.standing(ended).value is Standing.NOT_AVAILABLE
    assert room.next_steps(ended)[0].contact is Contact.DFE


def test_the_department_waits_for_it_and_not_it_for_the_department() -> None:
    assert room.alongside("dfe_provider_complaint").effect is Effect.INDEPENDENT


def test_refuses_a_day_before_the_standards_of_2015() -> None:
    before, first = date(2015, 1, 4), date(2015, 1, 5)
    with pytest.raises(NotInForce):
        room.standing(case(on=before, happened=before))
    with pytest.raises(NotInForce):
        room.standing(Facts(on=before, matters=frozenset({Matter.PLAN_CONTENT})))
    assert room.standing(case(on=first, happened=before)).value is Standing.OPEN
