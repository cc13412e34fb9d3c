"""The golden fixtures of the complaints law paper, section 1.3."""

from datetime import date

import pytest

from avenues.law.calendar import (
    WorkingDays,
    days_after,
    first_working_day_from,
    months_after,
    months_beginning,
    short,
    working_days_after,
)

CHILDREN_ACT, COUNCIL, NHS = WorkingDays.CHILDREN_ACT, WorkingDays.COUNCIL, WorkingDays.NHS_2009


@pytest.mark.parametrize(
    ("rule", "counted_from", "n", "kind", "due"),
    [
        # Good Friday 3 and Easter Monday 6 April 2026
        ("CSC-STAGE1-DUE", date(2026, 3, 27), 10, CHILDREN_ACT, "Tue 14 Apr 2026"),
        ("CSC-STAGE1-EXT", date(2026, 3, 27), 20, CHILDREN_ACT, "Tue 28 Apr 2026"),
        # 4 and 25 May 2026
        ("CSC-STAGE2-DUE", date(2026, 5, 1), 25, CHILDREN_ACT, "Tue 9 Jun 2026"),
        ("CSC-STAGE2-MAX", date(2026, 5, 1), 65, CHILDREN_ACT, "Tue 4 Aug 2026"),
        # 31 August 2026
        ("CSC-PANEL-REQUEST", date(2026, 8, 5), 20, CHILDREN_ACT, "Thu 3 Sep 2026"),
        ("CSC-PANEL-MEET", date(2026, 9, 2), 30, CHILDREN_ACT, "Wed 14 Oct 2026"),
        ("CSC-PANEL-REPORT", date(2026, 10, 14), 5, CHILDREN_ACT, "Wed 21 Oct 2026"),
        ("CSC-FINAL-RESPONSE", date(2026, 10, 21), 15, CHILDREN_ACT, "Wed 11 Nov 2026"),
        # 24, 29, 30 December 2026: 26 is a Saturday, 28 its substitute
        ("C09-ACK", date(2026, 12, 23), 3, NHS, "Wed 30 Dec 2026"),
        ("LAC-ACK1", date(2026, 12, 22), 5, COUNCIL, "Thu 31 Dec 2026"),
        ("LAC-STAGE1", date(2026, 12, 31), 10, COUNCIL, "Fri 15 Jan 2027"),
    ],
)
def test_working_days(rule: str, counted_from: date, n: int, kind: WorkingDays, due: str) -> None:
    assert short(working_days_after(counted_from, n, kind)) == due, rule


@pytest.mark.parametrize(
    ("rule", "begins", "months", "last"),
    [
        ("LGO-LIMIT", date(2026, 3, 15), 12, "Sun 14 Mar 2027"),
        ("LGO-LIMIT", date(2024, 2, 29), 12, "Fri 28 Feb 2025"),  # no 29 February 2025: the last of the month
        ("LGO-LIMIT", date(2024, 3, 1), 12, "Fri 28 Feb 2025"),
        ("C09-RELEVANT", date(2026, 1, 10), 6, "Thu 9 Jul 2026"),
        ("C09-RELEVANT", date(2026, 3, 1), 6, "Mon 31 Aug 2026"),
        ("C09-RELEVANT", date(2025, 8, 31), 6, "Sat 28 Feb 2026"),  # no 31 February
        ("EA96-497C, in force the day after", date(2026, 4, 29), 2, "Sun 28 Jun 2026"),
    ],
)
def test_months_beginning_with(rule: str, begins: date, months: int, last: str) -> None:
    assert short(months_beginning(begins, months)) == last, rule


@pytest.mark.parametrize(
    ("rule", "after", "months", "last"),
    [
        ("PHS-LIMIT, C09-LIMIT", date(2026, 3, 15), 12, "Mon 15 Mar 2027"),
        ("JR-LIMIT", date(2026, 3, 31), 3, "Tue 30 Jun 2026"),  # no 31 June
    ],
)
def test_months_after(rule: str, after: date, months: int, last: str) -> None:
    assert short(months_after(after, months)) == last, rule


def test_a_subject_access_month_that_ends_on_sunday_rolls() -> None:
    ends = months_after(date(2026, 11, 20), 1)
    assert short(ends) == "Sun 20 Dec 2026"
    assert short(first_working_day_from(ends, COUNCIL)) == "Mon 21 Dec 2026"


def test_a_data_protection_acknowledgement_rolls_past_the_substitute_day() -> None:
    ends = days_after(date(2026, 11, 27), 30)
    assert short(ends) == "Sun 27 Dec 2026"
    assert short(first_working_day_from(ends, COUNCIL)) == "Tue 29 Dec 2026"


def test_an_early_years_outcome_within_28_days() -> None:
    assert short(days_after(date(2026, 11, 2), 28)) == "Mon 30 Nov 2026"
