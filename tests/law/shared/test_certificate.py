"""Whether an appeal needs a certificate, and the time to contact the adviser for one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import DECISIONS, Matter, Section, in_order
from avenues.law.proof import proof
from avenues.law.reasons import NotInForce
from avenues.law.shared.certificate import (
    Why,
    bar_on_adviser,
    certificate_required,
    contact_deadline,
    contact_in_time,
    last_safe_contact,
)

A_DAY = timedelta(days=1)
SENT = date(2026, 3, 17)


def facts(on: date = date(2026, 3, 20), matter: Matter = Matter.REFUSED_PLAN, **told: Any) -> Facts:
    return Facts(on=on, matters=frozenset({matter}), **told)


@pytest.mark.parametrize("matter", in_order(DECISIONS - {Matter.PLAN_CONTENT}))
def test_every_decision_needs_a_certificate(matter: Matter) -> None:
    assert certificate_required(facts(matter=matter)).because == (Why.NEEDED,)


@pytest.mark.parametrize(
    ("sections", "required"),
    [
        ({Section.I}, False),
        ({Section.F}, True),
        ({Section.B}, True),
        ({Section.F, Section.I}, True),
        ({Section.B, Section.I}, True),
        ({Section.I, Section.G}, False),  # health can be added; what is appealed is the place alone
        ({Section.I, Section.H1, Section.E}, False),
    ],
)
def test_of_a_plan_only_the_place_alone_needs_none(sections: set[Section], required: bool) -> None:
    case = facts(matter=Matter.PLAN_CONTENT, sections=frozenset(sections))
    assert bool(certificate_required(case)) is required  # T-32: the type of school, not of provision


def test_a_refusal_to_amend_about_the_school_alone_needs_one() -> None:
    case = facts(matter=Matter.REFUSED_AMENDMENT, sections=frozenset({Section.I}))
    assert certificate_required(case)  # T-12


def test_two_months_after_sending_without_any_roll() -> None:
    # V24: Sunday 17 May 2026 stays
    found = contact_deadline(facts(notice_sent=SENT))
    assert found.value == date(2026, 5, 17)
    assert proof(found).endswith("two months: Sun 17 May 2026. Weekends and holidays do not move this day")


def test_two_months_from_a_day_that_the_month_lacks() -> None:
    found = contact_deadline(facts(notice_sent=date(2025, 12, 31)))
    assert found.value == date(2026, 2, 28)  # no 31 February; a Saturday
    assert ", since February has no 31st" in proof(found)


def test_the_bar_counts_from_the_date_on_the_letter() -> None:
    case = facts(notice_sent=SENT, letter_dated=date(2026, 3, 12))
    assert bar_on_adviser(case).value == date(2026, 5, 12)
    assert last_safe_contact(case).value == date(2026, 5, 12)  # T-13


def test_a_letter_without_a_known_date_is_taken_as_dated_when_sent() -> None:
    assert bar_on_adviser(facts(notice_sent=SENT)).value == date(2026, 5, 17)


def test_a_letter_of_which_nobody_knows_when_it_was_sent_counts_from_its_date() -> None:
    case = facts(notice_sent=UNKNOWN, letter_dated=date(2026, 3, 12))
    assert contact_deadline(case).value == date(2026, 5, 12)  # T-2: the earlier day


LAST = date(2026, 5, 17)


@pytest.mark.parametrize(
    ("contacted", "on", "why"),
    [
        (None, LAST, Why.STILL_TIME),
        (None, LAST + A_DAY, Why.TIME_OVER),
        (LAST, LAST + A_DAY, Why.CONTACTED_IN_TIME),
        (LAST + A_DAY, LAST + A_DAY, Why.CONTACTED_LATE),
    ],
)
def test_both_sides_of_the_last_day(contacted: date | None, on: date, why: Why) -> None:
    case = facts(on, notice_sent=SENT, letter_dated=SENT, adviser_contacted=contacted)
    assert contact_in_time(case).because == (why,)


def test_nothing_before_the_act() -> None:
    with pytest.raises(NotInForce):
        certificate_required(facts(date(2014, 8, 31)))


@given(sent=st.dates(date(2014, 9, 1), date(2034, 12, 31)), later=st.integers(min_value=0, max_value=60))
def test_the_safe_day_is_never_after_either_of_the_two(sent: date, later: int) -> None:
    case = facts(date(2035, 1, 1), letter_dated=sent, notice_sent=sent + timedelta(days=later))
    safe = last_safe_contact(case).value
    assert safe <= contact_deadline(case).value
    assert safe <= bar_on_adviser(case).value
