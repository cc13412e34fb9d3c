"""Birthdays, the end of compulsory school age, and the academic year of turning 25."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.law.calendar import (
    LAST_DAY,
    BeyondCalendar,
    birthday,
    end_of_academic_year,
    end_of_academic_year_of_turning,
    end_of_compulsory_school_age,
    eve_of_birthday,
)


@pytest.mark.parametrize(
    ("born", "n", "day"),
    [
        (date(2008, 11, 24), 18, date(2026, 11, 24)),
        (date(2008, 2, 29), 16, date(2024, 2, 29)),
        (date(2008, 2, 29), 18, date(2026, 3, 1)),  # no 29 February 2026
        (date(2016, 5, 1), 25, date(2041, 5, 1)),  # beyond the last day: for comparing
    ],
)
def test_an_age_is_attained_on_the_birthday(born: date, n: int, day: date) -> None:
    assert birthday(born, n) == day
    assert eve_of_birthday(born, n) == day - timedelta(days=1)


@pytest.mark.parametrize(
    ("born", "last"),
    [
        (date(2009, 8, 31), date(2025, 6, 27)),  # 16 after the leaving date, before the next school year
        (date(2009, 9, 1), date(2026, 6, 26)),  # a day younger: a year longer
        (date(2009, 6, 27), date(2025, 6, 27)),  # 16 on the leaving date itself
        (date(2009, 6, 28), date(2025, 6, 27)),
        (date(2010, 1, 15), date(2026, 6, 26)),
        (date(2008, 2, 29), date(2024, 6, 28)),  # Fri 28 June 2024 is the last
        (date(2007, 9, 1), date(2024, 6, 28)),
        (date(2001, 12, 1), date(2018, 6, 29)),
        (date(2002, 1, 1), date(2018, 6, 29)),
        (date(1995, 10, 1), date(2012, 6, 29)),
        (date(2007, 1, 1), date(2023, 6, 30)),  # 30 June 2023 is a Friday
    ],
)
def test_compulsory_school_age_ends_on_the_last_friday_in_june(born: date, last: date) -> None:
    assert end_of_compulsory_school_age(born) == last


def test_a_baby_of_today_has_an_end_of_compulsory_school_age() -> None:
    assert end_of_compulsory_school_age(date(2026, 11, 24)) == date(2043, 6, 26)


@given(st.dates(date(1985, 1, 1), LAST_DAY))
def test_compulsory_school_age_ends_within_the_school_year_of_turning_16(born: date) -> None:
    last = end_of_compulsory_school_age(born)
    assert last.strftime("%a %b") == "Fri Jun"
    assert (last + timedelta(days=7)).month == 7
    starts = date(last.year - 1, 9, 1)
    assert starts <= birthday(born, 16) <= date(last.year, 8, 31)


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        (date(2026, 7, 31), date(2026, 7, 31)),
        (date(2026, 8, 1), date(2027, 7, 31)),
        (date(2026, 1, 1), date(2026, 7, 31)),
    ],
)
def test_a_further_education_year_ends_on_31_july(day: date, ends: date) -> None:
    assert end_of_academic_year(day) == ends


def test_a_plan_may_go_on_to_the_end_of_the_academic_year_of_turning_25() -> None:
    assert end_of_academic_year_of_turning(date(2001, 7, 31), 25) == date(2026, 7, 31)
    assert end_of_academic_year_of_turning(date(2001, 8, 1), 25) == date(2027, 7, 31)
    assert end_of_academic_year_of_turning(date(2016, 9, 1), 25) == date(2042, 7, 31)


def test_refuses_a_birth_outside_and_an_age_out_of_reach() -> None:
    with pytest.raises(BeyondCalendar):
        birthday(date(1984, 12, 31), 18)
    with pytest.raises(BeyondCalendar, match="leaves the calendar"):
        birthday(date(2040, 1, 1), 31)
