"""Every day that a plain text names, in whichever form it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from avenues.law.calendar.spoken import MONTHS

EARLIEST = 2010  # a day before is somebody's birthday
LATEST = 2049
MOST = 200  # of each form: no letter names so many
MONTHS_IN_A_YEAR = 12
CENTURY = 2000
MONTH_FIRST = "The month seems to be written before the day."
NO_YEAR = "The year is not written."
SHORT = tuple(month[:3].lower() for month in MONTHS)
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<{0}>20[0-4]\d)"
DAY_MONTH_YEAR = re.compile(
    r"(?<![\d/.-])(?P<d>[0-3]?\d)\s?(?:st|nd|rd|th|\")?,?\s*(?:day\s+)?(?:of\s+)?"
    + _MONTH.format("m")
    + r",?\s*(?:"
    + _YEAR.format("y")
    + r"|'(?P<yy>[1-4]\d))?(?!\d)"
)
MONTH_DAY_YEAR = re.compile(
    r"\b" + _MONTH.format("m") + r"\s*(?P<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s+" + _YEAR.format("y") + r"(?!\d)"
)
FIGURES = re.compile(
    r"(?<![\d/.-])(?P<d>[0-3]?\d)\s?[/.-]\s?(?P<m>[0-3]?\d)\s?[/.-]\s?(?P<y>20[0-4]\d|[1-4]\d)(?![\d/-])"
)
ISO = re.compile(r"(?<![\d/.-])(?P<y>20[0-4]\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d)")
FORMS = (DAY_MONTH_YEAR, MONTH_DAY_YEAR, ISO, FIGURES)


@dataclass(frozen=True, slots=True)
class Named:
    """A day that is named in a text, from `start` up to `end`; `year` is 0 where it is not written."""

    day: int
    month: int
    year: int
    start: int
    end: int
    doubt: str = ""

    def in_year(self, year: int) -> date | None:
        """The day itself, in the year that is written or else in this one; None if there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def days_named(text: str) -> list[Named]:
    """Every day in a text in small letters, in the order in which they stand."""
    found: list[Named] = []
    for form in FORMS:
        for named in islice(_of(form, text), MOST):
            if not any(named.start < other.end and other.start < named.end for other in found):
                found.append(named)
    return sorted(found, key=lambda named: named.start)


def _of(form: re.Pattern[str], text: str) -> Iterator[Named]:
    for match in form.finditer(text):
        told = match.groupdict()
        year = _year(told)
        day, month = int(told["d"]), _month(told["m"])
        doubt = "" if year else NO_YEAR
        if month > MONTHS_IN_A_YEAR >= day:
            day, month, doubt = month, day, MONTH_FIRST
        named = Named(day, month, year, match.start(), match.end(), doubt)
        if (not year or EARLIEST <= year <= LATEST) and named.in_year(CENTURY) is not None:
            yield named


def _year(told: dict[str, str | None]) -> int:
    written = told.get("y") or told.get("yy")
    if not written:
        return 0
    return int(written) if len(written) > 2 else CENTURY + int(written)  # noqa: PLR2004  "26"


def _month(written: str) -> int:
    return int(written) if written.isdigit() else SHORT.index(written[:3]) + 1
