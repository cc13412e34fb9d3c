"""The picture of a disagreement in time, laid out: drawn by `templates/desk/disagreement/picture.html`.

Each proceeding is a lane. Its marks carry the numbers of the rows of the table below, which says the same in
words. Lengths are in the picture's own units.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from avenues.casework.selectors import DueLine, Picture, Pictured
from avenues.law.calendar import short
from avenues.law.clocks import Kind
from avenues.law.proceedings.owing import State
from avenues.web.desk.duty_words import duty_words
from avenues.web.desk.words import Tag, standing, who_owes
from avenues.web.public.pathway.spoken import opening
from avenues.web.public.pathway.timeline import SIDE, WIDTH, Across, Tick, across_of, ticks_of

HEAD, NAME, LEVEL, FOOT = 50, 24, 26, 14
TOO_NEAR = 24
LIMITS = "Time limits of the family"
SHAPES = {
    State.MET: "met",
    State.MET_LATE: "late",
    State.MISSED: "missed",
    State.AHEAD: "ahead",
    State.DUE: "ahead",
    State.MAY_BE_EXCUSED: "late",
}
HAPPENED = Tag("Happened", "turquoise")


@dataclass(frozen=True, slots=True)
class Row:
    """One day of the table: an event that happened, or something that is owed."""

    number: int
    day: str
    what: str
    who: str
    where: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class Mark:
    """One day of the picture."""

    x: float
    y: float
    shape: str
    number: int


@dataclass(frozen=True, slots=True)
class Lane:
    """One proceeding: its name, the line from its beginning to its end, and its marks."""

    name: str
    name_y: float
    line_y: float
    from_x: float
    to_x: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture, and its table."""

    width: int
    height: float
    today_x: float
    today_side: str
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Point:
    """A day before it is numbered."""

    day: date
    lane: str
    shape: str
    what: str
    who: str
    tag: Tag


def drawing(picture: Picture, on: date) -> Drawing | None:
    """The picture; None where there is no day to show."""
    points = sorted(_points(picture, on), key=lambda point: point.day)
    if not points:
        return None
    first, last = min(on, points[0].day), max(on, points[-1].day)
    across = across_of(first, last)
    lanes = tuple(_lanes(picture, points, across, on))
    bottom = max(mark.y for lane in lanes for mark in lane.marks) + FOOT
    return Drawing(
        width=WIDTH,
        height=bottom + FOOT,
        today_x=across(on),
        today_side="start" if across(on) < WIDTH / 2 else "end",
        ticks=tuple(ticks_of(first, last, across)),
        lanes=lanes,
        rows=tuple(
            Row(number, short(point.day), point.what, point.who, point.lane, point.tag)
            for number, point in enumerate(points, 1)
        ),
    )


def _points(picture: Picture, on: date) -> Iterator[_Point]:
    for each in picture.proceedings:
        lane = lane_name(each)
        for event in each.happened:
            yield _Point(event.day, lane, "event", event.label, "", HAPPENED)
        yield from _dues(each.dues, lane, on)
    yield from _dues(picture.limits, LIMITS, on)


def _dues(dues: Iterable[DueLine], lane: str, on: date) -> Iterator[_Point]:
    for due in dues:
        day = due.due
        if day is not None:
            who = opening(who_owes(due.who, due.owed_by))
            what = duty_words(due.what)
            yield _Point(day, lane, _shape(due), what, who, standing(due, on))


def _shape(due: DueLine) -> str:
    """A target that has passed is drawn as late, never as missed."""
    if due.state is State.MISSED and due.kind is not Kind.DUTY:
        return "late"
    return SHAPES.get(due.state, "over")


def lane_name(each: Pictured) -> str:
    """What a lane is called: the avenue, what it is about, and who runs it if not we."""
    about = f": {each.about}" if each.about else ""
    keeper = f" (run by {each.keeper})" if each.keeper else ""
    return f"{each.name}{about}{keeper}"


def _lanes(picture: Picture, points: list[_Point], across: Across, on: date) -> Iterator[Lane]:
    y = float(HEAD)
    names = [lane_name(each) for each in picture.proceedings]
    ends = {lane_name(each): each.closed_on or on for each in picture.proceedings}
    for name in dict.fromkeys((*names, LIMITS)):
        numbered = [(number, point) for number, point in enumerate(points, 1) if point.lane == name]
        if not numbered:
            continue
        top = y + NAME
        marks = tuple(_marks(numbered, across, top + LEVEL / 2))
        start = across(numbered[0][1].day)
        yield Lane(
            name,
            top - 6,
            top + LEVEL / 2,
            start,
            max(start, across(ends.get(name, numbered[-1][1].day))),
            marks,
        )
        y = max(mark.y for mark in marks) + LEVEL / 2 + 4


def _marks(numbered: list[tuple[int, _Point]], across: Across, y: float) -> Iterator[Mark]:
    """Marks that would lie on each other go one level down."""
    ends: list[float] = []
    for number, point in numbered:
        x = min(max(across(point.day), SIDE), WIDTH - SIDE)
        level = next((at for at, end in enumerate(ends) if x - end >= TOO_NEAR), len(ends))
        if level == len(ends):
            ends.append(x)
        ends[level] = x
        yield Mark(x, y + level * LEVEL, point.shape, number)
