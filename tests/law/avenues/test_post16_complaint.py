"""A complaint to a college or training provider."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import post16_complaint as room
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter, Setting, Tried
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Effect, Standing
from avenues.law.shared.schools.best_endeavours import Why as Owed
from avenues.law.shared.schools.what_to_do import Why as Steps

Why = room.rules.Why


def case(on: date = date(2026, 10, 5), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.SEN_SUPPORT}),
        "setting": Setting.COLLEGE,
        "school_complaint_made": None,
        "tried": frozenset({Tried.SPOKEN_TO_SCHOOL}),
    }
    return Facts(on=on, **usual | told)


def steps(facts: Facts) -> list[Any]:
    return [step.do for step in room.next_steps(facts)]


@pytest.mark.parametrize("asker", list(Asker))
def test_learners_parents_and_those_who_speak_for_them_can_complain(asker: Asker) -> None:
    assert room.standing(case(asker=asker)).value is Standing.OPEN


def test_a_college_is_bound_to_best_endeavours_and_a_specialist_college_is_not() -> None:
    assert Owed.GOVERNORS_BOUND in room.standing(case()).because
    assert Owed.OTHERS_NOT_BOUND in room.standing(case(setting=Setting.SPECIALIST_COLLEGE)).because


def test_the_provider_has_no_last_day_in_law_but_the_department_does() -> None:
    (limit,) = room.time_limits(case())
    assert (limit.clock.id, limit.ends.value) == ("P16", None)
    assert limit.ends.because == (Why.OWN_LIMIT,)
    assert "12 months" in Why.OWN_LIMIT.words


def test_a_degree_course_has_an_adjudicator_of_its_own() -> None:
    facts = case(setting=Setting.HIGHER_EDUCATION)
    assert room.standing(facts).because == (Why.DEGREE_COURSE,)
    assert room.time_limits(facts) == room.next_steps(facts) == ()


def test_a_16_to_19_academy_has_another_room() -> None:
    assert room.standing(case(setting=Setting.SIXTEEN_TO_NINETEEN_ACADEMY)).because == (Why.OTHER_SETTING,)


def test_the_plan_of_a_student_on_a_degree_course_is_told_about_the_plan() -> None:
    facts = Facts(on=date(2026, 10, 5), matters=frozenset({Matter.PLAN_CEASED}))
    assert room.standing(facts).value is Standing.NOT_AVAILABLE  # no setting told, none read


def test_the_stages_and_then_the_department() -> None:
    under_way = case(school_complaint_made=date(2026, 9, 1), school_complaint_finished=None)
    assert Why.GO_ON in steps(under_way)
    ended = under_way.but(school_complaint_finished=date(2026, 10, 1))
    assert room.standing(ended).value is Standing.NOT_AVAILABLE
    assert room.next_steps(ended)[0].contact is Contact.DFE


def test_discrimination_at_college_goes_to_the_county_court() -> None:
    assert Steps.COURT_CLAIM_RUNS in steps(case(matters=frozenset({Matter.DISCRIMINATION})))


def test_the_council_is_told_first_of_missing_support_in_a_plan() -> None:
    assert steps(case(matters=frozenset({Matter.PROVISION_NOT_MADE})))[0] is Steps.WRITE_TO_COUNCIL


def test_the_ombudsman_looks_at_the_council_beside_it() -> None:
    assert room.alongside("local_government_ombudsman").effect is Effect.INDEPENDENT


def test_refuses_a_day_before_the_act_of_2014() -> None:
    with pytest.raises(NotInForce):
        room.standing(case(on=date(2014, 8, 31)))
    assert room.standing(case(on=date(2014, 9, 1))).value is Standing.OPEN
