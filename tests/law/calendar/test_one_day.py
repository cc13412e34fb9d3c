"""One function serves a day and a column of days, and holds both to the calendar's range."""

from collections.abc import Callable, Hashable
from datetime import date, datetime, timedelta
from typing import Any, cast

import pytest

from avenues.law import calendar
from avenues.law.calendar import (
    FIRST_DAY,
    LAST_DAY,
    BeyondCalendar,
    WorkingDays,
    by_day,
    days_after,
    is_in_august,
    months_after,
    months_before,
    working_days_after,
)


class Column:
    """As little of a column as the seam needs: it applies the plain function to each of its days."""

    def __init__(self, *days: date) -> None:
        self.days = days

    def by_day(self, function: Callable[..., object], args: tuple[Hashable, ...]) -> list[object]:
        return [cast(Any, function).one(day, *args) for day in self.days]


def as_day(column: Column) -> date:
    return cast(date, column)


def test_a_column_gets_the_same_answers_as_its_days() -> None:
    days = date(2026, 3, 27), date(2026, 8, 5)
    found: object = working_days_after(as_day(Column(*days)), 10, WorkingDays.COUNCIL)
    assert found == [working_days_after(day, 10, WorkingDays.COUNCIL) for day in days]


def test_parameters_reach_a_column_in_order_even_when_named() -> None:
    found: object = working_days_after(as_day(Column(date(2026, 3, 27))), kind=WorkingDays.COUNCIL, n=10)
    assert found == [date(2026, 4, 14)]


def test_a_function_keeps_its_name_and_its_words() -> None:
    assert is_in_august.__name__ == is_in_august.one.__name__ == "is_in_august"
    assert is_in_august.__doc__ == "Is `day` in August?"


def test_the_plain_function_refuses_days_outside_as_well() -> None:
    with pytest.raises(BeyondCalendar):
        is_in_august.one(FIRST_DAY - timedelta(days=1))


@pytest.mark.parametrize("day", [FIRST_DAY - timedelta(days=1), LAST_DAY + timedelta(days=1)])
def test_refuses_a_day_outside(day: date) -> None:
    with pytest.raises(
        BeyondCalendar, match=rf"^{day} is outside the calendar, which knows days from 1985-01-01"
    ):
        days_after(day, 0)


def test_answers_on_the_first_and_the_last_day() -> None:
    assert days_after(FIRST_DAY, 0) == FIRST_DAY
    assert days_after(LAST_DAY, 0) == LAST_DAY


@pytest.mark.parametrize(
    "count",
    [
        lambda: days_after(LAST_DAY, 1),
        lambda: days_after(LAST_DAY, 10**12),
        lambda: months_after(LAST_DAY, 1),
        lambda: months_after(LAST_DAY, 10**9),
        lambda: months_before(FIRST_DAY, 1),
        lambda: working_days_after(LAST_DAY, 1, WorkingDays.TRIBUNAL),
    ],
)
def test_refuses_a_count_that_leaves_the_calendar(count: Callable[[], date]) -> None:
    with pytest.raises(BeyondCalendar, match="leaves the calendar"):
        count()


@pytest.mark.parametrize("wrong", [datetime(2026, 3, 1), "2026-03-01", None])  # noqa: DTZ001
def test_refuses_what_is_neither_a_day_nor_a_column(wrong: object) -> None:
    with pytest.raises(TypeError, match="is_in_august needs a date or a column of days"):
        is_in_august(cast(date, wrong))


def test_no_function_of_the_calendar_escapes_the_seam() -> None:
    """Every public function of a day can be tabulated."""
    for name in calendar.__all__:
        thing = getattr(calendar, name)
        if callable(thing) and not isinstance(thing, type) and name not in {"by_day", "by_birth"}:
            assert callable(thing.one), name


def test_a_rule_of_another_module_can_be_given_the_seam() -> None:
    @by_day
    def is_a_saturday(day: date) -> bool:
        return day.weekday() == 5

    found: object = is_a_saturday(as_day(Column(date(2026, 8, 1), date(2026, 8, 2))))
    assert found == [True, False]
