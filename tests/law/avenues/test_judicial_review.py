"""Judicial review: three months at most, promptly, and today is the day to get advice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues.judicial_review import alongside, duties, next_steps, standing, time_limits
from avenues.law.clocks import Kind, Who
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Matter, Section
from avenues.law.room import Contact, Effect, Standing


def about(*matters: Matter, on: date = date(2026, 4, 20), **told: Any) -> Facts:
    return Facts(on=on, matters=frozenset(matters), **told)


def because(facts: Facts) -> set[str]:
    return {getattr(reason, "name", "") for reason in standing(facts).because}


def steps(facts: Facts) -> list[str]:
    return [step.do.name for step in next_steps(facts)]


@pytest.mark.parametrize(
    ("happened", "last"),
    [
        (date(2026, 3, 31), date(2026, 6, 30)),  # the papers' fixture: June has no 31st
        (date(2025, 11, 30), date(2026, 2, 28)),  # no 30 February
        (date(2026, 5, 13), date(2026, 8, 13)),
        (date(2026, 6, 25), date(2026, 9, 25)),
        (date(2026, 9, 25), date(2026, 12, 25)),  # Christmas Day: nothing moves
    ],
)
def test_three_months_after_it_happened(happened: date, last: date) -> None:
    (limit,) = time_limits(about(Matter.TRAVEL, on=happened, happened=happened))
    assert limit.ends.value == last
    assert limit.clock.kind is Kind.LIMIT


def test_the_safe_day_is_today() -> None:
    (limit,) = time_limits(about(Matter.PROVISION_NOT_MADE, happened=date(2026, 3, 31)))
    assert limit.safe == date(2026, 4, 20)


def test_a_decision_is_out_of_time_the_day_after_the_last_day() -> None:
    one_off = about(Matter.SOCIAL_CARE_ASSESSMENT, on=date(2026, 6, 30), happened=date(2026, 3, 31))
    assert standing(one_off).value is Standing.OPEN
    late = one_off.but(on=date(2026, 7, 1))
    assert standing(late).value is Standing.LAPSED
    (limit,) = time_limits(late)
    assert limit.safe is None
    assert limit.clock.waiver is not None
    assert limit.clock.waiver.by == "the court"
    assert steps(late)[0] == "ASK_FOR_MORE_TIME"


@pytest.mark.parametrize(
    "matter",
    [
        Matter.PROVISION_NOT_MADE,
        Matter.HEALTH_NOT_PROVIDED,
        Matter.COUNCIL_DELAY,
        Matter.PLACE_REFUSED,
        Matter.OUT_OF_EDUCATION,
        Matter.ORDER_NOT_CARRIED_OUT,
    ],
)
def test_a_duty_still_not_done_keeps_the_door_open_with_a_warning(matter: Matter) -> None:
    old = about(matter, on=date(2026, 7, 1), happened=date(2026, 3, 31))
    assert standing(old).value is Standing.OPEN
    assert "STILL_GOES_ON" in because(old)
    assert "STILL_GOES_ON" not in because(old.but(on=date(2026, 6, 30)))


def test_an_appeal_that_is_open_closes_it() -> None:
    refused = about(Matter.REFUSED_PLAN, in_writing=True)
    assert standing(refused).value is Standing.NOT_AVAILABLE
    assert steps(refused) == ["APPEAL"]
    assert time_limits(refused) == ()


def test_without_a_written_notice_a_court_can_order_one() -> None:
    by_telephone = about(Matter.REFUSED_PLAN, in_writing=False, happened=date(2026, 4, 1))
    assert standing(by_telephone).value is Standing.OPEN
    assert {"NO_NOTICE", "PROMPTLY"} <= because(by_telephone)
    assert "ASK_FOR_NOTICE" in steps(by_telephone)


def test_health_alone_in_a_plan_has_no_appeal() -> None:
    health = about(
        Matter.PLAN_CONTENT, sections=frozenset({Section.G}), in_writing=True, happened=date(2026, 4, 1)
    )
    assert "NO_APPEAL_FOR_IT" in because(health)
    assert standing(health.but(sections=frozenset({Section.F}))).value is Standing.NOT_AVAILABLE


def test_a_review_comes_first_and_does_not_stop_the_time() -> None:
    travel = about(Matter.TRAVEL, happened=date(2026, 4, 1))
    assert standing(travel).value is Standing.OPEN
    assert "REVIEW_FIRST" in because(travel)
    assert "USE_THE_REVIEW" in steps(travel)


def test_whoever_does_not_know_the_day_gets_advice_today_and_no_day() -> None:
    unsure = about(Matter.OUT_OF_EDUCATION, happened=UNKNOWN)
    assert standing(unsure).value is Standing.OPEN
    assert "DAY_NOT_KNOWN" in because(unsure)
    assert next_steps(unsure)[0].by is None
    with pytest.raises(LookupError):
        time_limits(unsure)


def test_the_first_step_is_legal_advice_with_the_courts_last_day() -> None:
    first = next_steps(about(Matter.PROVISION_NOT_MADE, happened=date(2026, 3, 31)))[0]
    assert first.contact is Contact.LEGAL_ADVICE
    assert first.by is not None
    assert first.by.value == date(2026, 6, 30)


def test_cost_legal_aid_and_the_ombudsman_are_said_before_anything_is_filed() -> None:
    found = steps(about(Matter.PROVISION_NOT_MADE, happened=date(2026, 3, 31)))
    assert {"LETTER_BEFORE_CLAIM", "LEGAL_AID", "COSTS", "OMBUDSMAN_CLOSES"} <= set(found)


def test_a_letter_before_claim_is_usually_answered_in_14_days() -> None:
    sent = about(Matter.PROVISION_NOT_MADE, happened=date(2026, 3, 31), letter_before_claim=date(2026, 4, 16))
    (owed,) = duties(sent)
    assert owed.due.value == date(2026, 4, 30)
    assert owed.clock.kind is Kind.TARGET
    assert owed.clock.who is Who.COUNCIL
    (owed,) = duties(sent.but(matters=frozenset({Matter.HEALTH_NOT_PROVIDED})))
    assert owed.clock.who is Who.NHS_BODY


def test_a_claim_that_is_started_has_no_further_limit_here() -> None:
    started = about(Matter.PROVISION_NOT_MADE, happened=date(2026, 3, 31), court_used=True)
    assert standing(started).value is Standing.OPEN
    assert time_limits(started) == ()
    assert steps(started) == ["COSTS"]


def test_no_other_way_stops_the_three_months() -> None:
    assert alongside("council_complaint").effect is Effect.INDEPENDENT
    assert alongside("local_government_ombudsman").effect is Effect.INDEPENDENT
    assert alongside("travel_appeal").effect is Effect.NEEDS_FIRST
    assert alongside("appeal").effect is Effect.CLOSES
    assert alongside("appeal", about(Matter.PROVISION_NOT_MADE)).effect is Effect.INDEPENDENT
    assert alongside("appeal", about(Matter.PROVISION_NOT_MADE, Matter.REFUSED_PLAN)).effect is Effect.CLOSES
