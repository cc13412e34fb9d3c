"""What an appeal, a right of appeal and a court case put beyond an ombudsman: the five steps, in order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.facts import Facts, Untold
from avenues.law.options import AppealState, Matter, Section
from avenues.law.shared.tribunal_bar import Bar, Why, is_the_decision, tribunal_bar

ON = date(2025, 6, 2)
DECISION = date(2024, 8, 20)
LODGED = date(2024, 10, 1)
ENDED = date(2025, 4, 10)


def a_case(*matters: Matter, **told: Any) -> Facts:
    return Facts(on=ON, matters=frozenset(matters), **told)


def an_appeal(**told: Any) -> Facts:
    """Support not given, connected with an appeal that was decided."""
    decided: dict[str, Any] = {
        "appeal_lodged": LODGED,
        "appeal_state": AppealState.DECIDED,
        "decision_sent": ENDED,
        "connected_to_appeal": True,
        "notice_sent": DECISION,
        "court_used": False,
    }
    return a_case(Matter.PROVISION_NOT_MADE, **{**decided, **told})


@pytest.mark.parametrize(
    "matter",
    [
        Matter.REFUSED_ASSESSMENT,
        Matter.REFUSED_PLAN,
        Matter.REFUSED_REASSESSMENT,
        Matter.REFUSED_AMENDMENT,
        Matter.PLAN_CEASED,
    ],
)
def test_step_1_a_decision_that_can_be_appealed_is_out_of_reach(matter: Matter) -> None:
    assert is_the_decision(a_case(matter)).reasons == (Why.THE_DECISION,)


def test_step_1_health_and_social_care_in_a_plan_are_no_such_decision() -> None:
    assert is_the_decision(a_case(Matter.PLAN_CONTENT, sections=frozenset({Section.F})))
    assert not is_the_decision(a_case(Matter.PLAN_CONTENT, sections=frozenset({Section.G, Section.H1})))


@pytest.mark.parametrize(
    ("happened", "bar", "why"),
    [
        (date(2024, 8, 19), Bar.NONE, Why.BEFORE_THE_RIGHT),  # the day before the decision
        (DECISION, Bar.APPEALED, Why.PART_OF_THE_APPEAL),  # the day of it
        (ENDED, Bar.APPEALED, Why.PART_OF_THE_APPEAL),  # the day on which the appeal ended
        (date(2025, 4, 11), Bar.NONE, Why.AFTER_THE_APPEAL),  # the day after
    ],
)
def test_step_2_bars_from_the_decision_to_the_end_of_the_appeal(happened: date, bar: Bar, why: Why) -> None:
    found = tribunal_bar(an_appeal(happened=happened))
    assert found.value is bar
    assert found.reasons == (why,)


def test_step_2_bars_from_the_decision_and_not_from_the_day_of_lodging() -> None:
    assert DECISION < date(2024, 9, 15) < LODGED
    assert tribunal_bar(an_appeal(happened=date(2024, 9, 15))).value is Bar.APPEALED


@pytest.mark.parametrize(
    ("state", "ended_by"),
    [
        (AppealState.DECIDED, "decision_sent"),
        (AppealState.CONCEDED, "conceded_on"),
        (AppealState.WITHDRAWN, "withdrawn_on"),
    ],
)
def test_each_way_in_which_an_appeal_ends(state: AppealState, ended_by: str) -> None:
    other_days = {
        "decision_sent": date(2026, 1, 1),
        "conceded_on": date(2026, 1, 1),
        "withdrawn_on": date(2026, 1, 1),
    }
    told = {**other_days, ended_by: ENDED, "appeal_state": state}
    assert tribunal_bar(an_appeal(happened=ENDED, **told)).value is Bar.APPEALED
    assert tribunal_bar(an_appeal(happened=date(2025, 4, 11), **told)).value is Bar.NONE


def test_a_running_appeal_has_no_end() -> None:
    running = an_appeal(appeal_state=AppealState.RUNNING, happened=ON)
    assert tribunal_bar(running).value is Bar.APPEALED


def test_what_is_not_connected_is_not_barred_by_an_appeal() -> None:
    found = tribunal_bar(
        a_case(Matter.OUT_OF_EDUCATION, appeal_lodged=LODGED, connected_to_appeal=False, court_used=False)
    )
    assert found.value is Bar.NONE
    assert found.reasons == (Why.NOT_CONNECTED,)


@pytest.mark.parametrize(
    ("happened", "bar"),
    [(date(2024, 8, 19), Bar.NONE), (DECISION, Bar.COULD_HAVE_APPEALED)],
)
def test_step_3_a_right_of_appeal_that_was_not_used(happened: date, bar: Bar) -> None:
    case = a_case(
        Matter.REFUSED_PLAN,
        Matter.COUNCIL_HANDLING,
        appeal_lodged=None,
        connected_to_appeal=True,
        happened=happened,
        notice_sent=DECISION,
        court_used=False,
    )
    assert tribunal_bar(case).value is bar


def test_step_4_with_no_appeal_and_no_decision_nobody_is_asked_about_a_connection() -> None:
    case = a_case(Matter.COUNCIL_DELAY, appeal_lodged=None, court_used=False)
    assert tribunal_bar(case).reasons == (Why.NO_APPEAL,)


def test_step_5_a_court_case_closes_what_no_appeal_closed() -> None:
    case = a_case(Matter.COUNCIL_DELAY, appeal_lodged=None, court_used=True)
    assert tribunal_bar(case).value is Bar.COURT


def test_the_appeal_is_asked_about_before_the_court() -> None:
    with pytest.raises(Untold, match="appeal_lodged"):
        tribunal_bar(a_case(Matter.COUNCIL_DELAY))
