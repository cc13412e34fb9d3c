"""The time vectors of the SEND law paper (V1 to V24), each by composing named functions of one day."""

from datetime import date

import pytest

from avenues.law.calendar import (
    WorkingDays,
    counted_days_after,
    counted_months_after,
    counted_working_days_after,
    days_beginning,
    latest_day_to_start,
    months_after,
    months_beginning,
    short,
    weeks_after,
    weeks_beginning,
    working_days_after,
)


@pytest.mark.parametrize(
    ("vector", "notice_sent", "certificate_issued", "latest"),
    [
        ("V1", date(2025, 12, 31), None, "Mon 2 Mar 2026"),  # no 31 February: Sat 28 February, then Monday
        ("V2", date(2025, 6, 30), None, "Mon 1 Sep 2025"),  # 30 August
        ("V3", date(2026, 5, 31), None, "Fri 31 Jul 2026"),  # the day before August: no help
        ("V4", date(2026, 6, 1), None, "Tue 1 Sep 2026"),  # 1 August; 31 August 2026 is a bank holiday
        ("V5", date(2025, 7, 1), None, "Mon 1 Sep 2025"),  # August is counted
        ("V6", date(2025, 10, 25), None, "Fri 2 Jan 2026"),  # 25 December
        ("V7", date(2025, 10, 24), None, "Wed 24 Dec 2025"),  # the day before: no help
        ("V8", date(2025, 10, 1), date(2025, 11, 29), "Fri 2 Jan 2026"),  # later of 1 and 29 December
        ("V9", date(2026, 10, 26), None, "Mon 4 Jan 2027"),  # 26 December; 2 and 3 January are a weekend
        ("V10", date(2026, 3, 2), date(2026, 3, 10), "Tue 5 May 2026"),  # Sat 2 May; 4 May a bank holiday
        ("V11", date(2026, 3, 2), date(2026, 4, 20), "Wed 20 May 2026"),  # the certificate's month is later
    ],
)
def test_an_appeal_is_in_time_until(
    vector: str, notice_sent: date, certificate_issued: date | None, latest: str
) -> None:
    ends = months_after(notice_sent, 2)
    if certificate_issued:
        ends = max(ends, months_after(certificate_issued, 1))
    assert short(latest_day_to_start(ends)) == latest, vector


def test_the_council_responds_within_30_working_days_less_august() -> None:
    # V12: 16 to 31 July has 12 working days; 18 more from 1 September end on the 24th
    assert counted_working_days_after(date(2026, 7, 15), 30) == date(2026, 9, 24)


def test_the_council_responds_within_30_working_days_less_christmas() -> None:
    # V13: 2 to 24 December has 17; 2 January is the 18th; twelve more end on 20 January
    assert counted_working_days_after(date(2025, 12, 1), 30) == date(2026, 1, 20)


def test_set_aside_within_28_days_less_august() -> None:
    # V14: 21 to 31 July has 11 days; 17 more end on Thu 17 September
    assert counted_days_after(date(2026, 7, 20), 28) == date(2026, 9, 17)


def test_one_month_to_the_upper_tribunal_less_august() -> None:
    assert counted_months_after(date(2026, 7, 15), 1) == date(2026, 9, 15)  # V15


@pytest.mark.parametrize(
    ("conduct", "last"),
    [
        (date(2026, 1, 15), date(2026, 7, 14)),  # V16
        (date(2026, 2, 20), date(2026, 8, 19)),  # V17: August gives no help
    ],
)
def test_a_discrimination_claim_has_six_months_starting_with_the_conduct(conduct: date, last: date) -> None:
    assert months_beginning(conduct, 6) == last


def test_five_weeks_beginning_with_is_a_day_shorter_than_five_weeks_of() -> None:
    assert weeks_beginning(date(2025, 9, 1), 5) == date(2025, 10, 5)  # V18
    assert weeks_after(date(2025, 9, 1), 5) == date(2025, 10, 6)  # V19


def test_fifteen_days_beginning_with_the_draft_plan() -> None:
    assert days_beginning(date(2026, 9, 1), 15) == date(2026, 9, 15)  # V20


@pytest.mark.parametrize(
    ("weeks", "last"), [(6, date(2025, 10, 13)), (16, date(2025, 12, 22)), (20, date(2026, 1, 19))]
)
def test_weeks_from_the_request(weeks: int, last: date) -> None:
    assert weeks_after(date(2025, 9, 1), weeks) == last  # V21


@pytest.mark.parametrize(("weeks", "last"), [(4, date(2025, 10, 8)), (12, date(2025, 12, 3))])
def test_weeks_from_the_review_meeting(weeks: int, last: date) -> None:
    assert weeks_after(date(2025, 9, 10), weeks) == last  # V22


def test_three_working_days_over_christmas_under_the_regulations() -> None:
    # V23: Wed 24, Mon 29, Tue 30 December
    assert working_days_after(date(2025, 12, 23), 3, WorkingDays.SEND_REGS) == date(2025, 12, 30)


def test_contact_with_the_adviser_does_not_roll() -> None:
    assert short(months_after(date(2026, 3, 17), 2)) == "Sun 17 May 2026"  # V24
