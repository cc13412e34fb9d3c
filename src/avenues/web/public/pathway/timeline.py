"""The picture of your avenues on one time line: laid out here, drawn by `templates/pathway/timeline.html`.

Each avenue has its name and under it a mark for each of its days. Lengths are in the picture's own units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from avenues.law.calendar.spoken import MONTHS
from avenues.law.clocks import Kind
from avenues.web.public.pathway.dates import Dated, Dates

WIDTH, SIDE = 720, 16
HEAD, NAME, LINE, FOOT = 50, 30, 26, 16
SHORTEST_SPAN = 21  # days
MOST_TICKS = 8
FREE = 0.03  # of the span, on both sides
SHAPES = {Kind.LIMIT: "limit", Kind.DUTY: "duty", Kind.TARGET: "target"}

Across = Callable[[date], float]


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One day: where it stands, its shape, its words and on which side they stand."""

    x: float
    y: float
    shape: str
    words: str
    words_x: float
    side: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One avenue."""

    name: str
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture."""

    width: int
    height: float
    today_x: float
    today_side: str
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]


def timeline(dates: Dates, on: date) -> Timeline | None:
    """The picture; None without a day to show."""
    every = dates.every
    if not every:
        return None
    first, last = min(on, every[0].day), max(on, every[-1].day)
    across = across_of(first, last)
    rows = tuple(_rows(every, across))
    today = across(on)
    foot = rows[-1].marks[-1].y + FOOT
    return Timeline(WIDTH, foot, today, _side(today), tuple(ticks_of(first, last, across)), rows)


def across_of(first: date, last: date) -> Across:
    """A day's place from left to right."""
    span = max((last - first).days, SHORTEST_SPAN)
    free = span * FREE

    def across(day: date) -> float:
        share = ((day - first).days + free) / (span + 2 * free)
        return round(SIDE + share * (WIDTH - 2 * SIDE), 1)

    return across


def _rows(every: tuple[Dated, ...], across: Across) -> Iterator[Row]:
    by_avenue: dict[str, list[Dated]] = {}
    for dated in every:
        by_avenue.setdefault(dated.avenue, []).append(dated)
    y = float(HEAD)
    for name, days in by_avenue.items():
        top, y = y + NAME - 10, y + NAME
        marks = []
        for dated in days:
            marks.append(_mark(dated, across(dated.day), y + LINE / 2))
            y += LINE
        yield Row(name, top, tuple(marks))


def _mark(dated: Dated, x: float, y: float) -> Mark:
    side = _side(x)
    words_x = x + 14 if side == "start" else x - 14
    words = f"{dated.short}: {dated.label[:1].lower()}{dated.label[1:]}"
    return Mark(x, y, SHAPES[dated.clock.kind], words, words_x, side, dated.is_past)


def _side(x: float) -> str:
    """Words stand on the side with more room."""
    return "start" if x < WIDTH / 2 else "end"


def ticks_of(first: date, last: date, across: Across) -> Iterator[Tick]:
    months = list(_months(first, last))
    step = -(-len(months) // MOST_TICKS) or 1
    for day in months[::step]:
        words = MONTHS[day.month - 1][:3]
        yield Tick(across(day), f"{words} {day.year}" if day.month == 1 or day is months[0] else words)


def _months(first: date, last: date) -> Iterator[date]:
    day = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    while day <= last:
        yield day
        day = (day + timedelta(days=32)).replace(day=1)
