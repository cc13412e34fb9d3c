"""A children's social care complaint as it is run, through its three stages."""

from __future__ import annotations

from datetime import date, timedelta

from tests.support.telling_events import Proceeding

from avenues.law.avenues.childrens_social_care_complaint import PROCEDURE
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter
from avenues.law.proceedings.owing import State

A_DAY = timedelta(days=1)
MADE = date(2026, 3, 2)  # a Monday


def complaint(asker: Asker = Asker.PARENT) -> Proceeding:
    matters = frozenset({Matter.SOCIAL_CARE_SERVICE})
    facts = Facts(on=MADE, matters=matters, asker=asker, born=date(2015, 1, 1), happened=date(2026, 2, 2))
    return Proceeding(PROCEDURE, facts).happens("childrens_complaint_made", MADE, about="Short breaks")


def at_stage_2(on: date = MADE) -> Proceeding:
    return complaint().happens("childrens_stage2_asked", on)


def at_the_panel() -> Proceeding:
    """Stage 2 answered on Monday 13 April, the panel asked for on Monday 20 April 2026."""
    case = at_stage_2().happens(
        "childrens_stage2_answered", date(2026, 4, 13), outcome="partly", next_step_told=True
    )
    return case.happens("childrens_panel_asked", date(2026, 4, 20))


def test_ten_working_days_for_stage_1_the_last_day_and_the_day_after() -> None:
    case, last = complaint(), date(2026, 3, 16)
    assert case.states(last) == {"CSC-STAGE1-DUE": State.DUE}
    assert case.states(last + A_DAY) == {"CSC-STAGE1-DUE": State.MISSED}
    assert case.duty("CSC-STAGE1-DUE", last + A_DAY).is_overdue


def test_twenty_working_days_in_all_if_it_is_complex_and_was_told() -> None:
    case = complaint().happens("stage1_extended", date(2026, 3, 16), why_longer="complex")
    assert case.days(date(2026, 3, 17)) == {
        "CSC-STAGE1-DUE": date(2026, 3, 16),
        "CSC-STAGE1-EXT": date(2026, 3, 30),  # 20 working days after 2 March
    }
    assert case.states(date(2026, 3, 17)) == {
        "CSC-STAGE1-DUE": State.ENDED,
        "CSC-STAGE1-EXT": State.AHEAD,
    }
    assert case.states(date(2026, 3, 31))["CSC-STAGE1-EXT"] is State.MISSED


def test_longer_time_told_when_the_ten_days_were_over_leaves_them_missed() -> None:
    case = complaint().happens("stage1_extended", date(2026, 3, 17), why_longer="advocate")
    assert case.states(date(2026, 3, 17))["CSC-STAGE1-DUE"] is State.MISSED


# 25 working days after Monday 2 March 2026: 4, 9, 14, 19 to Friday 27 March, 23 to Thursday 2 April (Good
# Friday and Easter Monday do not count), 24 and 25 on 7 and 8 April. 40 more: 2 to 10 April, 7, 12, 17 to
# 1 May, 21 to 8 May (4 May), 26, 31 to 22 May, 35 to 29 May (25 May), 40 to Friday 5 June.
DUE, AT_MOST = date(2026, 4, 8), date(2026, 6, 5)


def test_stage_2_takes_25_working_days_and_never_more_than_65() -> None:
    case = at_stage_2()
    days = case.days(MADE)
    assert (days["CSC-STAGE2-DUE"], days["CSC-STAGE2-MAX"]) == (DUE, AT_MOST)
    says = {"duty": "CSC-STAGE2-DUE", "reason": "Two witnesses are away"}
    sentence = case.refused("time_extended", DUE, until=AT_MOST + A_DAY, **says)
    assert "until Friday 5 June 2026 at most" in sentence
    case.happens("time_extended", DUE, until=AT_MOST, **says)
    assert case.states(AT_MOST)["CSC-STAGE2-DUE"] is State.DUE
    over = case.states(AT_MOST + A_DAY)
    assert (over["CSC-STAGE2-DUE"], over["CSC-STAGE2-MAX"]) == (State.MISSED, State.MISSED)


