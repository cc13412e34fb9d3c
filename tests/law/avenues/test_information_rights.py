"""Seeing and correcting records: whose right, which law, and every last day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues.information_rights import duties, next_steps, standing, time_limits
from avenues.law.avenues.information_rights.answers import Why as Answers
from avenues.law.avenues.information_rights.rules import Why
from avenues.law.calendar import SchoolCalendar, Term
from avenues.law.clocks import Owed, Progress, progress
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Asker, Matter, RecordsHolder, RecordsWish, Setting
from avenues.law.place import Place
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Standing
from avenues.law.shared.school_time import Why as SchoolTime

ON = date(2026, 11, 25)


def case(on: date = ON, **told: Any) -> Facts:
    basis: dict[str, Any] = {
        "matters": frozenset({Matter.RECORDS}),
        "records_wish": RecordsWish.OWN_DATA,
        "asker": Asker.PARENT,
        "born": date(2018, 1, 1),
    }
    return Facts(on, **{**basis, **told})


def owed(id: str, facts: Facts) -> Owed:
    (found,) = (owed for owed in duties(facts) if owed.clock.id == id)
    return found


def steps(facts: Facts) -> list[Any]:
    return [step.do for step in next_steps(facts)]


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (date(2026, 11, 20), date(2026, 12, 21)),  # Sun 20 December rolls to Monday: the paper's fixture
        (date(2026, 11, 18), date(2026, 12, 18)),  # a Friday stays
        (date(2026, 11, 19), date(2026, 12, 21)),  # Sat 19 December rolls to Monday
        (date(2026, 11, 25), date(2026, 12, 29)),  # Christmas Day, a weekend, Mon 28 the substitute: Tue 29
        (date(2026, 1, 31), date(2026, 3, 2)),  # no 31 February: Sat 28 February, rolls to Mon 2 March
    ],
)
def test_a_request_is_answered_in_a_month_that_rolls(asked: date, due: date) -> None:
    assert owed("ICO-SAR", case(records_asked=asked)).due.value == due


def test_told_in_time_it_may_take_two_months_more() -> None:
    # 20 November and three months: Sat 20 February 2027, rolls to Mon 22
    facts = case(records_asked=date(2026, 11, 20), records_extended=True)
    assert owed("ICO-SAR", facts).due.value == date(2027, 2, 22)
    assert owed("ICO-SAR", facts).excuse is None


def test_it_is_not_called_late_while_it_may_have_extended() -> None:
    due = owed("ICO-SAR", case(records_asked=date(2026, 11, 20)))
    assert due.excuse is Answers.MORE_IF_COMPLEX
    assert progress(due, date(2026, 12, 21)) is Progress.AHEAD
    assert progress(due, date(2026, 12, 22)) is Progress.MAY_BE_EXCUSED
    not_extended = owed("ICO-SAR", case(records_asked=date(2026, 11, 20), records_extended=False))
    assert progress(not_extended, date(2026, 12, 22)) is Progress.MISSED


def test_refuses_a_request_made_under_the_act_of_1998() -> None:
    with pytest.raises(NotInForce):
        duties(case(records_asked=date(2018, 5, 24)))
    assert owed("ICO-SAR", case(records_asked=date(2018, 5, 25))).due.value == date(2018, 6, 25)


def test_refuses_a_day_before_the_law_began() -> None:
    with pytest.raises(NotInForce):
        standing(case(on=date(2018, 5, 24)))
    assert standing(case(on=date(2018, 5, 25), born=date(2012, 1, 1))).value is Standing.OPEN


@pytest.mark.parametrize(
    ("made", "due"),
    [
        (date(2026, 11, 27), date(2026, 12, 29)),  # Sun 27 December, Mon 28 substitute: the paper's fixture
        (date(2026, 6, 19), date(2026, 7, 20)),  # Sun 19 July rolls to Monday
        (date(2026, 6, 22), date(2026, 7, 22)),  # a Wednesday: 8 days of June and 22 of July are 30
    ],
)
def test_a_data_complaint_is_acknowledged_in_30_days(made: date, due: date) -> None:
    facts = case(records_asked=date(2026, 5, 1), data_complaint_made=made)
    assert owed("ICO-DPC-ACK", facts).due.value == due
    assert progress(owed("ICO-DPC", facts), due) is Progress.CONTINUING


def test_a_data_complaint_of_18_june_2026_has_no_acknowledgement_in_law() -> None:
    facts = case(records_asked=date(2026, 5, 1), data_complaint_made=date(2026, 6, 18))
    assert [owed.clock.id for owed in duties(facts)] == ["ICO-SAR"]


def test_from_19_june_2026_the_organisation_hears_of_it_first_by_law() -> None:
    late: dict[str, Any] = {"records_asked": date(2026, 5, 1), "data_complaint_made": None}
    assert steps(case(on=date(2026, 6, 18), **late))[0] is Why.RAISE_IT
    assert steps(case(on=date(2026, 6, 19), **late))[0] is Why.COMPLAIN_FIRST


def test_the_next_step_waits_for_the_last_day_and_not_longer() -> None:
    asked: dict[str, Any] = {"records_asked": date(2026, 11, 20), "data_complaint_made": None}
    assert steps(case(on=date(2026, 12, 21), **asked)) == [Why.WAIT]
    assert steps(case(on=date(2026, 12, 22), **asked)) == [Why.COMPLAIN_FIRST, Why.GO_TO_COMMISSIONER]


def test_an_answer_that_is_not_the_whole_can_be_complained_of_at_once() -> None:
    facts = case(
        records_asked=date(2026, 11, 20), records_answered=date(2026, 11, 24), data_complaint_made=None
    )
    assert steps(facts)[0] is Why.COMPLAIN_FIRST


@pytest.mark.parametrize(
    ("heard", "by"),
    [
        (date(2026, 11, 30), date(2027, 2, 28)),  # no 30 February; it does not roll, though a Sunday
        (None, date(2027, 1, 15)),  # never heard: three months from the complaint
        (UNKNOWN, date(2027, 1, 15)),  # not known: the earlier
    ],
)
def test_the_commissioner_hears_of_it_within_three_months(heard: Any, by: date) -> None:
    facts = case(
        records_asked=date(2026, 8, 1), data_complaint_made=date(2026, 10, 15), data_last_contact=heard
    )
    limits = {limit.clock.id: limit.ends.value for limit in time_limits(facts)}
    assert limits == {"ICO-ASK": None, "ICO-COMPLAIN": by}
    assert next_steps(facts)[0].contact is Contact.ICO


def test_a_late_word_to_the_commissioner_closes_nothing() -> None:
    facts = case(
        on=date(2027, 6, 1),
        records_asked=date(2026, 8, 1),
        data_complaint_made=date(2026, 10, 15),
        data_last_contact=None,
    )
    assert standing(facts).value is Standing.OPEN


@pytest.mark.parametrize(
    ("born", "found", "why"),
    [
        (date(2014, 11, 26), Standing.OPEN, {Why.MAY_SEE}),  # twelve tomorrow
        (date(2014, 11, 25), Standing.OPEN, {Why.MAY_SEE, Why.ABOUT_12}),  # twelve today
        (date(2008, 11, 26), Standing.OPEN, {Why.MAY_SEE, Why.ABOUT_12}),  # eighteen tomorrow
        (date(2008, 11, 25), Standing.OPEN_ONCE, {Why.ADULT_AGREES}),  # eighteen today
    ],
)
def test_the_right_is_the_childs(born: date, found: Standing, why: set[Why]) -> None:
    answer = standing(case(born=born))
    assert answer.value is found
    assert set(answer.because) == why


def test_a_young_person_asks_for_their_own_records_at_any_age() -> None:
    for born in (date(2017, 1, 1), date(2008, 1, 1)):
        assert standing(case(asker=Asker.YOUNG_PERSON, born=born)).value is Standing.OPEN


def test_only_a_maintained_school_owes_a_parent_the_record() -> None:
    wish: dict[str, Any] = {"records_wish": RecordsWish.SCHOOL_RECORD, "records_asked": date(2026, 3, 2)}
    # without holidays: Mon 9 is day 5, Mon 16 day 10, Mon 23 March day 15
    record = owed("ICO-PUPILREC", case(setting=Setting.MAINTAINED_SPECIAL, **wish))
    assert record.due.value == date(2026, 3, 23)
    assert record.excuse is SchoolTime.HOLIDAYS_ON_TOP
    academy = owed("ICO-SAR", case(setting=Setting.ACADEMY, **wish))
    assert academy.due.value == date(2026, 4, 2)
    pupil = case(setting=Setting.MAINTAINED_SPECIAL, asker=Asker.YOUNG_PERSON, **wish)
    assert owed("ICO-SAR", pupil).due.value == date(2026, 4, 2)


def test_the_schools_calendar_moves_the_day_of_the_record() -> None:
    # half-term 16 to 20 February 2026: 10 to 13 is 4, 23 to 27 is 9, 2 to 6 March is 14, Mon 9 March is 15
    school = SchoolCalendar(
        "A school", (Term(date(2026, 1, 5), date(2026, 2, 13)), Term(date(2026, 2, 23), date(2026, 3, 27)))
    )
    facts = Facts(
        date(2026, 2, 10),
        place=Place(school=school),
        matters=frozenset({Matter.RECORDS}),
        records_wish=RecordsWish.SCHOOL_RECORD,
        setting=Setting.MAINTAINED_SCHOOL,
        asker=Asker.PARENT,
        records_asked=date(2026, 2, 9),
    )
    assert owed("ICO-PUPILREC", facts).due.value == date(2026, 3, 9)
    assert owed("ICO-PUPILREC", facts).excuse is None


def public(holder: RecordsHolder, asked: date, on: date = ON) -> Facts:
    return case(on=on, records_wish=RecordsWish.POLICIES, records_held_by=holder, records_asked=asked)


def test_a_public_body_has_20_working_days_at_the_earliest() -> None:
    # 27 March 2026: 2 April is 4, Good Friday and Easter Monday out, 10 is 8, 17 is 13, 24 is 18, 28 is 20
    found = owed("ICO-FOI", public(RecordsHolder.PUBLIC_BODY, date(2026, 3, 27)))
    assert found.due.value == date(2026, 4, 28)
    assert Answers.DAYS_20 in {step.why for step in found.due.because if hasattr(step, "why")}
    assert found.excuse is Answers.PUBLIC_INTEREST


def test_a_schools_holidays_count_only_until_60_working_days_have_passed() -> None:
    # 60 weekdays from Mon 5 January 2026 are 12 weeks: Mon 30 March, no bank holiday between
    asked = date(2026, 1, 5)
    within = owed("ICO-FOI", public(RecordsHolder.STATE_SCHOOL, asked, on=date(2026, 3, 30)))
    after = owed("ICO-FOI", public(RecordsHolder.STATE_SCHOOL, asked, on=date(2026, 3, 31)))
    assert within.due.value == date(2026, 2, 2)
    assert within.excuse is SchoolTime.HOLIDAYS_ON_TOP
    assert after.excuse is Answers.PUBLIC_INTEREST


def test_a_school_with_a_long_holiday_has_60_working_days_and_no_more() -> None:
    # Mon 24 February 2020: 12 weeks are Mon 18 May, 10 and 13 April and 8 May are out: Thu 21 May
    school = SchoolCalendar(
        "A school", (Term(date(2020, 1, 6), date(2020, 2, 28)), Term(date(2020, 9, 1), date(2020, 12, 18)))
    )
    told = dict(public(RecordsHolder.STATE_SCHOOL, date(2020, 2, 24)).items())
    due = owed("ICO-FOI", Facts(date(2020, 3, 1), place=Place(school=school), **told)).due
    assert due.value == date(2020, 5, 21)


def test_a_private_body_need_not_answer() -> None:
    facts = public(RecordsHolder.PRIVATE, date(2026, 3, 27))
    assert standing(facts).value is Standing.NOT_AVAILABLE
    assert duties(facts) == ()


def test_papers_can_be_asked_for_in_any_disagreement_without_a_question() -> None:
    facts = Facts(ON, matters=frozenset({Matter.REFUSED_PLAN}))
    assert standing(facts).value is Standing.OPEN
    assert steps(facts) == [Why.ASK_FOR_PAPERS]
    assert duties(facts) == ()
