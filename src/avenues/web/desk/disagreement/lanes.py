"""Each proceeding of a disagreement in a few lines: what is next, and what can be recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from avenues.casework.selectors import DueLine, Picture
from avenues.law.calendar import short
from avenues.web.desk import links
from avenues.web.desk.disagreement.drawing import lane_name
from avenues.web.desk.duty_words import duty_words
from avenues.web.desk.words import Tag, is_open, standing, who_owes
from avenues.web.public.pathway.spoken import opening

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Next:
    """Something that is owed now."""

    day: str
    tag: Tag
    what: str
    who: str
    step_address: str


@dataclass(frozen=True, slots=True)
class Running:
    """A proceeding: since when, what happened last, what is owed next, and how many more."""

    name: str
    started: str
    closed: str
    last: str
    address: str
    record_address: str
    next: tuple[Next, ...]
    more: int


def lanes(picture: Picture, on: date) -> tuple[Running, ...]:
    """The proceedings: those that run first."""
    every = sorted(picture.proceedings, key=lambda each: each.closed_on is not None)
    return tuple(
        Running(
            name=lane_name(each),
            started=short(each.started_on),
            closed=short(each.closed_on) if each.closed_on else "",
            last=f"{each.happened[-1].label}, {short(each.happened[-1].day)}" if each.happened else "",
            address=links.to("proceeding", each.proceeding),
            record_address="" if each.closed_on else links.to("record", each.proceeding),
            next=ahead[:SHOWN],
            more=max(0, len(ahead) - SHOWN),
        )
        for each in every
        for ahead in [_next(each.dues, on)]
    )


def _next(dues: Iterable[DueLine], on: date) -> tuple[Next, ...]:
    return tuple(
        Next(
            day=short(due.due),
            tag=standing(due, on),
            what=duty_words(due.what),
            who=opening(who_owes(due.who, due.owed_by)),
            step_address=links.to("due", due.id),
        )
        for due in dues
        if due.due is not None and is_open(due.state) and due.done is None
    )
