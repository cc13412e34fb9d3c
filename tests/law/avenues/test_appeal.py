"""The appeal: in time or late, with or without a certificate, while it runs, and what comes after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from avenues.law.avenues import appeal
from avenues.law.avenues.appeal.after import MORE_TIME
from avenues.law.avenues.appeal.after import Why as After
from avenues.law.avenues.appeal.duties import Why as Duties
from avenues.law.avenues.appeal.orders import Why as Orders
from avenues.law.avenues.appeal.rules import Why, appeal_deadline
from avenues.law.avenues.appeal.steps import Why as Steps
from avenues.law.calendar import short
from avenues.law.clocks import Owed, Progress, progress
from avenues.law.facts import UNKNOWN, Event, Facts, Untold
from avenues.law.options import AppealState, Asker, DelayReason, Matter, Order, Plan, Section, Setting, Strand
from avenues.law.proof import proof
from avenues.law.reasons import Finding, NotInForce, Reasons, Step
from avenues.law.room import Contact, Effect, Standing

A_DAY = timedelta(days=1)


def facts(on: date = date(2026, 3, 10), matter: Matter = Matter.REFUSED_PLAN, **told: Any) -> Facts:
    """A parent of a child of ten, with a letter of 2 March 2026; told changes or adds to it."""
    story: dict[str, Any] = {
        "matters": frozenset({matter}),
        "asker": Asker.PARENT,
        "born": date(2016, 1, 1),
        "detained": False,
        "in_writing": True,
        "appeal_lodged": None,
        "notice_sent": date(2026, 3, 2),
        "letter_dated": date(2026, 3, 2),
        "adviser_contacted": date(2026, 3, 5),
        "certificate_issued": date(2026, 3, 10),
        "letter_told_rights": True,
    }
    if "notice_sent" in told:
        story["letter_dated"] = told["notice_sent"]
    return Facts(on=on, **{**story, **told})


def sent(day: date, issued: date | None = None) -> Facts:
    return facts(day, notice_sent=day, adviser_contacted=day, certificate_issued=issued)


def after(**told: Any) -> Facts:
    """An appeal that was lodged."""
    return facts(**{"on": date(2026, 8, 1), "appeal_lodged": date(2026, 3, 20), **told})


def names(found: Finding[Any]) -> list[Reasons]:
    return [reason.why if isinstance(reason, Step) else reason for reason in found.because]


def last_days(case: Facts) -> dict[str, date | None]:
    return {limit.clock.id: limit.ends.value for limit in appeal.time_limits(case)}


def due(case: Facts) -> dict[str, date | None]:
    return {owed.clock.id: owed.due.value for owed in appeal.duties(case)}


def owed(case: Facts, id: str) -> Owed:
    (found,) = [each for each in appeal.duties(case) if each.clock.id == id]
    return found


def to_do(case: Facts) -> list[Reasons]:
    return [step.do for step in appeal.next_steps(case)]


# By when


@pytest.mark.parametrize(
    ("vector", "notice_sent", "issued", "latest"),
    [
        ("V1", date(2025, 12, 31), None, "Mon 2 Mar 2026"),  # no 31 February: Saturday 28th, then Monday
        ("V2", date(2025, 6, 30), None, "Mon 1 Sep 2025"),  # 30 August
        ("V3", date(2026, 5, 31), None, "Fri 31 Jul 2026"),  # the day before August
        ("V4", date(2026, 6, 1), None, "Tue 1 Sep 2026"),  # 1 August; 31 August 2026 is a bank holiday
        ("V5", date(2025, 7, 1), None, "Mon 1 Sep 2025"),  # August is counted
        ("V6", date(2025, 10, 25), None, "Fri 2 Jan 2026"),  # 25 December
        ("V7", date(2025, 10, 24), None, "Wed 24 Dec 2025"),  # the day before
        ("V8", date(2025, 10, 1), date(2025, 11, 29), "Fri 2 Jan 2026"),  # later of 1 and 29 December
        ("V9", date(2026, 10, 26), None, "Mon 4 Jan 2027"),  # 26 December; 2 and 3 January are a weekend
        ("V10", date(2026, 3, 2), date(2026, 3, 10), "Tue 5 May 2026"),  # Sat 2 May; Mon 4 May bank holiday
        ("V11", date(2026, 3, 2), date(2026, 4, 20), "Wed 20 May 2026"),  # the certificate's month is later
    ],
)
def test_vectors_of_the_paper(vector: str, notice_sent: date, issued: date | None, latest: str) -> None:
    assert short(appeal_deadline(sent(notice_sent, issued)).value) == latest, vector


def test_the_last_day_is_open_and_the_day_after_is_out_of_time() -> None:
    last = date(2026, 5, 5)  # V10
    assert appeal.standing(facts(last)).value is Standing.OPEN
    assert appeal.standing(facts(last + A_DAY)).value is Standing.LAPSED


def test_out_of_time_says_who_may_give_more_time_and_by_what_test() -> None:
    (limit, *_) = appeal.time_limits(facts(date(2026, 6, 1)))
    assert limit.clock.waiver == MORE_TIME
    assert limit.clock.at == "5pm"


def test_the_proof_tells_each_step() -> None:
    found = proof(appeal_deadline(sent(date(2026, 12, 31))), at="5pm")
    assert found == (
        "Letter sent Thu 31 Dec 2026 · two months: Sun 28 Feb 2027, since February has no 31st · "
        "Sunday, not a working day: next working day, Mon 1 Mar 2027, by 5pm"
    )


@pytest.mark.parametrize("issued", [date(2026, 3, 3), date(2026, 3, 10), date(2026, 4, 1), date(2026, 4, 20)])
def test_a_certificate_never_shortens_the_time(issued: date) -> None:
    without = appeal_deadline(facts(certificate_issued=None)).value
    assert appeal_deadline(facts(certificate_issued=issued)).value >= without  # T-16


def test_the_safe_day_does_not_rest_on_august() -> None:
    (limit,) = appeal.time_limits(sent(date(2025, 6, 30), date(2025, 7, 1)))
    assert limit.safe == date(2025, 8, 29)  # 30 August 2025 is a Saturday


def test_rolling_into_august_is_strict() -> None:
    # two months from 31 May 2027 end on Saturday 31 July: Monday 2 August by rule 12(2) alone
    (limit,) = appeal.time_limits(sent(date(2027, 5, 31), date(2027, 6, 1)))
    assert (limit.ends.value, limit.safe) == (date(2027, 8, 2), date(2027, 7, 30))


def test_no_certificate_is_counted_for_a_placement_appeal() -> None:
    placement = facts(
        matter=Matter.PLAN_CONTENT,
        sections=frozenset({Section.I}),
        plan=Plan.FINAL,
        certificate_issued=date(2026, 4, 20),
    )
    assert last_days(placement) == {"TL-C4": date(2026, 5, 5)}  # T-4: not 20 May


def test_asks_for_more_time_only_by_the_law_since_september_2014() -> None:
    with pytest.raises(NotInForce):
        appeal.standing(facts(date(2014, 8, 31)))
    assert appeal.standing(facts(date(2014, 9, 1), Matter.COUNCIL_DELAY)).value is Standing.NOT_AVAILABLE


# The certificate and the time to get it


def test_a_certificate_to_come_gives_a_month_of_its_own() -> None:
    late = facts(date(2026, 6, 20), certificate_issued=None)
    assert appeal.standing(late).value is Standing.OPEN_ONCE
    assert last_days(late) == {"TL-C2": None}  # T-15


def test_contact_after_the_two_months_needs_leave_or_mediation() -> None:
    late = facts(date(2026, 6, 20), adviser_contacted=date(2026, 5, 3), certificate_issued=None)
    assert appeal.standing(late).value is Standing.LAPSED
    assert last_days(late) == {"TL-C1": date(2026, 5, 5), "TL-C5": None, "TL-C6": None}
    assert to_do(late)[:3] == [Steps.ASK_MORE_TIME, Steps.ASK_LEAVE, Steps.MEDIATE_FOR_CERTIFICATE]  # T-14


def test_in_time_from_sending_but_not_from_the_date_on_the_letter() -> None:
    between = facts(
        date(2026, 5, 4),
        letter_dated=date(2026, 2, 25),
        adviser_contacted=date(
            2026, 4, 27
        ),  # two months from the date ended on 25 April; from sending, 2 May
        certificate_issued=None,
    )
    assert appeal.standing(between).value is Standing.OPEN_ONCE
    assert to_do(between)[0] is Steps.BETWEEN_TWO_DAYS  # T-13


def test_a_letter_that_was_silent_is_a_reason_for_more_time() -> None:
    late = date(2026, 5, 28)
    assert Steps.LETTER_WAS_SILENT in to_do(facts(late, letter_told_rights=False))
    assert Steps.LETTER_WAS_SILENT not in to_do(facts(late, letter_told_rights=True))
    assert Steps.LETTER_WAS_SILENT not in to_do(facts(late, letter_told_rights=UNKNOWN))


def test_nobody_in_time_is_asked_what_the_letter_said() -> None:
    _, read = facts().noting(appeal.next_steps)
    assert "letter_told_rights" not in read


def test_a_refusal_to_amend_about_the_school_alone_needs_a_certificate() -> None:
    refused = facts(matter=Matter.REFUSED_AMENDMENT, sections=frozenset({Section.I}), certificate_issued=None)
    assert appeal.standing(refused).value is Standing.OPEN_ONCE  # T-12


# Who, and what about


def test_a_young_person_appeals_themselves_and_a_parent_is_told_so() -> None:
    parent = facts(born=date(2008, 10, 1), lacks_capacity=False)
    assert appeal.standing(parent).value is Standing.OPEN_ONCE
    assert to_do(parent)[0] is Steps.RIGHT_PERSON_APPEALS
    assert appeal.standing(parent.but(asker=Asker.YOUNG_PERSON)).value is Standing.OPEN


@pytest.mark.parametrize(
    ("matter", "why"),
    [
        (Matter.ORDER_NOT_CARRIED_OUT, Why.ORDER_IS_NO_DECISION),
        (Matter.RECOMMENDATION_NOT_FOLLOWED, Why.RECOMMENDATION_IS_NO_DECISION),
    ],
)
def test_what_the_tribunal_has_said_is_not_appealed_again(matter: Matter, why: Reasons) -> None:
    found = appeal.standing(facts(matter=matter))
    assert (found.value, names(found)) == (Standing.NOT_AVAILABLE, [why])
    assert appeal.next_steps(facts(matter=matter)) != ()


def test_a_refusal_to_assess_has_no_health_and_care_box() -> None:
    assert Steps.ADD_HEALTH_AND_CARE in to_do(facts())
    assert Steps.ADD_HEALTH_AND_CARE not in to_do(facts(matter=Matter.REFUSED_ASSESSMENT))


# The plan stays


def test_the_plan_stays_until_the_time_to_appeal_has_ended() -> None:
    ceased = facts(date(2026, 5, 5), Matter.PLAN_CEASED)
    assert due(ceased) == {"TL-A23": None}
    assert due(ceased.but(on=date(2026, 5, 6))) == {}


def test_the_plan_stays_while_an_appeal_in_time_goes_on() -> None:
    running = after(
        matter=Matter.PLAN_CEASED, appeal_lodged=date(2026, 5, 5), appeal_state=AppealState.RUNNING
    )
    assert names(owed(running, "TL-A23").due) == [Duties.UNTIL_DECIDED]
    late = running.but(appeal_lodged=date(2026, 5, 6))
    assert names(owed(late, "TL-A23").due) == [Duties.LODGED_LATE]  # T-21
    assert "TL-A23" not in due(running.but(appeal_state=AppealState.DECIDED))


def test_a_dismissed_appeal_against_the_end_says_that_the_law_is_unclear() -> None:
    lost = after(
        matter=Matter.PLAN_CEASED,
        appeal_state=AppealState.DECIDED,
        decision_sent=date(2026, 7, 20),
        order_made=date(2026, 7, 20),
        order=Order.DISMISSED,
    )
    assert owed(lost, "TL-F1").due.value == date(2026, 7, 20)
    assert Orders.MAY_NOT_BE_FINAL in names(owed(lost, "TL-F1").due)
    assert to_do(lost)[:2] == [Steps.SUSPEND, Steps.CHALLENGE]  # T-20


def test_any_other_dismissed_appeal_leaves_the_council_nothing_to_do() -> None:
    assert due(facts(order_made=date(2026, 7, 20), order=Order.DISMISSED)) == {}


# While it runs


def test_the_council_responds_in_30_working_days_without_august() -> None:
    # V12: 16 to 31 July has 12 working days; 18 more from 1 September end on the 24th
    assert owed(after(council_received_appeal=date(2026, 7, 15)), "TL-D1").due.value == date(2026, 9, 24)


def test_the_council_responds_in_30_working_days_without_christmas() -> None:
    # V13: 2 to 24 December has 17; 2 January is the 18th; twelve more end on 20 January
    assert owed(after(council_received_appeal=date(2025, 12, 1)), "TL-D1").due.value == date(2026, 1, 20)


def test_a_late_response_is_a_matter_for_the_tribunal() -> None:
    late = after(
        appeal_state=AppealState.RUNNING, council_received_appeal=date(2026, 7, 15), on=date(2026, 9, 25)
    )
    assert to_do(late)[0] is Steps.NO_RESPONSE
    assert Steps.NO_RESPONSE not in to_do(late.but(on=date(2026, 9, 24)))
    assert Steps.NO_RESPONSE not in to_do(late.but(response_sent=date(2026, 9, 24)))


def test_the_council_can_give_way_until_it_responds() -> None:
    running = after(appeal_state=AppealState.RUNNING)
    assert names(owed(running, "TL-D2").due) == [Duties.BEFORE_ITS_RESPONSE]
    assert names(owed(running.but(response_sent=date(2026, 5, 1)), "TL-D2").due) == [Duties.AGREED_ORDER]


def test_registration_and_the_hearing_papers_are_targets() -> None:
    running = after(on=date(2026, 4, 1), appeal_lodged=date(2026, 3, 20), hearing=date(2026, 7, 6))
    assert owed(running, "TL-D3").due.value == date(2026, 4, 7)  # Good Friday 3 and Easter Monday 6 April out
    assert owed(running, "TL-D4").due.value == date(2026, 6, 22)  # ten working days before Monday 6 July
    assert "TL-D4" not in due(running.but(on=date(2026, 7, 7)))


# After the decision


def decided(**told: Any) -> Facts:
    return after(appeal_state=AppealState.DECIDED, **told)


def test_28_days_after_a_decision_without_august() -> None:
    # V14: 21 to 31 July has 11 days; 17 more end on Thursday 17 September
    days = last_days(decided(decision_sent=date(2026, 7, 20)))
    assert (days["TL-E1"], days["TL-E2"], days["TL-E3"]) == (date(2026, 9, 17),) * 3
    assert days["TL-D6"] == date(2026, 9, 3)  # 14 days: 11 in July, 3 in September


def test_a_decision_can_be_challenged_to_the_last_day() -> None:
    case = decided(decision_sent=date(2026, 7, 20), on=date(2026, 9, 17))
    assert names(appeal.standing(case)) == [After.CAN_CHALLENGE]
    assert names(appeal.standing(case.but(on=date(2026, 9, 18)))) == [After.ENDED]


def test_permission_runs_from_the_last_of_what_was_sent() -> None:
    case = decided(decision_sent=date(2026, 3, 2), reasons_sent=date(2026, 3, 9))
    assert last_days(case)["TL-E2"] == date(2026, 4, 7)  # 6 April is Easter Monday
    assert last_days(case)["TL-E1"] == date(2026, 3, 30)
    refused = case.but(set_aside_refused_sent=date(2026, 4, 14))
    assert last_days(refused)["TL-E2"] == date(2026, 5, 12)


def test_a_month_to_the_upper_tribunal_without_august() -> None:
    # V15: from 15 July; August left out, 15 September
    assert last_days(decided(permission_refused_sent=date(2026, 7, 15)))["TL-E4"] == date(2026, 9, 15)


@pytest.mark.parametrize(
    ("fact", "id", "last"),
    [
        ("permission_refused_sent", "TL-E4", date(2026, 4, 2)),
        ("upper_refused_on_papers_sent", "TL-E5", date(2026, 3, 16)),
        ("permission_given_sent", "TL-E6", date(2026, 4, 2)),
        ("upper_notice_received", "TL-E7", date(2026, 4, 2)),
        ("upper_response_sent", "TL-E8", date(2026, 4, 2)),
    ],
)
def test_the_upper_tribunals_own_times(fact: str, id: str, last: date) -> None:
    # from Monday 2 March 2026: a month ends on Thursday 2 April, 14 days on Monday 16 March
    assert last_days(decided(**{fact: date(2026, 3, 2)}))[id] == last


def test_the_safe_day_counts_every_day() -> None:
    limits = {each.clock.id: each for each in appeal.time_limits(decided(decision_sent=date(2026, 7, 20)))}
    assert limits["TL-E1"].safe == date(2026, 8, 17)
    assert limits["TL-E1"].clock.waiver is not None


def test_a_withdrawn_appeal_can_be_taken_up_for_28_days() -> None:
    # 28 days from 2 March 2026 end on Monday 30 March
    case = after(appeal_state=AppealState.WITHDRAWN, withdrawn_on=date(2026, 3, 2), on=date(2026, 3, 30))
    assert last_days(case) == {"TL-D5": date(2026, 3, 30)}
    assert names(appeal.standing(case)) == [After.CAN_REINSTATE]
    assert names(appeal.standing(case.but(on=date(2026, 3, 31)))) == [After.ENDED]


def test_after_a_withdrawal_the_next_decision_brings_a_new_right() -> None:
    case = after(appeal_state=AppealState.WITHDRAWN, withdrawn_on=date(2026, 3, 2), on=date(2026, 3, 30))
    assert to_do(case)[:2] == [Steps.REINSTATE, Steps.NEXT_DECISION]
    assert to_do(case.but(on=date(2026, 3, 31)))[0] is Steps.NEXT_DECISION


def test_time_to_challenge_runs_only_from_the_decision() -> None:
    assert last_days(after(appeal_state=AppealState.RUNNING)) == {"TL-E2": None}


# Orders and the council giving way


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.ASSESS, {"TL-F2": 2, "TL-F3": 10, "TL-F4": 14}),
        (Order.MAKE_PLAN, {"TL-F5": 5, "TL-F6": 11}),
        (Order.RECONSIDER, {"TL-F7": 2}),
        (Order.AMEND_PROVISION, {"TL-F8": 5}),
        (Order.AMEND_PLACEMENT, {"TL-F9": 2}),
        (Order.CONTINUE_AMENDED, {"TL-F11": 5}),
    ],
)
def test_weeks_after_an_order(order: Order, expected: dict[str, int]) -> None:
    made = date(2025, 9, 1)
    case = facts(matter=Matter.ORDER_NOT_CARRIED_OUT, order_made=made, order=order)
    assert due(case) == {id: made + timedelta(weeks=weeks) for id, weeks in expected.items()}


def test_a_plan_that_continues_has_no_day() -> None:
    case = facts(order_made=date(2025, 9, 1), order=Order.CONTINUE_PLAN)
    assert due(case) == {"TL-F10": None}


def test_five_weeks_after_an_order_run_through_christmas() -> None:
    # V19 and T-24: 1 September and 5 weeks is 6 October; 8 December 2025 and 5 weeks is 12 January 2026
    assert due(facts(order_made=date(2025, 9, 1), order=Order.AMEND_PROVISION)) == {
        "TL-F8": date(2025, 10, 6)
    }
    assert due(facts(order_made=date(2025, 12, 8), order=Order.AMEND_PROVISION)) == {
        "TL-F8": date(2026, 1, 12)
    }


def test_only_some_orders_may_be_late() -> None:
    away: dict[str, Any] = {
        "delay_reasons": frozenset({DelayReason.AWAY_2_WEEKS}),
        "order_made": date(2025, 9, 1),
    }
    on = date(2026, 3, 10)
    assert progress(owed(facts(order=Order.ASSESS, **away), "TL-F2"), on) is Progress.MAY_BE_EXCUSED
    assert progress(owed(facts(order=Order.AMEND_PROVISION, **away), "TL-F8"), on) is Progress.MISSED  # T-18


CONTENT: dict[str, Any] = {"matter": Matter.PLAN_CONTENT, "plan": Plan.FINAL}


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ({"matter": Matter.REFUSED_ASSESSMENT}, {"TL-G1": 2, "TL-G2": 10, "TL-G3": 14}),
        ({"matter": Matter.REFUSED_REASSESSMENT}, {"TL-G1": 2, "TL-G2": 10, "TL-G3": 14}),
        ({"matter": Matter.REFUSED_AMENDMENT}, {"TL-G4": 5}),
        ({**CONTENT, "sections": frozenset({Section.B, Section.F})}, {"TL-G4": 5}),
        ({**CONTENT, "sections": frozenset({Section.I})}, {"TL-G5": 2}),
        ({**CONTENT, "sections": frozenset({Section.F, Section.I})}, {"TL-G4": 5, "TL-G5": 5}),
    ],
)
def test_weeks_after_the_council_gave_way(story: dict[str, Any], expected: dict[str, int]) -> None:
    gave_way = date(2026, 3, 2)
    case = facts(**story, conceded_on=gave_way)
    assert due(case) == {id: gave_way + timedelta(weeks=weeks) for id, weeks in expected.items()}


def test_a_plan_refused_and_then_conceded_has_a_draft_and_a_final_day() -> None:
    found = [each.due.value for each in appeal.duties(facts(conceded_on=date(2026, 3, 2)))]
    assert found == [date(2026, 4, 6), date(2026, 5, 18)]  # 5 and 11 weeks


def test_the_end_of_a_plan_conceded_keeps_the_plan() -> None:
    case = after(matter=Matter.PLAN_CEASED, appeal_state=AppealState.CONCEDED, conceded_on=date(2026, 7, 6))
    found = [each.due.value for each in appeal.duties(case) if each.clock.id == "TL-G7"]
    assert found == [None, date(2026, 8, 10)]


@pytest.mark.parametrize(
    ("gave_way", "expected"),
    [
        (date(2015, 3, 22), {"TL-G1": date(2015, 4, 19)}),  # T-30: 4 weeks, and no (3A)
        (
            date(2015, 3, 23),
            {"TL-G1": date(2015, 4, 6), "TL-G2": date(2015, 6, 1), "TL-G3": date(2015, 6, 29)},
        ),
    ],
)
def test_the_day_of_giving_way_picks_the_law(gave_way: date, expected: dict[str, date]) -> None:
    case = facts(date(2015, 4, 1), Matter.REFUSED_ASSESSMENT, conceded_on=gave_way)
    assert due(case) == expected


@pytest.mark.parametrize(("gave_way", "weeks"), [(date(2015, 3, 22), 4), (date(2015, 3, 23), 5)])
def test_a_changed_plan_took_4_weeks_before_23_march_2015(gave_way: date, weeks: int) -> None:
    case = facts(date(2015, 4, 1), Matter.REFUSED_AMENDMENT, conceded_on=gave_way)
    assert due(case) == {"TL-G4": gave_way + timedelta(weeks=weeks)}


@pytest.mark.parametrize(
    "story",
    [{"matter": Matter.PLAN_CEASED}, {**CONTENT, "sections": frozenset({Section.I})}],
)
def test_placement_and_end_of_plan_had_no_period_of_their_own_before(story: dict[str, Any]) -> None:
    case = facts(date(2015, 4, 1), **story, conceded_on=date(2015, 3, 22))
    assert not {"TL-G4", "TL-G5", "TL-G7"} & due(case).keys()


def test_lateness_after_giving_way_is_excused_for_the_first_step_alone() -> None:
    case = facts(
        matter=Matter.REFUSED_ASSESSMENT,
        conceded_on=date(2025, 3, 3),
        delay_reasons=frozenset({DelayReason.EXCEPTIONAL}),
    )
    assert [each.excuse is not None for each in appeal.duties(case)] == [True, False, False]  # 45(7)


def test_an_overdue_order_is_complained_about() -> None:
    won = decided(
        order_made=date(2026, 6, 1), order=Order.AMEND_PLACEMENT, on=date(2026, 6, 16)
    )  # due 15 June
    assert Steps.ASK_FOR_ORDER_DONE in to_do(won)
    assert Steps.ASK_FOR_ORDER_DONE not in to_do(won.but(on=date(2026, 6, 15)))
    assert Steps.ASK_FOR_ORDER_DONE not in to_do(won.but(order_done=date(2026, 6, 15)))


def test_a_concession_is_used_and_watched() -> None:
    case = after(appeal_state=AppealState.CONCEDED, conceded_on=date(2026, 7, 6))
    assert names(appeal.standing(case)) == [After.NOT_OPPOSED]
    assert to_do(case)[0] is Steps.USE_CONCESSION


def test_the_day_of_a_concession_and_why_it_is_not_kept_are_asked() -> None:
    """Told the Tribunal on Monday 6 July 2026: two weeks to say that it will assess end on 20 July."""
    case = after(matter=Matter.REFUSED_ASSESSMENT, appeal_state=AppealState.CONCEDED)
    with pytest.raises(Untold, match="conceded_on"):
        appeal.next_steps(case)
    told = case.but(conceded_on=date(2026, 7, 6))
    assert to_do(told.but(on=date(2026, 7, 20)))[0] is Steps.USE_CONCESSION
    with pytest.raises(Untold, match="delay_reasons"):
        appeal.next_steps(told.but(on=date(2026, 7, 21)))
    assert Steps.ASK_FOR_ORDER_DONE in to_do(told.but(on=date(2026, 7, 21), delay_reasons=UNKNOWN))


def test_no_reason_excuses_a_changed_plan_that_was_conceded_so_none_is_asked() -> None:
    """Reg 45(7) reaches 45(3) and (6) alone: five weeks from 6 July 2026 ended on 10 August."""
    case = after(
        on=date(2026, 8, 11),
        matter=Matter.PLAN_CEASED,
        appeal_state=AppealState.CONCEDED,
        conceded_on=date(2026, 7, 6),
    )
    assert Steps.ASK_FOR_ORDER_DONE in to_do(case)


def test_who_does_not_know_when_the_council_gave_way_is_not_held_up() -> None:
    case = after(appeal_state=AppealState.CONCEDED, conceded_on=UNKNOWN)
    assert to_do(case)[0] is Steps.USE_CONCESSION


def test_what_was_done_late_is_not_chased() -> None:
    late = decided(
        order_made=date(2026, 6, 1),
        order=Order.RECONSIDER,
        order_done=date(2026, 7, 1),
        delay_reasons=frozenset({DelayReason.EXCEPTIONAL}),
    )
    assert Steps.ASK_FOR_ORDER_DONE not in to_do(late)
    assert Steps.ASK_FOR_ORDER_DONE not in to_do(
        late.but(order=Order.MAKE_PLAN, order_done=date(2026, 7, 20))
    )


def test_events_tell_what_has_happened() -> None:
    found = appeal.duties(facts(), (Event("council_received_appeal", date(2026, 7, 15)),))
    assert "TL-D1" in {each.clock.id for each in found}


# Custody


def test_in_custody_orders_and_giving_way_have_rules_of_their_own() -> None:
    ordered = facts(detained=True, order_made=date(2025, 9, 1), order=Order.MAKE_PLAN)
    assert [each.due.value for each in appeal.duties(ordered)] == [date(2025, 10, 6), date(2025, 11, 17)]
    assert {each.clock.id for each in appeal.duties(ordered)} == {"TL-K11"}
    conceded = facts(
        matter=Matter.REFUSED_ASSESSMENT, setting=Setting.CUSTODY, conceded_on=date(2026, 3, 2), detained=True
    )
    assert [each.clock.id for each in appeal.duties(conceded)] == ["TL-K12"] * 3


def test_in_custody_no_order_can_change_the_provision() -> None:
    assert due(facts(detained=True, order_made=date(2025, 9, 1), order=Order.AMEND_PROVISION)) == {}


def test_what_is_owed_is_known_without_asking_about_custody() -> None:
    untold = Facts(
        on=date(2026, 3, 10),
        matters=frozenset({Matter.ORDER_NOT_CARRIED_OUT}),
        order_made=date(2026, 3, 2),
        order=Order.AMEND_PLACEMENT,
    )
    assert due(untold) == {"TL-F9": date(2026, 3, 16)}


# Recommendations

RECOMMENDED: dict[str, Any] = {
    "matter": Matter.RECOMMENDATION_NOT_FOLLOWED,
    "recommendation_made": date(2025, 9, 1),
}


def test_a_recommendation_is_answered_in_5_weeks_beginning_with_its_day() -> None:
    # V18: 1 September is the first day; the 35th is 5 October
    both = facts(**RECOMMENDED, recommendation_about=frozenset({Strand.HEALTH, Strand.SOCIAL_CARE}))
    assert due(both) == {"TL-H1": date(2025, 10, 5), "TL-H3": date(2025, 10, 5)}


def test_an_answer_is_copied_within_a_week_beginning_with_its_day() -> None:
    case = facts(
        **RECOMMENDED,
        recommendation_about=frozenset({Strand.HEALTH, Strand.SOCIAL_CARE}),
        recommendation_answered=date(2025, 10, 1),
    )
    assert (due(case)["TL-H2"], due(case)["TL-H4"]) == (date(2025, 10, 7),) * 2


@pytest.mark.parametrize(("made", "ids"), [(date(2018, 4, 2), set()), (date(2018, 4, 3), {"TL-H1"})])
def test_recommendations_are_answered_since_3_april_2018(made: date, ids: set[str]) -> None:
    case = facts(
        matter=Matter.RECOMMENDATION_NOT_FOLLOWED,
        recommendation_made=made,
        recommendation_about=frozenset({Strand.HEALTH}),
    )
    assert due(case).keys() == ids


def test_an_unanswered_recommendation_is_chased_from_the_day_after() -> None:
    won = decided(
        recommendation_made=date(2026, 6, 1),
        recommendation_about=frozenset({Strand.HEALTH}),
        on=date(2026, 7, 6),  # the 35th day from 1 June is 5 July
    )
    assert Steps.ASK_FOR_ANSWER in to_do(won)
    assert Steps.ASK_FOR_ANSWER not in to_do(won.but(on=date(2026, 7, 5)))


@pytest.mark.parametrize(
    ("about", "contact"),
    [
        ({Strand.HEALTH}, Contact.ICB),
        ({Strand.SOCIAL_CARE}, Contact.COUNCIL_SEND_TEAM),
        ({Strand.HEALTH, Strand.SOCIAL_CARE}, Contact.ICB),
    ],
)
def test_whoever_must_answer_is_written_to(about: set[Strand], contact: Contact) -> None:
    first = appeal.next_steps(facts(**RECOMMENDED, recommendation_about=frozenset(about)))[0]
    assert (first.do, first.contact) == (Steps.ASK_FOR_ANSWER, contact)


# Beside mediation


def test_mediation_comes_first_unless_the_certificate_is_there_or_not_needed() -> None:
    assert appeal.alongside("mediation", None).effect is Effect.NEEDS_FIRST
    assert appeal.alongside("mediation", facts(certificate_issued=None)).effect is Effect.NEEDS_FIRST
    assert appeal.alongside("mediation", facts()).effect is Effect.INDEPENDENT
    placement = facts(**CONTENT, sections=frozenset({Section.I}), certificate_issued=None)
    assert appeal.alongside("mediation", placement).effect is Effect.INDEPENDENT


def test_interplay_asks_nothing() -> None:
    bare = Facts(on=date(2026, 3, 10), matters=frozenset({Matter.PLAN_CONTENT}))
    assert appeal.alongside("mediation", bare).effect is Effect.NEEDS_FIRST
