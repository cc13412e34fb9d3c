"""Bank holidays: the dated data against two independent packages, and the pattern assumed after it."""

from datetime import date, timedelta

import holidays
import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays

from avenues.law.calendar import (
    BANK_HOLIDAYS_FROM,
    CALENDAR_VERSION,
    LAST_DAY,
    PROCLAIMED_TO,
    BeyondCalendar,
    bank_holiday_name,
    is_assumed,
    is_bank_holiday,
)
from avenues.law.calendar.bank_holidays import _expected

LISTED_YEARS = range(2014, 2029)
ONE_OFFS = {2020, 2022, 2023}  # VE day; two jubilee days and the funeral; the coronation


def ours(years: range) -> set[date]:
    first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {day for day in days if is_bank_holiday(day)}


def test_agrees_with_the_list_that_gov_uk_publishes() -> None:
    listed = BankHolidays(use_cached_holidays=True).get_holidays(division="england-and-wales")
    assert ours(LISTED_YEARS) == {event["date"] for event in listed if event["date"].year in LISTED_YEARS}


def test_agrees_with_an_independent_package_from_2014_to_2040() -> None:
    years = range(2014, 2041)
    public = holidays.country_holidays("GB", subdiv="ENG", years=years)
    on_weekdays = {
        day for day in public if day.weekday() < 5
    }  # it lists the Saturday and its substitute, we the latter
    assert ours(years) == on_weekdays


@pytest.mark.parametrize(
    "day",
    [
        date(2020, 5, 8),  # moved from the 4th
        date(2022, 6, 2),
        date(2022, 6, 3),
        date(2022, 9, 19),
        date(2023, 5, 8),
        date(2027, 12, 27),  # 25 and 26 December 2027 are Saturday and Sunday
        date(2027, 12, 28),
        date(2028, 1, 3),
    ],
)
def test_knows_days_out_of_the_ordinary(day: date) -> None:
    assert is_bank_holiday(day)


@pytest.mark.parametrize("day", [date(2020, 5, 4), date(2022, 5, 30), date(2027, 12, 29), date(2026, 12, 29)])
def test_does_not_know_days_that_were_moved_or_never_were(day: date) -> None:
    assert not is_bank_holiday(day)


@pytest.mark.parametrize("year", sorted(set(LISTED_YEARS) - ONE_OFFS))
def test_the_assumed_pattern_would_have_been_right_in_an_ordinary_year(year: int) -> None:
    assert _expected(year) == {day: bank_holiday_name(day) for day in ours(range(year, year + 1))}


def test_says_from_which_day_on_holidays_are_assumed() -> None:
    assert not is_assumed(PROCLAIMED_TO)
    assert is_assumed(PROCLAIMED_TO + timedelta(days=1))


def test_a_listed_year_not_yet_proclaimed_is_assumed() -> None:
    assert is_bank_holiday(date(2028, 5, 1))
    assert is_assumed(date(2028, 5, 1))


def test_the_version_names_the_day_taken_and_the_last_proclaimed_year() -> None:
    assert CALENDAR_VERSION == "england-and-wales 2026-11-24 to 2027"


def test_refuses_a_day_before_bank_holidays_are_known() -> None:
    with pytest.raises(BeyondCalendar, match=r"2013-12-31 is outside .* bank holidays from 2014-01-01"):
        is_bank_holiday(BANK_HOLIDAYS_FROM - timedelta(days=1))


def test_names_the_holiday_and_says_none_where_there_is_none() -> None:
    assert bank_holiday_name(date(2026, 12, 28)) == "Boxing Day (substitute day)"
    assert bank_holiday_name(date(2026, 12, 29)) is None
    assert bank_holiday_name(LAST_DAY) is None  # Mon 31 December 2040
