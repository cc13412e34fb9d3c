"""The clocks of assessment, plan and review as a council's desk runs them."""

from __future__ import annotations

from datetime import date, timedelta

from tests.support.telling_events import Proceeding

from avenues.law.ehc_process import PROCEDURE
from avenues.law.facts import Facts
from avenues.law.options import DelayReason, Matter
from avenues.law.proceedings.owing import State

A_DAY = timedelta(days=1)
ASKED = date(2026, 3, 2)  # a Monday


def process() -> Proceeding:
    return Proceeding(PROCEDURE, Facts(on=ASKED, matters=frozenset({Matter.COUNCIL_DELAY}), detained=False))


def test_six_sixteen_and_twenty_weeks() -> None:
    # from Monday 2 March: 6 weeks 13 April, 16 weeks 22 June, 20 weeks 20 July
    case = process().happens("request_received", ASKED)
    assert case.days(ASKED) == {
        "TL-A1": date(2026, 4, 13),
        "TL-A3": date(2026, 6, 22),
        "TL-A5": date(2026, 7, 20),
    }
    assert case.states(date(2026, 4, 14))["TL-A1"] is State.MISSED


def test_a_refusal_of_a_plan_that_did_not_come_is_no_longer_owed() -> None:
    case = process().happens("request_received", ASKED)
    case.happens("assessment_decided", date(2026, 4, 13), will_assess=True)
    assert case.states(date(2026, 6, 22))["TL-A3"] is State.DUE
    assert case.states(date(2026, 6, 23))["TL-A3"] is State.ENDED


def test_a_reason_of_the_list_may_excuse_it() -> None:
    case = process().happens("request_received", ASKED)
    case.happens("delay_explained", date(2026, 4, 1), delay_reasons=frozenset({DelayReason.AWAY_4_WEEKS}))
    assert case.states(date(2026, 4, 14))["TL-A1"] is State.MAY_BE_EXCUSED


def test_a_second_review_leaves_what_the_first_left_open() -> None:
    # from Monday 2 March 2026: 4 weeks 30 March; from Monday 1 March 2027: 4 weeks 29 March
    case = process().happens("review_meeting", ASKED).happens("review_meeting", date(2027, 3, 1))
    states = case.states(date(2027, 3, 2))
    assert states["TL-A12: " + WHAT] is State.MISSED
    assert states["TL-A12: " + WHAT + " again"] is State.AHEAD
    case.happens("review_decision_sent", date(2027, 3, 29))
    states = case.states(date(2027, 3, 30))
    assert states["TL-A12: " + WHAT] is State.MISSED  # the second decision does not answer the first review
    assert states["TL-A12: " + WHAT + " again"] is State.MET


WHAT = "Tell you whether the plan stays, changes or ends. If it changes, send the proposed changes with it"


def test_a_review_that_is_finished_begins_the_next_year() -> None:
    case = process().happens("plan_first_made", ASKED).happens("review_meeting", date(2027, 2, 1))
    case.happens("review_decision_sent", date(2027, 2, 15)).happens("last_review", date(2027, 2, 15))
    found = [
        (days, case.states(date(2027, 2, 16))[name])
        for name, days in case.days(date(2027, 2, 16)).items()
        if name.startswith("TL-A6")
    ]
    # 12 months beginning with 2 March 2026 end on 1 March 2027; with 15 February 2027 on 14 February 2028
    assert found == [(date(2027, 3, 1), State.MET), (date(2028, 2, 14), State.AHEAD)]


def test_in_custody_the_ordinary_clocks_stop_and_those_of_custody_run() -> None:
    case = process().happens("request_received", ASKED).happens("detention_known", date(2026, 3, 9))
    states = case.states(date(2026, 3, 10))
    assert (states["TL-A1"], states["TL-K1"]) == (State.ENDED, State.AHEAD)
    assert case.days(date(2026, 3, 10))["TL-K14"] == date(2026, 3, 16)  # 5 working days
