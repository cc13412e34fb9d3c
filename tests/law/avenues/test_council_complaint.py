"""The council's own complaints procedure: the Code's days, the council's days, and the wrong doors."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues.council_complaint import alongside, duties, next_steps, standing, time_limits
from avenues.law.clocks import Kind
from avenues.law.facts import UNKNOWN, Event, Facts, Untold
from avenues.law.options import DECISIONS, DelayReason, LateBy, Matter, Order, TherapyPlace, in_order
from avenues.law.place import ComplaintsPolicy, Place
from avenues.law.room import Contact, Effect, Standing

SEFTON = Place(area="Sefton", complaints_policy=ComplaintsPolicy("Sefton", 3, 15, 10, ""))
KNEW = date(2026, 3, 15)


def about(*matters: Matter, on: date = date(2026, 10, 20), place: Place | None = None, **told: Any) -> Facts:
    return Facts(on=on, place=place or Place(), matters=frozenset(matters), **told)


def to_start(on: date, *matters: Matter, **told: Any) -> Facts:
    kinds = matters or (Matter.COUNCIL_HANDLING,)
    return about(*kinds, on=on, council_complaint_made=None, **{"first_known": KNEW, "urgent": False, **told})


def under_way(on: date = date(2026, 12, 24), place: Place | None = None, **told: Any) -> Facts:
    """Received on Tuesday 22 December 2026."""
    start: dict[str, Any] = {
        "council_complaint_made": date(2026, 12, 22),
        "council_complaint_finished": None,
        "council_stage1_answered": None,
    }
    return about(Matter.COUNCIL_HANDLING, on=on, place=place, **{**start, **told})


def due(facts: Facts) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for owed in duties(facts):
        found.setdefault(owed.clock.id, []).append(owed.due.value)
    return found


def steps(facts: Facts) -> list[str]:
    return [step.do.name for step in next_steps(facts)]


def because(facts: Facts) -> set[str]:
    return {getattr(reason, "name", "") for reason in standing(facts).because}


# Twelve months after Sunday 15 March 2026: Monday 15 March 2027


def test_open_on_the_last_day_and_out_of_time_the_day_after() -> None:
    assert standing(to_start(date(2027, 3, 15))).value is Standing.OPEN
    late = to_start(date(2027, 3, 16))
    assert standing(late).value is Standing.LAPSED
    (limit,) = time_limits(late)
    assert limit.ends.value == date(2027, 3, 15)
    assert limit.clock.waiver is not None
    assert steps(late)[0] == "ASK_TO_TAKE_IT_LATE"


def test_the_12_months_are_guidance_and_no_bar_in_law() -> None:
    (limit,) = time_limits(to_start(date(2026, 4, 1)))
    assert limit.clock.kind is Kind.TARGET


def test_the_safe_day_leaves_the_council_12_weeks_before_the_ombudsmans_last_day() -> None:
    # the Ombudsman's 12 months beginning with 15 March 2026 end on 14 March 2027;
    # 84 days before: 20 December 2026
    (limit,) = time_limits(to_start(date(2026, 12, 20)))
    assert limit.safe == date(2026, 12, 20)
    (limit,) = time_limits(to_start(date(2026, 12, 21)))
    assert limit.safe == date(2027, 3, 14)
    assert steps(to_start(date(2026, 12, 20)))[0] == "COMPLAIN_EARLY"
    assert steps(to_start(date(2026, 12, 21)))[0] == "COMPLAIN"


def test_whoever_cannot_say_when_they_learnt_of_it_counts_from_the_day_it_happened() -> None:
    unsure = to_start(date(2026, 4, 1), first_known=UNKNOWN, happened=date(2026, 3, 1))
    (limit,) = time_limits(unsure)
    assert limit.ends.value == date(2027, 3, 1)


def test_the_code_gives_5_working_days_and_then_10() -> None:
    # 23, 24, 29, 30, 31 December (Christmas Day and the substitute for Boxing Day, Mon 28, do not count);
    # then 4-8, 11-15 January (1 January does not count)
    assert due(under_way()) == {"LAC-ACK1": [date(2026, 12, 31)], "LAC-STAGE1": [date(2027, 1, 15)]}


def test_stage_1_is_counted_from_the_acknowledgement() -> None:
    sooner = under_way(council_complaint_acknowledged=date(2026, 12, 24))
    # 29, 30, 31 December, 4-8, 11, 12 January
    assert due(sooner)["LAC-STAGE1"] == [date(2027, 1, 12)]


def test_stage_2_takes_5_working_days_and_then_20() -> None:
    escalated = under_way(council_stage1_answered=date(2027, 1, 15), council_stage2_asked=date(2027, 1, 18))
    # 19-22, 25 January; then 26-29 January, 1-5, 8-12, 15-19, 22 February 2027
    assert due(escalated)["LAC-ACK2"] == [date(2027, 1, 25)]
    assert due(escalated)["LAC-STAGE2"] == [date(2027, 2, 22)]


def test_the_councils_own_days_stand_beside_the_codes_and_say_so() -> None:
    here = under_way(place=SEFTON, council_stage2_asked=date(2027, 1, 18))
    # 3: 23, 24, 29 December; 15: 23, 24, 29-31 December, 4-8, 11-15 January;
    # 10 from 18 January: 19-22, 25-29 January, 1 February
    days = [date(2026, 12, 29), date(2027, 1, 15), date(2027, 2, 1)]
    assert due(here)["LAC-SEFTON"] == days
    assert due(here)["LAC-STAGE1"] == [date(2027, 1, 15)]
    labels = [owed.clock.what for owed in duties(here)]
    assert sum("Ombudsman’s Code" in label for label in labels) == 4
    assert sum("council’s own target" in label for label in labels) == 3
    assert all(owed.clock.kind is Kind.TARGET for owed in duties(here))


def test_an_area_without_a_policy_of_its_own_has_the_code_alone() -> None:
    assert "LAC-SEFTON" not in due(under_way())


def test_there_was_no_code_before_february_2024() -> None:
    before = under_way(on=date(2024, 3, 1), council_complaint_made=date(2024, 1, 31))
    assert due(before) == {}
    assert "LAC-ACK1" in due(before.but(council_complaint_made=date(2024, 2, 1)))


def test_the_ombudsman_uses_the_code_from_1_april_2026() -> None:
    made = date(2026, 3, 16)
    assert "CODE_IS_ADVICE" in steps(under_way(on=date(2026, 3, 31), council_complaint_made=made))
    assert "CODE_COUNTS" in steps(under_way(on=date(2026, 4, 1), council_complaint_made=made))


def test_a_final_answer_without_a_stage_2_is_the_answer_at_stage_1() -> None:
    ended = under_way(council_complaint_finished=date(2027, 1, 8))
    assert [owed.done for owed in duties(ended) if owed.clock.id == "LAC-STAGE1"] == [date(2027, 1, 8)]


def test_what_happened_since_counts() -> None:
    answered = duties(under_way(), (Event("council_stage1_answered", date(2027, 1, 5)),))
    assert [owed.done for owed in answered if owed.clock.id == "LAC-STAGE1"] == [date(2027, 1, 5)]


def test_ten_working_days_is_the_shortest_time_to_ask_for_stage_2() -> None:
    answered = under_way(council_stage1_answered=date(2027, 1, 15))
    (limit,) = time_limits(answered)
    assert limit.clock.id == "LAC-STAGE2-ASK"
    assert limit.ends.value == date(2027, 1, 29)  # 18-22, 25-29 January
    assert steps(answered)[0] == "ASK_FOR_STAGE_2"
    (limit,) = time_limits(answered.but(council_stage2_asked=date(2027, 1, 20)))
    assert limit.ends.value is None


def test_after_12_weeks_the_ombudsman_is_open_without_a_final_answer() -> None:
    by = next(step.by for step in next_steps(under_way()) if step.do.name == "WAIT_NO_LONGER")
    assert by is not None
    assert by.value == date(2027, 3, 16)  # 22 December 2026 + 84 days


def test_a_finished_complaint_goes_to_the_ombudsman() -> None:
    ended = under_way(council_complaint_finished=date(2027, 1, 8))
    assert standing(ended).value is Standing.NOT_AVAILABLE
    assert [step.contact for step in next_steps(ended)] == [Contact.LGSCO]


@pytest.mark.parametrize("decision", in_order(DECISIONS))
def test_the_decision_itself_goes_to_appeal_and_nothing_more_is_asked(decision: Matter) -> None:
    assert standing(about(decision)).value is Standing.NOT_AVAILABLE
    assert steps(about(decision))[0] == "APPEAL_INSTEAD"


def test_delay_beside_a_decision_can_be_complained_of_and_is_kept_apart() -> None:
    both = to_start(
        date(2026, 4, 1), Matter.COUNCIL_DELAY, Matter.REFUSED_PLAN, late_with=frozenset[LateBy]()
    )
    assert standing(both).value is Standing.OPEN
    assert "APART_FROM_APPEAL" in steps(both)


def test_an_appeal_already_lodged_is_kept_apart_too() -> None:
    lodged = to_start(date(2026, 4, 1), Matter.PROVISION_NOT_MADE)
    assert "APART_FROM_APPEAL" not in steps(lodged)
    assert "APART_FROM_APPEAL" in steps(lodged.but(appeal_lodged=date(2026, 3, 20)))


@pytest.mark.parametrize(
    ("matter", "why", "step"),
    [
        (Matter.SOCIAL_CARE_SERVICE, "OWN_PROCEDURE", "ASK_TO_PASS_IT_ON"),
        (Matter.HEALTH_NOT_PROVIDED, "HEALTH_BODY", "TO_THE_NHS"),
        (Matter.SEN_SUPPORT, "SCHOOL_MATTER", "TO_THE_SCHOOL"),
        (Matter.ADMISSION, "OWN_APPEAL", "GET_HELP"),
        (Matter.RECORDS, "RECORDS", "GET_HELP"),
    ],
)
def test_each_wrong_door_says_why_and_where_to_go(matter: Matter, why: str, step: str) -> None:
    assert standing(about(matter)).value is Standing.NOT_AVAILABLE
    assert why in because(about(matter))
    assert steps(about(matter))[0] == step
    assert time_limits(about(matter)) == ()


def test_travel_goes_here_only_for_the_policy_itself() -> None:
    assert standing(about(Matter.TRAVEL, travel_policy=False)).value is Standing.NOT_AVAILABLE
    policy = to_start(date(2026, 4, 1), Matter.TRAVEL, travel_policy=True)
    assert standing(policy).value is Standing.OPEN


@pytest.mark.parametrize("where", list(TherapyPlace))
def test_therapy_goes_here_only_if_it_is_in_section_f(where: TherapyPlace) -> None:
    refused = to_start(date(2026, 4, 1), Matter.HEALTH_REFUSED, therapy_in=where)
    expected = Standing.OPEN if where is TherapyPlace.SECTION_F else Standing.NOT_AVAILABLE
    assert standing(refused).value is expected


def test_one_letter_for_several_services() -> None:
    mixed = to_start(date(2026, 4, 1), Matter.PROVISION_NOT_MADE, Matter.SOCIAL_CARE_NOT_PROVIDED)
    assert "ONE_LETTER" in steps(mixed)


def test_what_cannot_wait_comes_first() -> None:
    out = to_start(date(2026, 4, 1), Matter.OUT_OF_EDUCATION, urgent=True)
    assert steps(out)[:3] == ["URGENT_LETTER", "URGENT_HELP", "URGENT_LAWYER"]
    assert "URGENT_LETTER" not in steps(out.but(urgent=False))


def test_the_letter_names_the_duty() -> None:
    letter = next_steps(to_start(date(2026, 4, 1), Matter.PROVISION_NOT_MADE))[0].write
    assert "section 42(2)" in letter


def test_a_delay_is_counted_and_named() -> None:
    late = to_start(
        date(2026, 4, 14),
        Matter.COUNCIL_DELAY,
        late_with=frozenset({LateBy.DECISION_TO_ASSESS}),
        request_received=date(2026, 3, 2),  # + 42 days = 13 April 2026
        delay_reasons=frozenset({DelayReason.NONE}),
    )
    assert "COUNCIL_IS_LATE" in steps(late)
    assert "LATE" in because(late)
    assert "NOT_LATE_YET" in steps(late.but(on=date(2026, 4, 13)))


def waits_for(case: Facts) -> str | None:
    """What its next steps wait for."""
    try:
        next_steps(case)
    except Untold as untold:
        return untold.fact
    return None


def test_why_the_council_is_late_is_asked_from_the_day_it_is_late() -> None:
    """6 weeks from Monday 2 March 2026 end on Monday 13 April; regulation 5(4) takes some reasons."""
    told: dict[str, Any] = {
        "late_with": frozenset({LateBy.DECISION_TO_ASSESS}),
        "request_received": date(2026, 3, 2),
    }
    assert waits_for(to_start(date(2026, 4, 13), Matter.COUNCIL_DELAY, **told)) is None
    late = to_start(date(2026, 4, 14), Matter.COUNCIL_DELAY, **told)
    assert waits_for(late) == "delay_reasons"
    assert "COUNCIL_IS_LATE" in steps(late.but(delay_reasons=UNKNOWN))
    assert "IMPRACTICAL" in because(late.but(delay_reasons=frozenset({DelayReason.EXCEPTIONAL})))


def test_nothing_excuses_a_late_review_so_nobody_is_asked_why() -> None:
    """4 weeks from Monday 2 March 2026 ended on Monday 30 March."""
    told = {"late_with": frozenset({LateBy.AFTER_REVIEW}), "review_meeting": date(2026, 3, 2)}
    assert waits_for(to_start(date(2026, 5, 1), Matter.COUNCIL_DELAY, **told)) is None


@pytest.mark.parametrize(
    ("order", "on", "asked"),
    [
        # made on Tuesday 1 September 2026: two weeks end on Tuesday 15 September
        (Order.ASSESS, date(2026, 9, 15), None),
        (Order.ASSESS, date(2026, 9, 16), "delay_reasons"),
        # 44(3) does not reach a changed plan, due in five weeks, on 6 October
        (Order.AMEND_PROVISION, date(2026, 10, 7), None),
    ],
)
def test_why_an_order_is_late_is_asked_where_the_law_takes_a_reason(
    order: Order, on: date, asked: str | None
) -> None:
    told = {"order_made": date(2026, 9, 1), "order": order}
    assert waits_for(to_start(on, Matter.ORDER_NOT_CARRIED_OUT, **told)) == asked
    agreed = {
        "agreement_made": date(2026, 9, 1),
        "agreement_orders": frozenset({order}),
        "agreement_other": False,
    }
    assert waits_for(to_start(on, Matter.AGREEMENT_NOT_KEPT, **agreed)) == asked


def test_what_was_ordered_and_is_done_needs_no_reason() -> None:
    told = {"order_made": date(2026, 9, 1), "order": Order.ASSESS, "order_done": date(2026, 9, 30)}
    assert waits_for(to_start(date(2026, 10, 1), Matter.ORDER_NOT_CARRIED_OUT, **told)) is None


@pytest.mark.parametrize(
    ("late_by", "fact"),
    [
        (LateBy.DECISION_TO_ASSESS, "request_received"),
        (LateBy.PLAN, "request_received"),
        (LateBy.REVIEW, "last_review"),
        (LateBy.AFTER_REVIEW, "review_meeting"),
        (LateBy.REASSESSMENT, "reassessment_requested"),
        (LateBy.PHASE_TRANSFER, "phase_transfer"),
    ],
)
def test_the_day_that_the_councils_time_runs_from_is_asked_for(late_by: LateBy, fact: str) -> None:
    late = to_start(date(2026, 4, 14), Matter.COUNCIL_DELAY, late_with=frozenset({late_by}))
    with pytest.raises(Untold, match=fact):
        next_steps(late)
    assert standing(late).value is Standing.OPEN  # it does not wait for that day


def test_whoever_does_not_know_the_day_is_told_to_ask_the_council() -> None:
    unsure = to_start(
        date(2026, 4, 14),
        Matter.COUNCIL_DELAY,
        late_with=frozenset({LateBy.PLAN}),
        request_received=UNKNOWN,
    )
    assert "NOT_LATE_YET" in steps(unsure)
    assert steps(unsure.but(late_with=UNKNOWN)) == ["COMPLAIN_EARLY"]


def test_for_a_direct_payment_the_review_comes_first() -> None:
    assert steps(to_start(date(2026, 4, 1), Matter.PERSONAL_BUDGET))[0] == "REVIEW_OF_BUDGET_FIRST"


def test_what_others_do_to_it() -> None:
    assert alongside("appeal").effect is Effect.INDEPENDENT
    assert alongside("appeal", about(Matter.REFUSED_PLAN)).effect is Effect.CLOSES_HERE
    both = about(Matter.REFUSED_PLAN, Matter.COUNCIL_DELAY)
    assert alongside("appeal", both).effect is Effect.INDEPENDENT
    assert alongside("judicial_review").effect is Effect.PAUSES
    assert alongside("travel_appeal").effect is Effect.CLOSES
    assert alongside("disagreement_resolution").effect is Effect.INDEPENDENT
