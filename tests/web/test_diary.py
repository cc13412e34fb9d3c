"""A calendar file: whole days, a name that stays, reminders at a good hour; two readers take it alike."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
from tests.support.calendars import assert_by_the_standard

from avenues.web.diary import Entry, diary, name_of, reminders

ON = date(2026, 11, 24)
DAY = date(2026, 12, 21)
ENTRY = Entry(
    name="a1b2",
    day=DAY,
    what="Last day: send the appeal form (You)",
    lines=("Appeal to the Tribunal", "Letter sent 20 Oct 2026 · two months · 21 Dec 2026; a Monday, “safe”"),
    is_ours=True,
)


def test_two_readers_find_the_same_in_it() -> None:
    file = diary((ENTRY,), title="Avenues: your dates", maker="Avenues", on=ON)
    (event,) = Calendar.from_ical(file).events
    (other,) = IcsCalendarStream.calendar_from_ics(file.decode()).events
    assert event.decoded("dtstart") == other.dtstart == DAY
    assert event.decoded("dtend") == other.dtend == DAY + timedelta(days=1)
    assert str(event["summary"]) == other.summary == ENTRY.what
    assert str(event["description"]) == other.description == "\n".join(ENTRY.lines)
    assert str(event["uid"]) == other.uid == "a1b2@avenues"
    triggers = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    assert triggers == [alarm.trigger for alarm in other.alarm]
    # nine o'clock a week before, and nine o'clock the day before
    assert triggers == [timedelta(days=-7, hours=9), timedelta(days=-1, hours=9)]
    assert_by_the_standard(file)


def test_each_reminder_says_of_what() -> None:
    (event,) = Calendar.from_ical(diary((ENTRY,), title="x", maker="x", on=ON)).events
    alarms = event.walk("VALARM")
    assert {(str(each["action"]), str(each["description"])) for each in alarms} == {("DISPLAY", ENTRY.what)}


@pytest.mark.parametrize(
    ("day", "days_before"),
    [
        (date(2026, 12, 2), [7, 1]),  # a week before is tomorrow
        (date(2026, 12, 1), [1]),  # a week before is today: it could not come in time any more
        (date(2026, 11, 26), [1]),
        (date(2026, 11, 25), [0]),
        (date(2026, 11, 24), [0]),
    ],
)
def test_a_reminder_never_lies_in_the_past(day: date, days_before: list[int]) -> None:
    expected = [timedelta(hours=9) - timedelta(days=before) for before in days_before]
    assert list(reminders(replace(ENTRY, day=day), ON)) == expected


def test_reminders_count_from_the_day_to_aim_for() -> None:
    # Sunday 20 December is the last day, and Friday 18 the safe one: be reminded on Friday 11 and Thursday 17
    found = reminders(replace(ENTRY, day=date(2026, 12, 20), aim=date(2026, 12, 18)), ON)
    assert list(found) == [timedelta(days=-9, hours=9), timedelta(days=-3, hours=9)]


def test_of_what_another_must_do_one_is_reminded_the_morning_after() -> None:
    assert reminders(replace(ENTRY, is_ours=False), ON) == (timedelta(days=1, hours=9),)


def test_a_name_is_made_of_what_stays() -> None:
    assert name_of("a", "b") == name_of("a", "b") != name_of("ab", "")
    assert re.fullmatch("[0-9a-f]{20}", name_of("a"))


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)


@given(what=WORDS, lines=st.lists(WORDS, max_size=4), maker=WORDS)
def test_whatever_is_said_two_readers_read_it(what: str, lines: list[str], maker: str) -> None:
    entry = Entry("a", DAY, what, tuple(lines), is_ours=False)
    file = diary((entry,), title=maker, maker=maker, on=ON)
    (event,) = Calendar.from_ical(file).events
    (other,) = IcsCalendarStream.calendar_from_ics(file.decode()).events
    assert str(event["summary"]) == what == (other.summary or "")
    assert str(event["description"]) == "\n".join(lines)
    assert_by_the_standard(file)
