"""Days as letters write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.law.calendar.spoken import MONTHS
from avenues.reading.finding.days import days_named


@pytest.mark.parametrize(
    "written",
    [
        "1 october 2025",
        "1st oct 2025",
        "1st of october, 2025",
        "the 1st day of october 2025",
        "01/10/2025",
        "1.10.25",
        "01-10-2025",
        "2025-10-01",
        "october 1, 2025",
        "october 1st 2025",
        "wednesday, 1 october 2025",
        "1oct2025",
    ],
)
def test_the_first_of_october_is_read_in_every_form(written: str) -> None:
    (named,) = days_named(f"dated {written} by us")
    assert named.in_year(1900) == date(2025, 10, 1)
    assert not named.doubt


def test_a_month_before_its_day_is_uncertain() -> None:
    (named,) = days_named("10/23/2025")
    assert named.in_year(1900) == date(2025, 10, 23)
    assert named.doubt


def test_a_day_without_a_year_is_uncertain() -> None:
    (named,) = days_named("by 4 december at the latest")
    assert named.in_year(2026) == date(2026, 12, 4)
    assert named.doubt


@pytest.mark.parametrize(
    "written", ["31/02/2026", "01632 960300", "12/13", "section 2.3.1", "30 february 2026", "1/10/1998"]
)
def test_what_is_no_day_is_not_read_as_one(written: str) -> None:
    assert not days_named(written)


@given(st.dates(date(2014, 9, 1), date(2040, 12, 31)))
def test_every_day_is_read_again_as_it_was_written(day: date) -> None:
    month = MONTHS[day.month - 1].lower()
    for written in (
        f"{day.day} {month} {day.year}",
        f"{day:%d/%m/%Y}",
        day.isoformat(),
        f"{month} {day.day}, {day.year}",
    ):
        (named,) = days_named(written)
        assert named.in_year(1900) == day
