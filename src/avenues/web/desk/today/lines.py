"""A line of Today for a page: the day and where it stands, what and who, and the next step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from avenues.casework.selectors import DueLine, Waiting
from avenues.law.calendar import short
from avenues.law.clocks import Kind
from avenues.law.proceedings.owing import State
from avenues.web.desk import links
from avenues.web.desk.duty_words import duty_words
from avenues.web.desk.words import Tag, spoken, standing, who_owes
from avenues.web.public.pathway.questions import slug_of
from avenues.web.public.pathway.spoken import inside, opening

PAST, SOON, AHEAD = "The day has passed", "In the next 7 days", "Later"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is owed. `note` says what the tag leaves out; `step` is empty where there is none."""

    day: str
    tag: Tag
    what: str
    who: str
    avenue: str
    subject: str
    reference: str
    address: str
    note: str
    step: str
    step_address: str
    diary_address: str
    letter_address: str


@dataclass(frozen=True, slots=True)
class Waits:
    """A proceeding whose days wait for an answer, and where to give it."""

    words: str
    ask: str
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]


def groups(lines: Iterable[DueLine], on: date, written: frozenset[str] = frozenset()) -> tuple[Group, ...]:
    """The lines, soonest first as they come, under what their days are to today.

    `written`: the clocks of the duties for which there is a letter.
    """
    return tuple(
        Group(heading, tuple(_line(each, on, written) for each in together))
        for heading, together in groupby(lines, key=lambda line: _heading(line, on))
    )


def waits(found: Iterable[Waiting]) -> tuple[Waits, ...]:
    """What must be told before some days can be worked out."""
    return tuple(
        Waits(
            words=f"{each.reference}, {inside(each.avenue_name)}",
            ask=spoken(each.ask),
            address=links.to("tell", each.disagreement, fact=slug_of(each.fact)),
        )
        for each in found
    )


def _heading(line: DueLine, on: date) -> str:
    if line.due is not None and line.due < on:
        return PAST
    return AHEAD if line.state is State.AHEAD else SOON


def _line(line: DueLine, on: date, written: frozenset[str]) -> Line:
    step, step_address = _step(line)
    return Line(
        day=short(line.due) if line.due else "",
        tag=standing(line, on),
        what=duty_words(line.what),
        who=opening(who_owes(line.who, line.owed_by)),
        avenue=line.avenue_name,
        subject=line.subject,
        reference=line.reference,
        address=_address(line),
        note=_note(line),
        step=step,
        step_address=step_address,
        diary_address=links.to("due_file", line.id) if line.due and line.due >= on else "",
        letter_address=_letter(line, written),
    )


def _address(line: DueLine) -> str:
    """The record that it belongs to: our own, else the proceeding in which we take part."""
    if line.disagreement is not None:
        return links.to("disagreement", line.disagreement)
    return links.to("proceeding", line.proceeding) if line.proceeding else ""


def _step(line: DueLine) -> tuple[str, str]:
    if line.proceeding is not None:
        return "Record it", links.to("due", line.id)
    if line.disagreement is not None:
        return "Start it", links.to("start", line.disagreement, avenue=line.avenue)
    return "", ""


def _letter(line: DueLine, written: frozenset[str]) -> str:
    """The letter that carries it out, where it is ours to write."""
    if line.owes and line.disagreement is not None and line.clock in written:
        return links.to("letters", line.disagreement, **{"for": line.clock})
    return ""


def _note(line: DueLine) -> str:
    """The last day in law, where the day to aim for is another; and that a target is none."""
    if line.law_day is not None and line.law_day != line.due:
        return f"Last day in law: {short(line.law_day)}"
    if line.kind is Kind.TARGET:
        return "Expected by guidance or promise; not a day in law"
    return "Time limit of the family" if line.kind is Kind.LIMIT else ""
