"""Disagreement resolution: the four kinds of section 57, and what is open by agreement only."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import rooms
from avenues.law.avenues.disagreement_resolution import alongside, duties, next_steps, standing, time_limits
from avenues.law.avenues.disagreement_resolution.rules import Why
from avenues.law.clocks import Kind
from avenues.law.facts import Facts, Untold
from avenues.law.options import Asker, Matter, Plan, Section, Setting, TherapyPlace
from avenues.law.room import Effect, Standing

ON = date(2026, 3, 20)


def case(*matters: Matter, **told: Any) -> Facts:
    basis: dict[str, Any] = {
        "matters": frozenset(matters),
        "asker": Asker.PARENT,
        "born": date(2015, 1, 1),
        "detained": False,
    }
    return Facts(ON, **{**basis, **told})


def kinds(facts: Facts) -> set[Any]:
    assert standing(facts).value is Standing.OPEN
    return set(standing(facts).because) - {Why.VOLUNTARY}


@pytest.mark.parametrize(
    ("setting", "found"),
    [
        (Setting.MAINTAINED_SCHOOL, {Why.DRS_1, Why.DRS_2}),
        (Setting.ACADEMY, {Why.DRS_1, Why.DRS_2}),
        (Setting.COLLEGE, {Why.DRS_1, Why.DRS_2}),
        (Setting.INDEPENDENT, {Why.DRS_2}),
        (Setting.NON_MAINTAINED_SPECIAL, {Why.DRS_2}),
        (Setting.PUPIL_REFERRAL_UNIT, {Why.DRS_2}),
        (Setting.EARLY_YEARS, {Why.DRS_2}),
        (Setting.HOME, {Why.OUTSIDE_BY_AGREEMENT}),
    ],
)
def test_no_help_at_school_is_of_the_second_kind_and_with_a_relevant_body_of_the_first(
    setting: Setting, found: set[Why]
) -> None:
    assert kinds(case(Matter.SEN_SUPPORT, setting=setting)) == found


def test_plan_support_is_the_councils_as_well_as_the_schools() -> None:
    assert kinds(case(Matter.PROVISION_NOT_MADE)) == {Why.DRS_1, Why.DRS_2}


def test_health_in_the_plan_brings_in_the_nhs() -> None:
    health = case(Matter.PLAN_CONTENT, sections=frozenset({Section.F, Section.G}))
    assert kinds(health) == {Why.DRS_1, Why.DRS_3, Why.DRS_4}
    assert kinds(case(Matter.PLAN_CONTENT, sections=frozenset({Section.F}))) == {Why.DRS_1}


@pytest.mark.parametrize("matter", [Matter.HEALTH_NOT_PROVIDED, Matter.SOCIAL_CARE_NOT_PROVIDED])
def test_care_in_a_plan_that_is_not_given_is_by_agreement(matter: Matter) -> None:
    # T-11: section 57(3) reaches the NHS only in the making or review of a plan
    facts = case(matter)
    assert kinds(facts) == {Why.DELIVERY_BY_AGREEMENT}
    assert Why.COMPLAIN_TOO in {step.do for step in next_steps(facts)}


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"plan": Plan.IN_ASSESSMENT}, {Why.DRS_3, Why.DRS_4}),
        ({"plan": Plan.DRAFT}, {Why.DRS_3, Why.DRS_4}),
        ({"plan": Plan.NONE}, {Why.OUTSIDE_BY_AGREEMENT}),
        ({"plan": Plan.FINAL, "therapy_in": TherapyPlace.SECTION_F}, {Why.DRS_1}),
        ({"plan": Plan.FINAL, "therapy_in": TherapyPlace.SECTION_G}, {Why.DELIVERY_BY_AGREEMENT}),
        ({"plan": Plan.FINAL, "therapy_in": TherapyPlace.NOT_IN_PLAN}, {Why.OUTSIDE_BY_AGREEMENT}),
    ],
)
def test_therapy_that_the_nhs_refuses(told: dict[str, Any], found: set[Why]) -> None:
    assert kinds(case(Matter.HEALTH_REFUSED, **told)) == found


def test_social_care_is_covered_while_a_plan_is_in_the_making() -> None:
    assert kinds(case(Matter.SOCIAL_CARE_ASSESSMENT, plan=Plan.IN_ASSESSMENT)) == {Why.CARE_IN_PROCESS}
    assert kinds(case(Matter.SOCIAL_CARE_ASSESSMENT, plan=Plan.NONE)) == {Why.OUTSIDE_BY_AGREEMENT}


def test_nobody_has_to_take_part() -> None:
    assert Why.VOLUNTARY in standing(case(Matter.REFUSED_PLAN)).because


def test_one_meeting_for_several_services() -> None:
    one = next_steps(case(Matter.REFUSED_PLAN))
    several = next_steps(case(Matter.HEALTH_NOT_PROVIDED, Matter.SOCIAL_CARE_NOT_PROVIDED))
    assert Why.ONE_PROCESS not in {step.do for step in one}
    assert Why.ONE_PROCESS in {step.do for step in several}


def test_for_a_decision_mediation_is_named_as_well() -> None:
    assert Why.MEDIATE_TOO in {step.do for step in next_steps(case(Matter.REFUSED_PLAN))}
    assert Why.MEDIATE_TOO not in {step.do for step in next_steps(case(Matter.COUNCIL_DELAY))}


def test_the_duty_is_the_councils_alone() -> None:
    # T-6
    (owed,) = duties(case(Matter.REFUSED_PLAN))
    assert (owed.clock.id, owed.clock.kind, owed.due.value) == ("SEND-S57-1", Kind.DUTY, None)


def test_there_is_no_last_day_and_every_other_avenue_stays_as_it_is() -> None:
    (limit,) = time_limits(case(Matter.REFUSED_PLAN))
    assert limit.ends.value is None
    assert {alongside(other).effect for other in rooms()} == {Effect.INDEPENDENT}


@pytest.mark.parametrize(
    "matter", [Matter.ADMISSION, Matter.TRAVEL, Matter.EXCLUSION, Matter.RECORDS, Matter.DISCRIMINATION]
)
def test_other_matters_are_not_for_it_and_ask_nothing(matter: Matter) -> None:
    assert standing(Facts(ON, matters=frozenset({matter}))).because == (Why.WHAT_IT_IS_FOR,)


def test_in_custody_and_in_higher_education_it_is_not_there() -> None:
    assert standing(case(Matter.REFUSED_PLAN, detained=True)).because == (Why.CUSTODY,)
    degree = case(Matter.SEN_SUPPORT, setting=Setting.HIGHER_EDUCATION)
    assert standing(degree).because == (Why.HIGHER_EDUCATION,)


def test_a_young_persons_parent_helps_and_the_young_person_asks() -> None:
    grown = date(2008, 1, 1)  # over compulsory school age since the last Friday in June 2024
    assert standing(case(Matter.REFUSED_PLAN, born=grown, lacks_capacity=False)).value is Standing.OPEN_ONCE
    own = case(Matter.REFUSED_PLAN, born=grown, lacks_capacity=False, asker=Asker.YOUNG_PERSON)
    assert standing(own).value is Standing.OPEN


def test_only_the_facts_that_matter_are_asked() -> None:
    with pytest.raises(Untold, match="setting"):
        standing(case(Matter.SEN_SUPPORT))
    assert standing(case(Matter.COUNCIL_DELAY)).value is Standing.OPEN
