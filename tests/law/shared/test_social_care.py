"""Whose social care it was turns on the age of the person when it arose."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.facts import UNKNOWN, Facts, Untold
from avenues.law.options import Matter, Section
from avenues.law.shared.knowing import first_knew
from avenues.law.shared.social_care import Function, Why, social_care_matters, whose_function

EIGHTEEN = date(2026, 1, 15)
BORN = date(2008, 1, 15)


def a_case(on: date, **told: Any) -> Facts:
    return Facts(on=on, matters=frozenset({Matter.SOCIAL_CARE_SERVICE}), **told)


def test_the_day_before_the_18th_birthday_it_is_children_and_nobody_is_asked_when_it_happened() -> None:
    assert whose_function(a_case(date(2026, 1, 14), born=BORN)).value is Function.CHILDREN


@pytest.mark.parametrize(
    ("happened", "function"),
    [(date(2026, 1, 14), Function.BOTH), (EIGHTEEN, Function.ADULTS)],
)
def test_from_the_birthday_it_turns_on_when_it_arose(happened: date, function: Function) -> None:
    assert whose_function(a_case(date(2026, 3, 1), born=BORN, happened=happened)).value is function


def test_an_adult_is_asked_when_it_happened() -> None:
    with pytest.raises(Untold, match="happened"):
        whose_function(a_case(EIGHTEEN, born=BORN))


@pytest.mark.parametrize(("age", "function"), [(17, Function.CHILDREN), (18, Function.ADULTS)])
def test_by_age_alone_it_is_the_age_today(age: int, function: Function) -> None:
    assert whose_function(a_case(EIGHTEEN, age=age)).value is function


def test_by_age_alone_a_reason_says_what_the_date_of_birth_would_show() -> None:
    assert Why.AGE_ONLY in whose_function(a_case(EIGHTEEN, age=18)).because


@pytest.mark.parametrize(
    ("section", "is_social_care"),
    [(Section.D, True), (Section.H1, True), (Section.H2, True), (Section.F, False), (Section.G, False)],
)
def test_sections_d_and_h_are_social_care_though_in_a_plan(section: Section, is_social_care: bool) -> None:
    case = Facts(on=EIGHTEEN, matters=frozenset({Matter.PLAN_CONTENT}), sections=frozenset({section}))
    assert bool(social_care_matters(case)) is is_social_care


def test_who_does_not_know_when_they_first_knew_knew_when_it_happened() -> None:
    case = a_case(EIGHTEEN, first_known=UNKNOWN, happened=date(2025, 5, 1))
    assert first_knew(case) == date(2025, 5, 1)
