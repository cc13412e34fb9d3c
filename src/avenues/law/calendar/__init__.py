"""Statutory time: named functions of one day, each with what goes in, what comes out, and its source in
law.

A rule asks these and never takes a day apart. Each works on a `date` and on a column of dates alike
(`one_day.py`). Inside: how far we reach (`reach.py`), periods (`periods.py`), bank holidays
(`bank_holidays.py` and its dated data), each procedure's working days, the tribunals' seasons, ages, school
days, and days in words.
"""

from .ages import (
    birthday,
    end_of_academic_year,
    end_of_academic_year_of_turning,
    end_of_compulsory_school_age,
    eve_of_birthday,
)
from .bank_holidays import (
    CALENDAR_VERSION,
    PROCLAIMED_TO,
    TAKEN,
    bank_holiday_name,
    is_assumed,
    is_bank_holiday,
)
from .one_day import OfOneDay, by_birth, by_day
from .periods import (
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
from .reach import BANK_HOLIDAYS_FROM, FIRST_DAY, LAST_BIRTHDAY, LAST_DAY, BeyondCalendar
from .school_days import (
    BeyondSchoolCalendar,
    SchoolCalendar,
    Term,
    earliest_school_days_after,
    first_school_day_from,
    is_school_day,
    school_days_after,
)
from .seasons import (
    FIVE_PM,
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
    latest_day_to_start,
    rolls_into_season,
)
from .spoken import plain, short
from .working_days import (
    WorkingDays,
    first_working_day_from,
    is_working_day,
    last_working_day_to,
    working_days_after,
    working_days_before,
    working_days_beginning,
)

__all__ = [
    "BANK_HOLIDAYS_FROM",
    "CALENDAR_VERSION",
    "FIRST_DAY",
    "FIVE_PM",
    "LAST_BIRTHDAY",
    "LAST_DAY",
    "PROCLAIMED_TO",
    "TAKEN",
    "BeyondCalendar",
    "BeyondSchoolCalendar",
    "OfOneDay",
    "SchoolCalendar",
    "Term",
    "WorkingDays",
    "bank_holiday_name",
    "birthday",
    "by_birth",
    "by_day",
    "counted_days_after",
    "counted_days_end",
    "counted_months_after",
    "counted_months_end",
    "counted_working_days_after",
    "days_after",
    "days_before",
    "days_beginning",
    "earliest_school_days_after",
    "end_of_academic_year",
    "end_of_academic_year_of_turning",
    "end_of_compulsory_school_age",
    "eve_of_birthday",
    "first_school_day_from",
    "first_working_day_after_august",
    "first_working_day_after_new_year",
    "first_working_day_from",
    "is_assumed",
    "is_bank_holiday",
    "is_in_august",
    "is_in_christmas_week",
    "is_in_season",
    "is_school_day",
    "is_working_day",
    "last_working_day_to",
    "latest_day_to_start",
    "months_after",
    "months_before",
    "months_beginning",
    "phase_transfer_day",
    "plain",
    "rolls_into_season",
    "school_days_after",
    "short",
    "weeks_after",
    "weeks_before",
    "weeks_beginning",
    "working_days_after",
    "working_days_before",
    "working_days_beginning",
]
