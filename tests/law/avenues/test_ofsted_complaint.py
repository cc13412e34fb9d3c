"""A complaint to Ofsted about a school or an early years provider."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import ofsted_complaint as room
from avenues.law.facts import Facts
from avenues.law.options import Matter, Setting
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Effect, Standing
from avenues.law.sources import FROM_KNOWLEDGE

Why = room.rules.Why


def case(on: date = date(2026, 10, 5), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.SEN_SUPPORT}),
        "setting": Setting.MAINTAINED_SCHOOL,
        "school_complaint_made": date(2026, 3, 2),
        "school_complaint_finished": date(2026, 6, 1),
    }
    return Facts(on=on, **usual | told)


def test_the_procedure_of_a_school_comes_first() -> None:
    assert room.standing(case()).value is Standing.OPEN
    assert room.standing(case(school_complaint_finished=None)).value is Standing.OPEN_ONCE
    assert room.standing(case(school_complaint_made=None)).value is Standing.OPEN_ONCE


def test_who_cannot_use_the_schools_procedure_gets_words_to_ask_ofsted_to_waive_it() -> None:
    waive = next(
        step for step in room.next_steps(case(school_complaint_made=None)) if step.do is Why.ASK_TO_WAIVE
    )
    assert waive.contact is Contact.OFSTED
    assert waive.write


def test_a_nursery_can_be_reported_at_any_time_and_nothing_more_is_asked() -> None:
    facts = Facts(
        on=date(2026, 10, 5), matters=frozenset({Matter.PROVIDER_OTHER}), setting=Setting.EARLY_YEARS
    )
    assert room.standing(facts).because == (Why.AT_ANY_TIME,)
    assert room.standing(facts).value is Standing.OPEN
    assert room.next_steps(facts)[0].do is Why.TELL


@pytest.mark.parametrize(
    "setting", [Setting.ACADEMY, Setting.NON_MAINTAINED_SPECIAL, Setting.MAINTAINED_NURSERY]
)
def test_schools_that_section_5_names_are_within_it(setting: Setting) -> None:
    assert room.standing(case(setting=setting)).value is Standing.OPEN


@pytest.mark.parametrize(
    ("setting", "why"), [(Setting.INDEPENDENT, Why.INDEPENDENT), (Setting.COLLEGE, Why.OTHER_SETTING)]
)
def test_other_places_are_not(setting: Setting, why: Any) -> None:
    assert room.standing(case(setting=setting)).because == (why,)
    assert room.time_limits(case(setting=setting)) == room.next_steps(case(setting=setting)) == ()


@pytest.mark.parametrize("matter", [Matter.PLAN_CONTENT, Matter.EXCLUSION, Matter.ADMISSION])
def test_matters_with_a_route_of_their_own_are_kept_out(matter: Matter) -> None:
    facts = Facts(on=date(2026, 10, 5), matters=frozenset({matter}))
    assert room.standing(facts).value is Standing.NOT_AVAILABLE


def test_it_settles_no_single_case_and_says_so() -> None:
    assert Why.MAY_LOOK in room.standing(case()).because
    assert "does not settle" in Why.MAY_LOOK.words


def test_no_last_day_was_found_and_the_source_says_that_it_was_not_read() -> None:
    (limit,) = room.time_limits(case())
    assert (limit.clock.id, limit.ends.value) == ("OFS", None)
    assert Why.NO_LIMIT.source.mark is FROM_KNOWLEDGE


def test_the_schools_procedure_is_needed_first_but_a_nurserys_is_not() -> None:
    assert room.alongside("school_complaint_maintained", case()).effect is Effect.NEEDS_FIRST
    assert room.alongside("school_complaint_academy", case()).effect is Effect.INDEPENDENT
    assert room.alongside("early_years_complaint").effect is Effect.INDEPENDENT


def test_an_exclusion_review_shuts_it_for_the_exclusion() -> None:
    facts = Facts(on=date(2026, 10, 5), matters=frozenset({Matter.EXCLUSION}))
    assert room.alongside("exclusion_review", facts).effect is Effect.CLOSES_HERE
    assert room.alongside("exclusion_review", case()).effect is Effect.INDEPENDENT
    assert room.alongside("judicial_review").effect is Effect.INDEPENDENT


def test_refuses_a_day_before_the_act_of_2014() -> None:
    with pytest.raises(NotInForce):
        room.standing(case(on=date(2014, 8, 31)))
    assert room.standing(case(on=date(2014, 9, 1))).value is Standing.OPEN
