"""The two ombudsmen together: only for health with social care, and each with its own limit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import joint_ombudsman as room
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter
from avenues.law.room import Effect, Standing

BOTH = frozenset({Matter.HEALTH_POOR, Matter.SOCIAL_CARE_SERVICE})


def a_case(on: date = date(2026, 9, 1), **told: Any) -> Facts:
    """An adult's health and social care, both complained of and answered."""
    usual: dict[str, Any] = {
        "matters": BOTH,
        "asker": Asker.PARENT,
        "born": date(2003, 5, 1),
        "appeal_lodged": None,
        "court_used": False,
        "happened": date(2026, 3, 1),
        "first_known": date(2026, 3, 15),
        "private_care": False,
        "urgent": False,
        "adult_complaint_made": date(2026, 4, 1),
        "adult_complaint_answered": date(2026, 8, 1),
        "nhs_complaint_made": date(2026, 4, 1),
        "nhs_complaint_answered": date(2026, 8, 1),
    }
    return Facts(on=on, **{**usual, **told})


def steps(case: Facts) -> list[str]:
    return [step.do.name for step in room.next_steps(case)]


def test_health_with_social_care_is_one_letter() -> None:
    assert room.standing(a_case()).value is Standing.OPEN
    assert steps(a_case()) == ["ONE_LETTER"]


@pytest.mark.parametrize("matter", [Matter.HEALTH_POOR, Matter.SOCIAL_CARE_SERVICE])
def test_one_of_the_two_is_not_enough(matter: Matter) -> None:
    assert room.standing(a_case(matters=frozenset({matter}))).value is Standing.NOT_AVAILABLE


def test_education_with_health_is_asked_about() -> None:
    case = a_case(matters=frozenset({Matter.HEALTH_POOR, Matter.PROVISION_NOT_MADE}))
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert steps(case) == ["ASK"]


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (date(2027, 3, 14), Standing.OPEN),  # the council's 12 months end on 14 March 2027
        (date(2027, 3, 15), Standing.LAPSED),  # the NHS's year ends a day later, but both are needed
    ],
)
def test_each_keeps_its_own_limit(on: date, standing: Standing) -> None:
    assert room.standing(a_case(on)).value is standing
    assert [limit.ends.value for limit in room.time_limits(a_case(on))] == [
        date(2027, 3, 14),
        date(2027, 3, 15),
    ]


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ({"nhs_complaint_made": None}, Standing.OPEN_ONCE),
        ({"adult_complaint_made": None}, Standing.OPEN_ONCE),
        ({"nhs_complaint_answered": None}, Standing.NOT_YET),
        ({"court_used": True}, Standing.NOT_AVAILABLE),
        ({"private_care": True}, Standing.NOT_AVAILABLE),
    ],
)
def test_both_parts_must_be_open(told: dict[str, Any], standing: Standing) -> None:
    assert room.standing(a_case(**told)).value is standing


def test_one_part_alone_keeps_its_own_ombudsman() -> None:
    assert steps(a_case(date(2027, 3, 15))) == ["ONE_PART_ONLY"]
    assert steps(a_case(nhs_complaint_made=None)) == ["ASK_FOR_ONE_ANSWER"]


@pytest.mark.parametrize(
    ("other", "effect"),
    [
        ("nhs_complaint", Effect.NEEDS_FIRST),
        ("childrens_social_care_complaint", Effect.NEEDS_FIRST),
        ("appeal", Effect.CLOSES),
        ("judicial_review", Effect.CLOSES),
        ("local_government_ombudsman", Effect.INDEPENDENT),
        ("mediation", Effect.INDEPENDENT),
    ],
)
def test_what_runs_beside_it(other: str, effect: Effect) -> None:
    assert room.alongside(other, None).effect is effect