def test_nothing_puts_off_the_65_days() -> None:
    sentence = at_stage_2().refused(
        "time_extended", DUE, duty="CSC-STAGE2-MAX", until=date(2026, 7, 1), reason="It is hard"
    )
    assert "CSC-STAGE2-MAX" in sentence
    assert "cannot be put off" in sentence


def test_without_a_word_of_longer_time_the_law_may_still_excuse_it() -> None:
    assert at_stage_2().states(DUE + A_DAY)["CSC-STAGE2-DUE"] is State.MAY_BE_EXCUSED


def test_both_readings_of_the_start_of_stage_2_are_kept() -> None:
    case = at_stage_2().happens("childrens_statement_agreed", date(2026, 3, 16))
    states = case.days(date(2026, 3, 16))
    assert states["CSC-STAGE2-DUE"] == DUE  # from the request: the duty
    # 25 working days after Monday 16 March: 4, 9 to 27 March, 13 to 2 April, 17 to 10 April, 22 to 17 April,
    # 25 on Wednesday 22 April
    assert states["CSC-STAGE2-START: Finish stage 2, as councils often count it"] == date(2026, 4, 22)


def test_the_panel_meets_in_30_reports_in_5_and_the_council_answers_in_15() -> None:
    # 30 working days after Monday 20 April: 4, 9 to 1 May, 13 to 8 May, 18, 23 to 22 May, 27 to 29 May,
    # 30 on Wednesday 3 June
    case = at_the_panel()
    meets = date(2026, 6, 3)
    assert case.days(date(2026, 4, 20))["CSC-PANEL-MEET"] == meets
    assert case.states(meets + A_DAY)["CSC-PANEL-MEET"] is State.MISSED
    case.happens("childrens_panel_met", meets, three_independent=True)
    assert case.days(meets)["CSC-PANEL-REPORT"] == date(2026, 6, 10)
    case.happens("childrens_panel_reported", date(2026, 6, 10))
    assert case.days(date(2026, 6, 10))["CSC-FINAL-RESPONSE"] == date(2026, 7, 1)
    case.happens("childrens_complaint_finished", date(2026, 7, 1), outcome="upheld")
    states = case.states(date(2026, 7, 1))
    assert (states["CSC-PANEL-MEET"], states["CSC-PANEL-REPORT"], states["CSC-FINAL-RESPONSE"]) == (
        State.MET,
        State.MET,
        State.MET,
    )


def test_no_stage_is_left_out_unless_both_agree() -> None:
    assert "childrens_panel_asked" not in complaint().may_follow(MADE)
    assert "Stage 2 decision sent" in complaint().refused("childrens_panel_asked", MADE)
    skipped = complaint().happens("stage1_skipped", MADE)
    assert "childrens_stage2_asked" in skipped.may_follow(MADE)


def test_a_childs_advocate_is_owed_until_one_is_there() -> None:
    case = complaint(Asker.YOUNG_PERSON)
    assert case.states(MADE)["CSC-ADVOCATE"] is State.CONTINUING
    case.happens("advocate_arranged", date(2026, 3, 6))
    assert case.states(date(2026, 3, 6))["CSC-ADVOCATE"] is State.MET


def test_a_court_may_put_it_on_hold_and_its_days_stay() -> None:
    case = complaint().happens("suspended", date(2026, 3, 9), reason="Care proceedings")
    assert case.states(date(2026, 4, 1))["CSC-STAGE1-DUE"] is State.ON_HOLD
    case.happens("resumed", date(2026, 4, 1))
    duty = case.duty("CSC-STAGE1-DUE", date(2026, 4, 2))
    assert duty.state is State.MAY_BE_EXCUSED
    assert duty.excuse is not None
    assert "court" in duty.excuse.words
