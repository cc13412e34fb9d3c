"""A complaint to a maintained school, and what all school rooms share."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import school_complaint_maintained as room
from avenues.law.calendar import SchoolCalendar, Term
from avenues.law.clocks import Kind
from avenues.law.facts import Event, Facts, Untold
from avenues.law.options import Asker, Matter, Plan, Setting, Tried
from avenues.law.place import Place, SchoolPolicy
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Effect, Standing
from avenues.law.shared.schools.best_endeavours import Why as Owed
from avenues.law.shared.schools.best_endeavours import best_endeavours
from avenues.law.shared.schools.procedure import Why as Procedure
from avenues.law.shared.schools.providers import Why as Scope
from avenues.law.shared.schools.what_to_do import Why as Steps
from avenues.law.sources import FROM_KNOWLEDGE, SECOND_HAND, Weight

# Autumn term, two halves: Monday 26 to Friday 30 October 2026 is half-term. 2 October is a training day.
SCHOOL = SchoolCalendar(
    "Hill School",
    (Term(date(2026, 9, 2), date(2026, 10, 23)), Term(date(2026, 11, 2), date(2026, 12, 18))),
    inset=frozenset({date(2026, 10, 2)}),
)
POLICY = SchoolPolicy("Hill School", days_to_answer=10)


def case(on: date = date(2026, 10, 5), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.PROVIDER_OTHER}),
        "setting": Setting.MAINTAINED_SCHOOL,
        "happened": date(2026, 9, 21),
        "school_complaint_made": None,
        "tried": frozenset({Tried.SPOKEN_TO_SCHOOL}),
    }
    return Facts(on=on, **usual | told)


def steps(facts: Facts) -> list[Any]:
    return [step.do for step in room.next_steps(facts)]


def test_the_last_day_of_the_model_policy_is_in_time_and_the_day_after_is_late() -> None:
    # 21 September and three months: 21 December 2026
    assert room.standing(case(on=date(2026, 12, 21))).value is Standing.OPEN
    late = case(on=date(2026, 12, 22))
    assert room.standing(late).value is Standing.LAPSED
    assert [limit.ends.value for limit in room.time_limits(late)] == [date(2026, 12, 21)]


def test_three_months_from_the_end_of_november_end_with_february() -> None:
    # February 2027 has no 30th; 2028 is a leap year
    (limit,) = room.time_limits(case(happened=date(2026, 11, 30)))
    assert limit.ends.value == date(2027, 2, 28)
    (limit,) = room.time_limits(case(happened=date(2027, 11, 30)))
    assert limit.ends.value == date(2028, 2, 29)


def test_the_limit_is_a_target_that_the_school_can_waive() -> None:
    (limit,) = room.time_limits(case())
    assert limit.clock.id == "SCM-LIMIT"
    assert limit.clock.kind is Kind.TARGET
    assert limit.clock.waiver is not None
    assert "xceptional" in limit.clock.waiver.test
    assert limit.clock.source.weight is Weight.POLICY


def test_who_is_late_is_told_to_ask_all_the_same() -> None:
    late = case(on=date(2026, 12, 22))
    assert Steps.ASK_LATE in steps(late)
    assert all(step.write for step in room.next_steps(late) if step.do is Steps.ASK_LATE)


def test_help_that_is_not_given_today_is_not_late_and_no_day_is_asked_for() -> None:
    facts = Facts(
        on=date(2026, 10, 5),
        matters=frozenset({Matter.SEN_SUPPORT}),
        setting=Setting.MAINTAINED_SCHOOL,
        school_complaint_made=None,
    )
    assert room.standing(facts).value is Standing.OPEN
    (limit,) = room.time_limits(facts)
    assert limit.ends.value is None
    assert limit.ends.because == (Procedure.STILL_GOES_ON,)


def test_an_incident_beside_help_that_is_missing_keeps_its_own_last_day() -> None:
    both = case(on=date(2027, 1, 5), matters=frozenset({Matter.SEN_SUPPORT, Matter.PROVIDER_OTHER}))
    assert room.standing(both).value is Standing.OPEN
    assert [limit.ends.value for limit in room.time_limits(both)] == [date(2026, 12, 21)]


@pytest.mark.parametrize("asker", list(Asker))
def test_anyone_can_complain(asker: Asker) -> None:
    assert room.standing(case(asker=asker)).value is Standing.OPEN


def test_nobody_is_asked_who_they_are() -> None:
    assert room.standing(case()).value is Standing.OPEN  # no asker told, none read
    assert room.next_steps(case())


@pytest.mark.parametrize(
    ("matter", "why"),
    [
        (Matter.REFUSED_ASSESSMENT, Scope.COUNCILS_DECISION),
        (Matter.PLAN_CONTENT, Scope.COUNCILS_DECISION),
        (Matter.EXCLUSION, Scope.EXCLUSION_ROUTE),
        (Matter.ADMISSION, Scope.ADMISSION_ROUTE),
        (Matter.PLACE_REFUSED, Scope.MUST_ADMIT),
        (Matter.TRAVEL, Scope.NOT_ABOUT_A_PROVIDER),
    ],
)
def test_what_is_out_of_scope_is_told_so_and_asked_nothing(matter: Matter, why: Scope) -> None:
    facts = Facts(on=date(2026, 10, 5), matters=frozenset({matter}))
    assert room.standing(facts).value is Standing.NOT_AVAILABLE
    assert room.standing(facts).because == (why,)
    assert room.time_limits(facts) == room.duties(facts) == room.next_steps(facts) == ()


def test_a_matter_in_scope_beside_one_that_is_not_can_be_complained_of() -> None:
    assert (
        room.standing(case(matters=frozenset({Matter.EXCLUSION, Matter.SEN_SUPPORT}))).value is Standing.OPEN
    )


def test_the_first_question_after_the_matter_is_the_setting() -> None:
    with pytest.raises(Untold) as untold:
        room.standing(Facts(on=date(2026, 10, 5), matters=frozenset({Matter.SEN_SUPPORT})))
    assert untold.value.fact == "setting"


@pytest.mark.parametrize(
    ("setting", "bound", "why"),
    [
        (Setting.MAINTAINED_SCHOOL, True, Owed.GOVERNORS_BOUND),
        (Setting.MAINTAINED_NURSERY, True, Owed.GOVERNORS_BOUND),
        (Setting.COLLEGE, True, Owed.GOVERNORS_BOUND),
        (Setting.ACADEMY, True, Owed.TRUST_BOUND),
        (Setting.SIXTEEN_TO_NINETEEN_ACADEMY, True, Owed.TRUST_BOUND),
        (Setting.PUPIL_REFERRAL_UNIT, True, Owed.COMMITTEE_BOUND),
        (Setting.MAINTAINED_SPECIAL, False, Owed.SPECIAL_NOT_BOUND),
        (Setting.SPECIAL_ACADEMY, False, Owed.SPECIAL_NOT_BOUND),
        (Setting.NON_MAINTAINED_SPECIAL, False, Owed.SPECIAL_NOT_BOUND),
        (Setting.INDEPENDENT, False, Owed.INDEPENDENT_NOT_BOUND),
        (Setting.EARLY_YEARS, False, Owed.EARLY_YEARS_NOT_BOUND),
        (Setting.SPECIALIST_COLLEGE, False, Owed.OTHERS_NOT_BOUND),
    ],
)
def test_best_endeavours_bind_whom_section_66_names(setting: Setting, bound: bool, why: Owed) -> None:
    found = best_endeavours(Facts(on=date(2026, 10, 5), setting=setting))
    assert found.value is bound
    assert found.because == (why,)


def test_missing_support_of_a_plan_is_the_councils_first() -> None:
    facts = case(matters=frozenset({Matter.PROVISION_NOT_MADE}))
    first = room.next_steps(facts)[0]
    assert first.do is Steps.WRITE_TO_COUNCIL
    assert first.contact is Contact.COUNCIL_SEND_TEAM
    assert "section 42" in first.write
    because = room.standing(facts).because
    assert Owed.COUNCIL_MUST_SECURE in because
    assert Owed.NOT_PASSED_ON in because


def test_without_a_plan_an_assessment_is_named_too() -> None:
    facts = case(matters=frozenset({Matter.SEN_SUPPORT}))
    assert Steps.ASK_FOR_ASSESSMENT in steps(facts.but(plan=Plan.NONE))
    assert Steps.ASK_FOR_ASSESSMENT not in steps(facts.but(plan=Plan.FINAL))


def test_who_has_spoken_to_the_school_is_not_sent_to_speak_to_it() -> None:
    assert Steps.SPEAK_FIRST not in steps(case())
    assert Steps.SPEAK_FIRST in steps(case(tried=frozenset({Tried.NOTHING})))


def test_a_complaint_under_way_is_open_and_one_that_ended_leads_on() -> None:
    under_way = case(school_complaint_made=date(2026, 9, 28), school_complaint_finished=None)
    assert room.standing(under_way).value is Standing.OPEN
    assert Steps.ASK_COMMITTEE in steps(under_way)
    ended = under_way.but(school_complaint_finished=date(2026, 10, 1))
    assert room.standing(ended).value is Standing.NOT_AVAILABLE
    assert [step.contact for step in room.next_steps(ended)][:2] == [Contact.DFE, Contact.OFSTED]


def test_no_day_for_the_answer_is_made_up() -> None:
    (owed,) = room.duties(case(school_complaint_made=date(2026, 9, 28)))
    assert owed.clock.id == "SCM-STAGE-DAYS"
    assert owed.clock.kind is Kind.TARGET
    assert owed.due.value is None
    assert owed.due.because == (Procedure.OWN_POLICY,)


def at_hill_school(made: date, **told: Any) -> Any:
    place = Place(school=SCHOOL, school_policy=POLICY)
    (owed,) = room.duties(case(place=place, school_complaint_made=made, **told))
    return owed


def test_the_schools_own_policy_and_calendar_give_the_day() -> None:
    # Monday 28 September is day 0. Then 29, 30, 1, 5, 6, 7, 8, 9, 12, 13; 2 October is a training day
    owed = at_hill_school(date(2026, 9, 28))
    assert owed.due.value == date(2026, 10, 13)
    assert [step.why.name for step in owed.due.because] == ["COMPLAINED", "DAYS_OF_POLICY"]


def test_a_complaint_in_the_holidays_counts_from_the_first_school_day() -> None:
    # 27 October is in half-term: Monday 2 November is day 0, 3 to 6 and 9 to 13 are nine, the 16th is ten
    owed = at_hill_school(date(2026, 10, 27))
    assert owed.due.value == date(2026, 11, 16)
    assert Procedure.SCHOOL_BACK in [step.why for step in owed.due.because]


def test_beyond_the_schools_calendar_there_is_no_day() -> None:
    # From Monday 7 December, ten school days end on Monday 21 December, after the last day of term
    assert at_hill_school(date(2026, 12, 7)).due.value is None


def test_a_first_answer_meets_the_duty_and_an_end_without_one_leaves_nothing_owed() -> None:
    assert at_hill_school(date(2026, 9, 28), school_stage1_answered=date(2026, 10, 9)).done == date(
        2026, 10, 9
    )
    ended = case(school_complaint_made=date(2026, 9, 28), school_complaint_finished=date(2026, 10, 20))
    assert room.duties(ended) == ()


def test_an_event_tells_that_the_complaint_was_made() -> None:
    told = room.duties(case(), (Event("school_complaint_made", date(2026, 9, 28)),))
    assert [owed.clock.id for owed in told] == ["SCM-STAGE-DAYS"]


@pytest.mark.parametrize("setting", [Setting.ACADEMY, Setting.INDEPENDENT, Setting.EARLY_YEARS, Setting.HOME])
def test_other_settings_have_other_rooms(setting: Setting) -> None:
    assert room.standing(case(setting=setting)).because == (room.rules.Why.OTHER_SETTING,)


def test_nothing_closes_or_pauses_it() -> None:
    others = ("appeal", "mediation", "local_government_ombudsman", "council_complaint", "judicial_review")
    assert {room.alongside(other).effect for other in others} == {Effect.INDEPENDENT}


def test_a_discrimination_claim_keeps_its_clock() -> None:
    facts = case(matters=frozenset({Matter.DISCRIMINATION}))
    assert Steps.CLAIM_RUNS in steps(facts)


def test_what_was_not_read_says_so() -> None:
    assert Procedure.OWN_POLICY.source.mark is FROM_KNOWLEDGE
    assert Procedure.LATE.source.mark is SECOND_HAND
    assert Owed.SPECIAL_NOT_BOUND.source.mark is FROM_KNOWLEDGE


def test_refuses_a_day_before_the_act_of_2014() -> None:
    before, first = date(2014, 8, 31), date(2014, 9, 1)
    with pytest.raises(NotInForce):
        room.standing(case(on=before, happened=before))
    with pytest.raises(NotInForce):
        room.standing(Facts(on=before, matters=frozenset({Matter.PLAN_CONTENT})))
    assert room.standing(case(on=first, happened=before)).value is Standing.OPEN
