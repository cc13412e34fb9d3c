"""Rule 12: August and Christmas week, on both sides of every edge."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.law.calendar import (
    WorkingDays,
    counted_days_after,
    counted_days_end,
    counted_months_after,
    counted_months_end,
    counted_working_days_after,
    first_working_day_after_august,
    first_working_day_after_new_year,
    is_in_august,
    is_in_christmas_week,
    is_in_season,
    is_working_day,
    latest_day_to_start,
    months_after,
    rolls_into_season,
)

DAYS = st.dates(date(2014, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2026, 7, 31), False),
        (date(2026, 8, 1), True),
        (date(2026, 8, 31), True),
        (date(2026, 9, 1), False),
        (date(2026, 12, 24), False),
        (date(2026, 12, 25), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), True),
        (date(2027, 1, 2), False),
    ],
)
def test_the_edges_of_the_seasons(day: date, inside: bool) -> None:
    assert is_in_season(day) is inside
    assert (is_in_august(day) or is_in_christmas_week(day)) is inside


@pytest.mark.parametrize(
    ("ends", "latest"),
    [
        (date(2026, 7, 31), date(2026, 7, 31)),  # Friday: no help
        (date(2027, 7, 31), date(2027, 8, 2)),  # Saturday: next working day, strictly, though in August
        (date(2027, 8, 1), date(2027, 9, 1)),  # the day after: the season's rule
        (date(2026, 8, 31), date(2026, 9, 1)),
        (date(2025, 8, 31), date(2025, 9, 1)),
        (date(2024, 8, 31), date(2024, 9, 2)),  # 1 September 2024 is a Sunday
        (date(2028, 12, 24), date(2028, 12, 27)),  # Sunday; 25 and 26 are holidays: Wednesday, strictly
        (date(2028, 12, 25), date(2029, 1, 2)),
        (date(2027, 1, 1), date(2027, 1, 4)),  # 2 and 3 January are a weekend
        (date(2027, 1, 2), date(2027, 1, 4)),  # Saturday outside the season: next working day
        (date(2022, 1, 1), date(2022, 1, 4)),  # 3 January 2022 is the substitute day
    ],
)
def test_the_last_day_to_start(ends: date, latest: date) -> None:
    assert latest_day_to_start(ends) == latest


@pytest.mark.parametrize(
    ("ends", "flagged"),
    [
        (date(2027, 7, 31), True),  # Saturday
        (date(2027, 7, 30), False),
        (date(2027, 8, 1), False),  # ends in August: no doubt
        (date(2028, 12, 24), True),  # Sunday
        (date(2028, 12, 23), True),  # Saturday before it
        (date(2028, 12, 22), False),
        (date(2026, 12, 24), False),  # Thursday
        (date(2026, 12, 26), False),
    ],
)
def test_flags_a_roll_into_the_season(ends: date, flagged: bool) -> None:
    assert rolls_into_season(ends) is flagged


def test_after_the_season_means_the_one_that_is_or_comes_next() -> None:
    assert first_working_day_after_august(date(2026, 9, 1)) == date(2027, 9, 1)
    assert first_working_day_after_new_year(date(2027, 1, 2)) == date(
        2028, 1, 4
    )  # 3 January 2028 is a holiday


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        (date(2026, 7, 3), date(2026, 7, 31)),  # 28 days end on the 31st
        (date(2026, 7, 4), date(2026, 9, 1)),  # one day later they end after all of August
        (date(2026, 8, 1), date(2026, 9, 28)),  # no time runs in August
        (date(2026, 8, 31), date(2026, 9, 28)),
    ],
)
def test_28_days_stand_still_in_august(sent: date, last: date) -> None:
    assert counted_days_after(sent, 28) == last


def test_fourteen_days_stand_still_over_christmas() -> None:
    # 21 to 24 December are four; ten more from 2 January end on Mon 11 January 2027
    assert counted_days_after(date(2026, 12, 20), 14) == date(2027, 1, 11)


def test_a_count_that_ends_on_a_saturday_rolls_and_shows_where_it_ended() -> None:
    assert counted_days_end(date(2026, 9, 5), 14) == date(2026, 9, 19)
    assert counted_days_after(date(2026, 9, 5), 14) == date(2026, 9, 21)


@pytest.mark.parametrize(
    ("refused", "last"),
    [
        (date(2026, 6, 30), date(2026, 7, 30)),
        (date(2026, 7, 1), date(2026, 9, 1)),  # 30 days in July, the 31st on 1 September
        (date(2026, 7, 30), date(2026, 9, 30)),
        (date(2026, 7, 31), date(2026, 9, 30)),  # not 1 October: no later than a decision of 31 August
        (date(2026, 8, 15), date(2026, 9, 30)),  # no time runs in August
        (date(2026, 8, 31), date(2026, 9, 30)),
        (date(2026, 9, 1), date(2026, 10, 1)),
        (date(2025, 12, 10), date(2026, 1, 18)),  # 14 days to 24 December, 17 from 2 January
    ],
)
def test_a_month_with_days_left_out(refused: date, last: date) -> None:
    assert counted_months_end(refused, 1) == last


def test_a_month_with_days_left_out_rolls() -> None:
    assert counted_months_after(date(2025, 12, 10), 1) == date(2026, 1, 19)  # 18 January 2026 is a Sunday


@given(DAYS)
def test_the_last_day_to_start_is_a_working_day_and_never_sooner(ends: date) -> None:
    latest = latest_day_to_start(ends)
    assert latest >= ends
    assert is_working_day(latest, WorkingDays.TRIBUNAL)
    assert is_in_season(latest) == (rolls_into_season(ends))


@given(DAYS, st.integers(1, 200))
def test_time_that_stands_still_ends_outside_the_season_and_never_sooner(day: date, n: int) -> None:
    end = counted_days_end(day, n)
    assert end >= day + timedelta(days=n)
    assert not is_in_season(end)
    assert not is_in_season(counted_working_days_after(day, n))


@given(DAYS, st.integers(1, 3))
def test_a_later_decision_never_ends_sooner(day: date, months: int) -> None:
    following = day + timedelta(days=1)
    assert counted_months_end(day, months) <= counted_months_end(following, months)
    assert months_after(day, months) <= counted_months_end(day, months)
