"""A complaint to a nursery, pre-school or childminder."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import early_years_complaint as room
from avenues.law.clocks import Kind, Progress, progress
from avenues.law.facts import Event, Facts
from avenues.law.options import Matter, Setting, Tried
from avenues.law.proof import proof
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Effect, Standing
from avenues.law.shared.schools.best_endeavours import Why as Owed
from avenues.law.shared.schools.what_to_do import Why as Steps


def case(on: date = date(2026, 11, 5), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.SEN_SUPPORT}),
        "setting": Setting.EARLY_YEARS,
        "school_complaint_made": None,
        "tried": frozenset({Tried.SPOKEN_TO_SCHOOL}),
    }
    return Facts(on=on, **usual | told)


def outcome(made: date, **told: Any) -> Any:
    (owed,) = room.duties(case(school_complaint_made=made, **told))
    return owed


def test_the_outcome_of_2_november_is_due_on_30_november() -> None:
    # 2 + 28 = 30 November 2026, a Monday: the fixture of the papers
    owed = outcome(date(2026, 11, 2))
    assert (owed.clock.id, owed.clock.kind) == ("EYP-OUTCOME", Kind.DUTY)
    assert owed.due.value == date(2026, 11, 30)
    assert proof(owed.due) == (
        "Written complaint Mon 2 Nov 2026 · 28 days, weekends and holidays counted: Mon 30 Nov 2026"
    )


def test_no_weekend_or_holiday_moves_it() -> None:
    # 28 November + 28 days = 26 December 2026, a Saturday and Boxing Day
    assert outcome(date(2026, 11, 28)).due.value == date(2026, 12, 26)


def test_on_the_last_day_it_is_not_missed_and_on_the_next_it_is() -> None:
    owed = outcome(date(2026, 11, 2))
    assert progress(owed, date(2026, 11, 30)) is Progress.AHEAD
    assert progress(owed, date(2026, 12, 1)) is Progress.MISSED


def test_an_outcome_in_time_meets_it() -> None:
    owed = outcome(date(2026, 11, 2), school_complaint_finished=date(2026, 11, 30))
    assert progress(owed, date(2026, 12, 5)) is Progress.MET


def test_an_event_starts_it() -> None:
    (owed,) = room.duties(case(), (Event("school_complaint_made", date(2026, 11, 2)),))
    assert owed.due.value == date(2026, 11, 30)
    assert room.duties(case()) == ()


def test_there_is_no_last_day_to_complain() -> None:
    (limit,) = room.time_limits(case())
    assert (limit.clock.id, limit.ends.value) == ("EYP", None)


def test_private_providers_are_not_bound_to_best_endeavours() -> None:
    assert Owed.EARLY_YEARS_NOT_BOUND in room.standing(case()).because


def test_a_nursery_school_of_the_council_has_another_room() -> None:
    assert room.standing(case(setting=Setting.MAINTAINED_NURSERY)).value is Standing.NOT_AVAILABLE


def test_a_decision_of_the_council_is_not_the_nurserys() -> None:
    facts = Facts(on=date(2026, 11, 5), matters=frozenset({Matter.REFUSED_ASSESSMENT}))
    assert room.standing(facts).value is Standing.NOT_AVAILABLE


def test_ofsted_can_be_told_at_any_time() -> None:
    for facts in (
        case(),
        case(school_complaint_made=date(2026, 11, 2), school_complaint_finished=None),
        case(school_complaint_made=date(2026, 10, 2), school_complaint_finished=date(2026, 10, 20)),
    ):
        assert Contact.OFSTED in [step.contact for step in room.next_steps(facts)]
    beside = room.alongside("ofsted_complaint")
    assert (beside.effect, beside.why) == (Effect.INDEPENDENT, room.rules.Why.TELL_OFSTED)


def test_discrimination_at_a_nursery_goes_to_the_county_court() -> None:
    facts = case(matters=frozenset({Matter.DISCRIMINATION}))
    assert Steps.COURT_CLAIM_RUNS in [step.do for step in room.next_steps(facts)]


def test_refuses_a_day_before_the_act_of_2014() -> None:
    with pytest.raises(NotInForce):
        room.standing(case(on=date(2014, 8, 31)))
    assert room.standing(case(on=date(2014, 9, 1))).value is Standing.OPEN
