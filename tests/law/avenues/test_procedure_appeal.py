"""Appeals as they are run: answered, conceded and carried out late, decided, ordered, challenged."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from tests.support.telling_events import Proceeding

from avenues.law.avenues.appeal import PROCEDURE
from avenues.law.facts import Facts
from avenues.law.options import DelayReason, Matter, Order, Section, Strand
from avenues.law.proceedings.owing import State

A_DAY = timedelta(days=1)
LODGED = date(2026, 4, 27)  # a Monday


def appeal(matter: Matter = Matter.REFUSED_ASSESSMENT, **told: Any) -> Proceeding:
    """The Tribunal had it on Monday 27 April 2026, the council on Friday 1 May."""
    told = {
        "notice_sent": date(2026, 3, 2),
        "certificate_issued": date(2026, 4, 1),
        "detained": False,
        **told,
    }
    case = Proceeding(PROCEDURE, Facts(on=LODGED, matters=frozenset({matter}), **told))
    return case.happens("appeal_lodged", LODGED).happens("council_received_appeal", date(2026, 5, 1))


def decided(matter: Matter = Matter.PLAN_CONTENT, order: Order = Order.AMEND_PROVISION) -> Proceeding:
    """Decided and ordered on Monday 1 June 2026."""
    day = date(2026, 6, 1)
    case = appeal(matter, sections=frozenset({Section.F}))
    return case.happens("decision_sent", day, result="allowed").happens("order_made", day, order=order)


# The answer


def test_thirty_working_days_to_respond_the_last_day_and_the_day_after() -> None:
    # from Friday 1 May 2026: 5 to 8 May 4, then 5 a week to 22 May 14, 26 to 29 May 18 (4 and 25 May are
    # bank holidays), 5 June 23, 12 June 28, Tuesday 16 June 30
    case, last = appeal(), date(2026, 6, 16)
    assert case.days(last)["TL-D1"] == last
    assert case.states(last)["TL-D1"] is State.DUE
    assert case.states(last + A_DAY)["TL-D1"] is State.MISSED
    case.happens("response_sent", last + A_DAY)
    assert case.states(last + A_DAY)["TL-D1"] is State.MET_LATE


def test_a_date_that_the_tribunal_names_stands_in_the_place_of_the_thirty_days() -> None:
    case = appeal().happens("time_directed", date(2026, 5, 11), duty="TL-D1", until=date(2026, 6, 1))
    duty = case.duty("TL-D1", date(2026, 6, 2))
    assert (duty.state, duty.law.value, duty.due.value) == (
        State.MISSED,
        date(2026, 6, 16),
        date(2026, 6, 1),
    )
    assert duty.proof[-1] == "The Tribunal named a date, which stands: Mon 1 Jun 2026"


def test_the_tribunals_own_target_does_not_yield_to_a_direction() -> None:
    sentence = appeal().refused("time_directed", date(2026, 5, 4), duty="TL-D3", until=date(2026, 6, 1))
    assert "TL-D3" in sentence


# Conceded, and carried out late


def conceded(matter: Matter = Matter.REFUSED_ASSESSMENT) -> Proceeding:
    """On Monday 1 June 2026."""
    return appeal(matter).happens("conceded_on", date(2026, 6, 1))


def test_a_council_that_gives_way_owes_no_response_but_what_it_conceded() -> None:
    # 2 weeks from Monday 1 June: 15 June; 10 weeks: 10 August; 14 weeks: 7 September
    case = conceded()
    assert case.states(date(2026, 6, 2)) == {
        "TL-D3": State.MET,
        "TL-D2": State.MET,
        "TL-D1": State.ENDED,
        "TL-G1": State.AHEAD,
        "TL-G2": State.AHEAD,
        "TL-G3": State.AHEAD,
    }
    days = case.days(date(2026, 6, 2))
    assert (days["TL-G1"], days["TL-G2"], days["TL-G3"]) == (
        date(2026, 6, 15),
        date(2026, 8, 10),
        date(2026, 9, 7),
    )


@pytest.mark.parametrize(
    ("sent", "state"),
    [(date(2026, 9, 7), State.MET), (date(2026, 9, 8), State.MET_LATE)],
)
def test_a_plan_sent_after_a_concession_in_time_and_a_day_late(sent: date, state: State) -> None:
    case = conceded().happens("carried_out", date(2026, 6, 16), duty="TL-G1", evidence="Letter to the family")
    case.happens("carried_out", sent, duty="TL-G3", evidence="The plan")
    states = case.states(date(2026, 10, 1))
    assert states["TL-G1"] is State.MET_LATE  # a day after 15 June
    assert states["TL-G3"] is state


def test_a_reason_excuses_the_first_answer_and_not_the_plan() -> None:
    case = conceded().happens(
        "delay_explained", date(2026, 6, 10), delay_reasons=frozenset({DelayReason.AWAY_2_WEEKS})
    )
    states = case.states(date(2026, 10, 1))
    assert states["TL-G1"] is State.MAY_BE_EXCUSED
    assert states["TL-G3"] is State.MISSED  # T-18


def test_after_its_response_a_council_can_no_longer_concede_alone() -> None:
    case = appeal().happens("response_sent", date(2026, 6, 1))
    sentence = case.refused("conceded_on", date(2026, 6, 2))
    assert "Monday 1 June 2026" in sentence
    assert "order by consent" in sentence
    case.happens("conceded_on", date(2026, 6, 1))  # the same day: it is not told which came first


def test_what_was_conceded_cannot_be_put_off() -> None:
    sentence = conceded().refused("time_directed", date(2026, 6, 2), duty="TL-G1", until=date(2026, 7, 1))
    assert "does not yield to a direction" in sentence


# Ordered


def test_who_gets_a_plan_need_not_be_told_that_there_is_none() -> None:
    """Regulation 45(3A): within ten weeks the word that there is none, or within fourteen the plan."""
    case = conceded().happens("carried_out", date(2026, 9, 1), duty="TL-G3", evidence="The plan")
    duty = case.duty("TL-G2", date(2026, 9, 30))
    assert duty.state is State.ENDED
    assert duty.ended is not None
    assert duty.ended.day == date(2026, 9, 1)


def test_who_is_told_that_there_is_no_plan_is_owed_none() -> None:
    case = conceded().happens("carried_out", date(2026, 7, 1), duty="TL-G2", evidence="Letter")
    states = case.states(date(2026, 12, 1))
    assert (states["TL-G2"], states["TL-G3"]) == (State.MET, State.ENDED)


def test_an_order_is_carried_out_in_its_weeks_or_in_the_time_that_the_tribunal_set() -> None:
    case = decided()
    assert case.days(date(2026, 6, 2))["TL-F8"] == date(2026, 7, 6)  # 5 weeks from Monday 1 June
    case.happens("time_directed", date(2026, 6, 8), duty="TL-F8", until=date(2026, 6, 22))
    duty = case.duty("TL-F8", date(2026, 6, 23))
    assert (duty.state, duty.is_overdue) == (State.MISSED, True)
    assert duty.proof[-1] == "The Tribunal set another time: Mon 22 Jun 2026"
    assert [change.event.what for change in duty.changes] == ["time_directed"]


def test_what_was_not_done_when_the_decision_came_is_no_longer_owed() -> None:
    states = decided().states(date(2026, 6, 2))
    assert states["TL-D1"] is State.ENDED  # 16 June had not come
    assert states["TL-D2"] is State.ENDED


def test_hearing_papers_that_never_came_stay_missed_after_the_hearing() -> None:
    # 10 working days before Monday 29 June 2026: Monday 15 June
    case = appeal().happens("hearing_listed", date(2026, 5, 11), hearing=date(2026, 6, 29))
    assert case.days(date(2026, 6, 1))["TL-D4"] == date(2026, 6, 15)
    assert case.states(date(2026, 6, 30))["TL-D4"] is State.MISSED
    assert case.states(date(2026, 9, 30))["TL-D4"] is State.MISSED
    sent = appeal().happens("hearing_listed", date(2026, 5, 11), hearing=date(2026, 6, 29))
    sent.happens("bundle_sent", date(2026, 6, 15))
    assert sent.states(date(2026, 9, 30))["TL-D4"] is State.MET


def test_a_target_is_never_called_overdue_in_law() -> None:
    case = appeal().happens("hearing_listed", date(2026, 5, 11), hearing=date(2026, 6, 29))
    assert not case.duty("TL-D4", date(2026, 6, 30)).is_overdue


def test_a_hearing_that_is_moved_moves_the_papers() -> None:
    case = appeal().happens("hearing_listed", date(2026, 5, 11), hearing=date(2026, 6, 29))
    case.happens("hearing_listed", date(2026, 6, 16), hearing=date(2026, 7, 13))
    assert case.days(date(2026, 6, 16))["TL-D4"] == date(2026, 6, 29)  # 10 working days before 13 July


# Recommended


def test_a_recommendation_is_answered_in_five_weeks_the_day_itself_the_first() -> None:
    case = decided().happens(
        "recommendation_made", date(2026, 6, 1), recommendation_about=frozenset({Strand.HEALTH})
    )
    last = date(2026, 7, 5)  # 5 weeks beginning with Monday 1 June end on Sunday 5 July
    assert case.days(date(2026, 6, 2))["TL-H1"] == last
    case.happens("recommendation_answered", last + A_DAY)
    assert case.states(last + A_DAY)["TL-H1"] is State.MET_LATE
    assert case.days(last + A_DAY)["TL-H2"] == date(2026, 7, 12)  # 1 week beginning with Monday 6 July
    case.happens("answer_copied", date(2026, 7, 13))
    assert case.states(date(2026, 7, 13))["TL-H2"] is State.MET_LATE


def test_the_tribunal_can_set_another_time_for_the_answer_but_not_for_its_copy() -> None:
    case = decided().happens(
        "recommendation_made", date(2026, 6, 1), recommendation_about=frozenset({Strand.SOCIAL_CARE})
    )
    case.happens("time_directed", date(2026, 6, 1), duty="TL-H3", until=date(2026, 6, 15))
    assert case.days(date(2026, 6, 2))["TL-H3"] == date(2026, 6, 15)
    case.happens("recommendation_answered", date(2026, 6, 15))
    assert "TL-H4" in case.refused("time_directed", date(2026, 6, 16), duty="TL-H4", until=date(2026, 7, 1))


def test_what_is_decided_about_education_is_no_recommendation() -> None:
    sentence = decided().refused(
        "recommendation_made", date(2026, 6, 1), recommendation_about=frozenset({Strand.EDUCATION})
    )
    assert "is an order" in sentence


# Withdrawn, taken up again, set aside; the plan stays


def test_an_appeal_taken_up_again_owes_what_it_owed() -> None:
    case = appeal().happens("withdrawn_on", date(2026, 5, 11))
    assert case.states(date(2026, 7, 1))["TL-D1"] is State.ENDED
    assert "cannot come after “Appeal withdrawn”" in case.refused("response_sent", date(2026, 5, 12))
    case.happens("reinstated", date(2026, 5, 20))
    assert case.states(date(2026, 5, 20))["TL-D1"] is State.AHEAD
    case.happens("response_sent", date(2026, 6, 16))
    assert case.states(date(2026, 6, 16))["TL-D1"] is State.MET


def test_a_decision_set_aside_can_be_made_anew() -> None:
    case = decided().happens("set_aside_asked", date(2026, 6, 8))
    again = {"result": "dismissed"}
    assert "recorded already" in case.refused("decision_sent", date(2026, 6, 22), **again)
    case.happens("set_aside", date(2026, 6, 15), reason="A letter went astray")
    case.happens("decision_sent", date(2026, 7, 20), **again)
    assert case.states(date(2026, 7, 20))["TL-F8"] is State.ENDED


def test_a_plan_under_appeal_stays_until_the_appeal_is_decided() -> None:
    case = appeal(Matter.PLAN_CEASED)
    assert case.states(date(2026, 5, 11))["TL-A23"] is State.CONTINUING
    assert "section 45(4)" in case.refused("plan_ended", date(2026, 5, 11))
    case.happens("decision_sent", date(2026, 6, 1), result="dismissed")
    case.happens("order_made", date(2026, 6, 1), order=Order.DISMISSED)
    case.happens("plan_ended", date(2026, 6, 2))
    assert case.states(date(2026, 6, 2))["TL-A23"] is State.ENDED
    assert case.days(date(2026, 6, 2))["TL-F1"] == date(2026, 6, 1)  # at once; T-20


def test_an_appeal_has_no_response_before_the_council_has_it() -> None:
    case = Proceeding(PROCEDURE, Facts(on=LODGED, matters=frozenset({Matter.REFUSED_PLAN})))
    case.happens("appeal_lodged", LODGED)
    assert "which is not recorded" in case.refused("response_sent", LODGED + A_DAY)
    assert "hearing_held" not in case.may_follow(LODGED)
