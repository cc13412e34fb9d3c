"""School days, from a school's own calendar; and the safe day where there is none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.law.calendar import (
    BeyondCalendar,
    BeyondSchoolCalendar,
    SchoolCalendar,
    Term,
    earliest_school_days_after,
    first_school_day_from,
    is_school_day,
    school_days_after,
)

HILL = SchoolCalendar(
    name="Hill School",
    terms=(
        Term(date(2026, 4, 13), date(2026, 5, 22)),
        Term(date(2026, 6, 1), date(2026, 7, 21)),
        Term(date(2026, 9, 1), date(2026, 10, 23)),
    ),
    closed=frozenset({date(2026, 5, 7)}),  # polling day
    inset=frozenset({date(2026, 9, 1), date(2026, 9, 2)}),
)


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        (date(2026, 5, 1), True),
        (date(2026, 5, 2), False),  # Saturday
        (date(2026, 5, 4), False),  # bank holiday
        (date(2026, 5, 7), False),  # closed
        (date(2026, 5, 22), True),  # the last day of a term
        (date(2026, 5, 25), False),  # half-term
        (date(2026, 9, 2), False),  # INSET
        (date(2026, 9, 3), True),
    ],
)
def test_a_school_day_is_one_with_a_session(day: date, open_: bool) -> None:
    assert is_school_day(day, HILL) is open_


def test_fifteen_school_days_over_half_term() -> None:
    # from Fri 15 May: 18 to 22 May are five; half-term; 1 to 5 and 8 to 12 June are ten
    assert school_days_after(date(2026, 5, 15), 15, HILL) == date(2026, 6, 12)


def test_fifteen_school_days_over_the_summer() -> None:
    # from Fri 10 July: 13 to 17, 20 and 21 are seven; 3, 4, 7 to 11 and 14 September make fifteen
    assert school_days_after(date(2026, 7, 10), 15, HILL) == date(2026, 9, 14)


def test_received_in_the_holidays_counts_from_the_first_school_day_back() -> None:
    assert first_school_day_from(date(2026, 8, 5), HILL) == date(2026, 9, 3)
    assert first_school_day_from(date(2026, 9, 3), HILL) == date(2026, 9, 3)


def test_refuses_days_the_school_has_not_told() -> None:
    with pytest.raises(
        BeyondSchoolCalendar, match=r"knows the terms of Hill School from 2026-04-13 to 2026-10-23"
    ):
        is_school_day(date(2026, 10, 24), HILL)
    with pytest.raises(BeyondSchoolCalendar, match="A count from 2026-10-22 leaves"):
        school_days_after(date(2026, 10, 22), 2, HILL)
    assert school_days_after(date(2026, 10, 22), 1, HILL) == date(2026, 10, 23)


def test_without_a_calendar_fifteen_school_days_are_at_least_three_weeks() -> None:
    assert earliest_school_days_after(date(2026, 11, 2), 15) == date(2026, 11, 23)
    assert earliest_school_days_after(date(2026, 8, 28), 1) == date(2026, 9, 1)  # over a bank holiday


def test_without_a_calendar_refuses_days_before_bank_holidays_are_known() -> None:
    with pytest.raises(BeyondCalendar):
        earliest_school_days_after(date(2013, 12, 31), 1)


@given(st.dates(HILL.first, date(2026, 7, 31)), st.integers(1, 35))
def test_the_safe_day_is_never_later_than_the_schools_own(day: date, n: int) -> None:
    assert earliest_school_days_after(day, n) <= school_days_after(day, n, HILL)


def test_refuses_terms_that_make_no_calendar() -> None:
    first = date(2026, 9, 1)
    with pytest.raises(ValueError, match="ends on 2026-08-31, before it begins"):
        Term(first, first - timedelta(days=1))
    with pytest.raises(ValueError, match="has no terms"):
        SchoolCalendar("Hill School", ())
    with pytest.raises(ValueError, match="the term of 2026-09-01 begins too soon"):
        SchoolCalendar("Hill School", (Term(first, first), Term(first, first)))
