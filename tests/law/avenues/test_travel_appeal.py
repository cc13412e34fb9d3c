"""Travel: two stages, five targets, and the Ombudsman directly after them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues.travel_appeal import duties, next_steps, standing, time_limits
from avenues.law.avenues.travel_appeal.rules import Why
from avenues.law.clocks import Kind, Progress, progress
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter
from avenues.law.room import Contact, Standing

TWENTIETH = date(2026, 3, 30)  # from Mon 2 March 2026: 4 weeks of weekdays


def case(on: date = TWENTIETH, **told: Any) -> Facts:
    basis: dict[str, Any] = {
        "matters": frozenset({Matter.TRAVEL}),
        "travel_policy": False,
        "travel_decided": date(2026, 3, 2),
        "travel_review_asked": None,
        "asker": Asker.PARENT,
        "born": date(2015, 1, 1),
    }
    return Facts(on, **{**basis, **told})


REVIEWED: dict[str, Any] = {
    "travel_review_asked": date(2026, 3, 2),
    "travel_stage1_decided": date(2026, 4, 1),
}


def limits(facts: Facts) -> dict[str, date | None]:
    return {limit.clock.id: limit.ends.value for limit in time_limits(facts)}


def test_the_review_can_be_asked_for_on_the_twentieth_working_day() -> None:
    assert standing(case()).value is Standing.OPEN
    assert limits(case()) == {"TRV-ASK1": TWENTIETH}
    assert next_steps(case())[0].do is Why.ASK_REVIEW


def test_the_day_after_the_council_can_still_look_at_it() -> None:
    facts = case(on=date(2026, 3, 31))
    assert standing(facts).value is Standing.LAPSED
    (limit,) = time_limits(facts)
    assert limit.clock.waiver is not None
    assert limit.clock.waiver.by == "the council"
    assert next_steps(facts)[0].do is Why.ASK_LATE


def test_the_panel_can_be_asked_for_within_20_working_days_of_the_result() -> None:
    # Wed 1 April 2026: 2 April is 1, Good Friday and Easter Monday out, 10 April is 5, then Fri 1 May is 20
    open_still = case(on=date(2026, 5, 1), **REVIEWED, travel_panel_asked=None)
    assert standing(open_still).value is Standing.OPEN
    assert limits(open_still) == {"TRV-ASK2": date(2026, 5, 1)}
    late = case(on=date(2026, 5, 2), **REVIEWED, travel_panel_asked=None)
    assert standing(late).value is Standing.LAPSED


def test_while_a_stage_is_under_way_there_is_nothing_to_ask_for() -> None:
    first = case(travel_review_asked=date(2026, 3, 2), travel_stage1_decided=None)
    second = case(**REVIEWED, travel_panel_asked=date(2026, 4, 20), travel_panel_met=None)
    assert standing(first).because == (Why.REVIEW_UNDER_WAY,)
    assert standing(second).because == (Why.PANEL_UNDER_WAY,)
    assert limits(first) == limits(second) == {"TRV-ASK2": None}


@pytest.mark.parametrize(
    ("told", "id", "due"),
    [
        ({"travel_review_asked": date(2026, 3, 2)}, "TRV-STAGE1", TWENTIETH),
        # Fri 1 May: 8 weeks of weekdays are Fri 26 June, 4 and 25 May are out: Tue 30 June
        ({"travel_panel_asked": date(2026, 5, 1)}, "TRV-STAGE2", date(2026, 6, 30)),
        ({"travel_panel_met": date(2026, 6, 24)}, "TRV-NOTICE", date(2026, 7, 1)),
    ],
)
def test_what_the_council_is_expected_to_do(told: dict[str, Any], id: str, due: date) -> None:
    (owed,) = duties(case(**told))
    assert (owed.clock.id, owed.due.value) == (id, due)
    assert owed.clock.kind is Kind.TARGET
    assert progress(owed, due) is Progress.AHEAD


def test_the_ombudsman_comes_directly_after_the_panel() -> None:
    facts = case(**REVIEWED, travel_panel_asked=date(2026, 5, 1), travel_panel_met=date(2026, 6, 24))
    assert standing(facts).value is Standing.NOT_AVAILABLE
    assert [step.contact for step in next_steps(facts)] == [Contact.LGSCO]


def test_an_overdue_review_leads_to_the_ombudsman_too() -> None:
    under_way: dict[str, Any] = {"travel_review_asked": date(2026, 3, 2), "travel_stage1_decided": None}
    assert [step.do for step in next_steps(case(on=TWENTIETH, **under_way))] == [Why.CHASE]
    late = next_steps(case(on=date(2026, 3, 31), **under_way))
    assert [step.do for step in late] == [Why.CHASE, Why.TO_OMBUDSMAN]


def test_an_objection_to_the_policy_is_a_complaint() -> None:
    facts = case(travel_policy=True)
    assert standing(facts).because == (Why.POLICY_ITSELF,)
    assert time_limits(facts) == duties(facts) == ()


def test_after_compulsory_school_age_the_post_16_policy_is_named() -> None:
    # turned 16 in the school year 2024/25, which had its last Friday in June on the 27th
    assert Why.POST_16 in standing(case(born=date(2009, 1, 1))).because
    assert Why.POST_16 not in standing(case(born=date(2010, 1, 1))).because
