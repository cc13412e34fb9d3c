"""Days as a calendar file (RFC 5545): whole days, each with its proof, a name that stays, and reminders.

The same days give the same file: an entry is stamped with the day it was worked out for, not with the moment
of download, so that a calendar that reads the file again finds each entry and puts it in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

MEDIA_TYPE = "text/calendar; charset=utf-8"
LETTERS_OF_A_DIGEST = 20
MORNING = timedelta(hours=9)  # of a whole day: a reminder at midnight wakes people
DAYS_BEFORE = (7, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A day in a diary. `is_ours` says that whoever keeps the diary must act; else they wait for another.

    `aim` is the day to aim for, where that is an earlier one: reminders count from it.
    """

    name: str
    day: date
    what: str
    lines: tuple[str, ...]
    is_ours: bool
    aim: date | None = None


def name_of(*parts: str) -> str:
    """A name that stays, made of what does not change from day to day."""
    return sha256("|".join(parts).encode()).hexdigest()[:LETTERS_OF_A_DIGEST]


def diary(entries: Iterable[Entry], *, title: str, maker: str, on: date) -> bytes:
    """The file, as worked out on a day."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{maker}//Avenues//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    for entry in entries:
        calendar.add_component(_event(entry, on))
    return calendar.to_ical()


def reminders(entry: Entry, on: date) -> tuple[timedelta, ...]:
    """When to be reminded, counted from the start of the day.

    Of what is ours a week and a day before the day to aim for, as far as that lies ahead; else on the day. Of
    what another must do on the morning after: then it can be said that it was not done.
    """
    if not entry.is_ours:
        return (timedelta(days=1) + MORNING,)
    aim = entry.aim or entry.day
    ahead = [aim - timedelta(days=before) for before in DAYS_BEFORE]
    return tuple(day - entry.day + MORNING for day in ahead if day > on) or (MORNING,)


def _event(entry: Entry, on: date) -> Event:
    event = Event()
    event.add("uid", f"{entry.name}@avenues")
    event.add("dtstamp", datetime.combine(on, time(), UTC))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", entry.what)
    event.add("description", "\n".join(entry.lines))
    event.add("transp", "TRANSPARENT")
    for alarm in _alarms(entry, on):
        event.add_component(alarm)
    return event


def _alarms(entry: Entry, on: date) -> Iterator[Alarm]:
    for trigger in reminders(entry, on):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", trigger)
        alarm.add("description", entry.what)
        yield alarm
