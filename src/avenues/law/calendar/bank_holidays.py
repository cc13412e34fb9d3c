"""Bank holidays of England and Wales: proclaimed ones as dated data, later ones by the statutory pattern.

The data and the day it was taken stand in `bank_holidays.toml`. Nothing here goes to the network.
"""

import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from .one_day import by_day
from .reach import BANK_HOLIDAYS_FROM, LAST_DAY, BeyondCalendar

MONDAY, SATURDAY = 0, 5

_DATA = tomllib.loads((files(__package__) / "bank_holidays.toml").read_text("utf-8"))
_LISTED: dict[date, str] = {
    date.fromisoformat(day): name
    for year in _DATA.values()
    if isinstance(year, dict)
    for day, name in year.items()
}
_LAST_LISTED_YEAR = max(_LISTED).year

TAKEN: date = _DATA["taken"]
"""The day on which the list was taken."""

PROCLAIMED_TO = date(_DATA["proclaimed_to"], 12, 31)
"""The last day whose bank holidays are settled; every later one is assumed."""

CALENDAR_VERSION = f"{_DATA['division']} {TAKEN.isoformat()} to {PROCLAIMED_TO.year}"
"""Which calendar an answer was counted with: division, day taken, last proclaimed year."""


@by_day
def bank_holiday_name(day: date) -> str | None:
    """The name of the bank or public holiday of England and Wales on `day`; None when it is none.

    Banking and Financial Dealings Act 1971 s.1 and Sch 1 para 1, and proclamations under s.1(2) and (3); Good
    Friday and Christmas Day at common law. A holiday at a weekend is named on its substitute day only.
    Raises BeyondCalendar before BANK_HOLIDAYS_FROM.
    """
    if day < BANK_HOLIDAYS_FROM:
        raise BeyondCalendar(day, BANK_HOLIDAYS_FROM, LAST_DAY, "bank holidays")
    return _all_holidays().get(day)


@by_day
def is_bank_holiday(day: date) -> bool:
    """Is `day` a bank or public holiday in England and Wales? As `bank_holiday_name`, which it asks."""
    return bank_holiday_name(day) is not None


@by_day
def is_assumed(day: date) -> bool:
    """Does a count that ends on `day` rest on bank holidays not yet proclaimed?

    The statute's pattern is used for them; a proclamation may add a holiday or move one.
    """
    return day > PROCLAIMED_TO


@cache
def easter_sunday(year: int) -> date:
    """Easter Sunday of `year`, as the Calendar (New Style) Act 1750 tables it, by Butcher's computation."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, before = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, before + 1)


@cache
def _all_holidays() -> dict[date, str]:
    assumed = (_expected(year) for year in range(_LAST_LISTED_YEAR + 1, LAST_DAY.year + 1))
    return _LISTED | {day: name for year in assumed for day, name in year.items()}


def _expected(year: int) -> dict[date, str]:
    """The holidays `year` will have if nothing is proclaimed out of the ordinary.

    Schedule 1: Easter Monday, last Monday in May, last Monday in August, 26 December unless a Sunday, 27
    December when 25 or 26 is a Sunday. By yearly proclamation: New Year's Day or the Monday after, the
    first Monday in May, and the Monday or Tuesday that stands in for 25 or 26 December at a weekend.
    """
    easter = easter_sunday(year)
    return {
        easter - timedelta(days=2): "Good Friday",
        easter + timedelta(days=1): "Easter Monday",
        _monday_from(date(year, 5, 1)): "Early May bank holiday",
        _monday_from(date(year, 5, 25)): "Spring bank holiday",
        _monday_from(date(year, 8, 25)): "Summer bank holiday",
        **_new_year(year),
        **_christmas(year),
    }


def _new_year(year: int) -> dict[date, str]:
    first = date(year, 1, 1)
    if first.weekday() < SATURDAY:
        return {first: "New Year's Day"}
    return {_monday_from(first): "New Year's Day (substitute day)"}


def _christmas(year: int) -> dict[date, str]:
    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    match christmas.weekday():
        case 4:  # Friday; Boxing Day on Saturday
            return {christmas: "Christmas Day", date(year, 12, 28): "Boxing Day (substitute day)"}
        case 5:  # Saturday and Sunday
            return {
                date(year, 12, 27): "Christmas Day (substitute day)",
                date(year, 12, 28): "Boxing Day (substitute day)",
            }
        case 6:  # Sunday; Boxing Day keeps its Monday
            return {boxing: "Boxing Day", date(year, 12, 27): "Christmas Day (substitute day)"}
        case _:
            return {christmas: "Christmas Day", boxing: "Boxing Day"}


def _monday_from(day: date) -> date:
    return day + timedelta(days=(MONDAY - day.weekday()) % 7)
