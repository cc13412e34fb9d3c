"""The council's own clocks: each last day and the day after, and the traps."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from tests.support.cases import some_cases

from avenues.law.calendar import SchoolCalendar, Term
from avenues.law.clocks import Owed, Progress, progress
from avenues.law.columns import Table, answers
from avenues.law.ehc_process import duties, is_late
from avenues.law.facts import Event, Facts
from avenues.law.options import DelayReason, LateBy, Matter, Setting
from avenues.law.place import Place
from avenues.law.room import RoomModule

REQUEST = date(2025, 9, 1)
DELAY = frozenset({Matter.COUNCIL_DELAY})
A_CHILD = Facts(on=date(2025, 9, 20), matters=DELAY)


def owed(facts: Facts, id: str) -> list[Owed]:
    return [each for each in duties(facts) if each.clock.id == id]


def due(facts: Facts, id: str) -> Any:
    (one,) = owed(facts, id)
    return one.due.value


def how(facts: Facts, id: str) -> Progress:
    (one,) = owed(facts, id)
    return progress(one, facts.on)


# V21: request received Monday 1 September 2025; 6 x 7 = 42 days, 16 x 7 = 112, 20 x 7 = 140
@pytest.mark.parametrize(
    ("id", "last_day"),
    [("TL-A1", date(2025, 10, 13)), ("TL-A3", date(2025, 12, 22)), ("TL-A5", date(2026, 1, 19))],
)
def test_six_sixteen_and_twenty_weeks_run_from_the_request(id: str, last_day: date) -> None:
    assert due(A_CHILD.but(request_received=REQUEST), id) == last_day


@pytest.mark.parametrize(
    ("id", "last_day"),
    [("TL-K1", date(2025, 10, 13)), ("TL-K2", date(2025, 12, 22)), ("TL-K3", date(2026, 1, 19))],
)
def test_the_same_weeks_run_in_custody_under_their_own_ids(id: str, last_day: date) -> None:
    detained = A_CHILD.but(request_received=REQUEST, detained=True)
    assert due(detained, id) == last_day
    assert not owed(detained, "TL-A5")


def test_a_young_offender_institution_is_custody_unless_told_otherwise() -> None:
    there = A_CHILD.but(request_received=REQUEST, setting=Setting.CUSTODY)
    assert owed(there, "TL-K3")
    assert not owed(there.but(detained=False), "TL-K3")


def test_no_review_is_owed_in_custody() -> None:
    assert owed(A_CHILD.but(last_review=REQUEST), "TL-A6")
    assert not owed(A_CHILD.but(last_review=REQUEST, detained=True), "TL-A6")


def test_the_custody_rules_begin_on_1_april_2015() -> None:
    held = A_CHILD.but(request_received=date(2015, 3, 2), detained=True, release_known=date(2015, 3, 30))
    first_day, day_before = held.but(on=date(2015, 4, 1)), held.but(on=date(2015, 3, 31))
    assert owed(first_day, "TL-K1")
    assert owed(first_day, "TL-K13")
    assert owed(day_before, "TL-A1")
    assert not owed(day_before, "TL-K13")


def test_the_plan_is_ahead_on_the_last_day_and_missed_the_day_after() -> None:
    waiting = A_CHILD.but(request_received=REQUEST)
    assert how(waiting.but(on=date(2026, 1, 19)), "TL-A5") is Progress.AHEAD
    assert how(waiting.but(on=date(2026, 1, 20)), "TL-A5") is Progress.MISSED


def test_a_plan_sent_before_the_request_does_not_meet_the_duty() -> None:
    older = A_CHILD.but(request_received=REQUEST, final_plan_sent=date(2025, 8, 31))
    assert how(older.but(on=date(2026, 1, 20)), "TL-A5") is Progress.MISSED
    assert how(older.but(final_plan_sent=REQUEST), "TL-A5") is Progress.MET


@pytest.mark.parametrize(
    "reason", [DelayReason.SCHOOL_CLOSED, DelayReason.EXCEPTIONAL, DelayReason.AWAY_4_WEEKS]
)
def test_the_listed_reasons_may_excuse_an_assessment(reason: DelayReason) -> None:
    late = A_CHILD.but(on=date(2026, 1, 20), request_received=REQUEST, delay_reasons=frozenset({reason}))
    assert how(late, "TL-A5") is Progress.MAY_BE_EXCUSED


@pytest.mark.parametrize("reason", [DelayReason.AWAY_2_WEEKS, DelayReason.NONE])
def test_two_weeks_away_excuse_no_assessment(reason: DelayReason) -> None:  # SEND-EXC-1: four; T-18
    late = A_CHILD.but(on=date(2026, 1, 20), request_received=REQUEST, delay_reasons=frozenset({reason}))
    assert how(late, "TL-A5") is Progress.MISSED


def test_a_closed_school_does_not_excuse_advice_or_a_review() -> None:
    closed = A_CHILD.but(
        on=date(2026, 6, 1),
        delay_reasons=frozenset({DelayReason.SCHOOL_CLOSED}),
        advice_requested=date(2025, 9, 10),
        review_meeting=date(2025, 9, 10),
    )
    assert how(closed, "TL-A2") is Progress.MISSED
    assert how(closed, "TL-A12") is Progress.MISSED
    away = closed.but(delay_reasons=frozenset({DelayReason.AWAY_4_WEEKS}))
    assert how(away, "TL-A2") is Progress.MAY_BE_EXCUSED


def test_advice_is_due_in_six_weeks() -> None:
    # 10 September + 42 days = 22 October 2025
    assert due(A_CHILD.but(advice_requested=date(2025, 9, 10)), "TL-A2") == date(2025, 10, 22)


@pytest.mark.parametrize(
    ("received", "on", "expected"),
    [
        (date(2020, 3, 19), date(2020, 5, 1), Progress.MISSED),  # 42 days: 30 April 2020, before it began
        (date(2020, 3, 20), date(2020, 5, 2), Progress.MAY_BE_EXCUSED),  # 1 May 2020, its first day
        (date(2020, 8, 13), date(2020, 9, 25), Progress.MAY_BE_EXCUSED),  # 24 September; late on its last day
        (date(2020, 8, 13), date(2020, 9, 26), Progress.MISSED),  # still late when it was spent
        (date(2020, 8, 15), date(2020, 9, 27), Progress.MISSED),  # 26 September: after it
    ],
)
def test_the_2020_relaxation_excuses_only_days_within_it(
    received: date, on: date, expected: Progress
) -> None:
    assert how(A_CHILD.but(on=on, request_received=received), "TL-A1") is expected


def test_the_relaxation_does_not_shorten_the_time_to_comment_or_reach_section_44() -> None:
    summer = A_CHILD.but(on=date(2020, 9, 20), last_review=date(2019, 9, 10))
    # 12 months beginning with 10 September 2019: 9 September 2020
    assert due(summer, "TL-A6") == date(2020, 9, 9)
    assert how(summer, "TL-A6") is Progress.MISSED


def test_a_draft_served_on_the_1st_can_be_commented_on_to_the_end_of_the_15th() -> None:
    served = A_CHILD.but(draft_served=date(2025, 9, 1))  # V20: the 1st is day 1
    assert due(served, "TL-A4") == date(2025, 9, 15)
    assert how(served.but(on=date(2025, 9, 15)), "TL-A4") is Progress.AHEAD
    assert how(served.but(on=date(2025, 9, 16)), "TL-A4") is Progress.MET


def test_a_plan_finished_within_the_15_days_breaks_the_duty() -> None:
    served = A_CHILD.but(on=date(2025, 9, 20), draft_served=date(2025, 9, 1))
    assert how(served.but(final_plan_sent=date(2025, 9, 15)), "TL-A4") is Progress.MISSED
    assert how(served.but(final_plan_sent=date(2025, 9, 16)), "TL-A4") is Progress.MET


def test_the_same_15_days_for_changes_after_a_review_and_in_custody() -> None:
    assert due(A_CHILD.but(amendments_sent=date(2025, 9, 1)), "TL-A13") == date(2025, 9, 15)
    assert due(A_CHILD.but(draft_served=date(2025, 9, 1), detained=True), "TL-K4") == date(2025, 9, 15)


def test_no_refusal_of_a_plan_is_owed_once_a_draft_is_there() -> None:
    waiting = A_CHILD.but(request_received=REQUEST)
    assert owed(waiting, "TL-A3")
    assert not owed(waiting.but(draft_served=date(2025, 9, 10)), "TL-A3")


def test_after_16_weeks_without_a_word_only_the_20_weeks_are_shown() -> None:
    waiting = A_CHILD.but(request_received=REQUEST)
    assert owed(waiting.but(on=date(2025, 12, 22)), "TL-A3")
    assert not owed(waiting.but(on=date(2025, 12, 23)), "TL-A3")


def test_a_refusal_of_a_plan_in_the_17th_week_is_late() -> None:
    refused = A_CHILD.but(
        on=date(2026, 1, 5),
        matters=frozenset({Matter.REFUSED_PLAN}),
        request_received=REQUEST,
        notice_sent=date(2025, 12, 23),
    )
    assert how(refused, "TL-A3") is Progress.MET_LATE
    assert how(refused.but(notice_sent=date(2025, 12, 22)), "TL-A3") is Progress.MET
    assert not owed(refused, "TL-A5")


def test_the_letter_that_refuses_to_assess_is_the_decision() -> None:
    refused = A_CHILD.but(
        matters=frozenset({Matter.REFUSED_ASSESSMENT}),
        request_received=REQUEST,
        notice_sent=date(2025, 10, 13),
    )
    assert how(refused.but(on=date(2025, 11, 1)), "TL-A1") is Progress.MET


def test_a_decision_that_a_later_step_shows_is_not_called_missed() -> None:
    later = A_CHILD.but(on=date(2026, 1, 25), request_received=REQUEST, draft_served=date(2025, 12, 1))
    assert not owed(later, "TL-A1")
    assert how(later.but(assessment_decided=date(2025, 10, 14)), "TL-A1") is Progress.MET_LATE


# V22: review meeting Wednesday 10 September 2025
@pytest.mark.parametrize(("id", "last_day"), [("TL-A12", date(2025, 10, 8)), ("TL-A15", date(2025, 12, 3))])
def test_devon_four_weeks_to_decide_and_twelve_to_the_changed_plan(id: str, last_day: date) -> None:
    assert due(A_CHILD.but(review_meeting=date(2025, 9, 10)), id) == last_day


def test_eight_weeks_from_the_proposals() -> None:
    # 8 October + 56 days = 3 December 2025
    sent = A_CHILD.but(on=date(2025, 12, 4), amendments_sent=date(2025, 10, 8))
    assert due(sent, "TL-A14") == date(2025, 12, 3)
    assert how(sent, "TL-A14") is Progress.MISSED
    assert how(sent.but(final_plan_sent=date(2025, 12, 3)), "TL-A14") is Progress.MET


def test_no_changed_plan_is_owed_where_the_council_refused_to_change_it() -> None:
    refused = A_CHILD.but(matters=frozenset({Matter.REFUSED_AMENDMENT}), review_meeting=date(2025, 9, 10))
    assert not owed(refused, "TL-A15")


def test_a_review_is_due_in_12_months_beginning_with_the_plan_or_the_last_review() -> None:
    first = A_CHILD.but(plan_first_made=date(2025, 3, 10))
    assert due(first, "TL-A6") == date(2026, 3, 9)
    assert due(first.but(last_review=date(2025, 6, 1)), "TL-A6") == date(2026, 5, 31)
    assert due(first.but(last_review=None), "TL-A6") == date(2026, 3, 9)


def test_the_decision_of_the_last_review_does_not_finish_the_next() -> None:
    same = A_CHILD.but(
        on=date(2026, 9, 10),
        last_review=date(2025, 9, 1),
        review_meeting=date(2025, 9, 1),
        review_decision_sent=date(2025, 9, 20),
    )
    assert how(same, "TL-A6") is Progress.MISSED
    next_one = same.but(review_meeting=date(2026, 8, 1), review_decision_sent=date(2026, 8, 20))
    assert how(next_one, "TL-A6") is Progress.MET


def test_notice_of_a_meeting_is_due_two_weeks_before_and_its_report_two_weeks_after() -> None:
    meeting = A_CHILD.but(on=date(2025, 9, 1), review_meeting=date(2025, 9, 24))
    assert due(meeting, "TL-A10") == date(2025, 9, 10)
    assert due(meeting, "TL-A11") == date(2025, 10, 8)


def test_steps_that_nobody_told_of_are_not_called_missed() -> None:
    held = A_CHILD.but(on=date(2026, 1, 5), review_meeting=date(2025, 9, 24))
    assert not owed(held, "TL-A10")
    assert not owed(held, "TL-A11")
    known = held.but(review_notice_given=date(2025, 9, 11), review_report_sent=None)
    assert how(known, "TL-A10") is Progress.MET_LATE
    assert how(known, "TL-A11") is Progress.MISSED


def test_the_council_reports_a_meeting_that_it_held_for_a_child_at_home() -> None:
    meeting = A_CHILD.but(on=date(2025, 9, 1), review_meeting=date(2025, 9, 24))
    assert owed(meeting, "TL-A11")[0].clock.who.name == "SCHOOL"
    assert owed(meeting.but(setting=Setting.HOME), "TL-A11")[0].clock.who.name == "COUNCIL"


@pytest.mark.parametrize(
    ("told", "id", "last_day"),
    [
        ({"moving_to_post16": False}, "TL-A8", date(2026, 2, 15)),
        ({"moving_to_post16": True}, "TL-A7", date(2026, 3, 31)),
        ({"setting": Setting.COLLEGE}, "TL-A9", date(2026, 4, 1)),  # 5 months before 1 September
    ],
)
def test_each_move_between_phases_has_its_day(told: dict[str, Any], id: str, last_day: date) -> None:
    assert due(A_CHILD.but(phase_transfer=date(2026, 9, 1), **told), id) == last_day


def test_no_day_for_a_move_is_given_until_its_kind_is_told() -> None:
    moving = A_CHILD.but(phase_transfer=date(2026, 9, 1))
    assert {each.clock.id for each in duties(moving)} == set()


def test_a_plan_of_years_ago_does_not_name_the_next_school() -> None:
    moving = A_CHILD.but(on=date(2026, 2, 16), phase_transfer=date(2026, 9, 1), moving_to_post16=False)
    assert how(moving.but(final_plan_sent=date(2024, 5, 1)), "TL-A8") is Progress.MISSED
    assert how(moving.but(final_plan_sent=date(2026, 2, 15)), "TL-A8") is Progress.MET


def test_a_request_to_assess_again_is_answered_in_15_calendar_days() -> None:
    asked = A_CHILD.but(on=date(2025, 9, 26), reassessment_requested=date(2025, 9, 10))
    assert due(asked, "TL-A16") == date(2025, 9, 25)
    assert how(asked, "TL-A16") is Progress.MISSED
    refused = asked.but(matters=frozenset({Matter.REFUSED_REASSESSMENT}), notice_sent=date(2025, 9, 25))
    assert how(refused, "TL-A16") is Progress.MET


def test_assessing_again_takes_14_weeks() -> None:
    # 25 September + 98 days = 1 January 2026
    assert due(A_CHILD.but(reassessment_agreed=date(2025, 9, 25)), "TL-A17") == date(2026, 1, 1)


def test_for_six_months_the_council_need_not_assess_again() -> None:
    assessed = A_CHILD.but(last_assessed=date(2025, 8, 31))
    assert due(assessed, "TL-A18") == date(2026, 2, 28)  # no 31 February
    assert how(assessed.but(on=date(2026, 2, 28)), "TL-A18") is Progress.AHEAD
    assert how(assessed.but(on=date(2026, 3, 1)), "TL-A18") is Progress.MET


def test_a_plan_moves_with_the_family_on_the_day_if_the_old_council_knew_in_time() -> None:
    # 15 working days beginning with Friday 12 December 2025:
    # 12, 15-19, 22-24, 29-31 December, 2, 5, 6 January
    moved = A_CHILD.but(on=date(2025, 12, 1), new_council_aware=date(2025, 12, 12))
    assert due(moved.but(moved_area=date(2026, 1, 6)), "TL-A19") == date(2026, 1, 6)
    assert due(moved.but(moved_area=date(2026, 1, 5)), "TL-A19") == date(2026, 1, 6)
    assert due(moved.but(moved_area=date(2026, 1, 12)), "TL-A19") == date(2026, 1, 12)
    assert due(A_CHILD.but(moved_area=date(2026, 1, 5)), "TL-A19") == date(2026, 1, 5)


def test_the_new_council_writes_in_six_weeks_and_reviews_by_the_later_day() -> None:
    moved = A_CHILD.but(moved_area=date(2025, 9, 1), plan_transferred=date(2025, 9, 10))
    assert due(moved, "TL-A20") == date(2025, 10, 22)  # 42 days
    assert not owed(moved, "TL-A21")
    # 12 months beginning with 1 June 2025: 31 May 2026; with 1 October 2024: 30 September 2025, and
    # 3 months beginning with 10 September 2025: 9 December 2025, which is later
    assert due(moved.but(last_review=date(2025, 6, 1)), "TL-A21") == date(2026, 5, 31)
    assert due(moved.but(plan_first_made=date(2024, 10, 1)), "TL-A21") == date(2025, 12, 9)


def test_a_change_of_commissioner_is_passed_on_in_15_working_days_that_day_included() -> None:
    # 1-5, 8-12, 15-19 September 2025
    assert due(A_CHILD.but(commissioner_change_known=date(2025, 9, 1)), "TL-A22") == date(2025, 9, 19)


def test_a_plan_is_sent_to_a_university_in_15_working_days_after_the_request() -> None:
    # the request is day 0: 2-5, 8-12, 15-19, 22 September 2025
    assert due(A_CHILD.but(disclosure_asked=date(2025, 9, 1)), "TL-A24") == date(2025, 9, 22)


def test_local_offer_comments_are_a_duty_that_goes_on() -> None:
    area = A_CHILD.but(matters=frozenset({Matter.AREA_SERVICES}))
    assert how(area, "TL-K17") is Progress.CONTINUING
    assert not owed(A_CHILD, "TL-K17")


def test_word_of_a_release_goes_on_in_5_then_5_then_15_working_days() -> None:
    # Friday 2 January 2026: 5-9; 12-16; 19-23, 26-30 January, 2-6 February
    known = A_CHILD.but(release_known=date(2026, 1, 2))
    days = [each.due.value for each in owed(known, "TL-K13")]
    assert days == [date(2026, 1, 9), date(2026, 1, 16), date(2026, 2, 6)]
    sooner = known.but(release_passed_on=date(2026, 1, 5))
    days = [each.due.value for each in owed(sooner, "TL-K13")]
    assert days == [date(2026, 1, 9), date(2026, 1, 12), date(2026, 2, 2)]


def test_a_plan_follows_into_custody_in_5_working_days() -> None:
    held = A_CHILD.but(detained=True, detention_known=date(2025, 12, 23))
    # Christmas Day and 26 December do not count: 24, 29, 30, 31 December, 2 January
    assert due(held, "TL-K14") == date(2026, 1, 2)


def test_ten_open_days_in_the_special_school_after_a_refusal() -> None:
    placed = A_CHILD.but(
        matters=frozenset({Matter.REFUSED_PLAN}), notice_sent=date(2025, 10, 15), placed_for_assessment=True
    )
    # weekdays after Wednesday 15 October: 16, 17, 20-24, 27-29 October
    assert due(placed, "TL-K16") == date(2025, 10, 29)
    terms = (Term(date(2025, 9, 2), date(2025, 10, 24)), Term(date(2025, 11, 3), date(2025, 12, 19)))
    known = Facts(
        on=placed.on, place=Place(school=SchoolCalendar("The school", terms)), **dict(placed.items())
    )
    # half term 27-31 October: 16, 17, 20-24 October, 3-5 November
    assert due(known, "TL-K16") == date(2025, 11, 5)
    assert not owed(placed.but(placed_for_assessment=False), "TL-K16")


def test_what_happened_since_counts_as_told() -> None:
    waiting = A_CHILD.but(on=date(2026, 1, 25), request_received=REQUEST)
    happened = duties(waiting, (Event("final_plan_sent", date(2026, 1, 19)),))
    assert [each.done for each in happened if each.clock.id == "TL-A5"] == [date(2026, 1, 19)]


@pytest.mark.parametrize(
    ("late_by", "told", "last_day"),
    [
        (LateBy.DECISION_TO_ASSESS, {"request_received": REQUEST}, date(2025, 10, 13)),
        (LateBy.PLAN, {"request_received": REQUEST}, date(2026, 1, 19)),
        (LateBy.REVIEW, {"last_review": REQUEST}, date(2026, 8, 31)),
        (LateBy.AFTER_REVIEW, {"review_meeting": date(2025, 9, 10)}, date(2025, 10, 8)),
        (LateBy.REASSESSMENT, {"reassessment_requested": date(2025, 9, 10)}, date(2025, 9, 25)),
        (
            LateBy.PHASE_TRANSFER,
            {"phase_transfer": date(2026, 9, 1), "moving_to_post16": False},
            date(2026, 2, 15),
        ),
    ],
)
def test_late_the_day_after_the_last_day_and_not_on_it(
    late_by: LateBy, told: dict[str, Any], last_day: date
) -> None:
    facts = A_CHILD.but(late_with=frozenset({late_by}), **told)
    assert not is_late(facts.but(on=last_day), late_by)
    assert is_late(facts.but(on=date.fromordinal(last_day.toordinal() + 1)), late_by)


@pytest.mark.parametrize("late_by", list(LateBy))
def test_nobody_is_called_late_without_the_day_that_time_runs_from(late_by: LateBy) -> None:
    assert not is_late(A_CHILD, late_by)


@pytest.mark.parametrize("late_by", list(LateBy))
def test_in_custody_only_assessment_and_plan_have_a_day(late_by: LateBy) -> None:
    held = A_CHILD.but(
        on=date(2030, 1, 1),
        detained=True,
        request_received=REQUEST,
        last_review=REQUEST,
        review_meeting=REQUEST,
    )
    assert bool(is_late(held, late_by)) is (late_by in {LateBy.DECISION_TO_ASSESS, LateBy.PLAN})


def test_done_late_is_late_and_says_so() -> None:
    sent = A_CHILD.but(on=date(2026, 2, 1), request_received=REQUEST, final_plan_sent=date(2026, 1, 20))
    found = is_late(sent, LateBy.PLAN)
    assert found
    assert "WAS_LATE" in {getattr(reason, "name", "") for reason in found.because}
    assert not is_late(sent.but(final_plan_sent=date(2026, 1, 19)), LateBy.PLAN)


def test_an_excuse_leaves_the_council_late_and_is_named() -> None:
    excused = A_CHILD.but(
        on=date(2026, 1, 20), request_received=REQUEST, delay_reasons=frozenset({DelayReason.EXCEPTIONAL})
    )
    found = is_late(excused, LateBy.PLAN)
    assert found
    assert "IMPRACTICAL" in {getattr(reason, "name", "") for reason in found.because}


def test_a_day_before_part_3_is_refused() -> None:
    with pytest.raises(LookupError):
        duties(Facts(on=date(2014, 8, 31), matters=DELAY))


def test_a_table_of_cases_gives_every_row_the_answer_of_the_single_case() -> None:
    functions = {name: lambda facts: () for name in ("standing", "time_limits", "next_steps")}
    room = SimpleNamespace(ROOM=SimpleNamespace(matters=frozenset(Matter)), duties=duties, **functions)
    cases = some_cases(cast(RoomModule, room), 2000, always={"detained": [False, False, True]})
    for row, answer in answers(duties, Table.from_facts(cases)):
        one = _or_refusal(cases[row])
        assert repr(answer) == repr(one) if isinstance(one, LookupError) else answer == one


def _or_refusal(facts: Facts) -> tuple[Owed, ...] | LookupError:
    try:
        return duties(facts)
    except LookupError as refusal:
        return refusal
