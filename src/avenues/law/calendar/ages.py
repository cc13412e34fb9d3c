"""Days that follow from a day of birth: birthdays, the end of compulsory school age, the year of turning 25.

An answer may lie beyond LAST_DAY (a child of ten turns 25 there): compare with it, do not count from it.
"""

from datetime import date, timedelta

from .one_day import by_birth, by_day
from .reach import LAST_BIRTHDAY, BeyondCalendar, require_count

SCHOOL_LEAVING_AGE = 16
JUNE, JULY, AUGUST = 6, 7, 8
FRIDAY = 4


@by_birth
def birthday(born: date, n: int) -> date:
    """The day at whose beginning a person attains the age of `n`: on and after it, they are `n`.

    Family Law Reform Act 1969 s.9(1): at the commencement of the anniversary of the date of birth. [K] For
    a person born on 29 February it is 1 March in a year without one: the anniversary cannot have begun
    before it. No English authority was found; the same words were read so in the Australian Capital
    Territory in 2018 [S].
    """
    require_count(n, least=0)
    return _birthday(born, n)


@by_birth
def eve_of_birthday(born: date, n: int) -> date:
    """The last day on which a person is not yet `n`, which is 1 or more.

    With 26: the latest end of an academic year under SEND Regs 2014 reg 46(1)(b) and (c) [S].
    """
    require_count(n, least=1)
    return _birthday(born, n) - timedelta(days=1)


@by_birth
def end_of_compulsory_school_age(born: date) -> date:
    """The last day on which a person is of compulsory school age: they are over it from the day AFTER.

    Education Act 1996 s.8(3) [R]: they cease "at the end of the day which is the school leaving date" of a
    calendar year, if they turn 16 on that day; or after it, before the next school year begins; or else on
    the school leaving date next following. That date is the last Friday in June: Education (School Leaving
    Date) Order 1997, SI 1997/1970, under s.8(4)(b) [K]. So: the last Friday in June of the school year of
    turning 16.

    A school year begins with the school's first term after July (s.579(1) [K]). 1 September is taken for
    all: where a term starts late in August, a birthday between that day and 31 August is doubtful.
    """
    sixteen = _birthday(born, SCHOOL_LEAVING_AGE)
    year = sixteen.year if sixteen.month <= AUGUST else sixteen.year + 1
    return _last_friday_in_june(year)


@by_day
def end_of_academic_year(day: date) -> date:
    """The 31 July that ends the further education academic year in which `day` lies.

    SEND Regs 2014 reg 46(1)(a), for a person at an institution in the further education sector [S]. An
    apprentice's year ends with the training, any other with the course, or on `eve_of_birthday(born, 26)`
    if that is sooner.
    """
    return _end_of_academic_year(day)


@by_birth
def end_of_academic_year_of_turning(born: date, n: int) -> date:
    """The 31 July that ends the further education academic year in which a person turns `n`.

    With 25: until when a council may keep a plan going. Children and Families Act 2014 s.46; Regs reg
    46(1)(a) [S].
    """
    require_count(n, least=0)
    return _end_of_academic_year(_birthday(born, n))


def _birthday(born: date, n: int) -> date:
    if born.year + n > LAST_BIRTHDAY.year:
        raise BeyondCalendar(born, last=LAST_BIRTHDAY)
    try:
        return date(born.year + n, born.month, born.day)
    except ValueError:  # 29 February, in a year without one
        return date(born.year + n, 3, 1)


def _last_friday_in_june(year: int) -> date:
    last = date(year, JUNE, 30)
    return last - timedelta(days=(last.weekday() - FRIDAY) % 7)


def _end_of_academic_year(day: date) -> date:
    return date(day.year if day.month <= JULY else day.year + 1, JULY, 31)
