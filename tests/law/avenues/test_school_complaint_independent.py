"""A complaint to an independent school."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import school_complaint_independent as room
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter, Setting, Tried
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Standing
from avenues.law.shared.schools.best_endeavours import Why as Owed
from avenues.law.shared.schools.standards import Why as Standard
from avenues.law.shared.schools.what_to_do import Why as Steps


def case(on: date = date(2026, 10, 5), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.PROVIDER_OTHER}),
        "setting": Setting.INDEPENDENT,
        "asker": Asker.PARENT,
        "happened": date(2026, 9, 21),
        "school_complaint_made": None,
        "tried": frozenset({Tried.SPOKEN_TO_SCHOOL}),
    }
    return Facts(on=on, **usual | told)


def test_best_endeavours_do_not_bind_it_whatever_the_seed_page_says() -> None:
    because = room.standing(case(matters=frozenset({Matter.SEN_SUPPORT}))).because
    assert Owed.INDEPENDENT_NOT_BOUND in because  # T-7, SEED-4
    assert not {Owed.TRUST_BOUND, Owed.GOVERNORS_BOUND} & set(because)


def test_a_plan_at_an_independent_school_is_still_the_councils_to_secure() -> None:
    facts = case(matters=frozenset({Matter.PROVISION_NOT_MADE}))
    assert Owed.COUNCIL_MUST_SECURE in room.standing(facts).because
    assert room.next_steps(facts)[0].do is Steps.WRITE_TO_COUNCIL


def test_the_last_day_by_the_model_policy_and_the_day_after() -> None:
    # 30 September and three months: 30 December 2026
    facts = case(happened=date(2026, 9, 30))
    assert room.standing(facts.but(on=date(2026, 12, 30))).value is Standing.OPEN
    assert room.standing(facts.but(on=date(2026, 12, 31))).value is Standing.LAPSED


def test_it_is_for_parents_as_at_an_academy() -> None:
    assert room.standing(case(asker=Asker.YOUNG_PERSON)).because == (Standard.PARENTS_ONLY,)


def test_an_academy_is_no_independent_school_here() -> None:
    assert room.standing(case(setting=Setting.ACADEMY)).value is Standing.NOT_AVAILABLE
    assert room.time_limits(case(setting=Setting.ACADEMY)) == ()


def test_clear_times_are_a_duty_without_a_day() -> None:
    (owed,) = room.duties(case(school_complaint_made=date(2026, 9, 28)))
    assert owed.clock.id == "ISS33-TIMES"
    assert owed.due.value is None


def test_after_the_end_nobody_is_sent_to_ofsted() -> None:
    ended = case(school_complaint_made=date(2026, 9, 28), school_complaint_finished=date(2026, 10, 1))
    contacts = [step.contact for step in room.next_steps(ended)]
    assert Contact.DFE in contacts
    assert Contact.OFSTED not in contacts


def test_refuses_a_day_before_the_standards_of_2015() -> None:
    before, first = date(2015, 1, 4), date(2015, 1, 5)
    with pytest.raises(NotInForce):
        room.time_limits(case(on=before, happened=before))
    with pytest.raises(NotInForce):
        room.standing(Facts(on=before, matters=frozenset({Matter.PLAN_CONTENT})))
    assert room.time_limits(case(on=first, happened=before))
