"""A complaint to the council as it is run: acknowledged, answered, put off within the Code, put right."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.support.telling_events import Proceeding

from avenues.law.avenues.council_complaint import PROCEDURE
from avenues.law.clocks import Who
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.place import ComplaintsPolicy, Place
from avenues.law.proceedings.kinds import Promise
from avenues.law.proceedings.owing import State

A_DAY = timedelta(days=1)
MADE = date(2026, 3, 2)  # a Monday


def complaint(place: Place | None = None) -> Proceeding:
    """Received on Monday 2 March 2026."""
    facts = Facts(on=MADE, place=place or Place(), matters=frozenset({Matter.COUNCIL_DELAY}))
    return Proceeding(PROCEDURE, facts).happens("council_complaint_made", MADE, about="The plan is late")


def acknowledged() -> Proceeding:
    """On Monday 9 March: stage 1 is due on Monday 23 March, 10 working days later."""
    return complaint().happens("council_complaint_acknowledged", date(2026, 3, 9))


def at_stage_2() -> Proceeding:
    """Asked for on Monday 13 April, acknowledged on Monday 20 April."""
    case = acknowledged().happens(
        "council_stage1_answered", date(2026, 3, 23), outcome="not_upheld", next_step_told=True
    )
    case.happens("council_stage2_asked", date(2026, 4, 13))
    return case.happens("council_stage2_acknowledged", date(2026, 4, 20))


def test_five_working_days_to_acknowledge_the_last_day_and_the_day_after() -> None:
    case, last = complaint(), date(2026, 3, 9)
    assert case.states(last)["LAC-ACK1"] is State.DUE
    assert case.states(last + A_DAY)["LAC-ACK1"] is State.MISSED
    assert not case.duty("LAC-ACK1", last + A_DAY).is_overdue  # a target is never overdue in law


def test_stage_1_runs_from_the_acknowledgement() -> None:
    assert complaint().days(MADE)["LAC-STAGE1"] == date(2026, 3, 23)  # as if acknowledged on the last day
    early = complaint().happens("council_complaint_acknowledged", date(2026, 3, 4))
    assert early.days(date(2026, 3, 4))["LAC-STAGE1"] == date(2026, 3, 18)


def longer(until: date) -> dict[str, object]:
    return {"duty": "LAC-STAGE1", "until": until, "reason": "A witness is away"}


def test_stage_1_can_be_put_off_ten_working_days_and_no_longer() -> None:
    # after Monday 23 March: 8 working days to 2 April, then 7 and 8 April (3 and 6 April are holidays)
    case, most = acknowledged(), date(2026, 4, 8)
    sentence = case.refused("time_extended", date(2026, 3, 20), **longer(most + A_DAY))
    assert "until Wednesday 8 April 2026 at most" in sentence
    case.happens("time_extended", date(2026, 3, 20), **longer(most))
    duty = case.duty("LAC-STAGE1", most)
    assert (duty.state, duty.law.value, duty.due.value) == (State.DUE, date(2026, 3, 23), most)
    assert duty.changes[0].reason == "A witness is away"
    assert case.states(most + A_DAY)["LAC-STAGE1"] is State.MISSED


def test_longer_still_takes_a_good_reason_and_the_ombudsmans_details() -> None:
    case = acknowledged().happens("time_extended", date(2026, 3, 20), **longer(date(2026, 4, 8)))
    later = longer(date(2026, 4, 30))
    day = date(2026, 4, 7)
    assert "Ombudsman’s details" in case.refused("time_extended_further", day, **later, ombudsman_told=False)
    case.happens("time_extended_further", day, **later, ombudsman_told=True)
    assert case.days(day)["LAC-STAGE1"] == date(2026, 4, 30)
    assert len(case.duty("LAC-STAGE1", day).changes) == 2


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ({"duty": "LAC-ACK1", "until": date(2026, 4, 1), "reason": "Busy"}, "cannot be put off"),
        ({"duty": "LAC-STAGE1", "until": date(2026, 3, 23), "reason": "Busy"}, "is not later than"),
        ({"duty": "LAC-STAGE1", "until": date(2026, 3, 13), "reason": "Busy"}, "has passed"),
        ({"duty": "LAC-STAGE2", "until": date(2026, 4, 1), "reason": "Busy"}, "No duty of that name"),
        ({"duty": "LAC-STAGE1", "until": date(2026, 4, 1)}, "“The reason”"),
    ],
)
def test_what_is_no_lawful_extension_is_refused(says: dict[str, object], words: str) -> None:
    assert words in acknowledged().refused("time_extended", date(2026, 3, 20), **says)


def test_stage_2_can_be_put_off_twenty_working_days() -> None:
    # 20 working days after Monday 20 April: Tuesday 19 May (4 May is a bank holiday); 20 more after that:
    # 3 to 22 May, 4 to 29 May (25 May), 5 to 5 June, 5 to 12 June make 17, Wednesday 17 June 20
    case = at_stage_2()
    assert case.days(date(2026, 4, 20))["LAC-STAGE2"] == date(2026, 5, 19)
    says = {"duty": "LAC-STAGE2", "reason": "Many papers"}
    assert "Wednesday 17 June 2026 at most" in case.refused(
        "time_extended", date(2026, 5, 18), until=date(2026, 6, 18), **says
    )
    case.happens("time_extended", date(2026, 5, 18), until=date(2026, 6, 17), **says)
    assert case.states(date(2026, 6, 17))["LAC-STAGE2"] is State.DUE


def test_the_councils_own_targets_stand_beside_the_code_and_cannot_be_put_off() -> None:
    place = Place(area="Sefton", complaints_policy=ComplaintsPolicy("Sefton", 3, 15, 10, ""))
    case = complaint(place)
    own = "LAC-SEFTON: Answer at stage 1 (the council’s own target)"
    assert case.days(MADE)[own] == date(2026, 3, 23)  # 15 working days
    sentence = case.refused(
        "time_extended", date(2026, 3, 20), duty=own, until=date(2026, 4, 1), reason="Busy"
    )
    assert "LAC-SEFTON" in sentence


def test_a_second_stage_can_be_asked_for_when_no_answer_came() -> None:
    case = complaint().happens("council_stage2_asked", date(2026, 4, 1))
    states = case.states(date(2026, 4, 2))
    assert states["LAC-STAGE1"] is State.MISSED
    assert states["LAC-ACK2"] is State.AHEAD  # 5 working days over Easter: Friday 10 April


def test_after_the_final_answer_only_what_was_promised_is_left() -> None:
    case = at_stage_2()
    case.happens("council_complaint_finished", date(2026, 5, 19), outcome="upheld")
    assert case.states(date(2026, 6, 1))["LAC-STAGE2"] is State.MET
    sentence = case.refused("council_stage2_acknowledged", date(2026, 5, 20))
    assert "recorded already" in sentence
    apology = Promise("Send an apology", Who.COUNCIL, due=date(2026, 6, 2))
    case.happens("remedy_promised", date(2026, 5, 19), promises=(apology,))
    assert case.states(date(2026, 5, 20))["PROMISE"] is State.AHEAD
    assert case.states(date(2026, 6, 2))["PROMISE"] is State.DUE
    assert case.states(date(2026, 6, 3))["PROMISE"] is State.MISSED
    case.happens("carried_out", date(2026, 6, 3), duty="PROMISE: Send an apology", evidence="The letter")
    assert case.states(date(2026, 6, 3))["PROMISE"] is State.MET_LATE


def test_a_remedy_has_a_day_and_an_owner() -> None:
    case = at_stage_2().happens("council_complaint_finished", date(2026, 5, 19), outcome="upheld")
    day = date(2026, 5, 19)
    no_day = Promise("Send an apology", Who.COUNCIL)
    assert "has no day" in case.refused("remedy_promised", day, promises=(no_day,))
    twice = Promise("Send an apology", Who.COUNCIL, due=day)
    assert "twice" in case.refused("remedy_promised", day, promises=(twice, twice))
    past = Promise("Send an apology", Who.COUNCIL, due=date(2026, 5, 18))
    assert "before it was promised" in case.refused("remedy_promised", day, promises=(past,))


def test_a_complaint_that_lies_still_is_not_called_late_but_its_day_stays() -> None:
    case = acknowledged().happens("suspended", date(2026, 3, 16), reason="A court looks at it")
    assert case.states(date(2026, 4, 20))["LAC-STAGE1"] is State.ON_HOLD
    assert "cannot come after “Put on hold”" in case.refused("suspended", date(2026, 3, 17), reason="Again")
    case.happens("resumed", date(2026, 4, 20))
    duty = case.duty("LAC-STAGE1", date(2026, 4, 21))
    assert (duty.state, duty.due.value) == (State.MAY_BE_EXCUSED, date(2026, 3, 23))


def test_a_complaint_withdrawn_ends_what_was_not_yet_late() -> None:
    case = acknowledged().happens("complaint_withdrawn", date(2026, 3, 23))
    assert case.states(date(2026, 6, 1)) == {"LAC-ACK1": State.MET, "LAC-STAGE1": State.ENDED}
    late = acknowledged().happens("complaint_withdrawn", date(2026, 3, 24))
    assert late.states(date(2026, 6, 1))["LAC-STAGE1"] is State.MISSED
