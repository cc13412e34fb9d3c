"""Days, weeks and calendar months: hand-worked boundaries, and what is always true."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.law.calendar import (
    days_after,
    days_before,
    days_beginning,
    months_after,
    months_before,
    months_beginning,
    phase_transfer_day,
    weeks_after,
    weeks_before,
    weeks_beginning,
)

DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))
MONTHS = st.integers(1, 60)


@pytest.mark.parametrize(
    ("day", "n", "last"),
    [
        (date(2026, 1, 28), 1, date(2026, 2, 28)),
        (date(2026, 1, 29), 1, date(2026, 2, 28)),  # no 29 February 2026
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),  # 2028 is a leap year
        (date(2026, 2, 28), 1, date(2026, 3, 28)),  # the number of the day, not the end of the month
        (
            date(1981, 9, 30).replace(year=2026),
            4,
            date(2027, 1, 30),
        ),  # Dodds v Walker: 30 September to 30 January
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
    ],
)
def test_months_end_on_the_corresponding_date(day: date, n: int, last: date) -> None:
    assert months_after(day, n) == last


@pytest.mark.parametrize(
    ("day", "n", "last"),
    [
        (date(2026, 1, 29), 1, date(2026, 2, 28)),  # no 29 February: the last of the month
        (date(2026, 1, 28), 1, date(2026, 2, 27)),
        (date(2026, 2, 1), 1, date(2026, 2, 28)),
        (date(2026, 1, 1), 12, date(2026, 12, 31)),
    ],
)
def test_months_beginning_with_a_day_end_the_day_before(day: date, n: int, last: date) -> None:
    assert months_beginning(day, n) == last


def test_months_back_to_a_month_that_lacks_the_day() -> None:
    assert months_before(date(2026, 5, 31), 3) == date(2026, 2, 28)
    assert months_before(date(2026, 1, 15), 1) == date(2025, 12, 15)


def test_a_phase_transfer_is_settled_in_the_calendar_year_of_the_transfer() -> None:
    assert phase_transfer_day(date(2027, 9, 1), 3, 31) == date(2027, 3, 31)  # TL-A7
    assert phase_transfer_day(date(2027, 9, 1), 2, 15) == date(2027, 2, 15)  # TL-A8


@given(DAYS, MONTHS)
def test_counting_the_day_itself_never_gives_more_time(day: date, n: int) -> None:
    assert timedelta(0) <= months_after(day, n) - months_beginning(day, n) <= timedelta(days=1)


@given(DAYS, MONTHS)
def test_both_counts_meet_only_where_there_is_no_corresponding_date(day: date, n: int) -> None:
    meet = months_after(day, n) == months_beginning(day, n)
    assert meet == (months_after(day, n).day < day.day)


@given(DAYS, MONTHS)
def test_a_later_day_never_ends_sooner(day: date, n: int) -> None:
    following = day + timedelta(days=1)
    assert months_after(day, n) <= months_after(following, n)
    assert months_beginning(day, n) <= months_beginning(following, n)


@given(DAYS, st.integers(0, 3000))
def test_days_there_and_back(day: date, n: int) -> None:
    assert (days_after(day, n) - day).days == n
    assert days_before(days_after(day, n), n) == day


@given(DAYS, st.integers(1, 400))
def test_weeks_are_seven_days(day: date, n: int) -> None:
    assert weeks_after(day, n) == days_after(day, 7 * n)
    assert weeks_beginning(day, n) == days_beginning(day, 7 * n) == days_before(weeks_after(day, n), 1)
    assert weeks_before(weeks_after(day, n), n) == day


@pytest.mark.parametrize("count", [days_beginning, weeks_beginning, months_beginning])
def test_a_period_that_includes_its_day_has_at_least_one(count: object) -> None:
    with pytest.raises(ValueError, match="expected 1 or more"):
        count(date(2026, 1, 1), 0)  # type: ignore[operator]


def test_refuses_to_count_backwards_by_a_negative_number() -> None:
    with pytest.raises(ValueError, match="A period of -1 cannot be counted"):
        months_after(date(2026, 1, 1), -1)
