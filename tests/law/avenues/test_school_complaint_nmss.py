"""A complaint to a non-maintained special school."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import school_complaint_nmss as room
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter, Setting, Tried
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Standing
from avenues.law.shared.schools.best_endeavours import Why as Owed
from avenues.law.shared.schools.what_to_do import Why as Steps


def case(on: date = date(2026, 10, 5), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.PROVIDER_OTHER}),
        "setting": Setting.NON_MAINTAINED_SPECIAL,
        "happened": date(2026, 9, 21),
        "school_complaint_made": None,
        "tried": frozenset({Tried.SPOKEN_TO_SCHOOL}),
    }
    return Facts(on=on, **usual | told)


@pytest.mark.parametrize("asker", list(Asker))
def test_parents_and_pupils_can_complain(asker: Asker) -> None:
    assert room.standing(case(asker=asker)).value is Standing.OPEN


def test_the_last_day_by_the_model_policy_and_the_day_after() -> None:
    # 30 November 2026 and three months: February 2027 has no 30th, so the 28th
    facts = case(happened=date(2026, 11, 30))
    assert [limit.ends.value for limit in room.time_limits(facts)] == [date(2027, 2, 28)]
    assert room.standing(facts.but(on=date(2027, 2, 28))).value is Standing.OPEN
    assert room.standing(facts.but(on=date(2027, 3, 1))).value is Standing.LAPSED


def test_a_special_school_is_not_bound_to_best_endeavours() -> None:
    assert Owed.SPECIAL_NOT_BOUND in room.standing(case(matters=frozenset({Matter.SEN_SUPPORT}))).because


def test_missing_support_of_a_plan_is_the_councils_first() -> None:
    assert (
        room.next_steps(case(matters=frozenset({Matter.PROVISION_NOT_MADE})))[0].do is Steps.WRITE_TO_COUNCIL
    )


def test_its_own_policy_sets_the_days() -> None:
    (owed,) = room.duties(case(school_complaint_made=date(2026, 9, 28)))
    assert owed.clock.id == "SCM-STAGE-DAYS"
    assert owed.due.because == (room.rules.Why.ANSWERS,)


def test_the_department_and_ofsted_come_after_it() -> None:
    ended = case(school_complaint_made=date(2026, 9, 28), school_complaint_finished=date(2026, 10, 1))
    assert [step.contact for step in room.next_steps(ended)][:2] == [Contact.DFE, Contact.OFSTED]


def test_a_maintained_special_school_has_another_room() -> None:
    assert room.standing(case(setting=Setting.MAINTAINED_SPECIAL)).value is Standing.NOT_AVAILABLE


def test_refuses_a_day_before_the_regulations_of_2015() -> None:
    before, first = date(2015, 8, 31), date(2015, 9, 1)
    with pytest.raises(NotInForce):
        room.standing(case(on=before, happened=before))
    assert room.standing(case(on=first, happened=before)).value is Standing.OPEN
