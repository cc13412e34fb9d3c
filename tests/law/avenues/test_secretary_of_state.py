"""Asking the Secretary of State about a council: no limit, usually after the council's own procedure."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues.secretary_of_state import alongside, duties, next_steps, standing, time_limits
from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, Matter, in_order
from avenues.law.room import Contact, Effect, Standing


def about(*matters: Matter, **told: Any) -> Facts:
    return Facts(on=date(2026, 10, 20), matters=frozenset(matters), **told)


ANSWERED = {"council_complaint_made": date(2026, 8, 3), "council_complaint_finished": date(2026, 9, 30)}


@pytest.mark.parametrize(
    ("matter", "power"),
    [
        (Matter.PROVISION_NOT_MADE, "FAILED_DUTY"),
        (Matter.COUNCIL_DELAY, "FAILED_DUTY"),
        (Matter.AREA_SERVICES, "NOT_ADEQUATE"),
        (Matter.TRAVEL, "UNREASONABLE"),
        (Matter.COUNCIL_HANDLING, "UNREASONABLE"),
    ],
)
def test_each_matter_has_its_power(matter: Matter, power: str) -> None:
    found = standing(about(matter, **ANSWERED))
    assert found.value is Standing.OPEN
    assert power in {getattr(reason, "name", "") for reason in found.because}


def test_the_councils_own_procedure_usually_comes_first() -> None:
    not_made = about(Matter.PROVISION_NOT_MADE, council_complaint_made=None)
    assert standing(not_made).value is Standing.OPEN_ONCE
    assert next_steps(not_made)[0].contact is Contact.COUNCIL_COMPLAINTS
    goes_on = not_made.but(council_complaint_made=date(2026, 10, 1), council_complaint_finished=None)
    assert standing(goes_on).value is Standing.OPEN_ONCE
    assert next_steps(about(Matter.PROVISION_NOT_MADE, **ANSWERED))[0].contact is Contact.DFE


def test_there_is_no_last_day_and_nobody_owes_an_answer() -> None:
    (limit,) = time_limits(about(Matter.PROVISION_NOT_MADE))
    assert limit.clock.id == "SOS-LIMIT"
    assert limit.ends.value is None
    assert duties(about(Matter.PROVISION_NOT_MADE, **ANSWERED)) == ()


@pytest.mark.parametrize("decision", in_order(DECISIONS))
def test_a_decision_goes_to_appeal_first(decision: Matter) -> None:
    assert standing(about(decision)).value is Standing.NOT_AVAILABLE
    assert [step.do.name for step in next_steps(about(decision))] == ["APPEAL_FIRST"]
    assert alongside("appeal", about(decision)).effect is Effect.CLOSES


def test_a_school_or_the_nhs_is_not_for_this() -> None:
    assert standing(about(Matter.SEN_SUPPORT)).value is Standing.NOT_AVAILABLE
    assert next_steps(about(Matter.HEALTH_REFUSED)) == ()
    assert time_limits(about(Matter.HEALTH_REFUSED)) == ()


def test_what_others_do_to_it() -> None:
    assert alongside("council_complaint").effect is Effect.NEEDS_FIRST
    assert alongside("appeal").effect is Effect.CLOSES
    assert alongside("appeal", about(Matter.PROVISION_NOT_MADE)).effect is Effect.INDEPENDENT
    assert alongside("local_government_ombudsman").effect is Effect.INDEPENDENT
