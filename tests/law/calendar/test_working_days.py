"""Each procedure's working days: hand-worked boundaries, and what is always true."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.law.calendar import (
    BANK_HOLIDAYS_FROM,
    BeyondCalendar,
    WorkingDays,
    first_working_day_from,
    is_working_day,
    last_working_day_to,
    working_days_after,
    working_days_before,
    working_days_beginning,
)

DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
KINDS = st.sampled_from(WorkingDays)
COUNTS = st.integers(1, 80)
each_kind = pytest.mark.parametrize("kind", WorkingDays)


@each_kind
def test_a_working_day_is_monday_to_friday_less_bank_holidays(kind: WorkingDays) -> None:
    assert is_working_day(
        date(2026, 8, 31) - timedelta(days=3), kind
    )  # Fri 28 August: August is not taken out
    assert not is_working_day(date(2026, 8, 29), kind)  # Saturday
    assert not is_working_day(date(2026, 8, 30), kind)  # Sunday
    assert not is_working_day(date(2026, 8, 31), kind)  # bank holiday
    assert not is_working_day(date(2026, 4, 3), kind)  # Good Friday
    assert not is_working_day(date(2026, 12, 25), kind)  # Christmas Day
    assert not is_working_day(date(2026, 12, 28), kind)  # Boxing Day's substitute
    assert is_working_day(date(2026, 12, 29), kind)  # the rest of the week is not taken out


def test_rolls_on_and_back_over_easter() -> None:
    good_friday, easter_monday = date(2026, 4, 3), date(2026, 4, 6)
    assert first_working_day_from(good_friday, WorkingDays.TRIBUNAL) == date(2026, 4, 7)
    assert last_working_day_to(easter_monday, WorkingDays.TRIBUNAL) == date(2026, 4, 2)


def test_the_day_itself_counts_only_when_the_period_begins_with_it() -> None:
    friday, saturday = date(2026, 11, 20), date(2026, 11, 21)
    assert working_days_after(friday, 1, WorkingDays.SEND_REGS) == date(2026, 11, 23)
    assert working_days_beginning(friday, 1, WorkingDays.SEND_REGS) == friday
    assert working_days_after(saturday, 1, WorkingDays.SEND_REGS) == date(2026, 11, 23)
    assert working_days_beginning(saturday, 1, WorkingDays.SEND_REGS) == date(2026, 11, 23)


def test_five_working_days_before_a_meeting() -> None:
    # meeting Fri 27 November 2026: 26, 25, 24, 23, 20
    assert working_days_before(date(2026, 11, 27), 5, WorkingDays.SEND_REGS) == date(2026, 11, 20)


@given(DAYS, COUNTS, KINDS)
def test_counting_the_day_itself_never_gives_more_time(day: date, n: int, kind: WorkingDays) -> None:
    beginning, after = working_days_beginning(day, n, kind), working_days_after(day, n, kind)
    assert (beginning < after) == is_working_day(day, kind)
    assert beginning <= after


@given(DAYS, COUNTS, KINDS)
def test_there_and_back_is_the_last_working_day(day: date, n: int, kind: WorkingDays) -> None:
    assert working_days_before(working_days_after(day, n, kind), n, kind) == last_working_day_to(day, kind)


@given(DAYS, KINDS)
def test_rolls_end_on_working_days_and_leave_them_alone(day: date, kind: WorkingDays) -> None:
    on, back = first_working_day_from(day, kind), last_working_day_to(day, kind)
    assert is_working_day(on, kind)
    assert is_working_day(back, kind)
    assert (on == day == back) if is_working_day(day, kind) else (back < day < on)


@each_kind
def test_refuses_days_before_bank_holidays_are_known(kind: WorkingDays) -> None:
    eve = BANK_HOLIDAYS_FROM - timedelta(days=1)
    for count in (is_working_day, first_working_day_from, last_working_day_to):
        with pytest.raises(BeyondCalendar):
            count(eve, kind)
    with pytest.raises(BeyondCalendar, match="working days from 2014-01-01"):
        working_days_after(eve, 1, kind)


def test_refuses_a_count_back_past_the_first_known_day_instead_of_wrapping_round() -> None:
    assert working_days_before(date(2014, 1, 6), 2, WorkingDays.COUNCIL) == date(2014, 1, 2)
    with pytest.raises(BeyondCalendar):
        working_days_before(date(2014, 1, 6), 3, WorkingDays.COUNCIL)
    with pytest.raises(BeyondCalendar):
        last_working_day_to(date(2014, 1, 1), WorkingDays.COUNCIL)  # New Year's Day


def test_refuses_a_count_of_nothing() -> None:
    with pytest.raises(ValueError, match="expected 1 or more"):
        working_days_after(date(2026, 1, 1), 0, WorkingDays.COUNCIL)
